import type { Id } from '../../shared/contract/schema.ts'
import type { ReadinessCheck } from '../../shared/preparation/readiness.ts'

/** The tab of a meeting in which what a check looks at stands. */
const tabs: Readonly<Record<ReadinessCheck, string>> = {
  invitationsSent: 'diem-cau',
  invitationsAnswered: 'diem-cau',
  seatsNamed: 'diem-cau',
  agendaPublished: 'chuong-trinh',
  papersPresent: 'tai-lieu',
  speechesHandedIn: 'chuong-trinh?phan=phat-bieu',
  documentsSigned: 'tai-lieu',
  sitesTested: 'diem-cau',
  sitesConnected: 'diem-cau',
}

/** Where what a check looks at stands in the window. */
export function checkPlace(meetingId: Id, check: ReadinessCheck): string {
  return `/hoi-nghi/${meetingId}/${tabs[check]}`
}

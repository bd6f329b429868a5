import type { Id } from '../../shared/contract/schema.ts'
import type { DocumentKind } from '../../shared/documents/contract.ts'

/** The last part of the path of each paper. */
export const paperPaths: Readonly<Record<DocumentKind, string>> = {
  programme: 'chuong-trinh',
  delegates: 'dai-bieu',
  sites: 'diem-cau',
  linkTests: 'kiem-tra-ket-noi',
  materials: 'tai-lieu',
  speeches: 'phat-bieu',
  speechSlips: 'phieu-phat-bieu',
  script: 'kich-ban',
  brief: 'to-tom-tat',
  namePlates: 'bien-ten',
  attendance: 'diem-danh',
  minutes: 'bien-ban',
  meetingRecords: 'ho-so',
}

/** Where a paper of a meeting is previewed. */
export function paperPath(meetingId: Id, kind: DocumentKind): string {
  return `/hoi-nghi/${meetingId}/van-ban/${paperPaths[kind]}`
}

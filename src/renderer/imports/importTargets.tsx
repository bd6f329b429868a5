import { useParams } from 'react-router'
import { idSchema } from '../../shared/contract/schema.ts'
import { ImportPage } from './ImportPage.tsx'

const tasks = { kind: 'tasks' } as const
const organizations = { kind: 'organizations', meetingId: null } as const
const people = { kind: 'people', meetingId: null } as const
const knownSites = { kind: 'knownSites', meetingId: null } as const

export function ImportTasks() {
  return <ImportPage key="tasks" target={tasks} backPath="/nhiem-vu" />
}

export function ImportOrganizations() {
  return <ImportPage key="organizations" target={organizations} backPath="/danh-ba/co-quan" />
}

export function ImportPeople() {
  return <ImportPage key="people" target={people} backPath="/danh-ba/can-bo" />
}

export function ImportKnownSites() {
  return <ImportPage key="knownSites" target={knownSites} backPath="/danh-ba/diem-cau" />
}

/** Sites or invitees of the meeting in the address. */
export function ImportOfMeeting({ kind }: { readonly kind: 'sites' | 'invitees' }) {
  const meetingId = idSchema.safeParse(useParams()['meetingId']).data
  if (meetingId === undefined) return null
  const list = kind === 'sites' ? 'danh-sach-diem-cau' : 'diem-cau'
  return <ImportPage key={kind} target={{ kind, meetingId }} backPath={`/hoi-nghi/${meetingId}/${list}`} />
}

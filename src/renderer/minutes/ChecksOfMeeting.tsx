import { useParams } from 'react-router'
import { idSchema } from '../../shared/contract/schema.ts'
import { MinutesChecks } from './MinutesChecks.tsx'

/** The checks of the meeting whose paper is open. */
export function ChecksOfMeeting() {
  const parsed = idSchema.safeParse(useParams()['meetingId'])
  return parsed.success ? <MinutesChecks meetingId={parsed.data} /> : null
}

import type { MeetingDetail } from '../shared/meetings/contract.ts'
import { useMeetings } from './program.ts'

/** The meeting of the page; only inside its tabs, which are shown once it has been read. */
export function useOpenMeeting(): MeetingDetail {
  const detail = useMeetings((state) => state.detail)
  if (detail === null) throw new Error('useOpenMeeting outside the page of a meeting')
  return detail
}

import { useEffect, useMemo } from 'react'
import type { Id } from '../../shared/contract/schema.ts'
import { minutesFindings, type MinutesFinding } from '../../shared/minutes/minutesChecks.ts'
import { useAsOf, useAttendance, useMeetings, useMinutes, useProgram } from '../program.ts'

/** What the biên bản of a meeting lacks; null until the meeting, its minutes and its roll call are read. */
export function useMinutesFindings(meetingId: Id): readonly MinutesFinding[] | null {
  const { minutes, attendance } = useProgram()
  const asOf = useAsOf()
  const detail = useMeetings((state) => (state.detail?.meeting.id === meetingId ? state.detail : null))
  const areRead = useMinutes((state) => state.meetingId === meetingId)
  const entries = useMinutes((state) => state.entries)
  const conclusions = useMinutes((state) => state.conclusions)
  const tasks = useMinutes((state) => state.tasks)
  const counts = useAttendance((state) => (state.meetingId === meetingId ? state.counts : null))
  useEffect(() => {
    if (minutes.getState().meetingId !== meetingId) void minutes.getState().open(meetingId, asOf)
    if (attendance.getState().meetingId !== meetingId) void attendance.getState().open(meetingId)
  }, [minutes, attendance, meetingId, asOf])
  return useMemo(() => {
    if (detail === null || !areRead || counts === null) return null
    const { meeting, invitees, agenda } = detail
    return minutesFindings({
      meeting,
      hasLetterhead: meeting.letterheadId !== null,
      invitees,
      agenda,
      entries,
      conclusions,
      tasks,
      attendance: counts.total,
    })
  }, [detail, areRead, entries, conclusions, tasks, counts])
}

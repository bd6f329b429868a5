import { Button } from '@mantine/core'
import { useNavigate } from 'react-router'
import { daysBetween } from '../../shared/time/localDate.ts'
import { officialTime, shortDate, weekdayName } from '../../shared/time/wording.ts'
import { useAsOf, useOverview } from '../program.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { SampleTag } from '../ui/SampleTag.tsx'
import { overviewMessages as messages } from './messages.ts'

/** The next conference, else the last one, with its time and place. */
export function MeetingLine() {
  const asOf = useAsOf()
  const navigate = useNavigate()
  const meeting = useOverview((state) => state.meeting)
  if (meeting === null || meeting.heldOn === null) {
    return (
      <EmptyState text={messages.noMeeting}>
        <Button onClick={() => void navigate('/hoi-nghi')}>{messages.toMeetings}</Button>
      </EmptyState>
    )
  }
  const days = daysBetween(asOf, meeting.heldOn)
  const isOver = days < 0 || (days === 0 && meeting.state === 'ended')
  const when = [
    ...(meeting.startTime === null ? [] : [officialTime(meeting.startTime)]),
    weekdayName(meeting.heldOn),
    shortDate(meeting.heldOn),
  ].join(', ')
  return (
    <section className="overview-meeting" aria-label={isOver ? messages.lastMeeting : messages.nextMeeting}>
      <div className="overview-meeting-what">
        <h2 className="one-line" title={meeting.title}>
          {meeting.title}
        </h2>
        <p className="dimmed one-line" title={meeting.place}>
          {when}
          {meeting.place !== '' && ` · ${meeting.place}`}
        </p>
      </div>
      <SampleTag sample={meeting.sample} />
      <p className="overview-meeting-when">{isOver && days === 0 ? messages.ended : distance(days)}</p>
      <Button onClick={() => void navigate(`/hoi-nghi/${meeting.id}`)}>{messages.openMeeting}</Button>
    </section>
  )
}

function distance(days: number): string {
  if (days === 0) return messages.today
  if (days === 1) return messages.tomorrow
  return days > 0 ? messages.inDays(days) : messages.daysAgo(-days)
}

import { Button } from '@mantine/core'
import { useEffect, useMemo, useRef } from 'react'
import { useNavigate, useParams } from 'react-router'
import { idSchema } from '../../shared/contract/schema.ts'
import { agendaProgress } from '../../shared/agenda/agendaProgress.ts'
import type { MeetingDetail } from '../../shared/meetings/contract.ts'
import { useAsOf, useMeetings, useProgram } from '../program.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorLine } from '../ui/ErrorLine.tsx'
import { useShortcut } from '../ui/useShortcut.ts'
import { AgendaPane } from './AgendaPane.tsx'
import { FloorPane } from './FloorPane.tsx'
import { runningMessages as messages } from './messages.ts'
import { NotesPane } from './NotesPane.tsx'
import { onTheFloor } from './onTheFloor.ts'
import { RunningHead } from './RunningHead.tsx'
import { SitesPane } from './SitesPane.tsx'
import { useMinute } from './useNow.ts'
import './running.css'

/** Điều hành: the screen for the day of a meeting. */
export function RunningPage() {
  const { meetings, minutes, attendance } = useProgram()
  const navigate = useNavigate()
  const asOf = useAsOf()
  const parsed = idSchema.safeParse(useParams()['meetingId'])
  const meetingId = parsed.success ? parsed.data : null
  const detail = useMeetings((state) => (state.detail?.meeting.id === meetingId ? state.detail : null))
  const error = useMeetings((state) => state.detailError)
  useEffect(() => {
    if (meetingId === null) return
    void meetings.getState().open(meetingId)
    void minutes.getState().open(meetingId, asOf)
    void attendance.getState().open(meetingId)
  }, [meetings, minutes, attendance, meetingId, asOf])

  const back = () => void navigate(meetingId === null ? '/hoi-nghi' : `/hoi-nghi/${meetingId}`)
  useShortcut({ key: 'Escape', words: messages.back }, back)
  if (detail !== null) return <Running detail={detail} onBack={back} />
  if (error === null && meetingId !== null) return null
  return (
    <EmptyState text={messages.noSuch}>
      <ErrorLine error={error} />
      <Button variant="default" onClick={() => void navigate('/hoi-nghi')}>
        {messages.backToList}
      </Button>
    </EmptyState>
  )
}

function Running({ detail, onBack }: { readonly detail: MeetingDetail; readonly onBack: () => void }) {
  const { agenda, meeting, speeches } = detail
  const minute = useMinute()
  // The clock moves the plan on only while the meeting is held.
  const clock = meeting.state === 'running' ? minute : null
  const progress = useMemo(() => agendaProgress(agenda, meeting, clock), [agenda, meeting, clock])
  const floor = useMemo(() => onTheFloor(progress, speeches), [progress, speeches])
  const page = useRef<HTMLDivElement>(null)
  useShortcut({ key: 'F6', inFields: true, words: messages.keyParts }, (event) => {
    event.preventDefault()
    focusNextPart(page.current)
  })
  return (
    <div className="page" ref={page}>
      <RunningHead detail={detail} progress={progress} onBack={onBack} />
      <div className="running">
        <AgendaPane detail={detail} progress={progress} />
        <div className="running-middle">
          <FloorPane detail={detail} floor={floor} />
          <NotesPane detail={detail} progress={progress} floor={floor} />
        </div>
        <SitesPane detail={detail} />
      </div>
    </div>
  )
}

/** From the agenda to the notes, to the sites, and round again. */
function focusNextPart(page: HTMLElement | null) {
  const parts = [...(page?.querySelectorAll<HTMLElement>('[role="grid"], [data-part]') ?? [])]
  const at = parts.findIndex((part) => part.contains(document.activeElement))
  parts[(at + 1) % parts.length]?.focus({ preventScroll: true })
}

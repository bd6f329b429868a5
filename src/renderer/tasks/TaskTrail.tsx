import { UnstyledButton } from '@mantine/core'
import { useEffect, type ReactNode } from 'react'
import { Link } from 'react-router'
import { assertNever } from '../../shared/contract/error.ts'
import { plainProse } from '../../shared/prose/plainProse.ts'
import type { TaskDetail } from '../../shared/tasks/contract.ts'
import type { TaskStep } from '../../shared/tasks/steps.ts'
import { dateParts, type LocalDate } from '../../shared/time/localDate.ts'
import { shortDate } from '../../shared/time/wording.ts'
import { useAsOf, useMeetings, useOrganizations, useProgram, useTasks } from '../program.ts'
import { Section } from '../ui/Page.tsx'
import { StepRecord } from './StepRecord.tsx'
import { panelMessages as messages, stepWords } from './taskPanelMessages.ts'
import { taskTrail, type TrailPoint } from './taskTrailPoints.ts'

interface TaskTrailProps {
  readonly detail: TaskDetail
  /** Shows the progress reports. */
  readonly onProgress: () => void
}

/** The way from the conclusion that gave a task to the meeting that found it done; each end can be walked to. */
export function TaskTrail({ detail, onProgress }: TaskTrailProps) {
  const { tasks } = useProgram()
  const { conclusionId } = detail.task
  const origin = useTasks((state) =>
    conclusionId === null ? null : (state.origins.get(conclusionId) ?? null),
  )
  useEffect(() => {
    if (conclusionId !== null) void tasks.getState().findOrigin(conclusionId)
  }, [tasks, conclusionId])
  return (
    <Section title={messages.chain}>
      <ol className="task-trail">
        {taskTrail(detail, origin).map((point) => (
          <li
            key={point.kind === 'step' ? point.step.id : point.kind}
            data-open={isAhead(point) || undefined}
          >
            <Point point={point} detail={detail} onProgress={onProgress} />
          </li>
        ))}
      </ol>
    </Section>
  )
}

function Point({ point, detail, onProgress }: TaskTrailProps & { readonly point: TrailPoint }) {
  const organizations = useOrganizations()
  switch (point.kind) {
    case 'conclusion': {
      const { conclusion, meeting } = point
      return (
        <Line name={messages.conclusion} day={meeting.heldOn}>
          <span className="task-trail-conclusion" title={plainProse(conclusion.text)}>
            {plainProse(conclusion.text)}
          </span>
          <MeetingLink id={meeting.id} title={meeting.title} />
        </Line>
      )
    }
    case 'given': {
      const lead = detail.task.leadId === null ? undefined : organizations.get(detail.task.leadId)
      return (
        <Line name={messages.given} day={point.day}>
          {lead === undefined ? '' : messages.givenTo(lead.shortName || lead.name)}
        </Line>
      )
    }
    case 'progress':
      return (
        <Line name={messages.progressSoFar(point.count)} day={point.day}>
          <UnstyledButton className="text-link" aria-label={messages.toProgress} onClick={onProgress}>
            {point.report.percent === null ? messages.seeProgress : messages.percent(point.report.percent)}
          </UnstyledButton>
        </Line>
      )
    case 'step':
      return (
        <StepRecord step={point.step}>
          <Line name={stepWords[point.step.kind]} day={point.day}>
            <StepWords step={point.step} />
          </Line>
        </StepRecord>
      )
    case 'open':
      return (
        <Line name={messages.notClosed} day={null}>
          <span className="dimmed">{point.reported ? messages.waiting : messages.notReported}</span>
        </Line>
      )
    default:
      return assertNever(point)
  }
}

interface LineProps {
  readonly name: string
  readonly day: LocalDate | null
  readonly children: ReactNode
}

function Line({ name, day, children }: LineProps) {
  const asOf = useAsOf()
  const isLater = day !== null && day > asOf
  return (
    <div className="task-trail-line" data-later={isLater || undefined}>
      <span className="task-trail-name">{name}</span>
      <span className="task-trail-words">
        {children}
        {isLater && <span className="dimmed"> ({messages.later})</span>}
      </span>
      <time className="task-trail-day dimmed" title={day === null ? undefined : shortDate(day)}>
        {day !== null && dayOf(day, asOf)}
      </time>
    </div>
  )
}

function StepWords({ step }: { readonly step: TaskStep }) {
  const organizations = useOrganizations()
  const lead = step.leadId === null ? undefined : organizations.get(step.leadId)
  const words = [
    ...(lead === undefined ? [] : [messages.transferredTo(lead.shortName || lead.name)]),
    ...[step.note, step.basis, step.request, step.approver].filter((text) => text !== ''),
  ].join('; ')
  return (
    <>
      {words}
      {step.meetingId !== null && <ClosingMeeting meetingId={step.meetingId} />}
    </>
  )
}

function ClosingMeeting({ meetingId }: { readonly meetingId: NonNullable<TaskStep['meetingId']> }) {
  const { meetings } = useProgram()
  const meeting = useMeetings((state) => state.meetings.find(({ id }) => id === meetingId))
  const loaded = useMeetings((state) => state.loaded)
  useEffect(() => {
    if (!loaded) void meetings.getState().loadList()
  }, [meetings, loaded])
  return meeting === undefined ? null : <MeetingLink id={meeting.id} title={meeting.title} />
}

function MeetingLink({ id, title }: { readonly id: string; readonly title: string }) {
  return (
    <Link className="text-link task-trail-meeting" to={`/hoi-nghi/${id}/ket-luan`} title={title}>
      {title}
    </Link>
  )
}

/** Steps that were not taken by the day, and what is still to come, are drawn hollow. */
function isAhead(point: TrailPoint): boolean {
  return point.kind === 'open'
}

/** "15/01" in the year of the as-of day, else with its year. */
function dayOf(day: LocalDate, asOf: LocalDate): string {
  return dateParts(day).year === dateParts(asOf).year ? shortDate(day).slice(0, 5) : shortDate(day)
}

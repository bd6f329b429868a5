import { IconListCheck } from '@tabler/icons-react'
import { useNavigate } from 'react-router'
import { assertNever } from '../../shared/contract/error.ts'
import { daysLeft, taskClass } from '../../shared/tasks/state.ts'
import { groupDigits } from '../../shared/time/wording.ts'
import { useAsOf, useTasks } from '../program.ts'
import { StatusLabel } from '../ui/StatusLabel.tsx'
import { useOpenTasks } from '../useOpenTasks.ts'
import { deadlineParts, type DayItem } from './dayItems.ts'
import { scheduleMessages as messages, stateMarks } from './messages.ts'

interface DayLineProps {
  readonly item: DayItem
  /** In the panel of a day, with all that is known; in a cell it is one line that the keys pass over. */
  readonly whole?: boolean
}

/** One meeting or deadline of a day; it opens what it names. */
export function DayLine({ item, whole = false }: DayLineProps) {
  const open = useOpenItem()
  const line = { tabIndex: whole ? 0 : -1, onClick: () => open(item) } as const
  switch (item.kind) {
    case 'meeting': {
      const { title, startTime, state, place } = item.meeting
      const mark = stateMarks[state]
      return (
        <button
          type="button"
          {...line}
          className="schedule-line schedule-meeting"
          data-state={state}
          aria-label={messages.openMeeting(title)}
          title={whole ? undefined : [startTime, title, mark].filter(Boolean).join(', ')}
        >
          <span className="schedule-time">{startTime ?? (whole ? messages.allDay : '')}</span>
          <span className="schedule-title">{title}</span>
          {mark !== '' && <span className="schedule-mark">{mark}</span>}
          {whole && place !== '' && <span className="schedule-more">{place}</span>}
        </button>
      )
    }
    case 'task':
      return (
        <button
          type="button"
          {...line}
          className="schedule-line schedule-due"
          aria-label={messages.openTask(item.task.content)}
          title={whole ? undefined : item.task.content}
        >
          <IconListCheck size={14} stroke={1.7} aria-hidden />
          <span className="schedule-title">{item.task.content}</span>
          {whole && <TaskState item={item} />}
        </button>
      )
    case 'deadlines': {
      const { counts } = item.deadlines
      const parts = deadlineParts(counts)
      const words = [
        ...(parts.overdue > 0 ? [messages.overdue(parts.overdue)] : []),
        ...(parts.left > 0 ? [messages.left(parts.left)] : []),
        ...(parts.done > 0 ? [messages.done(parts.done)] : []),
      ].join(', ')
      return (
        <button
          type="button"
          {...line}
          className="schedule-line schedule-due"
          data-overdue={parts.overdue > 0}
          data-done={parts.done === counts.total}
          title={whole ? undefined : words}
        >
          <IconListCheck size={14} stroke={1.7} aria-hidden />
          <span className="schedule-title" aria-label={messages.deadlines(groupDigits(counts.total))}>
            {groupDigits(counts.total)} <span className="schedule-what">{messages.what}</span> {messages.due}
          </span>
          {whole && <span className="schedule-more">{words}</span>}
        </button>
      )
    }
    default:
      return assertNever(item)
  }
}

function TaskState({ item }: { readonly item: DayItem & { readonly kind: 'task' } }) {
  const asOf = useAsOf()
  const { state, taskListId } = item.task
  const soonDays = useTasks(({ lists }) => lists.find(({ id }) => id === taskListId)?.soonDays ?? 0)
  return (
    <span className="schedule-more">
      <StatusLabel taskClass={taskClass(state, asOf, soonDays)} daysLeft={daysLeft(state, asOf)} />
    </span>
  )
}

/** The way from a line to what it names: the meeting, the task, or the tasks that are due on the day. */
export function useOpenItem(): (item: DayItem) => void {
  const navigate = useNavigate()
  const { openList, openTask } = useOpenTasks()
  return (item) => {
    switch (item.kind) {
      case 'meeting':
        return void navigate(`/hoi-nghi/${item.meeting.id}`)
      case 'task':
        return openTask(item.task)
      case 'deadlines':
        return openList({ dueFrom: item.deadlines.day, dueUntil: item.deadlines.day })
      default:
        return assertNever(item)
    }
  }
}

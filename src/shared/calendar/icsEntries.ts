import { assertNever } from '../contract/error.ts'
import type { Id } from '../contract/schema.ts'
import { agendaClock, programmeRows } from '../agenda/agendaClock.ts'
import type { AgendaItem } from '../agenda/agenda.ts'
import type { Meeting, MeetingState } from '../meetings/contract.ts'
import type { TaskRow } from '../tasks/contract.ts'
import type { ClockTime } from '../time/clockTime.ts'
import type { LocalDate } from '../time/localDate.ts'
import { siteWords } from '../sites/siteWords.ts'
import { capitalizeFirst } from '../text/capitalize.ts'

/** One entry of a calendar file: a meeting or the deadline of a task. */
export type IcsEntry = IcsEvent | IcsTodo

interface IcsEntryBase {
  readonly id: Id
  /** Rises with every change of the record. */
  readonly sequence: number
  readonly title: string
  readonly text: string
}

export interface IcsEvent extends IcsEntryBase {
  readonly kind: 'event'
  readonly day: LocalDate
  /** In Vietnam; null for the whole day. */
  readonly start: ClockTime | null
  /** Null where no end is known. */
  readonly end: ClockTime | null
  readonly place: string
  readonly status: 'tentative' | 'confirmed' | 'cancelled'
}

export interface IcsTodo extends IcsEntryBase {
  readonly kind: 'todo'
  readonly due: LocalDate
  readonly completedOn: LocalDate | null
  readonly status: 'needsAction' | 'inProcess' | 'completed' | 'cancelled'
}

/** What of a meeting goes into a calendar besides its own row. */
export interface MeetingProgramme {
  /** Empty without a main site. */
  readonly mainSiteName: string
  readonly agenda: readonly AgendaItem[]
}

/**
 * A meeting as an entry of a calendar; null without a day. Where no end is set, it ends with its agenda. The text is the
 * programme as delegates get it, without internal items.
 */
export function meetingEntry(meeting: Meeting, { mainSiteName, agenda }: MeetingProgramme): IcsEvent | null {
  if (meeting.heldOn === null) return null
  const rows = agendaClock(agenda, meeting)
  const last = rows.at(-1)?.end ?? null
  const end = meeting.endTime ?? last
  const programme = programmeRows(rows).map(({ item, start, number }) =>
    [start, number && `${number}.`, item.title, item.presenter && `(${item.presenter})`]
      .filter(Boolean)
      .join(' '),
  )
  return {
    kind: 'event',
    id: meeting.id,
    sequence: meeting.version - 1,
    title: titleWords(meeting),
    day: meeting.heldOn,
    start: meeting.startTime,
    end: meeting.startTime !== null && end !== null && end > meeting.startTime ? end : null,
    place: [mainSiteName && capitalizeFirst(siteWords(mainSiteName)), meeting.place]
      .filter(Boolean)
      .join(', '),
    status: statusOf(meeting.state),
    text: programme.length === 0 ? '' : ['Chương trình:', ...programme].join('\n'),
  }
}

/** The deadline of a task as an entry of a calendar; null without one. */
export function taskEntry(task: TaskRow, lead: string): IcsTodo | null {
  const { state } = task
  if (state.dueOn === null) return null
  return {
    kind: 'todo',
    id: task.id,
    sequence: task.version - 1,
    title: task.content,
    due: state.dueOn,
    completedOn: state.completedOn,
    status: todoStatus(task),
    text: [lead && `Chủ trì: ${lead}`, task.product && `Sản phẩm: ${task.product}`]
      .filter(Boolean)
      .join('\n'),
  }
}

/** A calendar that knows no state of its own for it still says that the day does not hold. */
function titleWords({ title, state }: Meeting): string {
  if (state === 'cancelled') return `(Hủy) ${title}`
  return state === 'postponed' ? `(Hoãn) ${title}` : title
}

function statusOf(state: MeetingState): IcsEvent['status'] {
  switch (state) {
    case 'draft':
    case 'postponed':
      return 'tentative'
    case 'scheduled':
    case 'running':
    case 'ended':
      return 'confirmed'
    case 'cancelled':
      return 'cancelled'
    default:
      return assertNever(state)
  }
}

function todoStatus({ state }: TaskRow): IcsTodo['status'] {
  switch (state.stage) {
    case 'cancelled':
      return 'cancelled'
    case 'doneOnTime':
    case 'doneLate':
      return 'completed'
    case 'paused':
    case 'reported':
    case 'recurring':
    case 'noDeadline':
    case 'running':
      return state.begun ? 'inProcess' : 'needsAction'
    default:
      return assertNever(state.stage)
  }
}

import { z } from 'zod'
import { command, query } from '../contract/endpoint.ts'
import { idSchema, nothing, recordSeen, requiredText, updateOf, type RecordBase } from '../contract/schema.ts'
import type { DoneAction } from '../history/contract.ts'
import type { Meeting } from '../meetings/contract.ts'
import type { TaskCounts, TaskRow } from '../tasks/contract.ts'
import { localDateSchema, type LocalDate } from '../time/localDate.ts'

/** Ngày nghỉ; ngày làm bù. */
export const holidayKinds = ['off', 'working'] as const
export type HolidayKind = (typeof holidayKinds)[number]

export const holidayFields = z.strictObject({
  day: localDateSchema,
  name: requiredText(200),
  kind: z.enum(holidayKinds),
})
export type HolidayFields = z.output<typeof holidayFields>
/** One day that is not as its weekday says (domain 4.5). */
export interface Holiday extends RecordBase, Readonly<HolidayFields> {}

/** Both ends included. */
const days = { from: localDateSchema, until: localDateSchema } as const

/** The tasks that are due on a day, as of another. */
export interface DeadlineDay {
  readonly day: LocalDate
  readonly counts: TaskCounts
  /** The tasks themselves where a calendar has room for them: all of the day, or none. */
  readonly tasks: readonly TaskRow[]
}

/** As many tasks of one day are named; more are counted. */
export const namedDeadlines = 2

/** What a calendar shows of some days. */
export interface CalendarDays {
  /** In the order of their days and times; the whole day first. */
  readonly meetings: readonly Meeting[]
  /** The days that have deadlines, in order. */
  readonly deadlines: readonly DeadlineDay[]
}

/** What goes into a calendar file: meetings with a day, and deadlines as of a day where they are asked for. */
export const icsScope = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('meeting'), meetingId: idSchema }),
  z.strictObject({ of: z.literal('series'), seriesId: idSchema }),
  z.strictObject({ of: z.literal('meetings'), meetingIds: z.array(idSchema).max(10_000) }),
  z.strictObject({ of: z.literal('days'), ...days, deadlinesAsOf: localDateSchema.nullable() }),
  z.strictObject({ of: z.literal('all') }),
])
export type IcsScope = z.output<typeof icsScope>

const icsRequest = z.strictObject({ scope: icsScope })

export const calendarContract = {
  /** Deadlines and the state of their tasks as of `asOf`. */
  days: query(z.strictObject({ ...days, asOf: localDateSchema })).returns<CalendarDays>(),
  /** Asks where to, and writes an iCalendar file; `file` is null when the dialog was left. Refuses as `renderIcs`. */
  exportIcs: query(icsRequest).returns<{ readonly file: string | null; readonly count: number }>(),
  /** Refused as `missing` when the only meeting that is asked for has no day. */
  renderIcs: query(icsRequest).returns<{
    readonly fileName: string
    readonly text: string
    /** How many entries the file has. */
    readonly count: number
  }>(),

  /** In the order of their days. */
  holidays: query(nothing).returns<readonly Holiday[]>(),
  /** Refused as a contradiction when the day has an entry already. */
  createHoliday: command(holidayFields).returns<Holiday>(),
  updateHoliday: command(updateOf(holidayFields)).returns<Holiday>(),
  removeHoliday: command(recordSeen).returns<DoneAction>(),
} as const

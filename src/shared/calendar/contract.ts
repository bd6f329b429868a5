import { z } from 'zod'
import { command, query } from '../contract/endpoint.ts'
import { nothing, recordSeen, requiredText, updateOf, type RecordBase } from '../contract/schema.ts'
import type { DoneAction } from '../history/contract.ts'
import { localDateSchema } from '../time/localDate.ts'

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

export const calendarContract = {
  /** In the order of their days. */
  holidays: query(nothing).returns<readonly Holiday[]>(),
  /** Refused as a contradiction when the day has an entry already. */
  createHoliday: command(holidayFields).returns<Holiday>(),
  updateHoliday: command(updateOf(holidayFields)).returns<Holiday>(),
  removeHoliday: command(recordSeen).returns<DoneAction>(),
} as const

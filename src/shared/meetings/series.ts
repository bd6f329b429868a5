import { z } from 'zod'
import { prose, requiredText, wholeNumber, type Id, type RecordBase } from '../contract/schema.ts'
import type { LocalDate } from '../time/localDate.ts'

/** Hằng tuần, hai tuần, hằng tháng, hằng quý, sáu tháng, hằng năm; không theo kỳ. */
export const frequencies = [
  'weekly',
  'fortnightly',
  'monthly',
  'quarterly',
  'halfYearly',
  'yearly',
  'none',
] as const
export type Frequency = (typeof frequencies)[number]

/** Chuỗi họp with its rule: "hằng tháng, ngày 05", "hằng tuần, thứ Hai". */
export const seriesFields = z.strictObject({
  name: requiredText(500),
  frequency: z.enum(frequencies),
  /** Monday 1 to Sunday 7: of a week, or of the month's `weekOfMonth`th week. */
  weekday: wholeNumber(1, 7).nullable(),
  weekOfMonth: wholeNumber(1, 5).nullable(),
  /** Of longer periods in the month of the meeting before; one that the month lacks is its last day. */
  dayOfMonth: wholeNumber(1, 31).nullable(),
  note: prose(5000),
})
export type SeriesFields = z.output<typeof seriesFields>
export interface MeetingSeries extends RecordBase, Readonly<SeriesFields> {}

/** What of a meeting can come along into the next of its series. */
export const carriedParts = ['sites', 'invitees', 'agenda', 'conclusions', 'unfinishedItems'] as const
export type CarriedPart = (typeof carriedParts)[number]

/** What "Tạo kỳ họp tiếp theo" would make. */
export interface NextMeeting {
  readonly title: string
  /** By the series' rule, a working day; null for a series without one, or a meeting without a day. */
  readonly heldOn: LocalDate | null
  /** The day that the rule names, when it is a day off and the meeting is moved on. */
  readonly movedFrom: LocalDate | null
  /** How many records each part has. */
  readonly counts: Readonly<Record<CarriedPart, number>>
  /** The meeting of the series after this one, when it is there already. */
  readonly existingId: Id | null
}

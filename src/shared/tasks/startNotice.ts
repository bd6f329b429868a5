import { groupDigits } from '../time/wording.ts'

/** Calendar days from the as-of day within which a deadline is worth a word at the start. */
export const startNoticeDays = 7

/**
 * What waits when the program is opened, as one sentence of two parts, each left out when there is none; null when
 * nothing waits. `due`: tasks under way whose deadline is within `startNoticeDays`, the as-of day included.
 */
export function startNotice({
  overdue,
  due,
}: {
  readonly overdue: number
  readonly due: number
}): string | null {
  const parts = [
    ...(overdue > 0 ? [`${groupDigits(overdue)} nhiệm vụ quá hạn`] : []),
    ...(due > 0 ? [`${groupDigits(due)} nhiệm vụ đến hạn trong ${startNoticeDays} ngày tới`] : []),
  ]
  return parts.length === 0 ? null : `${parts.join('; ')}.`
}

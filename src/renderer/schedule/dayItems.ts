import type { CalendarDays, DeadlineDay } from '../../shared/calendar/contract.ts'
import type { Meeting } from '../../shared/meetings/contract.ts'
import type { TaskCounts, TaskRow } from '../../shared/tasks/contract.ts'
import type { LocalDate } from '../../shared/time/localDate.ts'

/** One line of a day: a meeting, one deadline, or the count of many. */
export type DayItem =
  | { readonly kind: 'meeting'; readonly key: string; readonly meeting: Meeting }
  | { readonly kind: 'task'; readonly key: string; readonly task: TaskRow }
  | { readonly kind: 'deadlines'; readonly key: string; readonly deadlines: DeadlineDay }

/** The lines of each day that has any, meetings before deadlines. */
export function dayItems({ meetings, deadlines }: CalendarDays): ReadonlyMap<LocalDate, readonly DayItem[]> {
  const byDay = new Map<LocalDate, DayItem[]>()
  const add = (day: LocalDate, item: DayItem) => byDay.set(day, [...(byDay.get(day) ?? []), item])
  for (const meeting of meetings)
    if (meeting.heldOn !== null) add(meeting.heldOn, { kind: 'meeting', key: meeting.id, meeting })
  for (const due of deadlines) {
    if (due.tasks.length === 0) add(due.day, { kind: 'deadlines', key: `due-${due.day}`, deadlines: due })
    for (const task of due.tasks) add(due.day, { kind: 'task', key: task.id, task })
  }
  return byDay
}

/** Which lines fit where there is room for so many, and how many are left over; the last line says that. */
export function itemsWithin(
  items: readonly DayItem[],
  room: number,
): { readonly shown: readonly DayItem[]; readonly others: number } {
  if (items.length <= room) return { shown: items, others: 0 }
  const shown = items.slice(0, Math.max(0, room - 1))
  return { shown, others: items.length - shown.length }
}

/** Of tasks how many are late, ended and still to be done; they add up to the total. */
export function deadlineParts({ total, classes }: TaskCounts): {
  readonly overdue: number
  readonly done: number
  readonly left: number
} {
  const done = classes.doneOnTime + classes.doneLate + classes.cancelled
  return { overdue: classes.overdue, done, left: total - classes.overdue - done }
}

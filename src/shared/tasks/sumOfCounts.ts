import type { ClassCounts, TaskCounts } from './contract.ts'

/** The counts of no task at all. */
export const noTasks: TaskCounts = {
  total: 0,
  notStarted: 0,
  classes: {
    cancelled: 0,
    doneOnTime: 0,
    doneLate: 0,
    paused: 0,
    reported: 0,
    recurring: 0,
    noDeadline: 0,
    overdue: 0,
    soon: 0,
    onTrack: 0,
  },
}

/** The counts of lists that have no task in common. */
export function sumOfCounts(all: readonly TaskCounts[]): TaskCounts {
  return all.reduce(
    (sum, { total, notStarted, classes }) => ({
      total: sum.total + total,
      notStarted: sum.notStarted + notStarted,
      classes: sumOfClasses(sum.classes, classes),
    }),
    noTasks,
  )
}

function sumOfClasses(a: ClassCounts, b: ClassCounts): ClassCounts {
  return {
    cancelled: a.cancelled + b.cancelled,
    doneOnTime: a.doneOnTime + b.doneOnTime,
    doneLate: a.doneLate + b.doneLate,
    paused: a.paused + b.paused,
    reported: a.reported + b.reported,
    recurring: a.recurring + b.recurring,
    noDeadline: a.noDeadline + b.noDeadline,
    overdue: a.overdue + b.overdue,
    soon: a.soon + b.soon,
    onTrack: a.onTrack + b.onTrack,
  }
}

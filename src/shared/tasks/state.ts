import { assertNever } from '../contract/error.ts'
import { addDays, daysBetween, type LocalDate } from '../time/localDate.ts'
import type { DeadlineKind } from './contract.ts'

/**
 * The classes of domain 3.2, in the order in which they are tried: a task is in the first that fits, so they are a
 * partition at every as-of day.
 */
export const taskClasses = [
  'cancelled',
  'doneOnTime',
  'doneLate',
  'paused',
  'reported',
  'recurring',
  'noDeadline',
  'overdue',
  'soon',
  'onTrack',
] as const
export type TaskClass = (typeof taskClasses)[number]

/** The dates and the kind of deadline on which the class depends; nothing else of a task does. */
export interface TaskDates {
  readonly deadlineKind: DeadlineKind
  readonly dueOn: LocalDate | null
  readonly startedOn: LocalDate | null
  readonly reportedOn: LocalDate | null
  readonly completedOn: LocalDate | null
  readonly pausedOn: LocalDate | null
  readonly resumedOn: LocalDate | null
  readonly cancelledOn: LocalDate | null
}

export type DayColumn = Exclude<keyof TaskDates, 'deadlineKind'>

/**
 * One fact about a task, as data: the pure function below and the SQL filter of the repository both read these, so the
 * two cannot drift apart.
 */
export type Condition =
  | { readonly test: 'reached'; readonly column: DayColumn; readonly by: LocalDate }
  | { readonly test: 'notReached'; readonly column: DayColumn; readonly by: LocalDate }
  | { readonly test: 'deadlineKind'; readonly is: DeadlineKind }
  | { readonly test: 'deadlineKindNot'; readonly is: DeadlineKind }
  | { readonly test: 'resumedFromPause' }
  | { readonly test: 'resumedBeforePause' }
  | { readonly test: 'completedInTime' }
  | { readonly test: 'completedLate' }
  | { readonly test: 'noDueDay' }
  | { readonly test: 'dueBefore'; readonly day: LocalDate }
  | { readonly test: 'dueFrom'; readonly day: LocalDate }
  | { readonly test: 'either'; readonly of: readonly (readonly Condition[])[] }

/** What must hold (all of it) for a task to be in a class as of a day. `soonDays`: calendar days, of the task's list. */
export function conditionsOf(taskClass: TaskClass, asOf: LocalDate, soonDays: number): readonly Condition[] {
  const notCancelled: Condition = { test: 'notReached', column: 'cancelledOn', by: asOf }
  const notCompleted: Condition = { test: 'notReached', column: 'completedOn', by: asOf }
  const notPaused: Condition = {
    test: 'either',
    of: [
      [{ test: 'notReached', column: 'pausedOn', by: asOf }],
      [{ test: 'reached', column: 'resumedOn', by: asOf }, { test: 'resumedFromPause' }],
    ],
  }
  const notResumed: Condition = {
    test: 'either',
    of: [[{ test: 'notReached', column: 'resumedOn', by: asOf }], [{ test: 'resumedBeforePause' }]],
  }
  const notReported: Condition = { test: 'notReached', column: 'reportedOn', by: asOf }
  const open = [notCancelled, notCompleted, notPaused, notReported]
  const dated: readonly Condition[] = [...open, { test: 'deadlineKind', is: 'dated' }]
  const firstDayNotSoon = addDays(asOf, soonDays + 1)

  switch (taskClass) {
    case 'cancelled':
      return [{ test: 'reached', column: 'cancelledOn', by: asOf }]
    case 'doneOnTime':
      return [notCancelled, { test: 'reached', column: 'completedOn', by: asOf }, { test: 'completedInTime' }]
    case 'doneLate':
      return [notCancelled, { test: 'reached', column: 'completedOn', by: asOf }, { test: 'completedLate' }]
    case 'paused':
      return [notCancelled, notCompleted, { test: 'reached', column: 'pausedOn', by: asOf }, notResumed]
    case 'reported':
      return [notCancelled, notCompleted, notPaused, { test: 'reached', column: 'reportedOn', by: asOf }]
    case 'recurring':
      return [...open, { test: 'deadlineKind', is: 'recurring' }]
    case 'noDeadline':
      return [
        ...open,
        { test: 'deadlineKindNot', is: 'recurring' },
        { test: 'either', of: [[{ test: 'deadlineKind', is: 'none' }], [{ test: 'noDueDay' }]] },
      ]
    case 'overdue':
      return [...dated, { test: 'dueBefore', day: asOf }]
    case 'soon':
      return [...dated, { test: 'dueFrom', day: asOf }, { test: 'dueBefore', day: firstDayNotSoon }]
    case 'onTrack':
      return [...dated, { test: 'dueFrom', day: firstDayNotSoon }]
    default:
      return assertNever(taskClass)
  }
}

/** What must hold for a task to be "chưa bắt đầu" as of a day: neither begun nor ended, cancelled or reported. */
export function notStartedConditions(asOf: LocalDate): readonly Condition[] {
  const columns: readonly DayColumn[] = ['startedOn', 'reportedOn', 'completedOn', 'cancelledOn']
  return columns.map((column) => ({ test: 'notReached', column, by: asOf }))
}

/** Whether a task satisfies all conditions. */
export function satisfies(task: TaskDates, conditions: readonly Condition[]): boolean {
  return conditions.every((condition) => holds(task, condition))
}

/** The class of a task as of a day (domain 3.2). On the due day itself the task is still in time. */
export function taskClass(task: TaskDates, asOf: LocalDate, soonDays: number): TaskClass {
  const found = taskClasses.find((candidate) => satisfies(task, conditionsOf(candidate, asOf, soonDays)))
  if (found === undefined) throw new Error('the classes of a task are not a partition')
  return found
}

/** Days left until the deadline (negative: days late); null without one. */
export function daysLeft(task: TaskDates, asOf: LocalDate): number | null {
  return task.deadlineKind !== 'dated' || task.dueOn === null ? null : daysBetween(asOf, task.dueOn)
}

function holds(task: TaskDates, condition: Condition): boolean {
  switch (condition.test) {
    case 'reached':
      return isReached(task[condition.column], condition.by)
    case 'notReached':
      return !isReached(task[condition.column], condition.by)
    case 'deadlineKind':
      return task.deadlineKind === condition.is
    case 'deadlineKindNot':
      return task.deadlineKind !== condition.is
    case 'resumedFromPause':
      return task.pausedOn !== null && task.resumedOn !== null && task.resumedOn >= task.pausedOn
    case 'resumedBeforePause':
      return task.pausedOn !== null && task.resumedOn !== null && task.resumedOn < task.pausedOn
    case 'completedInTime':
      return !isCompletedLate(task)
    case 'completedLate':
      return isCompletedLate(task)
    case 'noDueDay':
      return task.dueOn === null
    case 'dueBefore':
      return task.dueOn !== null && task.dueOn < condition.day
    case 'dueFrom':
      return task.dueOn !== null && task.dueOn >= condition.day
    case 'either':
      return condition.of.some((conditions) => satisfies(task, conditions))
    default:
      return assertNever(condition)
  }
}

function isReached(day: LocalDate | null, by: LocalDate): boolean {
  return day !== null && day <= by
}

/** Only a dated deadline can be missed. */
function isCompletedLate(task: TaskDates): boolean {
  return (
    task.deadlineKind === 'dated' &&
    task.dueOn !== null &&
    task.completedOn !== null &&
    task.completedOn > task.dueOn
  )
}

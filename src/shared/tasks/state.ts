import { assertNever } from '../contract/error.ts'
import type { Id } from '../contract/schema.ts'
import { addDays, daysBetween, firstDay, lastDay, type LocalDate } from '../time/localDate.ts'
import type { Task } from './contract.ts'
import type { TaskStep } from './steps.ts'

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

/**
 * What a task's own dates say without the as-of day: the classes, but for `running`, a task under way whose deadline
 * is a day, which is overdue, soon or on track by the as-of day alone.
 */
export const taskStages = [
  'cancelled',
  'doneOnTime',
  'doneLate',
  'paused',
  'reported',
  'recurring',
  'noDeadline',
  'running',
] as const
export type TaskStage = (typeof taskStages)[number]

/** What of a task holds on a day: an event counts from its own day on, whenever it was typed in. */
export interface TaskState {
  readonly stage: TaskStage
  /** Whether work was begun, reported or ended; "chưa bắt đầu" stands beside the classes. */
  readonly begun: boolean
  /** The latest deadline that was approved; null without one. */
  readonly dueOn: LocalDate | null
  readonly dueWording: string
  /** How often the deadline was extended. */
  readonly extensions: number
  readonly leadId: Id | null
  /** When work began, as far as that was recorded. */
  readonly startedOn: LocalDate | null
  /** Since when a task waits to be confirmed or was reported before it was; null when it was not, or was returned. */
  readonly reportedOn: LocalDate | null
  readonly completedOn: LocalDate | null
}

/** A stretch of days in which the state of a task stays the same, both ends included. */
export interface TaskPeriod extends TaskState {
  readonly from: LocalDate
  readonly until: LocalDate
}

type TaskFacts = Pick<Task, 'deadlineKind' | 'dueOn' | 'dueWording' | 'leadId'>
type StepFacts = Pick<TaskStep, 'id' | 'kind' | 'happenedOn' | 'dueOn' | 'dueWording' | 'leadId'>

/** The state of a task as of a day, from the task and all its steps in any order (domain 3.2). */
export function taskStateAt(task: TaskFacts, steps: readonly StepFacts[], asOf: LocalDate): TaskState {
  return stateAfter(
    task,
    inOrder(steps).filter(({ happenedOn }) => happenedOn <= asOf),
  )
}

/** All states of a task, in order and without gaps, over every day the program knows. */
export function taskPeriods(task: TaskFacts, steps: readonly StepFacts[]): readonly TaskPeriod[] {
  const ordered = inOrder(steps)
  const starts = [...new Set([firstDay, ...ordered.map(({ happenedOn }) => happenedOn)])]
  return starts.map((from, index) => {
    const happened = ordered.filter(({ happenedOn }) => happenedOn <= from)
    const next = starts[index + 1]
    return {
      ...stateAfter(task, happened),
      from,
      until: next === undefined ? lastDay : addDays(next, -1),
    }
  })
}

/** A class as a stage and a range of deadlines, both ends included; null for no bound. */
export interface ClassRange {
  readonly stage: TaskStage
  readonly dueFrom: LocalDate | null
  readonly dueUntil: LocalDate | null
}

/**
 * What a class means as of a day; the pure function below and the SQL of the repository both read this, so that they
 * cannot differ. `soonDays`: calendar days, of the task's list. On the due day itself a task is still in time.
 */
export function classRange(taskClass: TaskClass, asOf: LocalDate, soonDays: number): ClassRange {
  switch (taskClass) {
    case 'overdue':
      return { stage: 'running', dueFrom: null, dueUntil: addDays(asOf, -1) }
    case 'soon':
      return { stage: 'running', dueFrom: asOf, dueUntil: addDays(asOf, soonDays) }
    case 'onTrack':
      return { stage: 'running', dueFrom: addDays(asOf, soonDays + 1), dueUntil: null }
    case 'cancelled':
    case 'doneOnTime':
    case 'doneLate':
    case 'paused':
    case 'reported':
    case 'recurring':
    case 'noDeadline':
      return { stage: taskClass, dueFrom: null, dueUntil: null }
    default:
      return assertNever(taskClass)
  }
}

/** The class of a state as of a day (domain 3.2). */
export function taskClass(
  state: Pick<TaskState, 'stage' | 'dueOn'>,
  asOf: LocalDate,
  soonDays: number,
): TaskClass {
  const found = taskClasses.find((candidate) => {
    const { stage, dueFrom, dueUntil } = classRange(candidate, asOf, soonDays)
    if (stage !== state.stage) return false
    if (stage !== 'running') return true
    const { dueOn } = state
    return (
      dueOn !== null && (dueFrom === null || dueOn >= dueFrom) && (dueUntil === null || dueOn <= dueUntil)
    )
  })
  if (found === undefined) throw new Error('the classes of a task are not a partition')
  return found
}

/** Days left until the deadline (negative: days late); null without one. */
export function daysLeft({ dueOn }: Pick<TaskState, 'dueOn'>, asOf: LocalDate): number | null {
  return dueOn === null ? null : daysBetween(asOf, dueOn)
}

/** Same days in the order in which they were written: ids rise with time. */
function inOrder(steps: readonly StepFacts[]): readonly StepFacts[] {
  return steps.toSorted((a, b) =>
    a.happenedOn === b.happenedOn ? compare(a.id, b.id) : compare(a.happenedOn, b.happenedOn),
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function stateAfter(task: TaskFacts, steps: readonly StepFacts[]): TaskState {
  let { dueOn, dueWording, leadId } = task
  let [begun, paused, cancelled] = [false, false, false]
  let startedOn: LocalDate | null = null
  let reportedOn: LocalDate | null = null
  let completedOn: LocalDate | null = null
  let extensions = 0
  for (const step of steps) {
    switch (step.kind) {
      case 'started':
        begun = true
        startedOn ??= step.happenedOn
        break
      case 'reported':
        begun = true
        reportedOn = step.happenedOn
        break
      case 'returned':
        reportedOn = null
        break
      case 'completed':
        begun = true
        completedOn = step.happenedOn
        break
      case 'paused':
        paused = true
        break
      case 'resumed':
        paused = false
        break
      case 'cancelled':
        cancelled = true
        break
      case 'reopened':
        ;[paused, cancelled, reportedOn, completedOn] = [false, false, null, null]
        break
      case 'extended':
        ;({ dueOn, dueWording } = step)
        extensions += 1
        break
      case 'transferred':
        ;({ leadId } = step)
        break
      default:
        assertNever(step.kind)
    }
  }
  const due = task.deadlineKind === 'dated' ? dueOn : null
  return {
    stage: stageOf(),
    begun: begun || cancelled,
    dueOn: due,
    dueWording: due === null ? '' : dueWording,
    extensions,
    leadId,
    startedOn,
    reportedOn,
    completedOn,
  }

  function stageOf(): TaskStage {
    if (cancelled) return 'cancelled'
    if (completedOn !== null) return due !== null && completedOn > due ? 'doneLate' : 'doneOnTime'
    if (paused) return 'paused'
    if (reportedOn !== null) return 'reported'
    if (task.deadlineKind === 'recurring') return 'recurring'
    return due === null ? 'noDeadline' : 'running'
  }
}

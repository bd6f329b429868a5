import { assertNever } from '../contract/error.ts'
import type { Id } from '../contract/schema.ts'
import type { Meeting } from '../meetings/contract.ts'
import type { TaskRow } from '../tasks/contract.ts'
import { addDays, type LocalDate } from '../time/localDate.ts'
import type { Conclusion } from './contract.ts'

type TaskFacts = Pick<TaskRow, 'state'>

/** The meetings of a series that were before one of them, the latest first: those with an earlier day that took place. */
export function meetingsBefore<M extends Pick<Meeting, 'id' | 'heldOn' | 'state'>>(
  ofSeries: readonly M[],
  meeting: Pick<Meeting, 'id' | 'heldOn'>,
): readonly M[] {
  return ofSeries
    .filter(
      ({ id, heldOn, state }) =>
        id !== meeting.id &&
        heldOn !== null &&
        state !== 'cancelled' &&
        state !== 'postponed' &&
        comesBefore({ id, heldOn }, meeting),
    )
    .toSorted((a, b) => (comesBefore(a, b) ? 1 : -1))
}

function comesBefore(a: Pick<Meeting, 'id' | 'heldOn'>, b: Pick<Meeting, 'id' | 'heldOn'>): boolean {
  if (b.heldOn === null) return true
  if (a.heldOn === null) return false
  return a.heldOn < b.heldOn || (a.heldOn === b.heldOn && a.id < b.id)
}

/** Whether a task is neither done nor cancelled as of its state's day. */
function isOpenTask({ state }: TaskFacts): boolean {
  return state.stage !== 'doneOnTime' && state.stage !== 'doneLate' && state.stage !== 'cancelled'
}

/** Whether something is left to do for a conclusion: an open task, or a task that was never given. */
export function isAtWork(conclusion: Pick<Conclusion, 'withoutTask'>, tasks: readonly TaskFacts[]): boolean {
  return tasks.length === 0 ? !conclusion.withoutTask : tasks.some(isOpenTask)
}

/**
 * Whether the rule of a conclusion has it shown on a day. `beforeDue` counts calendar days before the first deadline
 * of its open tasks; without a deadline to wait for it is shown.
 */
export function isCarried(
  rule: Pick<Conclusion, 'carryRule' | 'carryDays' | 'carryFrom'>,
  tasks: readonly TaskFacts[],
  day: LocalDate,
): boolean {
  switch (rule.carryRule) {
    case 'always':
      return true
    case 'beforeDue': {
      const due = firstDue(tasks)
      return due === null || addDays(due, -rule.carryDays) <= day
    }
    case 'fromDay':
      return rule.carryFrom === null || rule.carryFrom <= day
    default:
      return assertNever(rule.carryRule)
  }
}

/** The first deadline of the open ones among tasks. */
export function firstDue(tasks: readonly TaskFacts[]): LocalDate | null {
  const dues = tasks.filter(isOpenTask).flatMap(({ state }) => (state.dueOn === null ? [] : [state.dueOn]))
  return dues.toSorted()[0] ?? null
}

/** The ids of conclusions with the tasks that each gave. */
export function tasksByConclusion<T extends Pick<TaskRow, 'conclusionId'>>(
  tasks: readonly T[],
): ReadonlyMap<Id, readonly T[]> {
  const byConclusion = new Map<Id, T[]>()
  for (const task of tasks) {
    if (task.conclusionId === null) continue
    const others = byConclusion.get(task.conclusionId)
    if (others === undefined) byConclusion.set(task.conclusionId, [task])
    else others.push(task)
  }
  return byConclusion
}

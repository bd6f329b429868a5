import type { Conclusion } from '../minutes/contract.ts'
import type { Task } from '../tasks/contract.ts'
import type { Assignment } from './assignment.ts'
import { assignmentKey, foldedWords } from './assignmentKey.ts'

type GivenTask = Pick<Task, 'content' | 'leadId' | 'dueOn'>

/**
 * The assignments of a conclusion's text that nothing has been done about: neither settled, nor said by one of its tasks.
 * A task says each assignment whose words it has, unless another agency leads it. A task in other words says the first one
 * that is left with the same lead agency and day.
 */
export function openAssignments(
  found: readonly Assignment[],
  { settledAssignments }: Pick<Conclusion, 'settledAssignments'>,
  tasks: readonly GivenTask[],
): readonly Assignment[] {
  const settled = new Set(settledAssignments)
  const said = tasks.map((task) => ({ task, words: ` ${foldedWords(task.content)} ` }))
  const used = new Set<GivenTask>()
  const left = found.filter((assignment) => {
    const words = ` ${foldedWords(assignment.content)} `
    const saying = said.filter(
      (one) => one.words.includes(words) && mayLead(one.task.leadId, leadOf(assignment)),
    )
    for (const { task } of saying) used.add(task)
    return saying.length === 0
  })
  return left.filter((assignment) => {
    const leadId = leadOf(assignment)
    const dueOn = assignment.deadline?.dueOn ?? null
    const same = tasks.find(
      (task) =>
        !used.has(task) &&
        leadId !== null &&
        dueOn !== null &&
        task.leadId === leadId &&
        task.dueOn === dueOn,
    )
    if (same !== undefined) used.add(same)
    return same === undefined && !settled.has(assignmentKey(assignment))
  })
}

function leadOf({ lead }: Assignment): GivenTask['leadId'] {
  return lead?.organizationId ?? null
}

function mayLead(of: GivenTask['leadId'], leadId: GivenTask['leadId']): boolean {
  return of === null || leadId === null || of === leadId
}

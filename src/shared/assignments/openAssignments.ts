import type { Conclusion } from '../minutes/contract.ts'
import type { Task } from '../tasks/contract.ts'
import type { Assignment } from './assignment.ts'
import { assignmentKey, foldedWords } from './assignmentKey.ts'

/**
 * The assignments of a conclusion's text that nothing has been done about: neither settled, nor said by one of its tasks.
 * A task says an assignment when it has all of its words, and no other lead agency.
 */
export function openAssignments(
  found: readonly Assignment[],
  { settledAssignments }: Pick<Conclusion, 'settledAssignments'>,
  tasks: readonly Pick<Task, 'content' | 'leadId'>[],
): readonly Assignment[] {
  const settled = new Set(settledAssignments)
  const said = tasks.map(({ content, leadId }) => ({ words: ` ${foldedWords(content)} `, leadId }))
  return found.filter((assignment) => {
    if (settled.has(assignmentKey(assignment))) return false
    const words = ` ${foldedWords(assignment.content)} `
    const leadId = assignment.lead?.organizationId ?? null
    return !said.some(
      (task) =>
        task.words.includes(words) && (task.leadId === null || leadId === null || task.leadId === leadId),
    )
  })
}

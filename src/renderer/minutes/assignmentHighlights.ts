import type { Assignment } from '../../shared/assignments/assignment.ts'
import type { Highlight } from '../prose/highlighting.ts'

/** The words that an assignment came from; who and until when more strongly. */
export function assignmentHighlights(assignment: Assignment): readonly Highlight[] {
  const { lead, supporting, deadline } = assignment
  const strong = [lead, deadline, ...supporting].filter((span) => span !== null)
  return [
    { from: assignment.from, until: assignment.until, isStrong: false },
    ...strong.map(({ from, until }) => ({ from, until, isStrong: true })),
  ]
}

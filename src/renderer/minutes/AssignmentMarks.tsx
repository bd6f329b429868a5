import type { Assignment, Span } from '../../shared/assignments/assignment.ts'

interface AssignmentMarksProps {
  readonly text: string
  readonly assignment: Assignment
}

/** The words that an assignment came from, marked over the text field that has the same text in the same places. */
export function AssignmentMarks({ text, assignment }: AssignmentMarksProps) {
  const { lead, supporting, deadline } = assignment
  const strong = [lead, deadline, ...supporting].filter((span) => span !== null)
  const spans = [assignment, ...strong]
  const ends = [...new Set([0, text.length, ...spans.flatMap(({ from, until }) => [from, until])])].toSorted(
    (a, b) => a - b,
  )
  return (
    <div className="assignment-marks" aria-hidden>
      {ends.slice(0, -1).map((from, index) => {
        const part = { from, until: ends[index + 1] ?? from }
        const words = text.slice(part.from, part.until)
        const isStrong = strong.some((span) => covers(span, part))
        return isStrong || covers(assignment, part) ? (
          <mark key={from} data-strong={isStrong || undefined}>
            {words}
          </mark>
        ) : (
          words
        )
      })}
    </div>
  )
}

function covers(span: Span, part: Span): boolean {
  return span.from <= part.from && part.until <= span.until && span.from < span.until
}

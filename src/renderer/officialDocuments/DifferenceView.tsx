import { Fragment, useMemo } from 'react'
import type { DocumentText } from '../../shared/officialDocuments/contract.ts'
import { officialMessages as messages } from './messages.ts'
import { documentDifference, shortened, type WordPart } from './wordDifference.ts'

interface DifferenceViewProps {
  readonly before: DocumentText
  readonly after: DocumentText
  /** Stands here when there is no difference. */
  readonly same: string
}

/** What two texts of a document say differently: words struck out, words put in. */
export function DifferenceView({ before, after, same }: DifferenceViewProps) {
  const fields = useMemo(() => documentDifference(before, after), [before, after])
  if (fields.length === 0) return <p className="dimmed difference-same">{same}</p>
  return (
    <div className="difference">
      {fields.map(({ name, parts }) => (
        <section key={name} aria-label={name}>
          <h3>{name}</h3>
          <p>
            {parts.map((part, index) => (
              <Part key={index} part={part} isFirst={index === 0} isLast={index === parts.length - 1} />
            ))}
          </p>
        </section>
      ))}
    </div>
  )
}

function Part({
  part: { kind, text },
  isFirst,
  isLast,
}: {
  readonly part: WordPart
  readonly isFirst: boolean
  readonly isLast: boolean
}) {
  if (kind === 'added') return <ins>{text}</ins>
  if (kind === 'dropped') return <del>{text}</del>
  return shortened(text, isFirst, isLast).map((piece, index) => (
    <Fragment key={index}>
      {typeof piece === 'number' ? (
        <span className="dimmed difference-left-out">{messages.unchanged(piece)}</span>
      ) : (
        piece
      )}
    </Fragment>
  ))
}

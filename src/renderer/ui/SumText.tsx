import { Fragment } from 'react'
import { groupDigits } from '../../shared/time/wording.ts'

interface SumTextProps {
  readonly total: number
  readonly words?: string
  /** They add up to the total; those with zero are left out. */
  readonly parts: readonly { readonly count: number; readonly words: string }[]
}

/** A total with its parts: "38 hội nghị = 26 đã kết thúc + 12 nháp". */
export function SumText({ total, words, parts }: SumTextProps) {
  return (
    <>
      <b className="figure sum-figure">{groupDigits(total)}</b>
      {words === undefined ? '' : ` ${words}`}
      {parts
        .filter(({ count }) => count > 0)
        .map((part, index) => (
          <Fragment key={part.words}>
            {index === 0 ? ' = ' : ' + '}
            <b className="figure sum-figure">{groupDigits(part.count)}</b> {part.words}
          </Fragment>
        ))}
    </>
  )
}

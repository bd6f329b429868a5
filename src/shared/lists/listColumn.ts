import { assertNever } from '../contract/error.ts'
import { emptyCell, figureCell, textCell } from '../reports/reportCells.ts'
import type { ReportCell } from '../reports/reportTable.ts'
import type { LocalDate } from '../time/localDate.ts'
import { groupDigits, shortDate } from '../time/wording.ts'

interface ColumnBase {
  /** Names the column among the others, in saved views too. */
  readonly key: string
  readonly heading: string
  /** Pixels. */
  readonly width: number
  /** Takes the room that is left, and no less than its width. */
  readonly grows?: boolean
  /** Stands in the table only when it is asked for. */
  readonly isExtra?: boolean
  /** Its filter stands in the bar even while nothing is set. */
  readonly isAtHand?: boolean
}

/** A column of a list, declared by what it says of a record; how it is sorted, filtered and exported follows from that. */
export type ListColumn<R> = ColumnBase &
  (
    | {
        readonly kind: 'text'
        readonly text: (record: R) => string
        /** Sorts otherwise than by the Vietnamese alphabet: people by their given name. */
        readonly compare?: (a: R, b: R) => number
      }
    | { readonly kind: 'number'; readonly number: (record: R) => number | null }
    | { readonly kind: 'day'; readonly day: (record: R) => LocalDate | null }
    /** One of several words, in the order of `order` where that is given, else of the alphabet. */
    | { readonly kind: 'choice'; readonly text: (record: R) => string; readonly order?: readonly string[] }
    /** Several words, each of which can be filtered by. */
    | { readonly kind: 'words'; readonly words: (record: R) => readonly string[] }
  )

/** What stands in a cell. */
export function cellText<R>(column: ListColumn<R>, record: R): string {
  switch (column.kind) {
    case 'text':
    case 'choice':
      return column.text(record)
    case 'words':
      return column.words(record).join('; ')
    case 'number': {
      const value = column.number(record)
      return value === null ? '' : groupDigits(value)
    }
    case 'day': {
      const day = column.day(record)
      return day === null ? '' : shortDate(day)
    }
    default:
      return assertNever(column)
  }
}

/** The same for print and for Excel, where numbers and days stay what they are. */
export function cellOf<R>(column: ListColumn<R>, record: R): ReportCell {
  if (column.kind === 'number') {
    const value = column.number(record)
    return value === null ? emptyCell : figureCell(value)
  }
  if (column.kind === 'day') {
    const day = column.day(record)
    return day === null ? emptyCell : { kind: 'date', day, wording: '' }
  }
  return textCell(cellText(column, record))
}

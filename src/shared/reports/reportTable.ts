import type { Id } from '../contract/schema.ts'
import type { TaskFilter } from '../tasks/contract.ts'
import type { LocalDate } from '../time/localDate.ts'

/**
 * A table of figures or tasks, finished but not drawn: the screen, Excel, CSV, PDF and Word show the same columns, texts
 * and totals from it.
 */
export interface ReportTable {
  /** "DANH MỤC NHIỆM VỤ"; upper case is in place. */
  readonly title: string
  /** What it is of, as-of day and filters, each a line: "Tính đến ngày 05/02/2024". */
  readonly subtitles: readonly string[]
  readonly columns: readonly ReportColumn[]
  readonly rows: readonly ReportRow[]
  /** Sentences below the table: the tally in words. */
  readonly notes: readonly string[]
}

export interface ReportColumn {
  /** Name for a program that reads the table. */
  readonly key: string
  readonly heading: string
  /** A heading over this one and its neighbours with the same: "Đang thực hiện"; null for none. */
  readonly group: string | null
  readonly align: 'left' | 'center' | 'right'
  /** Width in characters of the body text. */
  readonly width: number
}

export interface ReportRow {
  /** A section's text is in its first cell that is not empty and runs over those that are. */
  readonly kind: 'section' | 'record' | 'total'
  /** One for each column. */
  readonly cells: readonly ReportCell[]
  /** The task that a record is of. */
  readonly taskId?: Id
  /** The meeting that a record is of. */
  readonly meetingId?: Id
}

export type ReportCell =
  | { readonly kind: 'text'; readonly text: string }
  /** `tasks` names the list behind the figure. */
  | { readonly kind: 'number'; readonly value: number; readonly tasks?: TaskFilter }
  /** "tăng/giảm": printed with its sign. */
  | { readonly kind: 'change'; readonly value: number }
  /** A share from 0 to 1. */
  | { readonly kind: 'percent'; readonly value: number }
  /** `wording` is printed instead of the day where it is not empty. */
  | { readonly kind: 'date'; readonly day: LocalDate; readonly wording: string }
  | { readonly kind: 'empty' }

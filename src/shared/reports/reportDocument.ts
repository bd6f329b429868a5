import type { Block, DocumentContent, TableColumn, TableRow } from '../documents/documentContent.ts'
import { cellText } from './cellText.ts'
import type { ReportColumn, ReportRow, ReportTable } from './reportTable.ts'

export interface ReportLayout {
  /** What the table is an annex to (domain 1.6 f); null for a table that stands alone. */
  readonly annex: Annex | null
  /** A grey line at the foot of each page; null for none. */
  readonly footNotice: string | null
}

export interface Annex {
  /** "Phụ lục", or "Phụ lục I" of several. */
  readonly label: string
  /** "(Kèm theo Kế hoạch số …/KH-… ngày … tháng … năm … của …)"; empty to leave it out. */
  readonly attachedTo: string
}

/** A table of figures or tasks as a paper, for PDF and Word. */
export function reportDocument(
  { title, subtitles, columns, rows, notes }: ReportTable,
  { annex, footNotice }: ReportLayout,
): DocumentContent {
  const room = columns.reduce((sum, column) => sum + roomOf(column), 0)
  const isNarrow = annex === null && room <= mostInPortrait
  const end = annex === null ? notes : endingNotes(notes)
  return {
    title,
    orientation: isNarrow ? 'portrait' : 'landscape',
    textSize: isNarrow ? 12 : (sizes.find(({ most }) => room <= most)?.size ?? 8),
    blocks: [
      {
        kind: 'annexTitle',
        label: annex?.label ?? null,
        name: title,
        lines: [annex?.attachedTo ?? '', ...subtitles].filter(Boolean),
      },
      {
        kind: 'table',
        columns: columns.map((column) => tableColumn(column, room)),
        rows: rows.map(tableRow),
      },
      ...end.map((text): Block => ({ kind: 'paragraph', role: 'note', text })),
    ],
    footNotice,
  }
}

/** A row as it is printed. */
export function tableRow({ kind, cells }: ReportRow): TableRow {
  return { kind, cells: cells.map(cellText) }
}

/** Characters of all columns together that a page takes without too many lines to a row. */
const mostInPortrait = 85
const sizes = [
  { most: 150, size: 12 },
  { most: 190, size: 11 },
  { most: 240, size: 10 },
  { most: 300, size: 9 },
] as const

/** A column is no narrower than the longest word of its heading. */
function roomOf({ heading, width }: ReportColumn): number {
  return Math.max(width, ...heading.split(' ').map((word) => word.length + 1))
}

function tableColumn(column: ReportColumn, room: number): TableColumn {
  const { heading, group, align } = column
  return { heading, group, align, width: Math.round((roomOf(column) / room) * 10_000) / 100 }
}

/** An annex ends with "./." as every paper does (domain 1.6 f). */
function endingNotes(notes: readonly string[]): readonly string[] {
  const last = notes.at(-1)
  return last === undefined ? ['./.'] : [...notes.slice(0, -1), `${last.replace(/\.$/, '')}./.`]
}

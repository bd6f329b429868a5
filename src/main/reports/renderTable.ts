import { assertNever } from '../../shared/contract/error.ts'
import { reportDocument, tableRow, type Annex } from '../../shared/reports/reportDocument.ts'
import type { ReportRow, ReportTable } from '../../shared/reports/reportTable.ts'
import type { Instant } from '../../shared/time/localDate.ts'
import type { Background } from '../background/background.ts'
import type { Step } from '../background/longWork.ts'
import type { PdfPrinter } from '../rendering/renderDocument.ts'
import { renderLargeDocument } from '../rendering/renderLargeDocument.ts'
import { inParts } from '../rendering/tableParts.ts'

/** A table whose rows are read while it is written. */
export interface LargeTable {
  readonly head: Omit<ReportTable, 'rows'>
  readonly rows: AsyncIterable<readonly ReportRow[]>
  readonly rowCount: number
  /** A grey line at the foot of each page, or under a table without pages; null for none. */
  readonly footNotice: string | null
}

interface Rendering {
  readonly background: Background
  readonly pdfPrinter: PdfPrinter
  readonly createdAt: Instant
  readonly step: Step
  readonly signal: AbortSignal
}

/** A table as a file. Throws AppError `cancelled`. */
export async function renderTable(
  table: LargeTable,
  format:
    | { readonly format: 'xlsx' | 'csv' }
    | { readonly format: 'pdf'; readonly isLandscape: boolean }
    | { readonly format: 'docx'; readonly annex: Annex },
  { background, pdfPrinter, createdAt, step, signal }: Rendering,
): Promise<Uint8Array> {
  const { head, footNotice, rowCount: total } = table
  const paper = (annex: Annex | null) => reportDocument({ ...head, rows: [] }, { annex, footNotice })
  switch (format.format) {
    case 'xlsx': {
      const notes = footNotice === null ? head.notes : [...head.notes, footNotice]
      const parts = inSteps(table, step)
      return await background.run('writeWorkbook', { ...head, notes, createdAt }, { parts, signal })
    }
    case 'csv':
      return await background.run('writeCsv', { ...head, createdAt }, { parts: inSteps(table, step), signal })
    case 'pdf': {
      // To print takes longer than to read.
      let printed = 0
      const content = paper(null)
      const { pdf } = await renderLargeDocument(
        format.isLandscape ? { ...content, orientation: 'landscape' } : content,
        {
          printer: pdfPrinter,
          createdAt,
          background,
          signal,
          rows: asPrinted(inSteps(table, async () => await step({ done: printed, total }))),
          rowCount: total,
          onProgress: (rows) => {
            printed = Math.min(rows, total)
          },
        },
      )
      return pdf
    }
    case 'docx':
      return await background.run(
        'writeDocx',
        { papers: [paper(format.annex)], createdAt },
        { parts: asPrinted(inSteps(table, step)), signal },
      )
    default:
      return assertNever(format)
  }
}

/** The rows in parts that are copied to another thread in a short turn. */
async function* inSteps(
  { rows, rowCount: total }: LargeTable,
  step: Step,
): AsyncGenerator<readonly ReportRow[]> {
  let done = 0
  for await (const some of rows)
    for await (const part of inParts(some)) {
      await step({ done: Math.min(done, total), total })
      yield part
      done += part.length
    }
}

async function* asPrinted(parts: AsyncIterable<readonly ReportRow[]>) {
  for await (const part of parts) yield part.map(tableRow)
}

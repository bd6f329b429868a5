import type { Selectable } from 'kysely'
import type { Handlers } from '../../shared/contract/endpoint.ts'
import { assertNever } from '../../shared/contract/error.ts'
import type { TableRow } from '../../shared/documents/documentContent.ts'
import { safeFileName } from '../../shared/documents/safeFileName.ts'
import { sampleNotice } from '../../shared/documents/sampleNotice.ts'
import type { ReportFormat, ReportRequest, reportsContract } from '../../shared/reports/contract.ts'
import { reportDocument, tableRow, type Annex } from '../../shared/reports/reportDocument.ts'
import { printedTable, type ComposedReport } from '../../shared/reports/reportScope.ts'
import type { ReportRow, ReportTable } from '../../shared/reports/reportTable.ts'
import type { tasksContract } from '../../shared/tasks/contract.ts'
import { capitalizeFirst } from '../../shared/text/capitalize.ts'
import type { Instant, LocalDate } from '../../shared/time/localDate.ts'
import type { Background } from '../background/background.ts'
import { createPause } from '../database/createPause.ts'
import type { Database } from '../database/database.ts'
import type { DocumentOutputs } from '../documents/service.ts'
import { writeWholeFile } from '../files/writeWholeFile.ts'
import { renderLargeDocument } from '../rendering/renderLargeDocument.ts'
import { inParts } from '../rendering/tableParts.ts'
import { composeReport, type ReportSources } from './composeReport.ts'
import { createTaskExport } from './taskExport.ts'

interface Dependencies extends Omit<ReportSources, 'pause' | 'tasks'> {
  readonly tasks: Handlers<typeof tasksContract>
  readonly tellProgress: (progress: { readonly done: number; readonly total: number }) => void
  readonly clock: () => Instant
  /** Monotonic milliseconds. */
  readonly stopwatch: () => number
  readonly background: Background
  readonly outputs: DocumentOutputs
  readonly workspace: () => Promise<Selectable<Database['workspace']>>
}

/** Rows that cross to the window at once. */
const shownRows = 500

/** What the table goes with, to be filled in in Word (NĐ 30/2020, mẫu 2.1; domain 1.6 f). */
const annex: Annex = {
  label: 'Phụ lục',
  attachedTo: '(Kèm theo ………… số …/… ngày … tháng … năm … của …………)',
}

/** The tables of domain 3.3, on screen and as files. */
export function createReportsService(dependencies: Dependencies): Handlers<typeof reportsContract> {
  const { background, clock, outputs } = dependencies
  /** What the window shows: its later rows belong to its first ones, whatever has changed since. */
  let shown: { readonly key: string; readonly report: ComposedReport } | null = null

  const compose = async (request: ReportRequest) =>
    await composeReport(request, { ...dependencies, pause: createPause(dependencies.stopwatch) })

  const composeShown = async (request: ReportRequest) => {
    const report = await compose(request)
    shown = { key: keyOf(request), report }
    return report
  }

  const render = async ({ format, ...request }: ReportRequest & { readonly format: ReportFormat }) => {
    const { isSample, sampleSource } = await dependencies.workspace()
    const table = printedTable(await compose(request))
    const notice = isSample === 1 ? sampleNotice(sampleSource) : null
    return { fileName: fileNameOf(table, request.asOf, format), bytes: await bytesOf(table, format, notice) }
  }

  const bytesOf = async (
    table: ReportTable,
    format: ReportFormat,
    notice: string | null,
  ): Promise<Uint8Array> => {
    switch (format) {
      case 'json':
        return new TextEncoder().encode(JSON.stringify(table, null, 2))
      case 'xlsx': {
        const { rows, ...head } = table
        const notes = notice === null ? head.notes : [...head.notes, notice]
        return await background.run(
          'writeWorkbook',
          { ...head, notes, createdAt: clock() },
          { parts: inParts(rows) },
        )
      }
      case 'pdf': {
        const { rows, ...rest } = table
        const content = reportDocument({ ...rest, rows: [] }, { annex: null, footNotice: notice })
        const printing = {
          printer: outputs.pdfPrinter,
          createdAt: clock(),
          background,
          rows: printedRows(rows),
        }
        return (await renderLargeDocument(content, printing)).pdf
      }
      case 'docx': {
        const paper = reportDocument(table, { annex, footNotice: notice })
        return await background.run('writeDocx', { papers: [paper], createdAt: clock() })
      }
      default:
        return assertNever(format)
    }
  }

  return {
    ...createTaskExport(dependencies),

    async composeReport(request) {
      const { table, scope } = await composeShown(request)
      return {
        table: { ...table, rows: table.rows.slice(0, shownRows) },
        rowCount: table.rows.length,
        tally: scope.tally,
      }
    },

    async reportRows({ from, ...request }) {
      const report = shown?.key === keyOf(request) ? shown.report : await composeShown(request)
      return report.table.rows.slice(from, from + shownRows)
    },

    async renderReport(input) {
      const { fileName, bytes } = await render(input)
      return { fileName, base64: Buffer.from(bytes).toString('base64') }
    },

    async exportReport(input) {
      const { fileName, bytes } = await render(input)
      const file = await outputs.chooseFile(fileName)
      if (file !== null) await writeWholeFile(file, bytes)
      return { file }
    },

    async printReport(request) {
      const { fileName, bytes } = await render({ ...request, format: 'pdf' })
      return { handedTo: await outputs.paperPrinter.print(bytes, fileName) }
    },
  }
}

async function* printedRows(rows: readonly ReportRow[]): AsyncGenerator<readonly TableRow[]> {
  for await (const part of inParts(rows)) yield part.map(tableRow)
}

function keyOf({ report, asOf, compareTo, taskListIds, dueUntil }: ReportRequest): string {
  return JSON.stringify([report, asOf, compareTo, taskListIds, dueUntil])
}

/** "Tổng hợp theo cơ quan chủ trì, 05-02-2024.xlsx". */
function fileNameOf({ title }: ReportTable, asOf: LocalDate, format: ReportFormat): string {
  const [year, month, day] = asOf.split('-')
  return safeFileName(
    `${capitalizeFirst(title.toLocaleLowerCase('vi'))}, ${day ?? ''}-${month ?? ''}-${year ?? ''}`,
    format,
  )
}

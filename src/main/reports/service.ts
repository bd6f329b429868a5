import type { Selectable } from 'kysely'
import type { Handlers } from '../../shared/contract/endpoint.ts'
import { safeFileName } from '../../shared/documents/safeFileName.ts'
import { sampleNotice } from '../../shared/documents/sampleNotice.ts'
import type { ReportFormat, ReportRequest, reportsContract } from '../../shared/reports/contract.ts'
import type { Annex } from '../../shared/reports/reportDocument.ts'
import { printedNotes } from '../../shared/reports/reportScope.ts'
import type { ReportRow } from '../../shared/reports/reportTable.ts'
import type { tasksContract } from '../../shared/tasks/contract.ts'
import { capitalizeFirst } from '../../shared/text/capitalize.ts'
import type { Instant } from '../../shared/time/localDate.ts'
import { shortDate } from '../../shared/time/wording.ts'
import type { Background } from '../background/background.ts'
import { createLongWork, type Progress } from '../background/longWork.ts'
import { createPause } from '../background/createPause.ts'
import type { Database } from '../database/database.ts'
import type { DocumentOutputs } from '../documents/service.ts'
import { writeWholeFile } from '../files/writeWholeFile.ts'
import { composeReport, type ReadableReport, type ReportSources } from './composeReport.ts'
import { renderTable } from './renderTable.ts'
import { createTaskExport } from './taskExport.ts'

export { renderTable } from './renderTable.ts'

interface Dependencies extends Omit<ReportSources, 'pause' | 'tasks' | 'periods'> {
  readonly tasks: Handlers<typeof tasksContract>
  readonly tellProgress: (progress: Progress) => void
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

const fileKinds = {
  xlsx: { format: 'xlsx' },
  pdf: { format: 'pdf', isLandscape: false },
  docx: { format: 'docx', annex },
} as const

/** What the window shows: the rows that have been read, and the others as they come. */
interface Shown {
  readonly key: string
  readonly report: ReadableReport
  readonly rows: ReportRow[]
  readonly rest: AsyncGenerator<readonly ReportRow[]>
}

/** The tables of domain 3.3, on screen and as files. */
export function createReportsService(dependencies: Dependencies): Handlers<typeof reportsContract> {
  const { background, clock, outputs } = dependencies
  const work = createLongWork(dependencies)
  let shown: Shown | null = null

  const compose = async (request: ReportRequest) =>
    await composeReport(request, {
      ...dependencies,
      periods: dependencies.workspace,
      pause: createPause(dependencies.stopwatch),
    })

  const show = async (request: ReportRequest): Promise<Shown> => {
    const report = await compose(request)
    shown = { key: keyOf(request), report, rows: [], rest: report.rows() }
    return shown
  }

  /** Throws `cancelled`. */
  const render = async (report: ReadableReport, format: ReportFormat): Promise<Uint8Array> =>
    await work.run(async (step, signal) => {
      const { isSample, sampleSource } = await dependencies.workspace()
      const head = { ...report.head, notes: printedNotes(report.scope, report.head.notes) }
      if (format === 'json')
        return new TextEncoder().encode(
          JSON.stringify({ ...head, rows: await allOf(report.rows()) }, null, 2),
        )
      return await renderTable(
        {
          head,
          rows: report.rows(),
          rowCount: report.rowCount,
          footNotice: isSample === 1 ? sampleNotice(sampleSource) : null,
        },
        fileKinds[format],
        { background, pdfPrinter: outputs.pdfPrinter, createdAt: clock(), step, signal },
      )
    })

  return {
    ...createTaskExport({ ...dependencies, work }),

    async composeReport(request) {
      const now = await show(request)
      const { head, scope, rowCount } = now.report
      return { table: { ...head, rows: await rowsFrom(now, 0) }, rowCount, tally: scope.tally }
    },

    async reportRows({ from, ...request }) {
      return await rowsFrom(shown?.key === keyOf(request) ? shown : await show(request), from)
    },

    async renderReport({ format, ...request }) {
      const report = await compose(request)
      const bytes = await render(report, format)
      return { fileName: fileNameOf(report, format), base64: Buffer.from(bytes).toString('base64') }
    },

    async exportReport({ format, ...request }) {
      const report = await compose(request)
      const file = await outputs.chooseFile(fileNameOf(report, format))
      if (file !== null) await writeWholeFile(file, await render(report, format))
      return { file }
    },

    async printReport(request) {
      const report = await compose(request)
      const bytes = await render(report, 'pdf')
      return { handedTo: await outputs.paperPrinter.print(bytes, fileNameOf(report, 'pdf')) }
    },

    async cancelExport() {
      work.cancel()
      return null
    },
  }
}

/** The next rows from an index, read on as far as that takes. */
async function rowsFrom({ rows, rest }: Shown, from: number): Promise<readonly ReportRow[]> {
  while (rows.length < from + shownRows) {
    const next = await rest.next()
    if (next.done === true) break
    rows.push(...next.value)
  }
  return rows.slice(from, from + shownRows)
}

async function allOf(parts: AsyncIterable<readonly ReportRow[]>): Promise<readonly ReportRow[]> {
  const rows: ReportRow[] = []
  for await (const part of parts) rows.push(...part)
  return rows
}

function keyOf({ report, asOf, compareTo, taskListIds, dueUntil }: ReportRequest): string {
  return JSON.stringify([report, asOf, compareTo, taskListIds, dueUntil])
}

/** "Tổng hợp theo cơ quan chủ trì, 05-02-2024.xlsx". */
function fileNameOf({ head, scope }: ReadableReport, format: ReportFormat): string {
  const title = capitalizeFirst(head.title.toLocaleLowerCase('vi'))
  return safeFileName(`${title}, ${shortDate(scope.asOf).replaceAll('/', '-')}`, format)
}

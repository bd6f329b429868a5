import type { Kysely, Selectable } from 'kysely'
import type { Handlers } from '../../shared/contract/endpoint.ts'
import { safeFileName } from '../../shared/documents/safeFileName.ts'
import { sampleNotice } from '../../shared/documents/sampleNotice.ts'
import type { listsContract } from '../../shared/lists/contract.ts'
import type { TaskFormat } from '../../shared/reports/contract.ts'
import type { ReportRow, ReportTable } from '../../shared/reports/reportTable.ts'
import { capitalizeFirst } from '../../shared/text/capitalize.ts'
import { dateInVietnam, timeInVietnam, type Instant } from '../../shared/time/localDate.ts'
import { shortDate } from '../../shared/time/wording.ts'
import type { Background } from '../background/background.ts'
import { createLongWork, type Progress } from '../background/longWork.ts'
import type { Database } from '../database/database.ts'
import type { DocumentOutputs } from '../documents/service.ts'
import { writeWholeFile } from '../files/writeWholeFile.ts'
import { renderTable } from '../reports/service.ts'
import { createListViews, type ListViewsDependencies } from './listViews.ts'

interface Dependencies extends ListViewsDependencies {
  readonly db: Kysely<Database>
  readonly clock: () => Instant
  /** Monotonic milliseconds. */
  readonly stopwatch: () => number
  readonly background: Background
  readonly outputs: DocumentOutputs
  readonly workspace: () => Promise<Selectable<Database['workspace']>>
  readonly tellProgress: (progress: Progress) => void
}

/** Lists as they are arranged, kept as views, and written as files just as they are shown. */
export function createListsService(dependencies: Dependencies): Handlers<typeof listsContract> {
  const { background, clock, outputs } = dependencies
  const work = createLongWork(dependencies)

  const render = async (table: ReportTable, format: TaskFormat): Promise<Uint8Array> =>
    await work.run(async (step, signal) => {
      const createdAt = clock()
      const { isSample, sampleSource } = await dependencies.workspace()
      const { rows, ...head } = table
      return await renderTable(
        {
          head: { ...head, subtitles: [...head.subtitles, madeAt(createdAt)] },
          rows: inOnePart(rows),
          rowCount: rows.length,
          footNotice: isSample === 1 ? sampleNotice(sampleSource) : null,
        },
        format === 'pdf' ? { format, isLandscape: isWide(table) } : { format },
        { background, pdfPrinter: outputs.pdfPrinter, createdAt, step, signal },
      )
    })

  const fileName = ({ title }: ReportTable, format: TaskFormat) => {
    const day = shortDate(dateInVietnam(clock())).replaceAll('/', '-')
    return safeFileName(`${capitalizeFirst(title.toLocaleLowerCase('vi'))}, ${day}`, format)
  }

  return {
    ...createListViews(dependencies),

    async exportTable({ table, format }) {
      const file = await outputs.chooseFile(fileName(table, format))
      if (file !== null) await writeWholeFile(file, await render(table, format))
      return { file }
    },

    async printTable({ table }) {
      const bytes = await render(table, 'pdf')
      return { handedTo: await outputs.paperPrinter.print(bytes, fileName(table, 'pdf')) }
    },

    async cancelExport() {
      work.cancel()
      return null
    },
  }
}

function madeAt(instant: Instant): string {
  return `Lập lúc ${timeInVietnam(instant).slice(0, 5)} ngày ${shortDate(dateInVietnam(instant))}`
}

/** Characters that fit beside one another on an upright sheet. */
const mostInPortrait = 90

function isWide({ columns }: ReportTable): boolean {
  return columns.reduce((sum, { width }) => sum + width, 0) > mostInPortrait
}

async function* inOnePart(rows: readonly ReportRow[]): AsyncGenerator<readonly ReportRow[]> {
  yield rows
}

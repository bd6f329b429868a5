import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { taskFormats } from '../../src/shared/reports/contract.ts'
import { taskColumns } from '../../src/shared/tasks/columns.ts'
import { makeLargeRegistry, registryDay } from '../support/largeRegistry.ts'
import type { Bench } from './measure.ts'
import { openLargeRegistry } from './openLargeRegistry.ts'

const size = 20_000
/** Pages of what is printed at once, and the text on each. */
const printedPages = 150
const linesOfPage = 40

/** Files of thousands of tasks, with the threads of the built program; what is printed to PDF is made up. */
export const exportsBench: Bench = {
  name: 'exports',
  async run(measure) {
    const root = await mkdtemp(join(tmpdir(), 'ban-thu-ky-bench-'))
    try {
      await makeLargeRegistry(join(root, 'so-lon'), size)
      const printed = await madeUpPdf()
      const session = await openLargeRegistry(join(root, 'so-lon'), {
        outputs: {
          pdfPrinter: {
            fontsFolder: join(import.meta.dirname, '..', '..', 'resources', 'fonts'),
            print: async () => printed,
          },
          paperPrinter: { print: async () => 'nobody' },
          chooseFile: async (name) => join(root, name),
        },
      })
      const { reports } = session.handlers
      for (const format of taskFormats)
        await measure(
          `export tasks as ${format}`,
          size,
          async () =>
            await reports.exportTasks({
              filter: { asOf: registryDay },
              sort: { by: 'list', descending: false },
              grouping: 'section',
              columns: taskColumns.map(({ key }) => key),
              format,
            }),
          1,
        )
      for (const format of ['xlsx', 'pdf'] as const)
        await measure(
          `export the register as ${format}`,
          size,
          async () => await reports.exportReport({ report: 'register', asOf: registryDay, format }),
          1,
        )
      await session.close()
    } finally {
      await rm(root, { recursive: true, force: true })
    }
  },
}

async function madeUpPdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  for (let index = 0; index < printedPages; index += 1) {
    const page = document.addPage([842, 595])
    for (let line = 0; line < linesOfPage; line += 1)
      page.drawText(`${index} ${line} `.repeat(12), { x: 40, y: 550 - 13 * line, size: 9 })
  }
  return await document.save()
}

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { PDFDocument } from '@cantoo/pdf-lib'
import ExcelJS from 'exceljs'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import type { DocumentOutputs } from '../../src/main/documents/service.ts'
import type { TaskExport } from '../../src/shared/reports/contract.ts'
import { taskColumns } from '../../src/shared/tasks/columns.ts'
import {
  date,
  emptyWorkspace,
  sampleWorkspace,
  testProgram,
  type TestProgram,
} from '../support/testWorkspace.ts'

const asOf = date('2024-02-05')
type Reports = ReturnType<TestProgram['session']>['handlers']['reports']
const allColumns = taskColumns.map(({ key }) => key)
const printedColumns = ['code', 'content', 'lead', 'due', 'status'] as const

const shown: TaskExport = {
  filter: { asOf },
  sort: { by: 'list', descending: false },
  grouping: 'section',
  columns: [...printedColumns],
  format: 'xlsx',
}

async function file(program: TestProgram, wanted: Partial<TaskExport>) {
  const { fileName, base64 } = await program.session().handlers.reports.renderTasks({ ...shown, ...wanted })
  return { fileName, bytes: Buffer.from(base64, 'base64') }
}

/** The texts of every row of the only sheet, empty cells left out. */
async function sheetRows(bytes: Buffer): Promise<readonly (readonly string[])[]> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes as never)
  const rows: string[][] = []
  workbook.worksheets[0]?.eachRow((row) => {
    const texts: string[] = []
    row.eachCell(({ text }) => void texts.push(text))
    rows.push(texts)
  })
  return rows
}

async function listOf81(program: TestProgram) {
  const summaries = await program.session().handlers.tasks.summaries({ asOf })
  const found = summaries.find(({ counts }) => counts.total === 81)
  if (found === undefined) throw new Error('the sample has no list of 81 tasks')
  return found.list
}

describe('the registry as a workbook', () => {
  it('has every task of the list under its section, and adds up to 81, 20 and 61', async () => {
    const program = await sampleWorkspace()
    const { id, name } = await listOf81(program)
    const { bytes, fileName } = await file(program, { filter: { asOf, taskListIds: [id] } })
    const rows = await sheetRows(bytes)
    expect(fileName).toBe(`${name}, 05-02-2024.xlsx`)
    expect(rows.slice(0, 4)).toEqual([
      ['DANH MỤC NHIỆM VỤ'],
      [`Danh mục: ${name}`],
      ['Tính đến ngày 05/02/2024'],
      ['Lập lúc 10:00 ngày 05/02/2024'],
    ])
    expect(rows.map((row) => row[0]).filter((text) => text?.includes('. NHIỆM VỤ'))).toEqual([
      'I. NHIỆM VỤ CHUNG (20)',
      'II. NHIỆM VỤ CỤ THỂ (61)',
    ])
    const head = rows.findIndex((row) => row[0] === 'STT')
    const total = rows.findIndex((row) => row[0] === 'TỔNG CỘNG (81)')
    expect(rows[head]).toEqual(['STT', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Thời hạn', 'Tình trạng'])
    expect(total - head - 1).toBe(81 + 2)
    expect(rows[total + 1]?.[0]).toContain('Tổng số 81 nhiệm vụ: ')
  })

  it('has what the filter leaves, and names the filter', async () => {
    const program = await sampleWorkspace()
    const { id } = await listOf81(program)
    const { bytes } = await file(program, {
      filter: { asOf, taskListIds: [id], focus: true },
      grouping: null,
    })
    const rows = await sheetRows(bytes)
    expect(rows.flat()).toContain('Lọc: chỉ nhiệm vụ trọng tâm')
    expect(rows.flat()).toContain('TỔNG CỘNG (17)')
    expect(rows.filter((row) => /^\d+$/.test(row[0] ?? ''))).toHaveLength(17)
  })

  it('heads its groups by agency, month or class as the screen does', async () => {
    const program = await sampleWorkspace()
    const headsOf = async (grouping: 'lead' | 'month' | 'class') => {
      const rows = await sheetRows((await file(program, { grouping })).bytes)
      return rows.filter((row) => row.length === 1).map(([text]) => text ?? '')
    }
    expect(await headsOf('lead')).toContainEqual(expect.stringMatching(/^Bộ Công an \(\d+\)$/))
    expect(await headsOf('month')).toContainEqual(expect.stringMatching(/^Tháng 06\/2024 \(\d+\)$/))
    expect(await headsOf('class')).toContainEqual(expect.stringMatching(/^Quá hạn \(\d+\)$/))
  })

  it('comes back through the import without a change', async () => {
    const program = await sampleWorkspace()
    const { id } = await listOf81(program)
    const { imports } = program.session().handlers
    for (const format of ['xlsx', 'csv'] as const) {
      const path = join(program.root, `di-ve.${format}`)
      const wanted = { filter: { asOf, taskListIds: [id] }, columns: [...allColumns], format }
      writeFileSync(path, (await file(program, wanted)).bytes)
      const open = await imports.open({ file: path })
      if (open === null || open.layout.head === null) throw new Error('the file was not understood')
      const { head, columns, sheet } = open.layout
      const { counts, unknownOrganizations } = await imports.preview({
        importId: open.importId,
        settings: {
          sheet,
          headFrom: head.from,
          headUntil: head.until,
          columns: columns.flatMap(({ column, field }) => (field === null ? [] : [{ column, field }])),
          list: { id },
          defaultKind: 'specific',
          asOf,
          convertLegacy: true,
          organizations: [],
        },
      })
      expect(columns.map(({ field }) => field)).toEqual(allColumns)
      expect({ format, counts, unknownOrganizations }).toEqual({
        format,
        counts: { new: 0, changed: 0, same: 81, doubtful: 0, error: 0 },
        unknownOrganizations: [],
      })
    }
  })
})

describe('the registry as CSV', () => {
  it('has one line of headings and one for each task', async () => {
    const program = await sampleWorkspace()
    const { id } = await listOf81(program)
    const { bytes } = await file(program, { filter: { asOf, taskListIds: [id] }, format: 'csv' })
    const { data } = Papa.parse<string[]>(bytes.toString('utf8').replace(/^\uFEFF/, ''), {
      skipEmptyLines: true,
    })
    expect(data).toHaveLength(82)
    expect(data[0]?.[1]).toBe('Nội dung nhiệm vụ')
  })
})

/** A printer that keeps what it is given, and gives one empty page. */
function keepingPrinter(pages: string[]): DocumentOutputs {
  return {
    pdfPrinter: {
      fontsFolder: 'resources/fonts',
      async print(html) {
        pages.push(typeof html === 'string' ? html : new TextDecoder().decode(html))
        const document = await PDFDocument.create()
        document.addPage()
        return await document.save()
      },
    },
    paperPrinter: { print: async () => 'nobody' },
    chooseFile: async () => null,
  }
}

describe('the registry as PDF', () => {
  it('is printed on A4 landscape with its sections, total and tally', async () => {
    const pages: string[] = []
    const program = testProgram({ outputs: keepingPrinter(pages) })
    await program.workspace.openSample({})
    const { id } = await listOf81(program)
    await file(program, { filter: { asOf, taskListIds: [id] }, format: 'pdf' })
    expect(pages).toHaveLength(1)
    const [page = ''] = pages
    expect(page).toContain('class="landscape')
    expect(page).toContain('<td class="left" colspan="5">I. NHIỆM VỤ CHUNG (20)</td>')
    expect(page.match(/<tr class="record">/g)).toHaveLength(81)
    expect(page).toContain('TỔNG CỘNG (81)')
    expect(page).toContain('Tổng số 81 nhiệm vụ: ')
  })

  it('is printed in pieces when it is long, the title once and the total once', async () => {
    const pages: string[] = []
    const program = testProgram({ outputs: keepingPrinter(pages) })
    await program.workspace.create({ folder: null, name: 'Tổ công tác thử' })
    const { tasks } = program.session().handlers
    const { id: taskListId } = await tasks.createList({ name: 'Danh mục dài' })
    for (let number = 1; number <= 2100; number += 1)
      await tasks.create({ taskListId, kind: 'specific', content: `Việc ${number}` })
    await file(program, { format: 'pdf' })
    expect(pages.map((page) => page.match(/<tr class="record">/g)?.length)).toEqual([1999, 101])
    expect(pages.map((page) => page.includes('<h1>'))).toEqual([true, false])
    expect(pages.map((page) => page.includes('TỔNG CỘNG (2.100)'))).toEqual([false, true])
  })
})

describe('an export into a file', () => {
  it('is written where the user says, and nowhere when the dialog was left', async () => {
    let chosen: string | null = null
    const program = testProgram({ outputs: { ...keepingPrinter([]), chooseFile: async () => chosen } })
    await program.workspace.openSample({})
    const { reports } = program.session().handlers
    expect(await reports.exportTasks(shown)).toEqual({ file: null })
    chosen = join(program.root, 'danh-muc.xlsx')
    expect(await reports.exportTasks(shown)).toEqual({ file: chosen })
    expect(readFileSync(chosen).subarray(0, 2).toString()).toBe('PK')
  })

  it.each([
    ['the registry', async ({ exportTasks }: Reports) => await exportTasks(shown)],
    [
      'a report',
      async ({ exportReport }: Reports) => await exportReport({ report: 'register', asOf, format: 'docx' }),
    ],
  ])('writes nothing of %s once it is cancelled', async (_, begin) => {
    const program = testProgram({
      outputs: { ...keepingPrinter([]), chooseFile: async () => join(program.root, 'danh-muc.xlsx') },
    })
    await program.workspace.openSample({})
    const { reports } = program.session().handlers
    const exporting = begin(reports).then(
      () => null,
      (error: unknown) => error,
    )
    // It cannot be told from outside when the dialog is answered and the work begins.
    let outcome: unknown = 'under way'
    while (outcome === 'under way') {
      await reports.cancelExport({})
      outcome = await Promise.race([exporting, setImmediate('under way')])
    }
    expect(outcome).toMatchObject({ code: 'cancelled' })
    expect(existsSync(join(program.root, 'danh-muc.xlsx'))).toBe(false)
  })

  it('tells how far it has come, in rows that are printed for PDF and in rows that are read otherwise', async () => {
    let time = 0
    const program = testProgram({
      outputs: { ...keepingPrinter([]), chooseFile: async () => join(program.root, 'danh-muc') },
      // Each look at it finds it a while later.
      stopwatch: () => (time += 1000),
    })
    await program.workspace.openSample({})
    const { reports, tasks } = program.session().handlers
    const { total } = await tasks.counts({ asOf })
    const toldOf = async (run: () => Promise<unknown>) => {
      program.events.length = 0
      await run()
      return program.events.flatMap((event) => (event.type === 'progress' ? event : []))
    }
    const doneOf = async (format: 'xlsx' | 'pdf' | 'csv') => {
      const told = await toldOf(async () => await reports.exportTasks({ ...shown, format }))
      const done = told.map((progress) => progress.done)
      expect(new Set(told.map((progress) => progress.total))).toEqual(new Set([total]))
      expect(done).toEqual(done.toSorted((a, b) => a - b))
      return done
    }
    expect((await doneOf('xlsx')).at(-1)).toBeGreaterThan(total / 2)
    expect((await doneOf('csv')).at(-1)).toBeGreaterThan(total / 2)
    // The registry of the sample is printed in one piece.
    expect(new Set(await doneOf('pdf'))).toEqual(new Set([0]))
    const told = await toldOf(
      async () => await reports.exportReport({ report: 'register', asOf, format: 'docx' }),
    )
    expect(told.at(-1)?.done).toBeGreaterThan(total / 2)
  })
})

it('exports an empty registry as a table without rows', async () => {
  const program = await emptyWorkspace()
  const rows = await sheetRows((await file(program, {})).bytes)
  expect(rows.flat()).toContain('Không có nhiệm vụ nào.')
  expect(rows.flat()).toContain('TỔNG CỘNG (0)')
})

import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { reportNames, type ReportRequest } from '../../src/shared/reports/contract.ts'
import type { ReportCell, ReportTable } from '../../src/shared/reports/reportTable.ts'
import { makeLargeRegistry, registryDay } from '../support/largeRegistry.ts'
import { date, sampleWorkspace, testProgram } from '../support/testWorkspace.ts'

const asOf = date('2024-02-05')

/** Reports read only, so that one sample serves them all. */
async function sample() {
  const program = await sampleWorkspace()
  const { reports, tasks } = program.session().handlers
  const lists = await tasks.lists({})
  const idOf = (name: string) => {
    const list = lists.find((known) => known.name.includes(name))
    if (list === undefined) throw new Error(`the sample has no list ${name}`)
    return list.id
  }
  return { program, reports, tasks, list2024: idOf('2024'), roadmap: idOf('ộ trình') }
}

function cellsOf({ rows }: ReportTable): readonly ReportCell[] {
  return rows.flatMap(({ cells }) => cells)
}

function sectionsOf({ rows }: ReportTable): readonly string[] {
  return rows.flatMap(({ kind, cells }) =>
    kind === 'section' && cells[0]?.kind === 'text' ? [cells[0].text] : [],
  )
}

describe('the reports of the sample', () => {
  it('say what the article says: 81 = 20 + 61, 17 in focus, 26 late', async () => {
    const { reports, list2024, roadmap } = await sample()
    const register = await reports.composeReport({ report: 'register', asOf, taskListIds: [list2024] })
    expect(sectionsOf(register.table)).toEqual(['I. NHIỆM VỤ CHUNG (20)', 'II. NHIỆM VỤ CỤ THỂ (61)'])
    expect(register.rowCount).toBe(83)
    expect(register.tally.counts.total).toBe(81)

    const focus = await reports.composeReport({ report: 'focus', asOf })
    expect(focus.table.title).toBe('TIẾN ĐỘ 17 NHIỆM VỤ TRỌNG TÂM')
    expect(focus.rowCount).toBe(17)

    const overdue = await reports.composeReport({ report: 'overdue', asOf, taskListIds: [roadmap] })
    expect(overdue.rowCount).toBe(26)
    const days = overdue.table.rows.map(({ cells }) => (cells[5]?.kind === 'number' ? cells[5].value : 0))
    expect(days).toEqual(days.toSorted((a, b) => b - a))
  })

  it('open behind every figure a list of just as many tasks', async () => {
    const { reports, tasks } = await sample()
    let opened = 0
    for (const report of reportNames) {
      const request: ReportRequest = {
        report,
        asOf,
        ...(report === 'upcoming' ? {} : { compareTo: date('2024-01-14') }),
      }
      const { table, rowCount } = await reports.composeReport(request)
      expect([report, table.rows.length]).toEqual([report, rowCount])
      for (const cell of cellsOf(table)) {
        if (cell.kind !== 'number' || cell.tasks === undefined) continue
        opened += 1
        expect([report, cell.tasks, (await tasks.counts(cell.tasks)).total]).toEqual([
          report,
          cell.tasks,
          cell.value,
        ])
      }
    }
    expect(opened).toBeGreaterThan(100)
  })

  it('compare with the end of the month before when no day is named, and with no later day', async () => {
    const { reports, program } = await sample()
    const { table } = await reports.composeReport({ report: 'comparison', asOf })
    expect(table.columns.map(({ heading }) => heading)).toContain('Kỳ trước (14/01/2024)')
    expect(
      await program.router.call('reports', 'composeReport', { report: 'byLead', asOf, compareTo: asOf }),
    ).toMatchObject({
      ok: false,
      error: { code: 'invalid-input', facts: { issues: [{ path: 'compareTo', reason: 'contradiction' }] } },
    })
  })

  it('leave out what was given later, and say so', async () => {
    const { reports } = await sample()
    const { table, tally } = await reports.composeReport({ report: 'byLead', asOf: date('2024-01-10') })
    expect(tally.counts.total).toBe(116)
    expect(table.notes).toEqual(['Không tính 83 nhiệm vụ giao sau ngày 10/01/2024.'])
  })

  it('tell what became of the conclusions of the conference', async () => {
    const { reports } = await sample()
    const { table, rowCount } = await reports.composeReport({ report: 'conclusions', asOf })
    expect(rowCount).toBe(2)
    const values = table.rows[0]?.cells.slice(3).map((cell) => (cell.kind === 'number' ? cell.value : null))
    const [all = 0, withTask = 0, open = 0, without = 0, given = 0, ...states] = values?.map(Number) ?? []
    expect([withTask, given]).toEqual([2, 2])
    expect(withTask + open + without).toBe(all)
    expect(states.reduce((sum, count) => sum + count, 0)).toBe(given)
  })

  it('give all rows of a long table, page by page', async () => {
    const program = testProgram()
    const folder = join(program.root, 'so-lon')
    await makeLargeRegistry(folder, 1200)
    await program.workspace.open({ folder })
    const { reports } = program.session().handlers
    const request: ReportRequest = { report: 'register', asOf: registryDay }
    const { table, rowCount, tally } = await reports.composeReport(request)
    const rows = [...table.rows]
    expect(rows.length).toBeLessThan(rowCount)
    while (rows.length < rowCount) rows.push(...(await reports.reportRows({ ...request, from: rows.length })))
    expect(rows).toHaveLength(rowCount)
    const tasks = rows.filter(({ kind }) => kind === 'record').map(({ taskId }) => taskId)
    expect(new Set(tasks).size).toBe(tally.counts.total)
    expect(await reports.reportRows({ ...request, from: rowCount })).toEqual([])
  })

  it('carry the same figures into Excel as on screen', async () => {
    const { reports } = await sample()
    const request: ReportRequest = { report: 'byLead', asOf }
    const { table } = await reports.composeReport(request)
    const { fileName, base64 } = await reports.renderReport({ ...request, format: 'xlsx' })
    expect(fileName).toBe('Tổng hợp theo cơ quan chủ trì, 05-02-2024.xlsx')
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(Buffer.from(base64, 'base64').buffer)
    const written: (readonly unknown[])[] = []
    workbook.worksheets[0]?.eachRow((row) =>
      written.push(table.columns.map((_, index) => row.getCell(index + 1).value)),
    )
    for (const { cells } of table.rows) expect(written).toContainEqual(cells.map(valueOf))
  })
})

function valueOf(cell: ReportCell): string | number | null {
  switch (cell.kind) {
    case 'text':
      return cell.text
    case 'number':
    case 'change':
    case 'percent':
      return cell.value
    case 'date':
      return cell.day
    case 'empty':
      return null
  }
}

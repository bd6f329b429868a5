import { describe, expect, it } from 'vitest'
import { focusReport } from '../../../../src/shared/reports/focusReport.ts'
import { overdueReport } from '../../../../src/shared/reports/overdueReport.ts'
import { registerReport } from '../../../../src/shared/reports/registerReport.ts'
import { printedNotes } from '../../../../src/shared/reports/reportScope.ts'
import type { ReportTable } from '../../../../src/shared/reports/reportTable.ts'
import type { TaskReport } from '../../../../src/shared/reports/taskReport.ts'
import { upcomingReport, upcomingTasks } from '../../../../src/shared/reports/upcomingReport.ts'
import type { TaskGroup, TaskRow } from '../../../../src/shared/tasks/contract.ts'
import {
  countsOf,
  date,
  justice,
  land,
  list2024,
  passes,
  progressReport,
  readRows,
  recordedTask,
  roadmap,
  rowAt,
  scopeOf,
  type RecordedTask,
} from './reportFixtures.ts'

const asOf = date('2024-02-05')
const source = {
  kind: 'Quyết định',
  number: '06/QĐ-TTg',
  issuedOn: date('2022-01-06'),
  issuer: 'Thủ tướng Chính phủ',
  extract: '',
  clause: '',
}

const guideline = recordedTask(1, {
  kind: 'general',
  content: 'Ban hành kế hoạch năm 2024',
  dueOn: date('2024-03-31'),
  dueWording: 'quý I/2024',
  product: 'Kế hoạch',
  supportingIds: [justice.id, land.id],
})
const civilBooks = recordedTask(
  2,
  { content: 'Số hóa sổ hộ tịch', leadId: justice.id, dueOn: date('2024-01-31'), note: 'Chưa đủ kinh phí' },
  [['started', date('2024-01-10')]],
  progressReport({ percent: 40, cause: 'Thiếu nhân lực', difficulty: 'Kinh phí', text: 'Đạt 40%' }),
)
const landData = recordedTask(3, { content: 'CSDL đất đai', leadId: land.id, dueOn: date('2023-12-31') })
const weekly = recordedTask(4, { content: 'Báo cáo hằng tuần', deadlineKind: 'recurring', code: '' })
const ofRoadmap = recordedTask(5, {
  taskListId: roadmap.id,
  content: 'Kết nối CSDLQG',
  dueOn: date('2024-02-10'),
  focusUntil: date('2024-06-30'),
})
const all = [guideline, civilBooks, landData, weekly, ofRoadmap]

/** The whole report, which is as long as it says. */
function taskReportTable(report: TaskReport, tasks: readonly TaskRow[]): ReportTable {
  const table = { ...report.head, rows: report.rowsOf(tasks, { count: 0, last: null }) }
  expect(table.rows).toHaveLength(report.rowCount)
  return table
}

const rows = (tasks: readonly RecordedTask[]) => tasks.map((task) => rowAt(task, asOf))

function sectionsOf(tasks: readonly RecordedTask[]): readonly TaskGroup[] {
  return [list2024, roadmap].flatMap(({ id }) =>
    (['general', 'specific'] as const).flatMap((kind) => {
      const filter = { taskListIds: [id], kind }
      const counts = countsOf(tasks, { asOf, ...filter })
      return counts.total === 0 ? [] : [{ filter, counts }]
    }),
  )
}

describe('the register', () => {
  it('has a section row for each kind of its list, with their counts', () => {
    const tasks = [guideline, civilBooks, landData, weekly]
    const scope = scopeOf(tasks, asOf, { chosenLists: [list2024] })
    const table = taskReportTable(registerReport(scope, sectionsOf(tasks)), rows(tasks))
    expect(table.title).toBe('DANH MỤC NHIỆM VỤ')
    expect(table.subtitles).toEqual(['Danh mục: Nhiệm vụ Đề án 06 năm 2024', 'Tính đến ngày 05/02/2024'])
    expect(table.columns.map(({ heading }) => heading)).toEqual([
      'STT',
      'Nội dung nhiệm vụ',
      'Cơ quan chủ trì',
      'Cơ quan phối hợp',
      'Thời gian hoàn thành',
      'Sản phẩm/kết quả',
      'Ghi chú',
    ])
    expect(readRows(table)).toEqual([
      ['I. NHIỆM VỤ CHUNG (1)'],
      [
        '1',
        'Ban hành kế hoạch năm 2024',
        'Công an tỉnh',
        'Sở Tư pháp; Sở Tài nguyên và Môi trường',
        'Quý I/2024',
        'Kế hoạch',
        '',
      ],
      ['II. NHIỆM VỤ CỤ THỂ (3)'],
      ['2', 'Số hóa sổ hộ tịch', 'Sở Tư pháp', '', '31/01/2024', '', 'Chưa đủ kinh phí'],
      ['3', 'CSDL đất đai', 'Sở Tài nguyên và Môi trường', '', '31/12/2023', '', ''],
      ['4', 'Báo cáo hằng tuần', 'Công an tỉnh', '', 'Thường xuyên', '', ''],
    ])
  })

  it('names each list when there are several, and no kind where there is only one', () => {
    const table = taskReportTable(registerReport(scopeOf(all, asOf), sectionsOf(all)), rows(all))
    expect(readRows(table).filter((row) => row.length === 1)).toEqual([
      ['Nhiệm vụ Đề án 06 năm 2024 (4)'],
      ['I. NHIỆM VỤ CHUNG (1)'],
      ['II. NHIỆM VỤ CỤ THỂ (3)'],
      ['Lộ trình Đề án 06 (1)'],
    ])
  })

  it('is the same whether its tasks come in one page or in many', () => {
    const report = registerReport(scopeOf(all, asOf), sectionsOf(all))
    const whole = report.rowsOf(rows(all), { count: 0, last: null })
    const paged = rows(all).flatMap((task, index) =>
      report.rowsOf([task], { count: index, last: rows(all)[index - 1] ?? null }),
    )
    expect(paged).toEqual(whole)
  })
})

describe('the report of overdue tasks', () => {
  it('gives source, days late and the cause that was reported, and leaves room for a new deadline', () => {
    const scope = scopeOf(all, asOf)
    const report = overdueReport(scope)
    expect(all.filter((task) => passes(task, report.tasks))).toEqual([civilBooks, landData])
    const late = [
      { ...rowAt(landData, asOf), sources: [{ ...civilBooks.task, ...source, taskId: landData.task.id }] },
    ]
    const table = taskReportTable(report, [...late, rowAt(civilBooks, asOf)])
    expect(readRows(table)).toEqual([
      [
        '1',
        'CSDL đất đai',
        'Quyết định số 06/QĐ-TTg',
        'Sở Tài nguyên và Môi trường',
        '31/12/2023',
        '36',
        '',
        '',
      ],
      ['2', 'Số hóa sổ hộ tịch', '', 'Sở Tư pháp', '31/01/2024', '5', 'Thiếu nhân lực', ''],
    ])
    expect(table.notes[0]).toBe('2 nhiệm vụ quá hạn, xếp theo số ngày quá hạn.')
    expect(table.rows[0]?.taskId).toBe(landData.task.id)
  })

  it('says that nothing is late', () => {
    const scope = scopeOf([guideline], asOf)
    expect(printedNotes(scope, overdueReport(scope).head.notes)).toEqual([
      'Tổng số 1 nhiệm vụ: trong hạn 1. Trong đó 1 chưa bắt đầu.',
      'Không có nhiệm vụ nào quá hạn.',
    ])
  })
})

describe('the report of what is due in the coming period', () => {
  it('takes what is under way and due from the day until the end, both included', () => {
    const narrowed = (until: string) => upcomingTasks({ asOf }, date(until))
    expect(all.filter((task) => passes(task, narrowed('2024-02-09')))).toEqual([])
    expect(all.filter((task) => passes(task, narrowed('2024-02-10')))).toEqual([ofRoadmap])
    const dueToday = recordedTask(6, { dueOn: asOf })
    expect(passes(dueToday, narrowed('2024-02-05'))).toBe(true)
    expect(passes(recordedTask(7, { dueOn: asOf }, [['reported', asOf]]), narrowed('2024-02-05'))).toBe(false)
  })

  it('counts the days that are left', () => {
    const until = date('2024-02-14')
    const scope = scopeOf(all, asOf, { narrowed: (tasks) => upcomingTasks(tasks, until) })
    const table = taskReportTable(upcomingReport(scope, until), rows([ofRoadmap]))
    expect(table.subtitles.at(-1)).toBe('Đến hạn từ ngày 05/02/2024 đến ngày 14/02/2024')
    expect(readRows(table)).toEqual([['1', 'Kết nối CSDLQG', '', 'Công an tỉnh', '', '10/02/2024', '5', '']])
  })
})

describe('the report of tasks in focus', () => {
  it('has no count in its title when there are none', () => {
    expect(taskReportTable(focusReport(scopeOf([], asOf)), []).title).toBe('TIẾN ĐỘ NHIỆM VỤ TRỌNG TÂM')
  })

  it('counts them in its title and tells how each stands', () => {
    const focused = { ...civilBooks, task: { ...civilBooks.task, focusUntil: date('2024-06-30') } }
    const tasks = [focused, ofRoadmap, guideline]
    const scope = scopeOf(tasks, asOf, { narrowed: (whole) => ({ ...whole, focus: true }) })
    const table = taskReportTable(focusReport(scope), rows([focused, ofRoadmap]))
    expect(table.title).toBe('TIẾN ĐỘ 2 NHIỆM VỤ TRỌNG TÂM')
    expect(readRows(table)).toEqual([
      ['1', 'Số hóa sổ hộ tịch', 'Sở Tư pháp', '31/01/2024', 'Quá hạn 5 ngày', '40%', 'Đạt 40%', 'Kinh phí'],
      ['2', 'Kết nối CSDLQG', 'Công an tỉnh', '10/02/2024', 'Còn 5 ngày', '', '', ''],
    ])
  })
})

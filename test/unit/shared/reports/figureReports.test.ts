import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Id } from '../../../../src/shared/contract/schema.ts'
import {
  completionShare,
  leadReport,
  onTimeShare,
  supportingReport,
  type AgencyCounts,
} from '../../../../src/shared/reports/agencyReport.ts'
import {
  comparisonReport,
  completedBetween,
  givenBetween,
} from '../../../../src/shared/reports/comparisonReport.ts'
import { conclusionsReport, tasksOfConclusions } from '../../../../src/shared/reports/conclusionsReport.ts'
import { printedNotes, type ComposedReport } from '../../../../src/shared/reports/reportScope.ts'
import type { ReportTable } from '../../../../src/shared/reports/reportTable.ts'
import { tallySentence } from '../../../../src/shared/reports/tallySentence.ts'
import type { TaskFilter } from '../../../../src/shared/tasks/contract.ts'
import { addDays, type LocalDate } from '../../../../src/shared/time/localDate.ts'
import {
  countsOf,
  date,
  givenBy,
  id,
  justice,
  land,
  passes,
  police,
  readRows,
  recordedTask,
  scopeOf,
  type RecordedTask,
} from './reportFixtures.ts'

const asOf = date('2024-02-05')
const compareTo = date('2024-01-14')
const agencyIds = [police.id, justice.id, land.id]

function byAgency(
  all: readonly RecordedTask[],
  filterOf: (id: Id | null, day: LocalDate) => TaskFilter,
  ids: readonly (Id | null)[],
  earlier: LocalDate | null,
): readonly AgencyCounts[] {
  return ids.map((agencyId) => ({
    agencyId,
    counts: countsOf(all, filterOf(agencyId, asOf)),
    earlier: earlier === null ? null : countsOf(all, filterOf(agencyId, earlier)),
  }))
}

function byLead(all: readonly RecordedTask[], earlier: LocalDate | null) {
  const ids = [null, ...agencyIds.toReversed()]
  return byAgency(all, (leadId, day) => ({ ...givenBy(day), leadIds: [leadId] }), ids, earlier)
}

const all = [
  recordedTask(1, { dueOn: date('2024-01-31'), assignedOn: date('2024-01-02') }, [
    ['completed', date('2024-01-30')],
  ]),
  recordedTask(2, { dueOn: date('2024-01-10'), assignedOn: date('2023-12-01') }, [
    ['completed', date('2024-01-20')],
  ]),
  recordedTask(3, { dueOn: date('2024-01-31'), assignedOn: date('2023-12-01') }, [
    ['started', date('2024-01-02')],
  ]),
  recordedTask(4, { leadId: justice.id, dueOn: date('2024-02-09'), assignedOn: date('2024-01-15') }),
  recordedTask(5, { leadId: justice.id, deadlineKind: 'recurring', supportingIds: [police.id, land.id] }),
  recordedTask(6, { leadId: null, dueOn: date('2024-06-30'), supportingIds: [police.id] }),
  recordedTask(7, { leadId: land.id, dueOn: date('2024-01-01') }, [['cancelled', date('2024-01-02')]]),
]

describe('the report by lead agency', () => {
  it('counts each task once, by class, with shares that are empty where there is no whole', () => {
    const { table } = leadReport(scopeOf(all, asOf), byLead(all, null))
    expect(table.columns.map(({ group, heading }) => [group, heading].filter(Boolean).join(': '))).toEqual([
      'STT',
      'Cơ quan',
      'Tổng số',
      'Hoàn thành: Đúng hạn',
      'Hoàn thành: Quá hạn',
      'Đang thực hiện: Trong hạn',
      'Đang thực hiện: Sắp đến hạn',
      'Đang thực hiện: Quá hạn',
      'Thường xuyên',
      'Hủy',
      'Trong đó chưa bắt đầu',
      'Tỷ lệ hoàn thành (%)',
      'Tỷ lệ đúng hạn (%)',
    ])
    expect(readRows(table)).toEqual([
      ['1', 'Công an tỉnh', '3', '1', '1', '0', '0', '1', '0', '0', '0', '66.7%', '50%'],
      ['2', 'Sở Tư pháp', '2', '0', '0', '0', '1', '0', '1', '0', '2', '0%', ''],
      ['3', 'Sở Tài nguyên và Môi trường', '1', '0', '0', '0', '0', '0', '0', '1', '0', '', ''],
      ['4', 'Chưa rõ cơ quan chủ trì', '1', '0', '0', '1', '0', '0', '0', '0', '1', '0%', ''],
      ['', 'TỔNG CỘNG', '7', '1', '1', '1', '1', '1', '1', '1', '3', '33.3%', '50%'],
    ])
  })

  it('tells how it changed since the earlier day, also of an agency that has nothing left', () => {
    const moved = recordedTask(8, { leadId: land.id, dueOn: date('2024-01-10') }, [
      ['transferred', date('2024-02-01'), { leadId: justice.id }],
    ])
    const { table } = leadReport(scopeOf([moved], asOf, { compareTo }), byLead([moved], compareTo))
    expect(table.columns.slice(-3).map(({ group, heading }) => `${group}: ${heading}`)).toEqual([
      'Tăng, giảm so với ngày 14/01/2024: Tổng số',
      'Tăng, giảm so với ngày 14/01/2024: Hoàn thành',
      'Tăng, giảm so với ngày 14/01/2024: Quá hạn',
    ])
    expect(readRows(table).map((row) => [row[1], ...row.slice(-3)])).toEqual([
      ['Sở Tư pháp', '+1', '0', '+1'],
      ['Sở Tài nguyên và Môi trường', '-1', '0', '-1'],
      ['TỔNG CỘNG', '0', '0', '0'],
    ])
  })

  it('divides what is done by what is not cancelled, and what was in time by what is done', () => {
    expect(completionShare(countsOf(all, { asOf }))).toEqual([2, 6])
    expect(onTimeShare(countsOf(all, { asOf }))).toEqual([1, 2])
  })
})

describe('the report by supporting agency', () => {
  it('counts a task once for each, and says so', () => {
    const filterOf = (agencyId: Id | null, day: LocalDate) => ({
      ...givenBy(day),
      ...(agencyId === null ? {} : { supportingIds: [agencyId] }),
    })
    const scope = scopeOf(all, asOf, { narrowed: (tasks) => ({ ...tasks, supportingIds: agencyIds }) })
    const { table } = supportingReport(scope, byAgency(all, filterOf, agencyIds, null))
    expect(readRows(table).map((row) => row.slice(1, 3))).toEqual([
      ['Công an tỉnh', '2'],
      ['Sở Tài nguyên và Môi trường', '1'],
      ['TỔNG CỘNG', '3'],
    ])
    expect(table.notes).toEqual([
      'Một nhiệm vụ được tính cho từng cơ quan phối hợp: tổng cộng 3 lượt phối hợp của 2 nhiệm vụ.',
    ])
  })
})

describe('the comparison with an earlier day', () => {
  const compare = (tasks: readonly RecordedTask[]): ComposedReport => {
    const scope = scopeOf(tasks, asOf, { compareTo })
    const { earlier } = scope
    if (earlier === null) throw new Error('nothing is compared')
    const now = givenBy(asOf)
    return comparisonReport(
      { ...scope, earlier },
      {
        earlierTasks: givenBy(compareTo),
        period: {
          given: countsOf(tasks, givenBetween(now, compareTo)).total,
          completed: countsOf(tasks, completedBetween(now, compareTo)).total,
        },
        agencies: byLead(tasks, compareTo),
      },
    )
  }

  it('sets both days side by side, by class and by agency, with what happened between', () => {
    const { table } = compare(all)
    expect(readRows(table)).toEqual([
      ['I. TÌNH TRẠNG'],
      ['1', 'Hoàn thành đúng hạn', '0', '1', '+1'],
      ['2', 'Hoàn thành quá hạn', '0', '1', '+1'],
      ['3', 'Trong hạn', '3', '1', '-2'],
      ['4', 'Sắp đến hạn', '0', '1', '+1'],
      ['5', 'Quá hạn', '1', '1', '0'],
      ['6', 'Thường xuyên', '1', '1', '0'],
      ['7', 'Hủy', '1', '1', '0'],
      ['', 'TỔNG SỐ', '6', '7', '+1'],
      ['II. PHÁT SINH TRONG KỲ'],
      ['1', 'Giao mới trong kỳ', '', '1', ''],
      ['2', 'Hoàn thành trong kỳ', '', '2', ''],
      ['III. TỔNG SỐ THEO CƠ QUAN CHỦ TRÌ'],
      ['1', 'Công an tỉnh', '3', '3', '0'],
      ['2', 'Sở Tư pháp', '1', '2', '+1'],
      ['3', 'Sở Tài nguyên và Môi trường', '1', '1', '0'],
      ['4', 'Chưa rõ cơ quan chủ trì', '1', '1', '0'],
      ['IV. HOÀN THÀNH THEO CƠ QUAN CHỦ TRÌ'],
      ['1', 'Công an tỉnh', '0', '2', '+2'],
      ['V. QUÁ HẠN THEO CƠ QUAN CHỦ TRÌ'],
      ['1', 'Công an tỉnh', '1', '1', '0'],
    ])
  })

  it('opens behind every figure a list of just as many tasks, whatever happened to them', () => {
    fc.assert(
      fc.property(fc.array(randomTask(), { maxLength: 12 }), (tasks) => {
        for (const { table } of [
          compare(tasks),
          leadReport(scopeOf(tasks, asOf, { compareTo }), byLead(tasks, compareTo)),
        ])
          for (const { value, tasks: filter } of openedFigures(table))
            expect(tasks.filter((task) => passes(task, filter))).toHaveLength(value)
      }),
      { numRuns: 30 },
    )
  })

  it('grows by what was given between', () => {
    fc.assert(
      fc.property(fc.array(randomTask(), { maxLength: 12 }), (tasks) => {
        const rows = readRows(compare(tasks).table)
        const total = rows.find((row) => row[1] === 'TỔNG SỐ')
        const given = rows.find((row) => row[1] === 'Giao mới trong kỳ')
        expect(Number(total?.[4])).toBe(Number(given?.[3]))
      }),
    )
  })
})

describe('the report of conclusions', () => {
  it('tells for each meeting what its conclusions became and how far their tasks are', () => {
    const tasks = [
      recordedTask(1, { conclusionId: id(501), dueOn: date('2024-01-31') }),
      recordedTask(2, { conclusionId: id(501), dueOn: date('2024-06-30') }, [['completed', asOf]]),
      recordedTask(3, { conclusionId: id(502), dueOn: date('2024-06-30') }, [['paused', asOf]]),
      recordedTask(4, { dueOn: date('2024-06-30') }),
    ]
    const ids = [id(501), id(502), id(503), id(504)]
    const narrowed = (whole: TaskFilter) => tasksOfConclusions(whole, ids) ?? whole
    const scope = scopeOf(tasks, asOf, { narrowed })
    const { table } = conclusionsReport(scope, [
      {
        meetingId: id(601),
        title: 'Hội nghị 2 năm',
        heldOn: asOf,
        conclusionIds: ids,
        withTask: 2,
        withoutTask: 1,
        counts: countsOf(tasks, narrowed(givenBy(asOf))),
      },
    ])
    expect(readRows(table)).toEqual([
      ['1', 'Hội nghị 2 năm', '05/02/2024', '4', '2', '1', '1', '3', '1', '0', '1', '1'],
      ['', 'TỔNG CỘNG', '', '4', '2', '1', '1', '3', '1', '0', '1', '1'],
    ])
    const overdue = table.rows[0]?.cells[table.columns.findIndex(({ key }) => key === 'overdue')]
    expect(overdue).toMatchObject({ value: 1, tasks: { conclusionIds: ids, classes: ['overdue'] } })
  })
})

describe('the sums of a report', () => {
  it('are exact: rows add up to the total, classes to each row, parts of the sentence to the whole', () => {
    fc.assert(
      fc.property(fc.array(randomTask(), { maxLength: 30 }), (tasks) => {
        const report = leadReport(scopeOf(tasks, asOf, { compareTo }), byLead(tasks, compareTo))
        const { columns, rows } = report.table
        const figures = (row: (typeof rows)[number] | undefined) =>
          columns.map(({ key }, index) => {
            const cell = row?.cells[index]
            return key !== 'number' && (cell?.kind === 'number' || cell?.kind === 'change') ? cell.value : 0
          })
        const records = rows.filter(({ kind }) => kind === 'record').map(figures)
        const total = figures(rows.at(-1))
        expect(columns.map((_, index) => records.reduce((sum, row) => sum + (row[index] ?? 0), 0))).toEqual(
          total,
        )

        const beside = [
          'number',
          'agency',
          'total',
          'notStarted',
          'totalChange',
          'doneChange',
          'overdueChange',
        ]
        for (const row of [...records, total]) {
          const classes = row.filter((_, index) => !beside.includes(columns[index]?.key ?? ''))
          expect(classes.reduce((sum, count) => sum + count, 0)).toBe(
            row[columns.findIndex(({ key }) => key === 'total')],
          )
        }

        const [, parts = ''] = /: (.*?)\.( |$)/.exec(tallySentence(report.scope.tally.counts)) ?? []
        const counted = parts.replace(/\([^)]*\)/g, '').match(/\d+/g) ?? []
        expect(counted.reduce((sum, count) => sum + Number(count), 0)).toBe(
          tasks.filter((task) => passes(task, givenBy(asOf))).length,
        )
      }),
    )
  })

  it('are put into words', () => {
    const { scope, table } = leadReport(scopeOf(all, asOf, { compareTo }), byLead(all, compareTo))
    expect(printedNotes(scope, table.notes)).toEqual([
      'Tổng số 7 nhiệm vụ: hoàn thành 2 (đúng hạn 1, quá hạn 1); đang thực hiện 3 (trong hạn 1, sắp đến hạn 1, quá hạn 1); ' +
        'thường xuyên 1; hủy 1. Trong đó 3 chưa bắt đầu.',
      'So với ngày 14/01/2024: tổng số tăng 1, hoàn thành tăng 2, quá hạn không đổi.',
    ])
  })
})

function openedFigures({
  rows,
}: ReportTable): readonly { readonly value: number; readonly tasks: TaskFilter }[] {
  return rows
    .flatMap(({ cells }) => cells)
    .flatMap((cell) =>
      cell.kind === 'number' && cell.tasks !== undefined ? [{ value: cell.value, tasks: cell.tasks }] : [],
    )
}

function randomTask(): fc.Arbitrary<RecordedTask> {
  const day = fc.integer({ min: -60, max: 60 }).map((days) => addDays(asOf, days))
  const someDay = fc.option(day, { nil: null })
  const step = fc.tuple(
    fc.constantFrom(
      'started',
      'reported',
      'returned',
      'completed',
      'paused',
      'resumed',
      'cancelled',
      'reopened',
      'extended',
      'transferred',
    ),
    day,
    fc.record({ dueOn: day, leadId: fc.constantFrom(...agencyIds) }),
  )
  return fc
    .record({
      number: fc.integer({ min: 1, max: 99 }),
      fields: fc.record({
        leadId: fc.constantFrom(null, ...agencyIds),
        deadlineKind: fc.constantFrom('dated', 'recurring', 'none'),
        dueOn: someDay,
        assignedOn: someDay,
      }),
      steps: fc.array(step, { maxLength: 4 }),
    })
    .map(({ number, fields, steps }) => recordedTask(number, fields, steps))
}

import type { Id } from '../contract/schema.ts'
import type { TaskCounts, TaskFilter } from '../tasks/contract.ts'
import { classOrder } from '../tasks/classWords.ts'
import type { TaskClass } from '../tasks/state.ts'
import { sumOfCounts } from '../tasks/sumOfCounts.ts'
import { groupDigits, shortDate } from '../time/wording.ts'
import { changeCell, emptyCell, figureCell, shareCell, textCell } from './reportCells.ts'
import {
  agencyName,
  scopeLines,
  scopeNotes,
  unknownAgency,
  type ComposedReport,
  type ReportScope,
} from './reportScope.ts'
import type { ReportCell, ReportColumn, ReportRow } from './reportTable.ts'
import { doneCount } from './tallySentence.ts'

/** The figures of one agency; those of tasks without one have no id. */
export interface AgencyCounts {
  readonly agencyId: Id | null
  readonly counts: TaskCounts
  /** At the earlier day; null when nothing is compared. */
  readonly earlier: TaskCounts | null
}

interface CountedColumn extends ReportColumn {
  /** `tasks`: the list behind the whole row; null for a sum of lists that overlap. */
  readonly cell: (row: Figures, tasks: TaskFilter | null) => ReportCell
}

type Figures = Pick<AgencyCounts, 'counts' | 'earlier'>

const done = 'Hoàn thành'
const running = 'Đang thực hiện'

const classHeadings: Readonly<Record<TaskClass, readonly [group: string | null, heading: string]>> = {
  doneOnTime: [done, 'Đúng hạn'],
  doneLate: [done, 'Quá hạn'],
  reported: [null, 'Chờ xác nhận'],
  onTrack: [running, 'Trong hạn'],
  soon: [running, 'Sắp đến hạn'],
  overdue: [running, 'Quá hạn'],
  recurring: [null, 'Thường xuyên'],
  noDeadline: [null, 'Không thời hạn'],
  paused: [null, 'Tạm dừng'],
  cancelled: [null, 'Hủy'],
}

/**
 * Tỷ lệ hoàn thành: done, in time or late, of all that are not cancelled. Empty when there are none.
 */
export function completionShare({ total, classes }: TaskCounts): readonly [part: number, whole: number] {
  return [doneCount({ classes }), total - classes.cancelled]
}

/** Tỷ lệ đúng hạn: done in time of all that are done. Empty when none is done. */
export function onTimeShare({ classes }: TaskCounts): readonly [part: number, whole: number] {
  return [classes.doneOnTime, doneCount({ classes })]
}

/**
 * Tổng hợp theo cơ quan chủ trì (domain 3.3.2): agencies in protocol order, tasks without one last, and TỔNG CỘNG. Each
 * task is counted once. `agencies`: in any order, those without a task at either day are left out.
 */
export function leadReport(scope: ReportScope, agencies: readonly AgencyCounts[]): ComposedReport {
  const { tasks, counts } = scope.tally
  return agencyReport(scope, agencies, {
    title: 'TỔNG HỢP THEO CƠ QUAN CHỦ TRÌ',
    tasksOf: (id) => ({ ...tasks, leadIds: [id] }),
    total: { figures: { counts, earlier: scope.earlier?.counts ?? null }, tasks },
    notes: [],
  })
}

/**
 * The second table of domain 3.3.2, by supporting agency: a task counts once for each, so that the last row counts parts
 * in tasks. The tally is of the tasks that have a supporting agency.
 */
export function supportingReport(scope: ReportScope, agencies: readonly AgencyCounts[]): ComposedReport {
  const { tasks, counts } = scope.tally
  const figures = {
    counts: sumOfCounts(agencies.map((agency) => agency.counts)),
    earlier: scope.earlier === null ? null : sumOfCounts(agencies.flatMap(({ earlier }) => earlier ?? [])),
  }
  return agencyReport(scope, agencies, {
    title: 'TỔNG HỢP THEO CƠ QUAN PHỐI HỢP',
    tasksOf: (id) => (id === null ? null : { ...tasks, supportingIds: [id] }),
    total: { figures, tasks: null },
    notes: [
      `Một nhiệm vụ được tính cho từng cơ quan phối hợp: tổng cộng ${groupDigits(figures.counts.total)} lượt phối hợp ` +
        `của ${groupDigits(counts.total)} nhiệm vụ.`,
    ],
  })
}

interface AgencyReportParts {
  readonly title: string
  readonly tasksOf: (id: Id | null) => TaskFilter | null
  readonly total: { readonly figures: Figures; readonly tasks: TaskFilter | null }
  readonly notes: readonly string[]
}

function agencyReport(
  scope: ReportScope,
  agencies: readonly AgencyCounts[],
  { title, tasksOf, total, notes }: AgencyReportParts,
): ComposedReport {
  const shown = countedColumns(scope).filter(
    ({ key, cell }) => key === 'total' || isFilled(cell(total.figures, null)),
  )
  const cells = (figures: Figures, tasks: TaskFilter | null) => shown.map(({ cell }) => cell(figures, tasks))
  const rows = inProtocolOrder(scope, agencies).map((agency, index): ReportRow => ({
    kind: 'record',
    cells: [
      figureCell(index + 1),
      textCell(agencyName(scope, agency.agencyId) || unknownAgency),
      ...cells(agency, tasksOf(agency.agencyId)),
    ],
  }))
  const totalRow: ReportRow = {
    kind: 'total',
    cells: [emptyCell, textCell('TỔNG CỘNG'), ...cells(total.figures, total.tasks)],
  }
  return {
    scope,
    table: {
      title,
      subtitles: scopeLines(scope),
      columns: [
        { key: 'number', heading: 'STT', group: null, align: 'center', width: 7 },
        { key: 'agency', heading: 'Cơ quan', group: null, align: 'left', width: 30 },
        ...shown.map(({ key, heading, group, align, width }) => ({ key, heading, group, align, width })),
      ],
      rows: [...rows, totalRow],
      notes: [...notes, ...scopeNotes(scope)],
    },
  }
}

function countedColumns({ earlier }: ReportScope): readonly CountedColumn[] {
  return [
    counted('total', null, 'Tổng số', ({ counts }) => counts.total, {}),
    ...classOrder.map((taskClass) =>
      counted(taskClass, ...classHeadings[taskClass], ({ counts }) => counts.classes[taskClass], {
        classes: [taskClass],
      }),
    ),
    counted('notStarted', null, 'Trong đó chưa bắt đầu', ({ counts }) => counts.notStarted, {
      notStarted: true,
    }),
    share('completion', 'Tỷ lệ hoàn thành (%)', completionShare),
    share('onTime', 'Tỷ lệ đúng hạn (%)', onTimeShare),
    ...(earlier === null
      ? []
      : [
          change('totalChange', 'Tổng số', ({ total }) => total),
          change('doneChange', 'Hoàn thành', doneCount),
          change('overdueChange', 'Quá hạn', ({ classes }) => classes.overdue),
        ].map((column) => ({ ...column, group: `Tăng, giảm so với ngày ${shortDate(earlier.day)}` }))),
  ]
}

function counted(
  key: string,
  group: string | null,
  heading: string,
  count: (figures: Figures) => number,
  narrowing: Partial<TaskFilter>,
): CountedColumn {
  return {
    key,
    group,
    heading,
    align: 'right',
    // No narrower than the longest word of its heading.
    width: heading === classHeadings.recurring[1] ? 10 : 8,
    cell: (figures, tasks) =>
      figureCell(count(figures), tasks === null ? undefined : { ...tasks, ...narrowing }),
  }
}

function share(
  key: string,
  heading: string,
  of: (counts: TaskCounts) => readonly [part: number, whole: number],
): CountedColumn {
  return {
    key,
    group: null,
    heading,
    align: 'right',
    width: 9,
    cell: ({ counts }) => shareCell(...of(counts)),
  }
}

function change(key: string, heading: string, count: (counts: TaskCounts) => number): CountedColumn {
  return {
    key,
    group: null,
    heading,
    align: 'right',
    width: 8,
    cell: ({ counts, earlier }) => changeCell(count(counts) - (earlier === null ? 0 : count(earlier))),
  }
}

/** A change of zero says something; a count of zero in the total says that its column is empty. */
function isFilled(cell: ReportCell): boolean {
  return cell.kind !== 'empty' && (cell.kind !== 'number' || cell.value !== 0)
}

/** Agencies with a task at either day, in protocol order; those unknown last. */
export function inProtocolOrder(
  { organizations }: ReportScope,
  agencies: readonly AgencyCounts[],
): readonly AgencyCounts[] {
  const places = new Map<Id | null, number>([...organizations.keys()].map((id, index) => [id, index]))
  const place = ({ agencyId }: AgencyCounts) => places.get(agencyId) ?? places.size
  return agencies
    .filter(({ counts, earlier }) => counts.total > 0 || (earlier?.total ?? 0) > 0)
    .toSorted((a, b) => place(a) - place(b))
}

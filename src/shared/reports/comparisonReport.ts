import type { Id } from '../contract/schema.ts'
import type { TaskCounts, TaskFilter } from '../tasks/contract.ts'
import { classNames, classOrder } from '../tasks/classWords.ts'
import type { TaskClass } from '../tasks/state.ts'
import { noTasks } from '../tasks/sumOfCounts.ts'
import { capitalizeFirst } from '../text/capitalize.ts'
import { addDays, type LocalDate } from '../time/localDate.ts'
import { shortDate } from '../time/wording.ts'
import { inProtocolOrder, type AgencyCounts } from './agencyReport.ts'
import { changeCell, emptyCell, figureCell, sectionRow, textCell } from './reportCells.ts'
import {
  agencyName,
  scopeLines,
  scopeNotes,
  unknownAgency,
  type ComposedReport,
  type ReportScope,
} from './reportScope.ts'
import type { ReportColumn, ReportRow } from './reportTable.ts'

/** What happened between the two days, the earlier one left out. */
export interface PeriodCounts {
  readonly given: number
  readonly completed: number
}

interface Measure {
  readonly count: (counts: TaskCounts) => number
  readonly classes: readonly TaskClass[] | null
}

/** By agency: all tasks, those done, those late. */
const measures: readonly (Measure & { readonly title: string })[] = [
  { title: 'TỔNG SỐ THEO CƠ QUAN CHỦ TRÌ', ...ofAll() },
  { title: 'HOÀN THÀNH THEO CƠ QUAN CHỦ TRÌ', ...ofClasses(['doneOnTime', 'doneLate']) },
  { title: 'QUÁ HẠN THEO CƠ QUAN CHỦ TRÌ', ...ofClasses(['overdue']) },
]

/** Tasks that were given after `compareTo`, by the as-of day. */
export function givenBetween(tasks: TaskFilter, compareTo: LocalDate): TaskFilter {
  return { ...tasks, assignedFrom: addDays(compareTo, 1), assignedUntil: tasks.asOf }
}

/** Tasks that were completed after `compareTo` and are done as of the day. */
export function completedBetween(tasks: TaskFilter, compareTo: LocalDate): TaskFilter {
  return { ...tasks, completedFrom: addDays(compareTo, 1) }
}

/**
 * So sánh kỳ trước (domain 3.3.7): figures at the earlier day and at the as-of day, both computed from history, by class
 * and by lead agency, and what happened between. `earlier`: the tasks of the report at the earlier day.
 */
export function comparisonReport(
  scope: ReportScope & { readonly earlier: NonNullable<ReportScope['earlier']> },
  figures: {
    readonly earlierTasks: TaskFilter
    readonly period: PeriodCounts
    readonly agencies: readonly AgencyCounts[]
  },
): ComposedReport {
  const { tally, earlier, asOf } = scope
  const { earlierTasks, period, agencies } = figures
  const columns = columnsFor(earlier.day, asOf)

  const compared = (
    words: { readonly number: number | null; readonly text: string },
    { count, classes }: Measure,
    counts: { readonly earlier: TaskCounts; readonly now: TaskCounts },
    narrowing: { readonly leadIds?: (Id | null)[] } = {},
  ): ReportRow => {
    const behind = { ...narrowing, ...(classes === null ? {} : { classes: [...classes] }) }
    const [before, now] = [count(counts.earlier), count(counts.now)]
    return {
      kind: words.number === null ? 'total' : 'record',
      cells: [
        words.number === null ? emptyCell : figureCell(words.number),
        textCell(words.text),
        figureCell(before, { ...earlierTasks, ...behind }),
        figureCell(now, { ...tally.tasks, ...behind }),
        changeCell(now - before),
      ],
    }
  }
  const happened = (number: number, text: string, count: number, tasks: TaskFilter): ReportRow => ({
    kind: 'record',
    cells: [figureCell(number), textCell(text), emptyCell, figureCell(count, tasks), emptyCell],
  })

  const whole = { earlier: earlier.counts, now: tally.counts }
  const byClass = classOrder
    .filter((taskClass) => whole.earlier.classes[taskClass] + whole.now.classes[taskClass] > 0)
    .map((taskClass, index) =>
      compared(
        { number: index + 1, text: capitalizeFirst(classNames[taskClass]) },
        ofClasses([taskClass]),
        whole,
      ),
    )
  const byAgency = measures.map(({ title, ...measure }) => ({
    title,
    rows: inProtocolOrder(scope, agencies)
      .map(({ agencyId, counts, earlier: before }) => ({ agencyId, now: counts, earlier: before ?? noTasks }))
      .filter((both) => measure.count(both.now) + measure.count(both.earlier) > 0)
      .map(({ agencyId, ...both }, index) =>
        compared({ number: index + 1, text: agencyName(scope, agencyId) || unknownAgency }, measure, both, {
          leadIds: [agencyId],
        }),
      ),
  }))
  const sections = [
    {
      title: 'TÌNH TRẠNG',
      rows: [...byClass, compared({ number: null, text: 'TỔNG SỐ' }, ofAll(), whole)],
    },
    {
      title: 'PHÁT SINH TRONG KỲ',
      rows: [
        happened(1, 'Giao mới trong kỳ', period.given, givenBetween(tally.tasks, earlier.day)),
        happened(2, 'Hoàn thành trong kỳ', period.completed, completedBetween(tally.tasks, earlier.day)),
      ],
    },
    ...byAgency,
  ].filter(({ rows }) => rows.length > 0)
  return {
    scope,
    table: {
      title: 'SO SÁNH VỚI KỲ TRƯỚC',
      subtitles: scopeLines(scope),
      columns,
      rows: sections.flatMap(({ title, rows }, index) => [
        sectionRow(`${numerals[index] ?? ''}. ${title}`, columns),
        ...rows,
      ]),
      notes: scopeNotes(scope),
    },
  }
}

const numerals = ['I', 'II', 'III', 'IV', 'V'] as const

function columnsFor(earlier: LocalDate, asOf: LocalDate): readonly ReportColumn[] {
  const number = { align: 'right', width: 13, group: null } as const
  return [
    { key: 'number', heading: 'STT', group: null, align: 'center', width: 7 },
    { key: 'subject', heading: 'Chỉ tiêu', group: null, align: 'left', width: 34 },
    { key: 'earlier', heading: `Kỳ trước (${shortDate(earlier)})`, ...number },
    { key: 'now', heading: `Kỳ này (${shortDate(asOf)})`, ...number },
    { key: 'change', heading: 'Tăng, giảm', ...number },
  ]
}

function ofAll(): Measure {
  return { count: ({ total }) => total, classes: null }
}

function ofClasses(classes: readonly TaskClass[]): Measure {
  return {
    count: (counts) => classes.reduce((sum, taskClass) => sum + counts.classes[taskClass], 0),
    classes,
  }
}

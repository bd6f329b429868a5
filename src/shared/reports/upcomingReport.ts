import type { LocalDate } from '../time/localDate.ts'
import type { TaskFilter } from '../tasks/contract.ts'
import { daysLeft } from '../tasks/state.ts'
import { shortDate } from '../time/wording.ts'
import { deadlineCell, figureCell, numberedRows, progressCell, textCell } from './reportCells.ts'
import {
  agencyName,
  agencyNames,
  scopeLines,
  scopeNotes,
  sourceText,
  type ReportScope,
} from './reportScope.ts'
import type { ReportColumn } from './reportTable.ts'
import type { TaskReport } from './taskReport.ts'

const columns: readonly ReportColumn[] = [
  { key: 'number', heading: 'STT', group: null, align: 'center', width: 7 },
  { key: 'content', heading: 'Nhiệm vụ', group: null, align: 'left', width: 44 },
  { key: 'source', heading: 'Văn bản giao', group: null, align: 'left', width: 24 },
  { key: 'lead', heading: 'Cơ quan chủ trì', group: null, align: 'left', width: 20 },
  { key: 'supporting', heading: 'Cơ quan phối hợp', group: null, align: 'left', width: 22 },
  { key: 'due', heading: 'Thời hạn', group: null, align: 'center', width: 16 },
  { key: 'daysLeft', heading: 'Số ngày còn lại', group: null, align: 'right', width: 10 },
  { key: 'progress', heading: 'Tiến độ (%)', group: null, align: 'right', width: 10 },
]

/**
 * What is under way and due from the as-of day until `dueUntil`: neither done, nor reported as done, nor paused. `tasks`:
 * what the report is of.
 */
export function upcomingTasks(tasks: TaskFilter, dueUntil: LocalDate): TaskFilter {
  return { ...tasks, classes: ['soon', 'onTrack'], dueFrom: tasks.asOf, dueUntil }
}

/** Nhiệm vụ đến hạn trong kỳ tới (domain 3.3.4), the nearest deadline first. The tally is of `upcomingTasks`. */
export function upcomingReport(scope: ReportScope, dueUntil: LocalDate): TaskReport {
  const { asOf } = scope
  return {
    tasks: scope.tally.tasks,
    sort: { by: 'due', descending: false },
    rowCount: scope.tally.counts.total,
    head: {
      title: 'NHIỆM VỤ ĐẾN HẠN TRONG KỲ TỚI',
      subtitles: [...scopeLines(scope), `Đến hạn từ ngày ${shortDate(asOf)} đến ngày ${shortDate(dueUntil)}`],
      columns,
      notes: scopeNotes(scope),
    },
    rowsOf: (page, before) =>
      numberedRows(page, before.count, (task) => [
        textCell(task.content),
        textCell(sourceText(scope, task)),
        textCell(agencyName(scope, task.state.leadId)),
        textCell(agencyNames(scope, task.supportingIds)),
        deadlineCell(task),
        figureCell(daysLeft(task.state, asOf) ?? 0),
        progressCell(task.lastReport?.percent ?? null),
      ]),
  }
}

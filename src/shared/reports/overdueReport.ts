import { daysLeft } from '../tasks/state.ts'
import { groupDigits } from '../time/wording.ts'
import { deadlineCell, emptyCell, figureCell, numberedRows, textCell } from './reportCells.ts'
import { agencyName, scopeLines, scopeNotes, sourceText, type ReportScope } from './reportScope.ts'
import type { ReportColumn } from './reportTable.ts'
import type { TaskReport } from './taskReport.ts'

const columns: readonly ReportColumn[] = [
  { key: 'number', heading: 'STT', group: null, align: 'center', width: 7 },
  { key: 'content', heading: 'Nhiệm vụ', group: null, align: 'left', width: 42 },
  { key: 'source', heading: 'Văn bản giao', group: null, align: 'left', width: 24 },
  { key: 'lead', heading: 'Cơ quan chủ trì', group: null, align: 'left', width: 20 },
  { key: 'due', heading: 'Thời hạn', group: null, align: 'center', width: 16 },
  { key: 'daysLate', heading: 'Số ngày quá hạn', group: null, align: 'right', width: 10 },
  { key: 'cause', heading: 'Nguyên nhân', group: null, align: 'left', width: 22 },
  { key: 'newDue', heading: 'Cam kết hạn mới', group: null, align: 'center', width: 12 },
]

/**
 * Nhiệm vụ quá hạn, for đôn đốc (domain 3.3.3): the longest late first, then by place in the list. The cause is that of
 * the last report; "Cam kết hạn mới" is left for the agency to fill in.
 */
export function overdueReport(scope: ReportScope): TaskReport {
  const { tasks, counts } = scope.tally
  return {
    tasks: { ...tasks, classes: ['overdue'] },
    sort: { by: 'due', descending: false },
    rowCount: counts.classes.overdue,
    head: {
      title: 'NHIỆM VỤ QUÁ HẠN',
      subtitles: scopeLines(scope),
      columns,
      notes: [
        counts.classes.overdue === 0
          ? 'Không có nhiệm vụ nào quá hạn.'
          : `${groupDigits(counts.classes.overdue)} nhiệm vụ quá hạn, xếp theo số ngày quá hạn.`,
        ...scopeNotes(scope),
      ],
    },
    rowsOf: (page, before) =>
      numberedRows(page, before.count, (task) => [
        textCell(task.content),
        textCell(sourceText(scope, task)),
        textCell(agencyName(scope, task.state.leadId)),
        deadlineCell(task),
        figureCell(-(daysLeft(task.state, scope.asOf) ?? 0)),
        textCell(task.lastReport?.cause ?? ''),
        emptyCell,
      ]),
  }
}

import { classWords } from '../tasks/classWords.ts'
import { daysLeft, taskClass } from '../tasks/state.ts'
import type { TaskRow } from '../tasks/contract.ts'
import { groupDigits } from '../time/wording.ts'
import { deadlineCell, numberedRows, progressCell, textCell } from './reportCells.ts'
import { agencyName, scopeLines, scopeNotes, type ReportScope } from './reportScope.ts'
import type { ReportColumn } from './reportTable.ts'
import type { TaskReport } from './taskReport.ts'

const columns: readonly ReportColumn[] = [
  { key: 'number', heading: 'STT', group: null, align: 'center', width: 7 },
  { key: 'content', heading: 'Nội dung nhiệm vụ', group: null, align: 'left', width: 42 },
  { key: 'lead', heading: 'Cơ quan chủ trì', group: null, align: 'left', width: 20 },
  { key: 'due', heading: 'Thời hạn', group: null, align: 'center', width: 16 },
  { key: 'status', heading: 'Tình trạng', group: null, align: 'left', width: 16 },
  { key: 'progress', heading: 'Tiến độ (%)', group: null, align: 'right', width: 10 },
  { key: 'result', heading: 'Kết quả thực hiện', group: null, align: 'left', width: 26 },
  { key: 'difficulty', heading: 'Khó khăn, vướng mắc', group: null, align: 'left', width: 20 },
]

/**
 * "TIẾN ĐỘ 17 NHIỆM VỤ TRỌNG TÂM" (domain 3.3.5), by place in the list; the tally is of the tasks in focus, and so is the
 * count in the title. What the last report says stands where no result is written.
 */
export function focusReport(scope: ReportScope): TaskReport {
  const { tasks, counts } = scope.tally
  return {
    tasks,
    sort: { by: 'list', descending: false },
    rowCount: counts.total,
    head: {
      title: `TIẾN ĐỘ ${counts.total === 0 ? '' : `${groupDigits(counts.total)} `}NHIỆM VỤ TRỌNG TÂM`,
      subtitles: scopeLines(scope),
      columns,
      notes: scopeNotes(scope),
    },
    rowsOf: (page, before) =>
      numberedRows(page, before.count, (task) => [
        textCell(task.content),
        textCell(agencyName(scope, task.state.leadId)),
        deadlineCell(task),
        textCell(statusText(scope, task)),
        progressCell(task.lastReport?.percent ?? null),
        textCell(task.result || (task.lastReport?.text ?? '')),
        textCell(task.lastReport?.difficulty ?? ''),
      ]),
  }
}

function statusText({ asOf, lists }: ReportScope, { state, taskListId, deadlineKind }: TaskRow): string {
  const soonDays = lists.find(({ id }) => id === taskListId)?.soonDays ?? 0
  return classWords(
    taskClass(state, asOf, soonDays),
    daysLeft(state, asOf),
    deadlineKind === 'dated' && state.dueOn === null,
  )
}

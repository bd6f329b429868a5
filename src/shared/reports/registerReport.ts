import { upperCase } from '../text/capitalize.ts'
import { taskCode } from '../tasks/taskCode.ts'
import { taskKinds, type TaskGroup, type TaskKind, type TaskRow } from '../tasks/contract.ts'
import { groupDigits } from '../time/wording.ts'
import { deadlineCell, sectionRow, textCell } from './reportCells.ts'
import { agencyName, agencyNames, scopeLines, scopeNotes, type ReportScope } from './reportScope.ts'
import type { ReportColumn, ReportRow } from './reportTable.ts'
import type { TaskReport } from './taskReport.ts'

const columns: readonly ReportColumn[] = [
  { key: 'code', heading: 'STT', group: null, align: 'center', width: 7 },
  { key: 'content', heading: 'Nội dung nhiệm vụ', group: null, align: 'left', width: 48 },
  { key: 'lead', heading: 'Cơ quan chủ trì', group: null, align: 'left', width: 20 },
  { key: 'supporting', heading: 'Cơ quan phối hợp', group: null, align: 'left', width: 22 },
  { key: 'due', heading: 'Thời gian hoàn thành', group: null, align: 'center', width: 16 },
  { key: 'product', heading: 'Sản phẩm/kết quả', group: null, align: 'left', width: 20 },
  { key: 'note', heading: 'Ghi chú', group: null, align: 'left', width: 14 },
]

const kindNames: Readonly<Record<TaskKind, string>> = {
  general: 'Nhiệm vụ chung',
  specific: 'Nhiệm vụ cụ thể',
}
const numerals = ['I', 'II'] as const

/**
 * Danh mục nhiệm vụ, the annex of a plan or notice (domain 3.3.1), with section rows: each list when there are several,
 * and its kinds when it has both: "I. NHIỆM VỤ CHUNG (20)". `sections`: the groups of the same tasks by list and kind.
 */
export function registerReport(scope: ReportScope, sections: readonly TaskGroup[]): TaskReport {
  const listIds = [...new Set(sections.flatMap(({ filter }) => filter.taskListIds ?? []))]
  const severalLists = listIds.length > 1
  const sectionsOf = ({ taskListId }: Pick<TaskRow, 'taskListId'>) =>
    taskKinds.flatMap((kind) => {
      const section = sections.find(
        ({ filter }) => filter.kind === kind && filter.taskListIds?.includes(taskListId) === true,
      )
      return section === undefined ? [] : [{ kind, total: section.counts.total }]
    })

  const headsOf = (task: TaskRow, before: TaskRow | null): readonly string[] => {
    const isNewList = before?.taskListId !== task.taskListId
    const own = sectionsOf(task)
    const total = own.reduce((sum, section) => sum + section.total, 0)
    const listName = scope.lists.find(({ id }) => id === task.taskListId)?.name ?? ''
    const place = own.findIndex(({ kind }) => kind === task.kind)
    const number = own.length > 1 ? `${numerals[place] ?? ''}. ` : ''
    return [
      ...(severalLists && isNewList ? [`${listName} (${groupDigits(total)})`] : []),
      ...((own.length > 1 || !severalLists) && (isNewList || before.kind !== task.kind)
        ? [`${number}${upperCase(kindNames[task.kind])} (${groupDigits(own[place]?.total ?? 0)})`]
        : []),
    ]
  }

  const headCount = listIds.reduce((sum, id) => {
    const kinds = sectionsOf({ taskListId: id }).length
    return sum + (severalLists ? 1 : 0) + (kinds > 1 || !severalLists ? kinds : 0)
  }, 0)

  const record = (task: TaskRow): ReportRow => ({
    kind: 'record',
    taskId: task.id,
    cells: [
      textCell(taskCode(task)),
      textCell(task.content),
      textCell(agencyName(scope, task.state.leadId)),
      textCell(agencyNames(scope, task.supportingIds)),
      deadlineCell(task),
      textCell(task.product),
      textCell(task.note),
    ],
  })

  return {
    tasks: scope.tally.tasks,
    sort: { by: 'list', descending: false },
    rowCount: scope.tally.counts.total + headCount,
    head: {
      title: 'DANH MỤC NHIỆM VỤ',
      subtitles: scopeLines(scope),
      columns,
      notes: scopeNotes(scope),
    },
    rowsOf: (tasks, before) =>
      tasks.flatMap((task, index) => [
        ...headsOf(task, index === 0 ? before.last : (tasks[index - 1] ?? null)).map((head) =>
          sectionRow(head, columns),
        ),
        record(task),
      ]),
  }
}

import { assertNever } from '../contract/error.ts'
import type { Id } from '../contract/schema.ts'
import type { Organization } from '../directory/contract.ts'
import { classWords } from '../tasks/classWords.ts'
import { taskColumns, type TaskColumnKey } from '../tasks/columns.ts'
import type { TaskCounts, TaskGroup, TaskList, TaskRow } from '../tasks/contract.ts'
import { kindNames, priorityNames } from '../tasks/fieldWords.ts'
import { filterWords } from '../tasks/filterWords.ts'
import { firstCitation } from '../tasks/sourceWording.ts'
import { daysLeft, taskClass } from '../tasks/state.ts'
import type { Tag } from '../tasks/steps.ts'
import { taskCode } from '../tasks/taskCode.ts'
import { taskGroupTitle } from '../tasks/taskGroupTitle.ts'
import { capitalizeFirst, upperCase } from '../text/capitalize.ts'
import { dateInVietnam, timeInVietnam, type Instant, type LocalDate } from '../time/localDate.ts'
import { groupDigits, shortDate } from '../time/wording.ts'
import type { TaskExport } from './contract.ts'
import {
  dayCell,
  deadlineCell,
  emptyCell,
  figureCell,
  progressCell,
  sectionRow,
  textCell,
} from './reportCells.ts'
import type { ReportCell, ReportColumn, ReportRow, ReportTable } from './reportTable.ts'
import { tallySentence } from './tallySentence.ts'

/** What the table needs besides its tasks. */
export interface TaskTableSources {
  readonly lists: ReadonlyMap<Id, TaskList>
  readonly organizations: ReadonlyMap<Id, Organization>
  readonly tags: ReadonlyMap<Id, Tag>
  /** Of the filter. */
  readonly counts: TaskCounts
  /** Lists whose only kind of tasks goes without saying in a head. */
  readonly oneKindLists: ReadonlySet<Id>
  readonly createdAt: Instant
}

/** The registry as it is shown, as a table to be written row by row. */
export interface TaskTable {
  readonly head: Omit<ReportTable, 'rows'>
  record(task: TaskRow): ReportRow
  /** The head of a group, with the number of its tasks: "I. NHIỆM VỤ CHUNG (20)". */
  section(group: TaskGroup): ReportRow
  readonly total: ReportRow
}

/**
 * The chosen columns of the registry with the words of the screen (agencies in full), so that Excel, CSV and PDF say the
 * same; what an import reads comes back as it was.
 */
export function taskTable(
  { filter, grouping, columns: keys }: Omit<TaskExport, 'format'>,
  sources: TaskTableSources,
): TaskTable {
  const { lists, organizations, counts, createdAt } = sources
  const columns = keys.map(reportColumn)
  const chosen = [...lists.values()].filter(({ id }) => filter.taskListIds?.includes(id) ?? true)
  const oneList = chosen.length === 1
  const filtered = filterWords(filter, sources)
  const listNames = chosen.map(({ name }) => name).join('; ')
  return {
    head: {
      title: upperCase('Danh mục nhiệm vụ'),
      subtitles: [
        ...(oneList || chosen.length < lists.size ? [`Danh mục: ${listNames}`] : []),
        `Tính đến ngày ${shortDate(filter.asOf)}`,
        ...(filtered.length === 0 ? [] : [`Lọc: ${filtered.join('; ')}`]),
        `Lập lúc ${timeInVietnam(createdAt).slice(0, 5)} ngày ${shortDate(dateInVietnam(createdAt))}`,
      ],
      columns,
      notes: [tallySentence(counts)],
    },
    record: (task) => ({
      kind: 'record',
      taskId: task.id,
      cells: keys.map((key) => taskCell(key, task, filter.asOf, sources)),
    }),
    section: (group) => {
      const title = taskGroupTitle(group.filter, grouping ?? 'section', {
        lists,
        organizations,
        oneList,
        oneKindLists: sources.oneKindLists,
      })
      return sectionRow(`${title} (${groupDigits(group.counts.total)})`, columns)
    },
    total: totalRow(keys, counts.total),
  }
}

/** Characters for a pixel of the screen's columns. */
const charactersPerPixel = 1 / 7.5
const narrowest = 8
/** Room for "Tháng 12-2024" and "Quý III/2024", which are not broken on paper. */
const narrowestDeadline = 18
const deadlines: readonly TaskColumnKey[] = ['due', 'firstDue']
const numbers: readonly TaskColumnKey[] = ['progress', 'extensions', 'reminders']
const centred: readonly TaskColumnKey[] = [
  'code',
  'due',
  'firstDue',
  'assignedOn',
  'startedOn',
  'completedOn',
  'reportedOn',
]

function reportColumn(key: TaskColumnKey): ReportColumn {
  const column = taskColumns.find((one) => one.key === key)
  return {
    key,
    heading: column?.heading ?? key,
    group: null,
    align: numbers.includes(key) ? 'right' : centred.includes(key) ? 'center' : 'left',
    width: Math.max(
      Math.round((column?.width ?? 0) * charactersPerPixel),
      deadlines.includes(key) ? narrowestDeadline : narrowest,
    ),
  }
}

/** "TỔNG CỘNG (81)", in the widest column of text that is shown. */
function totalRow(keys: readonly TaskColumnKey[], total: number): ReportRow {
  const place = Math.max(keys.indexOf('content'), 0)
  const text = textCell(`TỔNG CỘNG (${groupDigits(total)})`)
  return { kind: 'total', cells: keys.map((_, index) => (index === place ? text : emptyCell)) }
}

function taskCell(
  key: TaskColumnKey,
  task: TaskRow,
  asOf: LocalDate,
  { lists, organizations, tags }: TaskTableSources,
): ReportCell {
  const { state, lastReport } = task
  const nameOf = (id: Id) => organizations.get(id)?.name ?? ''
  switch (key) {
    case 'code':
      return textCell(taskCode(task))
    case 'content':
    case 'product':
    case 'assigner':
    case 'director':
    case 'contact':
    case 'result':
    case 'note':
    case 'id':
      return textCell(task[key])
    case 'kind':
      return textCell(kindNames[task.kind])
    case 'focus':
      return textCell(focusWords(task))
    case 'lead':
      return textCell(state.leadId === null ? '' : nameOf(state.leadId))
    case 'supporting':
      return textCell(joined(task.supportingIds.map(nameOf)))
    case 'due':
      return deadlineCell(task)
    case 'status': {
      const found = taskClass(state, asOf, lists.get(task.taskListId)?.soonDays ?? 0)
      return textCell(classWords(found, daysLeft(state, asOf), task.deadlineKind === 'dated'))
    }
    case 'progress':
      return progressCell(lastReport?.percent ?? null)
    case 'priority':
      return textCell(task.priority === 'normal' ? '' : priorityNames[task.priority])
    case 'source':
      return textCell(joined(task.sources.map((source) => firstCitation(source))))
    case 'assignedOn':
      return dayCell(task.assignedOn)
    case 'startedOn':
      return dayCell(state.startedOn)
    case 'completedOn':
      return dayCell(state.completedOn)
    case 'firstDue':
      return task.deadlineKind === 'dated' && task.dueOn !== null
        ? { kind: 'date', day: task.dueOn, wording: capitalizeFirst(task.dueWording) }
        : emptyCell
    case 'extensions':
      return countCell(state.extensions)
    case 'lastReport':
      return textCell(lastReport?.text ?? '')
    case 'reportedOn':
      return dayCell(lastReport?.reportedOn ?? null)
    case 'difficulty':
    case 'cause':
    case 'proposal':
      return textCell(lastReport?.[key] ?? '')
    case 'reminders':
      return countCell(task.reminders)
    case 'tags':
      return textCell(joined(task.tagIds.map((id) => tags.get(id)?.name ?? '')))
    case 'list':
      return textCell(lists.get(task.taskListId)?.name ?? '')
    default:
      return assertNever(key)
  }
}

/** "Từ 05/02/2024 đến 30/06/2024", "Đến 30/06/2024". */
function focusWords({ focusFrom, focusUntil }: Pick<TaskRow, 'focusFrom' | 'focusUntil'>): string {
  if (focusUntil === null) return ''
  const until = shortDate(focusUntil)
  return focusFrom === null ? `Đến ${until}` : `Từ ${shortDate(focusFrom)} đến ${until}`
}

function joined(names: readonly string[]): string {
  return names.filter(Boolean).join('; ')
}

/** None is not worth a figure. */
function countCell(count: number): ReportCell {
  return count === 0 ? emptyCell : figureCell(count)
}

import { IconStarFilled } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { Id } from '../../shared/contract/schema.ts'
import type { Organization } from '../../shared/directory/contract.ts'
import type { Task, TaskList, TaskListSummary } from '../../shared/tasks/contract.ts'
import { daysLeft, taskClass, type TaskClass } from '../../shared/tasks/state.ts'
import { upperCase } from '../../shared/text/capitalize.ts'
import { deadlineText } from '../../shared/time/deadline.ts'
import type { LocalDate } from '../../shared/time/localDate.ts'
import { RecordTable, type Column, type RecordRow } from '../ui/RecordTable.tsx'
import { StatusLabel } from '../ui/StatusLabel.tsx'
import { tallySentence } from '../ui/tally.ts'
import { kindNumerals, kindWords, taskMessages as messages } from './messages.ts'
import type { TaskGroup } from './store.ts'
import { taskCode } from './taskNumber.ts'

interface TasksTableProps {
  readonly tasks: readonly Task[]
  readonly groups: readonly TaskGroup[]
  readonly summaries: readonly TaskListSummary[]
  readonly lists: readonly TaskList[]
  readonly organizations: ReadonlyMap<Id, Organization>
  readonly classes: readonly TaskClass[]
  readonly asOf: LocalDate
  readonly openId: Id | null
  /** Whether list names stand in the heads of groups. */
  readonly severalLists: boolean
  readonly onOpen: (task: Task | null) => void
  readonly onEnd: () => void
}

/** The registry as rows under the heads of their groups. */
export function TasksTable(props: TasksTableProps) {
  const { tasks, groups, summaries, lists, organizations, classes, asOf, severalLists } = props
  const columns = useMemo(() => columnsOf(lists, organizations, asOf), [lists, organizations, asOf])
  const rows = useMemo(
    () => rowsOf(tasks, groups, summaries, classes, severalLists ? lists : []),
    [tasks, groups, summaries, classes, severalLists, lists],
  )
  return (
    <RecordTable
      label={messages.table}
      columns={columns}
      rows={rows}
      openId={props.openId}
      onOpen={props.onOpen}
      onEnd={props.onEnd}
    />
  )
}

function columnsOf(
  lists: readonly TaskList[],
  organizations: ReadonlyMap<Id, Organization>,
  asOf: LocalDate,
): readonly Column<Task>[] {
  const soonDays = new Map(lists.map((list) => [list.id, list.soonDays]))
  const lead = ({ leadId }: Task) => (leadId === null ? undefined : organizations.get(leadId))
  return [
    { name: messages.columnCode, width: 52, number: true, cell: taskCode },
    {
      name: messages.columnFocus,
      nameHidden: true,
      width: 28,
      cell: (task) =>
        task.focusUntil === null ? null : (
          <IconStarFilled className="tasks-star" size={13} role="img" aria-label={messages.inFocus} />
        ),
    },
    {
      name: messages.columnContent,
      whole: ({ content }) => content,
      cell: ({ content }) =>
        content === '' ? <span className="dimmed">{messages.noContent}</span> : content,
    },
    {
      name: messages.columnLead,
      width: 128,
      whole: (task) => lead(task)?.name ?? '',
      cell: (task) => lead(task)?.shortName || lead(task)?.name,
    },
    {
      name: messages.columnDue,
      width: 108,
      number: true,
      cell: (task) =>
        task.deadlineKind === 'dated' ? deadlineText({ dueOn: task.dueOn, wording: task.dueWording }) : '',
    },
    {
      name: messages.columnStatus,
      width: 178,
      cell: (task) => (
        <StatusLabel
          taskClass={taskClass(task, asOf, soonDays.get(task.taskListId) ?? 0)}
          daysLeft={daysLeft(task, asOf)}
          dayMissing={task.deadlineKind === 'dated'}
        />
      ),
    },
  ]
}

/** Puts a head before the first task of each list and kind; the only kind of the only list needs none. */
function rowsOf(
  tasks: readonly Task[],
  groups: readonly TaskGroup[],
  summaries: readonly TaskListSummary[],
  classes: readonly TaskClass[],
  namedLists: readonly TaskList[],
): readonly RecordRow<Task>[] {
  const rows: RecordRow<Task>[] = []
  let last: Task | null = null
  for (const task of tasks) {
    const { taskListId, kind } = task
    const kinds = summaries.find(({ list }) => list.id === taskListId)?.kinds
    const oneKind = kinds !== undefined && (kinds.general === 0 || kinds.specific === 0)
    const isFirst = last?.taskListId !== taskListId || last.kind !== kind
    if (isFirst && (!oneKind || namedLists.length > 0)) {
      rows.push({
        headKey: `${taskListId} ${kind}`,
        head: (
          <GroupHead
            task={task}
            group={groups.find((group) => group.taskListId === taskListId && group.kind === kind)}
            classes={classes}
            oneKind={oneKind}
            listName={namedLists.find(({ id }) => id === taskListId)?.name ?? ''}
          />
        ),
      })
    }
    rows.push({ record: task })
    last = task
  }
  return rows
}

interface GroupHeadProps {
  readonly task: Task
  readonly group: TaskGroup | undefined
  readonly classes: readonly TaskClass[]
  readonly oneKind: boolean
  readonly listName: string
}

function GroupHead({ task, group, classes, oneKind, listName }: GroupHeadProps) {
  const title = `${kindNumerals[task.kind]}. ${upperCase(kindWords[task.kind])}`
  const named = oneKind ? listName : listName === '' ? title : `${listName} · ${title}`
  if (group === undefined) return named
  const { total } = group.counts
  const shown =
    classes.length === 0 ? total : classes.reduce((sum, name) => sum + group.counts.classes[name], 0)
  return (
    <>
      {named} ({messages.groupOf(shown, total)})
      {classes.length === 0 && <span className="dimmed">{tallySentence(group.counts.classes)}</span>}
    </>
  )
}

import { Table } from '@mantine/core'
import { IconStarFilled } from '@tabler/icons-react'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { Fragment, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { Id } from '../../shared/contract/schema.ts'
import type { Organization } from '../../shared/directory/contract.ts'
import type { Task, TaskList } from '../../shared/tasks/contract.ts'
import { daysLeft, taskClass, type TaskClass } from '../../shared/tasks/state.ts'
import { deadlineText } from '../../shared/time/deadline.ts'
import type { LocalDate } from '../../shared/time/localDate.ts'
import { upperCase } from '../../shared/text/capitalize.ts'
import { StatusLabel } from '../ui/StatusLabel.tsx'
import { tallySentence } from '../ui/tally.ts'
import { kindNumerals, kindWords, taskMessages as messages } from './messages.ts'
import type { TaskGroup } from './store.ts'
import { taskCode } from './taskNumber.ts'

const rowHeight = 32
const columnCount = 6

interface TasksTableProps {
  readonly tasks: readonly Task[]
  readonly groups: readonly TaskGroup[]
  readonly lists: readonly TaskList[]
  readonly organizations: ReadonlyMap<Id, Organization>
  readonly classes: readonly TaskClass[]
  readonly asOf: LocalDate
  readonly openId: Id | null
  /** Whether list names stand in the heads of groups. */
  readonly severalLists: boolean
  readonly onOpen: (task: Task | null) => void
  /** The last rows came into sight. */
  readonly onEnd: () => void
}

type Row = { readonly group: TaskGroup | undefined; readonly head: Task } | { readonly task: Task }

/** The registry as rows under the heads of their groups; only the rows in sight are in the page. */
export function TasksTable(props: TasksTableProps) {
  const { tasks, groups, lists, organizations, classes, asOf, openId, onOpen, onEnd } = props
  const scroller = useRef<HTMLDivElement>(null)
  const [cursorId, setCursorId] = useState<Id | null>(null)

  const rows = useMemo(() => withHeads(tasks, groups), [tasks, groups])
  const heads = useMemo(() => rows.flatMap((row, index) => ('task' in row ? [] : [index])), [rows])
  const soonDays = useMemo(() => new Map(lists.map((list) => [list.id, list.soonDays])), [lists])

  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    // The head of the group in sight stays, so that it can stick to the top.
    rangeExtractor: (range) => {
      const inSight = defaultRangeExtractor(range)
      const head = heads.findLast((index) => index <= range.startIndex)
      return head === undefined || inSight.includes(head) ? inSight : [head, ...inSight]
    },
    scrollPaddingStart: 2 * rowHeight,
  })
  const items = virtualizer.getVirtualItems()
  const lastShown = items.at(-1)?.index ?? 0
  useEffect(() => {
    if (lastShown >= rows.length - 40) onEnd()
  }, [lastShown, rows.length, onEnd])

  const cursor = cursorId ?? openId
  const cursorIndex = rows.findIndex((row) => 'task' in row && row.task.id === cursor)

  const moveTo = (wanted: number, step: 1 | -1) => {
    let index = Math.max(0, Math.min(rows.length - 1, wanted))
    while (index >= 0 && index < rows.length) {
      const row = rows[index]
      if (row !== undefined && 'task' in row) {
        setCursorId(row.task.id)
        virtualizer.scrollToIndex(index)
        if (openId !== null) onOpen(row.task)
        return
      }
      index += step
    }
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey) return
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 3)
    switch (event.key) {
      case 'ArrowDown':
        moveTo(cursorIndex + 1, 1)
        break
      case 'ArrowUp':
        moveTo(cursorIndex < 0 ? 0 : cursorIndex - 1, cursorIndex <= 1 ? 1 : -1)
        break
      case 'PageDown':
        moveTo(cursorIndex + page, -1)
        break
      case 'PageUp':
        moveTo(cursorIndex - page, 1)
        break
      case 'Home':
        moveTo(0, 1)
        break
      case 'End':
        moveTo(rows.length - 1, -1)
        break
      case 'Enter': {
        const row = rows[cursorIndex]
        if (row !== undefined && 'task' in row) onOpen(row.task)
        break
      }
      case 'Escape':
        if (openId === null) return
        onOpen(null)
        break
      default:
        return
    }
    event.preventDefault()
  }

  let next = 0
  return (
    <div className="table-scroll" ref={scroller}>
      <Table
        className="list-table tasks-table"
        role="grid"
        aria-label={messages.table}
        aria-rowcount={rows.length}
        tabIndex={0}
        aria-activedescendant={cursorIndex < 0 ? undefined : rowId(cursorIndex)}
        onKeyDown={onKeyDown}
      >
        <colgroup>
          <col className="tasks-column-code" />
          <col className="tasks-column-focus" />
          <col />
          <col className="tasks-column-lead" />
          <col className="tasks-column-due" />
          <col className="tasks-column-status" />
        </colgroup>
        <Table.Thead>
          <Table.Tr>
            <Table.Th className="number">{messages.columnCode}</Table.Th>
            <Table.Th aria-label={messages.columnFocus} />
            <Table.Th>{messages.columnContent}</Table.Th>
            <Table.Th>{messages.columnLead}</Table.Th>
            <Table.Th className="number">{messages.columnDue}</Table.Th>
            <Table.Th>{messages.columnStatus}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map(({ index }) => {
            const row = rows[index]
            const skipped = index - next
            next = index + 1
            if (row === undefined) return null
            return (
              <Fragment key={'task' in row ? row.task.id : `head ${row.head.id}`}>
                {skipped > 0 && <Spacer rows={skipped} />}
                {'task' in row ? (
                  <Table.Tr
                    id={rowId(index)}
                    aria-rowindex={index + 1}
                    aria-selected={row.task.id === openId}
                    data-cursor={index === cursorIndex || undefined}
                    onClick={() => {
                      setCursorId(row.task.id)
                      onOpen(row.task)
                    }}
                  >
                    <TaskCells
                      task={row.task}
                      lead={row.task.leadId === null ? undefined : organizations.get(row.task.leadId)}
                      asOf={asOf}
                      soonDays={soonDays.get(row.task.taskListId) ?? 0}
                    />
                  </Table.Tr>
                ) : (
                  <GroupRow
                    head={row.head}
                    group={row.group}
                    classes={classes}
                    listName={
                      props.severalLists
                        ? (lists.find(({ id }) => id === row.head.taskListId)?.name ?? '')
                        : ''
                    }
                  />
                )}
              </Fragment>
            )
          })}
          {rows.length > next && <Spacer rows={rows.length - next} />}
        </Table.Tbody>
      </Table>
    </div>
  )
}

interface TaskCellsProps {
  readonly task: Task
  readonly lead: Organization | undefined
  readonly asOf: LocalDate
  readonly soonDays: number
}

function TaskCells({ task, lead, asOf, soonDays }: TaskCellsProps) {
  const leadName = lead === undefined ? '' : lead.shortName === '' ? lead.name : lead.shortName
  return (
    <>
      <Table.Td className="number">{taskCode(task)}</Table.Td>
      <Table.Td className="tasks-focus">
        {task.focusUntil !== null && <IconStarFilled size={13} role="img" aria-label={messages.inFocus} />}
      </Table.Td>
      <Table.Td title={task.content}>
        {task.content === '' ? <span className="dimmed">{messages.noContent}</span> : task.content}
      </Table.Td>
      <Table.Td title={lead?.name ?? ''}>{leadName}</Table.Td>
      <Table.Td className="number">
        {task.deadlineKind === 'dated' && deadlineText({ dueOn: task.dueOn, wording: task.dueWording })}
      </Table.Td>
      <Table.Td>
        <StatusLabel taskClass={taskClass(task, asOf, soonDays)} daysLeft={daysLeft(task, asOf)} />
      </Table.Td>
    </>
  )
}

interface GroupRowProps {
  readonly head: Task
  readonly group: TaskGroup | undefined
  readonly classes: readonly TaskClass[]
  readonly listName: string
}

function GroupRow({ head, group, classes, listName }: GroupRowProps) {
  const shown =
    group === undefined || classes.length === 0
      ? (group?.counts.total ?? 0)
      : classes.reduce((sum, name) => sum + group.counts.classes[name], 0)
  return (
    <Table.Tr className="group-row">
      <Table.Td colSpan={columnCount}>
        {listName !== '' && `${listName} · `}
        {kindNumerals[head.kind]}. {upperCase(kindWords[head.kind])}
        {group !== undefined && (
          <>
            {' '}
            ({messages.groupOf(shown, group.counts.total)})
            {classes.length === 0 && <span className="dimmed">{tallySentence(group.counts.classes)}</span>}
          </>
        )}
      </Table.Td>
    </Table.Tr>
  )
}

function Spacer({ rows }: { readonly rows: number }) {
  return (
    <tr className="spacer-row" aria-hidden>
      <td colSpan={columnCount} style={{ height: rows * rowHeight }} />
    </tr>
  )
}

function rowId(index: number): string {
  return `task-row-${index}`
}

/** Puts a head before the first task of each list and kind. */
function withHeads(tasks: readonly Task[], groups: readonly TaskGroup[]): readonly Row[] {
  const rows: Row[] = []
  let last: Task | null = null
  for (const task of tasks) {
    if (last?.taskListId !== task.taskListId || last.kind !== task.kind) {
      const group = groups.find(
        ({ taskListId, kind }) => taskListId === task.taskListId && kind === task.kind,
      )
      rows.push({ group, head: task })
    }
    rows.push({ task })
    last = task
  }
  return rows
}

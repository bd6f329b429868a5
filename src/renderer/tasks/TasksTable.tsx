import { useCallback, useMemo } from 'react'
import type { Id } from '../../shared/contract/schema.ts'
import { byId } from '../../shared/records/byId.ts'
import type { TaskListSummary, TaskRow } from '../../shared/tasks/contract.ts'
import { useAsOf, useOrganizations, useProgram, useTasks } from '../program.ts'
import { RecordTable, type Column, type RecordSelection } from '../ui/RecordTable.tsx'
import { tallySentence } from '../ui/tally.ts'
import { groupDigits } from '../../shared/time/wording.ts'
import { listOrder } from './arrangement.ts'
import { cellEditor, fixedCells } from './CellEditors.tsx'
import { taskMessages as messages } from './messages.ts'
import { shownTotal } from './store.ts'
import { columnHeading, columnOrders, taskCell } from './taskColumn.tsx'
import { taskGroupTitle } from '../../shared/tasks/taskGroupTitle.ts'
import type { ShownGroup } from './taskSegments.ts'
import { rowsInSight, taskTableRows } from './taskTableRows.ts'

/** The registry as rows, under the heads of their groups. */
export function TasksTable() {
  const { tasks: store } = useProgram()
  const segments = useTasks((state) => state.segments)
  const collapsed = useTasks((state) => state.collapsed)
  const openId = useTasks((state) => state.openId)
  const busy = useTasks((state) => state.busy)
  const question = useTasks((state) => state.question)
  const columns = useColumns()
  const headOf = useHeads()
  const table = useMemo(() => taskTableRows(segments, collapsed, headOf), [segments, collapsed, headOf])
  const selection = useSelection()

  const { see, open, fold } = store.getState()
  const onSight = useCallback(
    (first: number, last: number) => see(rowsInSight(table, first, last)),
    [see, table],
  )
  const onOpen = useCallback((task: TaskRow | null) => open(task?.id ?? null), [open])

  return (
    <RecordTable
      label={messages.table}
      columns={columns}
      rows={table.rows}
      openId={openId}
      onOpen={onOpen}
      onSight={onSight}
      onFold={fold}
      selection={selection}
      busy={busy}
      question={question}
    />
  )
}

function useSelection(): RecordSelection<TaskRow> {
  const { tasks: store, notices } = useProgram()
  const ids = useTasks((state) => state.selection)
  const total = useTasks(shownTotal)
  return useMemo(() => {
    const { toggle, select, selectAll, clearSelection } = store.getState()
    return {
      ids,
      state: ids.size === 0 ? 'none' : ids.size === total ? 'all' : 'some',
      toggle,
      select,
      selectAll: () => void notices.report(selectAll()),
      clear: clearSelection,
    }
  }, [store, notices, ids, total])
}

function useColumns(): readonly Column<TaskRow>[] {
  const { tasks: store, notices } = useProgram()
  const asOf = useAsOf()
  const organizations = useOrganizations()
  const lists = useTasks((state) => state.lists)
  const tags = useTasks((state) => state.tags)
  const shown = useTasks((state) => state.arrangement.columns)
  const sort = useTasks((state) => state.arrangement.sort)
  return useMemo(() => {
    const words = { lists: byId(lists), tags: byId(tags), organizations, asOf }
    const { arrange, open } = store.getState()
    return shown.map(({ column: key, width }): Column<TaskRow> => {
      const by = columnOrders[key]
      // The order of the list goes without saying.
      const isSorted = by !== undefined && sort.by === by && (by !== 'list' || sort.descending)
      const edit = cellEditor(key)
      const fixed = fixedCells(key)
      return {
        key,
        name: columnHeading(key),
        width,
        ...taskCell(key, words),
        ...(edit === null ? {} : { edit }),
        ...(fixed === null
          ? {}
          : {
              fixed: fixed.fixed,
              onFixed: ({ id }) =>
                notices.say(fixed.words, { label: messages.openTask, run: () => open(id) }),
            }),
        ...(by === undefined
          ? {}
          : {
              sorted: isSorted ? (sort.descending ? 'descending' : 'ascending') : 'none',
              onSort: () =>
                void arrange({
                  sort: !isSorted
                    ? { by, descending: false }
                    : sort.descending
                      ? listOrder
                      : { by, descending: true },
                }),
            }),
        onResize: (newWidth) => {
          const { columns } = store.getState().arrangement
          void arrange({
            columns: columns.map((one) => (one.column === key ? { ...one, width: newWidth } : one)),
          })
        },
      }
    })
  }, [store, notices, asOf, organizations, lists, tags, shown, sort])
}

/** The heads of groups: what they are of, and how many tasks of which classes. */
function useHeads() {
  const organizations = useOrganizations()
  const lists = useTasks((state) => state.lists)
  const summaries = useTasks((state) => state.summaries)
  const oneList = useTasks(
    (state) => state.lists.length === 1 || state.arrangement.filter.taskListIds?.length === 1,
  )
  return useMemo(() => {
    const words = { lists: byId(lists), organizations, oneList, oneKindLists: oneKindLists(summaries) }
    return function GroupHead({ by, filter, counts }: ShownGroup) {
      const title = taskGroupTitle(filter, by, words)
      const tally = counts === null || by === 'class' ? '' : tallySentence(counts.classes)
      const count = counts === null ? '' : ` (${groupDigits(counts.total)})`
      // A long name of a list gives way to the section and the count, which tell one head from the next.
      const name = by === 'section' && !oneList ? taskGroupTitle(filter, 'list', words) : title
      const section = title === name ? '' : ` · ${taskGroupTitle(filter, by, { ...words, oneList: true })}`
      return (
        <span className="group-head" title={`${title}${tally === '' ? '' : `: ${tally}`}`}>
          <span className="group-name">{name}</span>
          <span className="group-count">{`${section}${count}`}</span>
          <span className="group-tally">{tally}</span>
        </span>
      )
    }
  }, [organizations, lists, summaries, oneList])
}

/** Lists whose only kind of tasks goes without saying. */
function oneKindLists(summaries: readonly TaskListSummary[]): ReadonlySet<Id> {
  return new Set(
    summaries.filter(({ kinds }) => kinds.general === 0 || kinds.specific === 0).map(({ list }) => list.id),
  )
}

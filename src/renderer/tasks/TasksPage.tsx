import { Button, SegmentedControl } from '@mantine/core'
import { IconFileImport, IconPlus } from '@tabler/icons-react'
import { useEffect, useMemo, type ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { useProgram, useTasks } from '../program.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorLine } from '../ui/ErrorLine.tsx'
import { Page, PageHead, SplitView } from '../ui/Page.tsx'
import { uiMessages } from '../ui/messages.ts'
import { useShortcut } from '../ui/useShortcut.ts'
import { AsOfControl } from '../AsOfControl.tsx'
import { AgencyView } from './AgencyView.tsx'
import { isUnfiltered } from './arrangement.ts'
import { BulkBar } from './BulkBar.tsx'
import { FilterMenu } from '../ui/FilterMenu.tsx'
import { ExportMenu } from './ExportMenu.tsx'
import { layoutWords, taskMessages as messages } from './messages.ts'
import { MonthStrip } from './MonthStrip.tsx'
import { layouts } from './store.ts'
import { TaskListSettings } from './TaskListSettings.tsx'
import { TaskPanel } from './TaskPanel.tsx'
import { TasksFilterBar } from './TasksFilterBar.tsx'
import { TasksTable } from './TasksTable.tsx'
import { TasksTally } from './TasksTally.tsx'
import { TaskViews } from './TaskViews.tsx'
import './tasks.css'

const layoutChoices = layouts.map((value) => ({ value, label: layoutWords[value] }))

interface TasksPageProps {
  /** Writes to the agencies whose tasks are overdue. */
  readonly urge: ReactNode
}

/** The registry: filtered, arranged, with the open task beside it. */
export function TasksPage({ urge }: TasksPageProps) {
  const { tasks: store, notices } = useProgram()
  const navigate = useNavigate()
  const loaded = useTasks((state) => state.loaded)
  const error = useTasks((state) => state.error)
  const lists = useTasks((state) => state.lists)
  const listIds = useTasks((state) => state.arrangement.filter.taskListIds)
  const layout = useTasks((state) => state.layout)
  const openTask = useTasks((state) => state.openTask)
  const newTaskId = useTasks((state) => state.newTaskId)
  const newListId = useTasks((state) => state.newListId)
  const isChoosing = useTasks((state) => state.selection.size > 0)
  const isEmpty = useTasks((state) =>
    state.segments.every(({ pages, total }) =>
      total === null ? pages.every(({ tasks }) => tasks.length === 0) : total === 0,
    ),
  )

  const { narrow, open, create, createList, setLayout } = store.getState()
  const listChoices = useMemo(() => lists.map(({ id, name }) => ({ value: id, label: name })), [lists])
  const list =
    lists.length === 1 || listIds?.length === 1
      ? lists.find(({ id }) => lists.length === 1 || id === listIds?.[0])
      : undefined

  const add = async () => {
    const { arrangement, openTask: shown } = store.getState()
    const kind = arrangement.filter.kind ?? shown?.task.kind ?? 'specific'
    await notices.report(create(kind))
  }
  useShortcut({ key: 'n', ctrl: true, words: messages.add }, () => {
    if (lists.length > 0) void add()
  })
  useShortcut({ key: 'Escape', words: uiMessages.closeDetail }, () => open(null))

  useEffect(() => store.getState().enter(), [store])
  useEffect(
    () => () => {
      const { openId, newTaskId, open, leaveNewList } = store.getState()
      if (openId !== null && openId === newTaskId) open(null)
      void leaveNewList()
    },
    [store],
  )

  return (
    <Page
      head={
        <PageHead
          title={messages.title}
          actions={
            <>
              <AsOfControl />
              {urge}
              <Button
                variant="default"
                leftSection={<IconFileImport size={16} stroke={1.6} aria-hidden />}
                onClick={() => void navigate('/nhiem-vu/nhap')}
              >
                {messages.importTasks}
              </Button>
              <ExportMenu />
              <Button
                leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
                disabled={lists.length === 0}
                onClick={() => void add()}
              >
                {messages.add}
              </Button>
            </>
          }
        >
          {lists.length > 1 && (
            <FilterMenu
              className="tasks-lists"
              label={messages.list}
              all={messages.allLists}
              choices={listChoices}
              values={listIds ?? []}
              onChange={(ids) => void narrow({ taskListIds: ids.length === 0 ? undefined : [...ids] })}
            />
          )}
          {lists.length === 1 && <span className="page-counts one-line">{lists[0]?.name}</span>}
          {list !== undefined && <TaskListSettings key={list.id} list={list} isNew={list.id === newListId} />}
          {lists.length > 0 && (
            <SegmentedControl
              aria-label={messages.layout}
              data={layoutChoices}
              value={layout}
              onChange={(value) => {
                const chosen = layouts.find((one) => one === value)
                if (chosen !== undefined) void setLayout(chosen)
              }}
            />
          )}
        </PageHead>
      }
      status={<TasksTally />}
    >
      <SplitView
        panel={
          openTask !== null && (
            <TaskPanel key={openTask.task.id} detail={openTask} isNew={openTask.task.id === newTaskId} />
          )
        }
      >
        {lists.length > 0 && <TaskViews />}
        {lists.length > 0 && (isChoosing ? <BulkBar /> : <TasksFilterBar />)}
        {error !== null && (
          <div className="empty-state">
            <ErrorLine error={error} />
          </div>
        )}
        {loaded && lists.length === 0 && (
          <EmptyState text={messages.noLists}>
            <Button variant="default" onClick={() => void notices.report(createList(messages.newListName))}>
              {messages.createList}
            </Button>
          </EmptyState>
        )}
        {loaded && lists.length > 0 && isEmpty && <NothingHere onAdd={() => void add()} />}
        {!isEmpty && layout === 'month' && <MonthStrip />}
        {!isEmpty && (layout === 'agency' ? <AgencyView /> : <TasksTable key={layout} />)}
      </SplitView>
    </Page>
  )
}

/** No task, or none that fits the filter. */
function NothingHere({ onAdd }: { readonly onAdd: () => void }) {
  const { tasks } = useProgram()
  const filter = useTasks((state) => state.arrangement.filter)
  const { taskListIds, ...others } = filter
  const { arrange } = tasks.getState()
  const kept = taskListIds === undefined ? {} : { taskListIds }
  return isUnfiltered(others) ? (
    <EmptyState text={messages.noTasks}>
      <Button variant="default" onClick={onAdd}>
        {messages.add}
      </Button>
    </EmptyState>
  ) : (
    <EmptyState text={messages.noMatches}>
      <Button variant="default" onClick={() => void arrange({ filter: kept })}>
        {messages.clearFilter}
      </Button>
    </EmptyState>
  )
}

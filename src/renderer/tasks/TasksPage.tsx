import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useCallback, useEffect, useMemo } from 'react'
import type { Task } from '../../shared/tasks/contract.ts'
import { useAsOf, useOrganizations, useProgram, useTasks } from '../program.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorLine } from '../ui/ErrorLine.tsx'
import { Page, PageHead, SplitView } from '../ui/Page.tsx'
import { OptionalSelectField } from '../ui/SelectField.tsx'
import { useShortcut } from '../ui/useShortcut.ts'
import { AsOfControl } from '../AsOfControl.tsx'
import { taskMessages as messages } from './messages.ts'
import { chosenList } from './store.ts'
import { TaskListSettings } from './TaskListSettings.tsx'
import { TaskPanel } from './TaskPanel.tsx'
import { TasksFilterBar } from './TasksFilterBar.tsx'
import { TasksTable } from './TasksTable.tsx'
import { TasksTally } from './TasksTally.tsx'
import './tasks.css'

/** The registry: one list or all, filtered, with the open task beside it. */
export function TasksPage() {
  const { tasks: store, notices } = useProgram()
  const asOf = useAsOf()
  const loaded = useTasks((state) => state.loaded)
  const error = useTasks((state) => state.error)
  const view = useTasks((state) => state.view)
  const lists = useTasks((state) => state.lists)
  const summaries = useTasks((state) => state.summaries)
  const tasks = useTasks((state) => state.tasks)
  const groups = useTasks((state) => state.groups)
  const openTask = useTasks((state) => state.openTask)
  const newTaskId = useTasks((state) => state.newTaskId)
  const newListId = useTasks((state) => state.newListId)
  const total = useTasks((state) => state.counts?.total ?? 0)
  const organizations = useOrganizations()

  const { show, open, loadMore, create, createList } = store.getState()
  const listId = chosenList(view, lists)
  const list = lists.find(({ id }) => id === listId)
  const listChoices = useMemo(() => lists.map(({ id, name }) => ({ value: id, label: name })), [lists])
  const onEnd = useCallback(() => void loadMore(), [loadMore])

  const add = async () => {
    await notices.report(create(view.kind ?? openTask?.kind ?? 'specific'))
  }
  useShortcut({ key: 'n', ctrl: true }, () => {
    if (lists.length > 0) void add()
  })
  useShortcut({ key: 'Escape' }, () => open(null))

  useEffect(
    () => () => {
      const { openTask, newTaskId, open, leaveNewList } = store.getState()
      if (openTask !== null && openTask.id === newTaskId) open(null)
      void leaveNewList()
    },
    [store],
  )

  const onOpen = (task: Task | null) => open(task)

  return (
    <Page
      head={
        <PageHead
          title={messages.title}
          actions={
            <>
              <AsOfControl />
              <Button
                leftSection={<IconPlus size={16} stroke={1.6} />}
                disabled={lists.length === 0}
                onClick={() => void add()}
              >
                {messages.add}
              </Button>
            </>
          }
        >
          {lists.length > 0 && (
            <OptionalSelectField
              className="tasks-list-select"
              label={messages.list}
              labelHidden
              placeholder={messages.allLists}
              choices={listChoices}
              value={listId}
              onChange={(taskListId) => void show({ taskListId })}
            />
          )}
          {list !== undefined && <TaskListSettings key={list.id} list={list} isNew={list.id === newListId} />}
        </PageHead>
      }
      status={<TasksTally />}
    >
      <SplitView
        panel={
          openTask !== null && (
            <TaskPanel key={openTask.id} task={openTask} isNew={openTask.id === newTaskId} />
          )
        }
      >
        {lists.length > 0 && <TasksFilterBar />}
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
        {loaded && lists.length > 0 && tasks.length === 0 && (
          <EmptyState text={total === 0 && isUnfiltered(view) ? messages.noTasks : messages.noMatches}>
            {total === 0 && isUnfiltered(view) ? (
              <Button variant="default" onClick={() => void add()}>
                {messages.add}
              </Button>
            ) : (
              <Button
                variant="default"
                onClick={() => void show({ kind: null, focus: false, leadId: null, classes: [] })}
              >
                {messages.clearFilter}
              </Button>
            )}
          </EmptyState>
        )}
        {tasks.length > 0 && (
          <TasksTable
            tasks={tasks}
            groups={groups}
            summaries={summaries}
            lists={lists}
            organizations={organizations}
            classes={view.classes}
            asOf={asOf}
            openId={openTask?.id ?? null}
            severalLists={list === undefined && lists.length > 1}
            onOpen={onOpen}
            onEnd={onEnd}
          />
        )}
      </SplitView>
    </Page>
  )
}

function isUnfiltered(view: {
  readonly kind: unknown
  readonly focus: boolean
  readonly leadId: unknown
  readonly classes: readonly unknown[]
}): boolean {
  return view.kind === null && !view.focus && view.leadId === null && view.classes.length === 0
}

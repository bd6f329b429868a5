import { useProgram, useTasks } from '../program.ts'
import { uiMessages } from '../ui/messages.ts'
import { ViewTabs } from '../ui/ViewTabs.tsx'
import { arrangementOf, plainArrangement, sameArrangement } from './arrangement.ts'
import { taskMessages as messages } from './messages.ts'

/** The saved views of the registry. */
export function TaskViews() {
  const { tasks, notices, undo } = useProgram()
  const views = useTasks((state) => state.views)
  const viewId = useTasks((state) => state.viewId)
  const arrangement = useTasks((state) => state.arrangement)
  const ownColumns = useTasks((state) => state.ownColumns)
  const { showView, createView, updateView, renameView, removeView } = tasks.getState()
  const view = views.find(({ id }) => id === viewId)
  const saved = view === undefined ? { ...plainArrangement, columns: ownColumns } : arrangementOf(view)
  return (
    <ViewTabs
      views={views}
      viewId={viewId}
      isChanged={!sameArrangement(arrangement, saved)}
      allWords={messages.allTasks}
      report={notices.report}
      onShow={(id) => void showView(views.find((one) => one.id === id) ?? null)}
      onCreate={createView}
      onUpdate={updateView}
      onRename={renameView}
      onRemove={({ id, name }) => {
        const gone = views.find((one) => one.id === id)
        void undo.report(uiMessages.viewRemoved(name), removeView(id), () => void showView(gone ?? null))
      }}
    />
  )
}

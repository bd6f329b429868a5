import { useTasks } from '../program.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Section } from '../ui/Page.tsx'
import { TaskListSettings } from './TaskListSettings.tsx'
import { taskSettingsMessages as messages } from './taskSettingsMessages.ts'

/** How long before its deadline a task of each list is due soon, with the way to the list's settings. */
export function TaskThresholds() {
  const lists = useTasks((state) => state.lists)
  return (
    <Section title={messages.soonTitle}>
      {lists.length === 0 && <EmptyState text={messages.noLists} />}
      {lists.map((list) => (
        <div key={list.id} className="settings-row">
          <span className="settings-row-name">{list.name}</span>
          <span>{messages.soonOf(list.soonDays)}</span>
          <TaskListSettings list={list} isNew={false} />
        </div>
      ))}
    </Section>
  )
}

import { useLocalStorage } from '@mantine/hooks'
import { useEffect, useMemo, useRef, type RefObject } from 'react'
import type { Id } from '../../shared/contract/schema.ts'
import type { Conclusion } from '../../shared/minutes/contract.ts'
import type { TaskFields } from '../../shared/tasks/contract.ts'
import { useAsOf, useMeetings, useMinutes, useOrganizations, useProgram, useTasks } from '../program.ts'
import { DateField } from '../ui/DateField.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { AgencyField } from './AgencyField.tsx'
import { runningMessages as messages } from './messages.ts'

interface TaskExtrasProps {
  readonly conclusion: Conclusion
  /** What is written of it so far. */
  readonly text: string
  /** Makes the task if it is not there yet; called when the note is finished. */
  readonly giveRef: RefObject<() => void>
  readonly onDone: () => void
}

/**
 * The task that a conclusion gives. It is made when the hand leaves the text for it; who does it until when is said of the
 * task itself.
 */
export function TaskExtras({ conclusion, text, giveRef, onDone }: TaskExtrasProps) {
  const { minutes, notices, saving } = useProgram()
  const asOf = useAsOf()
  const heldOn = useMeetings((state) => state.detail?.meeting.heldOn ?? null)
  const lists = useTasks((state) => state.lists)
  const task = useMinutes((state) => state.tasks.find((one) => one.conclusionId === conclusion.id))
  const organizations = useOrganizations()
  const [lastListId, setLastListId] = useLocalStorage({
    key: 'list-of-new-tasks',
    defaultValue: '',
    getInitialValueInEffect: false,
  })
  const choices = useMemo(() => lists.map(({ id, name }) => ({ value: id, label: name })), [lists])
  const list = lists.find(({ id }) => id === lastListId) ?? lists[0]
  const made = useRef<Promise<Id | null> | null>(null)

  const giveOnce = async (): Promise<Id | null> => {
    if (list === undefined) return null
    await saving.flushPending()
    const reply = await minutes.getState().createTask(conclusion.id, list.id, 'specific', heldOn ?? asOf)
    if (!reply.ok) {
      notices.fail(reply.error)
      made.current = null
      return null
    }
    notices.say(messages.taskGiven(list.name))
    return reply.value.id
  }
  const give = () => {
    if (task !== undefined || list === undefined || text.trim() === '') return
    made.current ??= giveOnce()
  }
  useEffect(() => {
    giveRef.current = give
  })
  const set = async (patch: Partial<TaskFields>) => {
    give()
    const id = task?.id ?? (await made.current)
    if (id !== null) await notices.report(minutes.getState().updateTask(id, patch))
  }
  if (list === undefined) return <p className="note-hint dimmed">{messages.noList}</p>

  const lead = organizations.get(task?.leadId ?? conclusion.id)
  return (
    <div className="note-line" onFocus={give}>
      <AgencyField
        label={messages.leadAgency}
        shown={lead?.shortName || lead?.name || ''}
        onPick={(leadId) => void set({ leadId })}
        onDone={onDone}
      />
      <div className="note-due" data-step="due">
        <DateField
          label={messages.due}
          labelHidden
          placeholder={messages.duePlaceholder}
          today={asOf}
          value={task?.dueOn ?? null}
          onChange={(dueOn) => void set({ dueOn, deadlineKind: 'dated' })}
        />
      </div>
      <SelectField
        className="note-list"
        label={messages.taskList}
        labelHidden
        choices={choices}
        value={list.id}
        disabled={task !== undefined}
        onChange={setLastListId}
      />
    </div>
  )
}

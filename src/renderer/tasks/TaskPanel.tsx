import { ActionIcon, Menu } from '@mantine/core'
import { IconDots, IconTrash, IconX } from '@tabler/icons-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { deadlineKinds, taskKinds, type Task, type TaskFields } from '../../shared/tasks/contract.ts'
import { daysLeft, taskClass } from '../../shared/tasks/state.ts'
import { useAsOf, useDirectory, useProgram, useTasks } from '../program.ts'
import { AutosaveText } from '../ui/AutosaveText.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { DateField, DeadlineField } from '../ui/DateField.tsx'
import { Panel, Section } from '../ui/Page.tsx'
import { SampleTag } from '../ui/SampleTag.tsx'
import { MultiSelectField, OptionalSelectField, SelectField } from '../ui/SelectField.tsx'
import { StatusLabel } from '../ui/StatusLabel.tsx'
import { TextField } from '../ui/TextField.tsx'
import { ConclusionChain } from './ConclusionChain.tsx'
import { deadlineKindWords, kindWords, taskMessages as messages } from './messages.ts'
import { TaskActionButton } from './TaskActionButton.tsx'
import { taskActions, taskDays } from './taskActions.ts'
import { taskNumber } from './taskNumber.ts'

const kindChoices = taskKinds.map((value) => ({ value, label: kindWords[value] }))
const deadlineKindChoices = deadlineKinds.map((value) => ({ value, label: deadlineKindWords[value] }))

/** The open task, edited in place. */
export function TaskPanel({ task, isNew }: { readonly task: Task; readonly isNew: boolean }) {
  const { tasks, notices } = useProgram()
  const asOf = useAsOf()
  const lists = useTasks((state) => state.lists)
  const organizations = useDirectory((state) => state.organizations)
  const [removing, setRemoving] = useState(false)

  const { update, remove, open } = tasks.getState()
  const set = (patch: Partial<TaskFields>) => void notices.report(update(task.id, patch))
  const number = taskNumber(task)
  const soonDays = lists.find(({ id }) => id === task.taskListId)?.soonDays ?? 0
  const state = taskClass(task, asOf, soonDays)
  const actions = taskActions(task, state)
  const actionNames = actions.map(({ label }) => label).join()
  const closeButton = useRef<HTMLButtonElement>(null)
  // An action that is done may take its button away, and the focus with it.
  useEffect(() => {
    if (document.activeElement === document.body) closeButton.current?.focus()
  }, [actionNames])
  const organizationChoices = useMemo(
    () => organizations.map(({ id, name }) => ({ value: id, label: name })),
    [organizations],
  )
  const supportingChoices = useMemo(
    () => organizationChoices.filter(({ value }) => value !== task.leadId),
    [organizationChoices, task.leadId],
  )
  const listChoices = useMemo(() => lists.map(({ id, name }) => ({ value: id, label: name })), [lists])
  const days = taskDays.filter(({ field }) => task[field] !== null)

  return (
    <Panel label={messages.panel(number)}>
      <div className="panel-head">
        <span>{messages.panel(number)}</span>
        <div className="panel-head-end">
          <SampleTag sample={task.sample} />
          <AutosaveText recordId={task.id} />
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon size={24} aria-label={messages.more}>
                <IconDots size={16} stroke={1.6} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item
                color="red"
                leftSection={<IconTrash size={16} stroke={1.6} />}
                onClick={() => setRemoving(true)}
              >
                {messages.remove}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
          <ActionIcon ref={closeButton} size={24} aria-label={messages.close} onClick={() => open(null)}>
            <IconX size={16} stroke={1.6} />
          </ActionIcon>
        </div>
      </div>

      <div className="task-main quiet">
        <TextField
          className="task-content"
          label={messages.content}
          labelHidden
          placeholder={messages.content}
          recordId={task.id}
          field="task.content"
          value={task.content}
          multiline
          autoFocus={isNew}
          onSave={(content) => update(task.id, { content })}
        />
        <div className="task-state">
          <span className="dimmed">{messages.status}</span>
          <span>
            <StatusLabel
              taskClass={state}
              daysLeft={daysLeft(task, asOf)}
              dayMissing={task.deadlineKind === 'dated'}
            />
            {task.startedOn === null && actions.length > 0 && (
              <span className="dimmed"> · {messages.notStartedYet}</span>
            )}
          </span>
        </div>
        <div className="fields">
          <SelectField
            label={messages.deadlineKind}
            choices={deadlineKindChoices}
            value={task.deadlineKind}
            onChange={(deadlineKind) => set({ deadlineKind })}
          />
          {task.deadlineKind === 'dated' && (
            <DeadlineField
              label={messages.due}
              placeholder={messages.duePlaceholder}
              dueOn={task.dueOn}
              dueWording={task.dueWording}
              today={asOf}
              onChange={(deadline) =>
                set({ dueOn: deadline?.dueOn ?? null, dueWording: deadline?.wording ?? '' })
              }
            />
          )}
          <OptionalSelectField
            label={messages.lead}
            placeholder={messages.leadPlaceholder}
            searchable
            choices={organizationChoices}
            value={task.leadId}
            onChange={(leadId) => set({ leadId })}
          />
          <MultiSelectField
            label={messages.supporting}
            placeholder={messages.supportingPlaceholder}
            searchable
            choices={supportingChoices}
            values={task.supportingIds}
            onChange={(supportingIds) => set({ supportingIds: [...supportingIds] })}
          />
          <TextField
            label={messages.product}
            recordId={task.id}
            field="task.product"
            value={task.product}
            wraps
            onSave={(product) => update(task.id, { product })}
          />
          <DateField
            label={messages.assignedOn}
            value={task.assignedOn}
            today={asOf}
            onChange={(assignedOn) => set({ assignedOn })}
          />
          <DateField
            label={messages.focusFrom}
            value={task.focusFrom}
            today={asOf}
            onChange={(focusFrom) => set({ focusFrom })}
          />
          <DateField
            label={messages.focusUntil}
            value={task.focusUntil}
            today={asOf}
            onChange={(focusUntil) => set({ focusUntil })}
          />
          <TextField
            label={messages.code}
            recordId={task.id}
            field="task.code"
            value={task.code}
            onSave={(code) => update(task.id, { code })}
          />
          <SelectField
            label={messages.kind}
            choices={kindChoices}
            value={task.kind}
            onChange={(kind) => set({ kind })}
          />
          <SelectField
            label={messages.inList}
            choices={listChoices}
            value={task.taskListId}
            onChange={(taskListId) => set({ taskListId })}
          />
        </div>
      </div>

      <Section title={messages.progress}>
        {actions.length > 0 && (
          <div className="task-actions">
            {actions.map((action) => (
              <TaskActionButton
                key={action.label}
                action={action}
                asOf={asOf}
                onRecord={(day) => set(action.on(day))}
              />
            ))}
          </div>
        )}
        {days.length === 0 ? (
          <p className="dimmed">{messages.noProgress}</p>
        ) : (
          <div className="fields quiet">
            {days.map(({ field, label }) => (
              <DateField
                key={field}
                label={label}
                value={task[field]}
                today={asOf}
                onChange={(day) => set({ [field]: day })}
              />
            ))}
          </div>
        )}
      </Section>

      <Section title={messages.source}>
        <div className="quiet">
          <TextField
            label={messages.source}
            labelHidden
            placeholder={messages.sourcePlaceholder}
            recordId={task.id}
            field="task.source"
            value={task.source}
            wraps
            onSave={(source) => update(task.id, { source })}
          />
        </div>
        {task.conclusionId !== null && <ConclusionChain conclusionId={task.conclusionId} />}
      </Section>

      <Section title={messages.result}>
        <div className="quiet">
          <TextField
            label={messages.result}
            labelHidden
            placeholder={messages.resultPlaceholder}
            recordId={task.id}
            field="task.result"
            value={task.result}
            multiline
            minRows={2}
            onSave={(result) => update(task.id, { result })}
          />
        </div>
      </Section>

      <ConfirmDialog
        opened={removing}
        title={messages.removeTitle(number)}
        text={messages.removeText(task.content)}
        onConfirm={() =>
          void notices.report(remove(task.id)).then((done) => {
            if (done) notices.say(messages.removed(number))
          })
        }
        onClose={() => setRemoving(false)}
      />
    </Panel>
  )
}

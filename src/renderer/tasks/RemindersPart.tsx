import { ActionIcon, Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { Id } from '../../shared/contract/schema.ts'
import type { TaskDetail } from '../../shared/tasks/contract.ts'
import { reminderForms, type Reminder, type ReminderFields } from '../../shared/tasks/steps.ts'
import { shortDate } from '../../shared/time/wording.ts'
import { useAsOf, useProgram } from '../program.ts'
import { Section } from '../ui/Page.tsx'
import { SampleTag } from '../ui/SampleTag.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { FormDay, FormText } from './FormField.tsx'
import { useFormDraft } from '../useFormDraft.ts'
import { readReminder } from './readReport.ts'
import { RecordForm } from './RecordForm.tsx'
import { panelMessages as messages, reminderFormWords } from './taskPanelMessages.ts'

const formChoices = reminderForms.map((value) => ({ value, label: reminderFormWords[value] }))

/** How often the lead agency was reminded, and what it answered; newest first. */
export function RemindersPart({ detail }: { readonly detail: TaskDetail }) {
  const { task, reminders } = detail
  const { formDrafts } = useProgram()
  const [open, setOpen] = useState(() => formDrafts.getState().drafts[formName(task.id)] !== undefined)
  return (
    <Section
      title={messages.reminders}
      counts={reminders.length > 0 && messages.times(reminders.length)}
      actions={
        <Button variant="subtle" color="gray" aria-expanded={open} onClick={() => setOpen(!open)}>
          {messages.addReminder}
        </Button>
      }
    >
      {open && <ReminderForm taskId={task.id} onClose={() => setOpen(false)} />}
      {reminders.toReversed().map((reminder) => (
        <ReminderRecord key={reminder.id} reminder={reminder} />
      ))}
    </Section>
  )
}

function formName(taskId: Id): string {
  return `reminder ${taskId}`
}

function ReminderForm({ taskId, onClose }: { readonly taskId: Id; readonly onClose: () => void }) {
  const { tasks } = useProgram()
  const asOf = useAsOf()
  const form = useFormDraft(formName(taskId), { remindedOn: asOf, form: 'letter' })
  return (
    <RecordForm
      label={messages.addReminder}
      form={form}
      read={readReminder}
      send={(reminder: ReminderFields) => tasks.getState().addReminder(taskId, reminder)}
      onClose={onClose}
      submitLabel={messages.add}
      fields={['remindedOn', 'documentNumber', 'text']}
    >
      {(errors) => (
        <>
          <FormDay
            form={form}
            field="remindedOn"
            label={messages.remindedOn}
            today={asOf}
            autoFocus
            error={errors.of('remindedOn')}
            onEnter={errors.enter}
          />
          <SelectField
            label={messages.form}
            choices={formChoices}
            value={reminderForms.find((one) => one === form.values['form']) ?? 'letter'}
            onChange={(value) => form.type('form', value)}
          />
          <FormText
            form={form}
            field="documentNumber"
            label={messages.documentNumber}
            error={errors.of('documentNumber')}
          />
          <FormText
            form={form}
            field="text"
            label={messages.reminderText}
            multiline
            error={errors.of('text')}
          />
        </>
      )}
    </RecordForm>
  )
}

function ReminderRecord({ reminder }: { readonly reminder: Reminder }) {
  const { tasks, undo } = useProgram()
  const day = shortDate(reminder.remindedOn)
  const remove = () =>
    undo.report(messages.reminderRemoved(day), tasks.getState().removeReminder(reminder.id))
  const update = (patch: Partial<ReminderFields>) => tasks.getState().updateReminder(reminder.id, patch)
  return (
    <article className="task-reminder" aria-label={messages.reminderName(day)}>
      <div className="task-record">
        <p className="task-record-text">
          <time className="dimmed">{day}</time> {reminderFormWords[reminder.form]}
        </p>
        <SampleTag sample={reminder.sample} />
        <span className="record-actions">
          <ActionIcon
            size={24}
            aria-label={messages.takeAway(messages.reminderName(day))}
            onClick={() => void remove()}
          >
            <IconTrash size={15} stroke={1.6} />
          </ActionIcon>
        </span>
      </div>
      <div className="fields quiet">
        <TextField
          label={messages.documentNumber}
          recordId={reminder.id}
          field="reminder.documentNumber"
          value={reminder.documentNumber}
          onSave={(documentNumber) => update({ documentNumber })}
        />
        <TextField
          label={messages.reminderText}
          recordId={reminder.id}
          field="reminder.text"
          value={reminder.text}
          multiline
          onSave={(text) => update({ text })}
        />
        <TextField
          label={messages.response}
          recordId={reminder.id}
          field="reminder.response"
          value={reminder.response}
          multiline
          onSave={(response) => update({ response })}
        />
      </div>
    </article>
  )
}

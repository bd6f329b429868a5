import { Button, SegmentedControl, Textarea, TextInput } from '@mantine/core'
import { useMemo, useState, type ReactNode, type SubmitEvent } from 'react'
import type { Reply } from '../../shared/contract/reply.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { TaskBulkChange } from '../../shared/tasks/contract.ts'
import { reminderForms, type ReminderForm, type StepKind } from '../../shared/tasks/steps.ts'
import type { Deadline } from '../../shared/time/deadline.ts'
import type { LocalDate } from '../../shared/time/localDate.ts'
import { organizationChoices } from '../organizationChoices.ts'
import { useAsOf, useDirectory, useTasks } from '../program.ts'
import { DateField, DeadlineField } from '../ui/DateField.tsx'
import { FormFoot } from '../ui/FormFoot.tsx'
import { OptionalSelectField, SelectField } from '../ui/SelectField.tsx'
import { taskMessages as messages } from './messages.ts'
import { newStepValues } from './readStep.ts'
import { StepForm } from './StepForm.tsx'
import { panelMessages, reminderFormWords, tagGroupWords } from './taskPanelMessages.ts'

export interface BulkFormProps {
  readonly change: (change: TaskBulkChange) => Promise<Reply<unknown>>
  readonly onClose: () => void
}

/** What happens to the chosen tasks on a day. */
export function BulkStep({ kind, change, onClose }: BulkFormProps & { readonly kind: StepKind }) {
  const asOf = useAsOf()
  return (
    <StepForm
      kind={kind}
      name={`bulk ${kind}`}
      initial={newStepValues(asOf)}
      submitLabel={messages.apply}
      onSend={(step) => change({ change: 'step', step })}
      onClose={onClose}
    />
  )
}

/** Another lead agency from a day on, or the right one where the wrong one was written. */
export function BulkLead(props: BulkFormProps) {
  return (
    <EventOrCorrection event={messages.transfer} step={<BulkStep {...props} kind="transferred" />}>
      <LeadCorrection {...props} />
    </EventOrCorrection>
  )
}

/** A deadline that was approved, or the right one where the wrong one was written. */
export function BulkDeadline(props: BulkFormProps) {
  return (
    <EventOrCorrection event={messages.extension} step={<BulkStep {...props} kind="extended" />}>
      <DueCorrection {...props} />
    </EventOrCorrection>
  )
}

interface EventOrCorrectionProps {
  readonly event: string
  readonly step: ReactNode
  readonly children: ReactNode
}

function EventOrCorrection({ event, step, children }: EventOrCorrectionProps) {
  const [way, setWay] = useState<'event' | 'correction'>('event')
  return (
    <>
      <SegmentedControl
        fullWidth
        className="bulk-ways"
        data={[
          { value: 'event', label: event },
          { value: 'correction', label: messages.correction },
        ]}
        value={way}
        onChange={(value) => setWay(value === 'event' ? 'event' : 'correction')}
      />
      {way === 'event' ? step : children}
    </>
  )
}

interface BulkFieldsProps {
  readonly hint?: string
  readonly disabled?: boolean
  readonly onApply: () => Promise<Reply<unknown>>
  readonly onClose: () => void
  readonly children: ReactNode
}

function BulkFields({ hint, disabled = false, onApply, onClose, children }: BulkFieldsProps) {
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (event.currentTarget.querySelector('[aria-invalid="true"]') !== null) return
    const reply = await onApply()
    if (reply.ok) onClose()
  }
  return (
    <form className="fields bulk-fields" onSubmit={(event) => void submit(event)}>
      {children}
      {hint !== undefined && <p className="dimmed">{hint}</p>}
      <FormFoot className="bulk-foot">
        <Button type="submit" variant="default" disabled={disabled}>
          {messages.apply}
        </Button>
        <Button variant="subtle" color="gray" onClick={onClose}>
          {messages.cancel}
        </Button>
      </FormFoot>
    </form>
  )
}

function LeadCorrection({ change, onClose }: BulkFormProps) {
  const asOf = useAsOf()
  const organizations = useDirectory((state) => state.organizations)
  const [leadId, setLeadId] = useState<Id | null>(null)
  const choices = useMemo(() => organizationChoices(organizations, asOf, null), [organizations, asOf])
  return (
    <BulkFields
      hint={messages.leadHint}
      disabled={leadId === null}
      onApply={() => change({ change: 'fields', patch: { leadId } })}
      onClose={onClose}
    >
      <OptionalSelectField
        label={messages.correctLead}
        searchable
        choices={choices}
        value={leadId}
        onChange={setLeadId}
      />
    </BulkFields>
  )
}

function DueCorrection({ change, onClose }: BulkFormProps) {
  const asOf = useAsOf()
  const [due, setDue] = useState<Deadline | null>(null)
  return (
    <BulkFields
      hint={messages.dueHint}
      disabled={due === null}
      onApply={() =>
        change({
          change: 'fields',
          patch: { deadlineKind: 'dated', dueOn: due?.dueOn ?? null, dueWording: due?.wording ?? '' },
        })
      }
      onClose={onClose}
    >
      <DeadlineField
        label={messages.correctDue}
        placeholder={panelMessages.duePlaceholder}
        dueOn={due?.dueOn ?? null}
        dueWording={due?.wording ?? ''}
        today={asOf}
        autoFocus
        onChange={setDue}
      />
    </BulkFields>
  )
}

/** The period in which the chosen tasks are in focus. */
export function BulkFocus({ change, onClose }: BulkFormProps) {
  const asOf = useAsOf()
  const [from, setFrom] = useState<LocalDate | null>(null)
  const [until, setUntil] = useState<LocalDate | null>(null)
  return (
    <BulkFields
      disabled={until === null}
      onApply={() => change({ change: 'fields', patch: { focusFrom: from, focusUntil: until } })}
      onClose={onClose}
    >
      <DateField label={messages.focusFrom} value={from} today={asOf} onChange={setFrom} />
      <DateField label={messages.focusUntil} value={until} today={asOf} autoFocus onChange={setUntil} />
      <Button
        className="bulk-other"
        variant="subtle"
        onClick={() =>
          void change({ change: 'fields', patch: { focusFrom: null, focusUntil: null } }).then((reply) => {
            if (reply.ok) onClose()
          })
        }
      >
        {messages.clearFocus}
      </Button>
    </BulkFields>
  )
}

/** Adds a tag to the chosen tasks or takes it from them. */
export function BulkTags({ change, onClose }: BulkFormProps) {
  const tags = useTasks((state) => state.tags)
  const [tagId, setTagId] = useState<Id | null>(null)
  const [way, setWay] = useState<'addTag' | 'removeTag'>('addTag')
  const choices = useMemo(
    () => tags.map(({ id, name, group }) => ({ value: id, label: `${name} · ${tagGroupWords[group]}` })),
    [tags],
  )
  if (tags.length === 0) return <p className="dimmed">{messages.noTags}</p>
  return (
    <>
      <SegmentedControl
        fullWidth
        className="bulk-ways"
        data={[
          { value: 'addTag', label: messages.addTag },
          { value: 'removeTag', label: messages.removeTag },
        ]}
        value={way}
        onChange={(value) => setWay(value === 'addTag' ? 'addTag' : 'removeTag')}
      />
      <BulkFields
        disabled={tagId === null}
        onApply={async () =>
          tagId === null ? { ok: true, value: null } : await change({ change: way, tagId })
        }
        onClose={onClose}
      >
        <OptionalSelectField
          label={messages.tags}
          searchable
          choices={choices}
          value={tagId}
          onChange={setTagId}
        />
      </BulkFields>
    </>
  )
}

const formChoices = reminderForms.map((value) => ({ value, label: reminderFormWords[value] }))

/** Notes that the agencies of the chosen tasks were reminded. */
export function BulkReminder({ change, onClose }: BulkFormProps) {
  const asOf = useAsOf()
  const [remindedOn, setRemindedOn] = useState(asOf)
  const [form, setForm] = useState<ReminderForm>('letter')
  const [documentNumber, setDocumentNumber] = useState('')
  const [text, setText] = useState('')
  return (
    <BulkFields
      onApply={() => change({ change: 'reminder', reminder: { remindedOn, form, documentNumber, text } })}
      onClose={onClose}
    >
      <DateField
        label={panelMessages.remindedOn}
        value={remindedOn}
        today={asOf}
        required
        autoFocus
        onChange={(day) => setRemindedOn(day ?? asOf)}
      />
      <SelectField label={panelMessages.form} choices={formChoices} value={form} onChange={setForm} />
      <TextInput
        label={panelMessages.documentNumber}
        spellCheck={false}
        maxLength={100}
        value={documentNumber}
        onChange={(event) => setDocumentNumber(event.currentTarget.value)}
      />
      <Textarea
        label={panelMessages.reminderText}
        spellCheck={false}
        maxLength={5000}
        rows={2}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </BulkFields>
  )
}

import { useEffect, useMemo } from 'react'
import type { Reply } from '../../shared/contract/reply.ts'
import { idSchema } from '../../shared/contract/schema.ts'
import type { NewStep, StepKind } from '../../shared/tasks/steps.ts'
import { parseIsoDate } from '../../shared/time/localDate.ts'
import { shortDate } from '../../shared/time/wording.ts'
import { organizationChoices } from '../organizationChoices.ts'
import { useAsOf, useDirectory, useMeetings, useProgram } from '../program.ts'
import { DeadlineField } from '../ui/DateField.tsx'
import { OptionalSelectField } from '../ui/SelectField.tsx'
import { FormDay, FormText } from './FormField.tsx'
import type { FormValues } from '../formDrafts.ts'
import { useFormDraft, type FormDraft } from '../useFormDraft.ts'
import { readStep } from './readStep.ts'
import { RecordForm } from './RecordForm.tsx'
import { panelMessages as messages, stepActionWords, stepTexts } from './taskPanelMessages.ts'

interface StepFormProps {
  readonly kind: StepKind
  /** Names the form among all. */
  readonly name: string
  readonly initial: FormValues
  readonly submitLabel: string
  readonly onSend: (step: NewStep) => Promise<Reply<unknown>>
  readonly onClose: () => void
}

/** The day of a step and the few words that belong to it. */
export function StepForm({ kind, name, initial, submitLabel, onSend, onClose }: StepFormProps) {
  const asOf = useAsOf()
  const form = useFormDraft(name, initial)
  const texts = stepTexts[kind]
  return (
    <RecordForm
      label={stepActionWords[kind]}
      form={form}
      read={(values) => readStep(kind, values)}
      send={onSend}
      onClose={onClose}
      submitLabel={submitLabel}
      fields={['happenedOn', 'dueOn', 'leadId', 'meetingId', ...texts.map(({ field }) => field)]}
    >
      {(errors) => (
        <>
          {kind === 'extended' && (
            <DeadlineField
              label={messages.newDue}
              placeholder={messages.duePlaceholder}
              dueOn={parseIsoDate(form.values['dueOn'] ?? '')}
              dueWording={form.values['dueWording'] ?? ''}
              today={asOf}
              autoFocus
              error={errors.of('dueOn')}
              onChange={(deadline) => {
                form.type('dueOn', deadline?.dueOn ?? '')
                form.type('dueWording', deadline?.wording ?? '')
              }}
              onEnter={errors.enter}
            />
          )}
          {kind === 'transferred' && <LeadField form={form} error={errors.of('leadId')} />}
          <FormDay
            form={form}
            field="happenedOn"
            label={messages.day}
            today={asOf}
            autoFocus={kind !== 'extended' && kind !== 'transferred'}
            error={errors.of('happenedOn')}
            onEnter={errors.enter}
          />
          {kind === 'completed' && <MeetingField form={form} error={errors.of('meetingId')} />}
          {texts.map(({ field, label }) => (
            <FormText key={field} form={form} field={field} label={label} error={errors.of(field)} />
          ))}
        </>
      )}
    </RecordForm>
  )
}

interface FieldProps {
  readonly form: FormDraft
  readonly error: string | undefined
}

function LeadField({ form, error }: FieldProps) {
  const asOf = useAsOf()
  const organizations = useDirectory((state) => state.organizations)
  const value = readId(form.values['leadId'])
  const on = parseIsoDate(form.values['happenedOn'] ?? '') ?? asOf
  const choices = useMemo(() => organizationChoices(organizations, on, value), [organizations, on, value])
  return (
    <OptionalSelectField
      label={messages.newLead}
      placeholder={messages.choosePlaceholder}
      searchable
      choices={choices}
      value={value}
      error={error}
      onChange={(id) => form.type('leadId', id ?? '')}
    />
  )
}

function MeetingField({ form, error }: FieldProps) {
  const { meetings: store } = useProgram()
  const meetings = useMeetings((state) => state.meetings)
  useEffect(() => void store.getState().loadList(), [store])
  const choices = useMemo(
    () =>
      meetings.map(({ id, title, heldOn }) => ({
        value: id,
        label: heldOn === null ? title : `${shortDate(heldOn)} ${title}`,
      })),
    [meetings],
  )
  return (
    <OptionalSelectField
      label={messages.meeting}
      placeholder={messages.meetingPlaceholder}
      searchable
      choices={choices}
      value={readId(form.values['meetingId'])}
      error={error}
      onChange={(id) => form.type('meetingId', id ?? '')}
    />
  )
}

function readId(text: string | undefined) {
  const parsed = idSchema.safeParse(text)
  return parsed.success ? parsed.data : null
}

import { Button } from '@mantine/core'
import { useEffect, useId, useState, type ReactNode, type SubmitEvent } from 'react'
import type { ErrorData } from '../../shared/contract/error.ts'
import type { Reply } from '../../shared/contract/reply.ts'
import { errorSentence } from '../errorMessages.ts'
import { ErrorLine } from '../ui/ErrorLine.tsx'
import { FormFoot } from '../ui/FormFoot.tsx'
import type { FormValues } from '../formDrafts.ts'
import type { FormDraft } from '../useFormDraft.ts'
import type { ReadForm } from './readStep.ts'
import { panelMessages as messages } from './taskPanelMessages.ts'

export interface FormErrors {
  /** The error of a field, by its name. */
  readonly of: (field: string) => string | undefined
  /** Enters the record, as a field does on Enter. */
  readonly enter: () => void
}

interface RecordFormProps<R> {
  readonly label: string
  readonly form: FormDraft
  readonly read: (values: FormValues) => ReadForm<R>
  readonly send: (record: R) => Promise<Reply<unknown>>
  readonly onClose: () => void
  readonly submitLabel: string
  /** The fields that show their own errors. */
  readonly fields: readonly string[]
  /** Says what cannot be seen: that what is added stays. */
  readonly hint?: string
  /** More ways to add, after the first. */
  readonly others?: readonly {
    readonly label: string
    readonly send: (record: R) => Promise<Reply<unknown>>
  }[]
  readonly children: (errors: FormErrors) => ReactNode
}

/** A record that is written whole, in the place where it will stand; Esc leaves it as it is, typed words stay. */
export function RecordForm<R>(props: RecordFormProps<R>) {
  const { form, read, send, onClose } = props
  const id = useId()
  const [missing, setMissing] = useState<{ readonly field: string; readonly error: string } | null>(null)
  const [refused, setRefused] = useState<ErrorData | null>(null)
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    if (missing !== null)
      document.getElementById(id)?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [id, missing])

  const submit = async (through: (record: R) => Promise<Reply<unknown>>) => {
    if (busy) return
    // A day that cannot be read stands in its field still, and the one before it in the form.
    const unreadable = document.getElementById(id)?.querySelector<HTMLElement>('input[aria-invalid="true"]')
    if (unreadable && missing === null && refused === null) return unreadable.focus()
    const result = read(form.read())
    setRefused(null)
    if (!result.ok) return setMissing(result)
    setMissing(null)
    setBusy(true)
    const reply = await through(result.record)
    setBusy(false)
    if (!reply.ok) return setRefused(reply.error)
    form.discard()
    onClose()
  }
  const refusedField = refused?.code === 'invalid-input' ? lastName(refused.facts.issues[0]?.path ?? '') : ''
  const isInField = props.fields.includes(refusedField)
  const errors: FormErrors = {
    of: (field) =>
      missing?.field === field
        ? missing.error
        : refused !== null && refusedField === field
          ? errorSentence(refused)
          : undefined,
    enter: () => void submit(send),
  }

  return (
    <form
      id={id}
      className="task-form fields"
      aria-label={props.label}
      noValidate
      onInput={() => {
        setMissing(null)
        setRefused(null)
      }}
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault()
        void submit(send)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.stopPropagation()
        onClose()
      }}
    >
      {props.children(errors)}
      {refused !== null && !isInField && <ErrorLine error={refused} />}
      <FormFoot className="task-form-foot">
        <Button type="submit" variant="default" disabled={busy}>
          {props.submitLabel}
        </Button>
        {props.others?.map((other) => (
          <Button key={other.label} variant="default" disabled={busy} onClick={() => void submit(other.send)}>
            {other.label}
          </Button>
        ))}
        <Button
          variant="subtle"
          color="gray"
          onClick={() => {
            form.discard()
            onClose()
          }}
        >
          {messages.cancel}
        </Button>
        {props.hint !== undefined && <span className="dimmed task-form-hint">{props.hint}</span>}
      </FormFoot>
    </form>
  )
}

function lastName(path: string): string {
  return path.split('.').at(-1) ?? ''
}

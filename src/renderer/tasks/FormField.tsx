import { Textarea, TextInput } from '@mantine/core'
import type { LocalDate } from '../../shared/time/localDate.ts'
import { parseIsoDate } from '../../shared/time/localDate.ts'
import { DateField } from '../ui/DateField.tsx'
import type { FormDraft } from '../useFormDraft.ts'

interface FormFieldProps {
  readonly form: FormDraft
  readonly field: string
  readonly label: string
  readonly autoFocus?: boolean
  readonly error?: string | undefined
}

/** A text of a form that is added whole; it grows with its words. */
export function FormText({
  form,
  field,
  label,
  autoFocus = false,
  ...rest
}: FormFieldProps & {
  readonly placeholder?: string
  /** Takes several paragraphs. */
  readonly multiline?: boolean
  readonly numeric?: boolean
}) {
  const shared = {
    label,
    error: rest.error ?? null,
    autoFocus,
    spellCheck: false,
    autoComplete: 'off',
    value: form.values[field] ?? '',
    ...(rest.placeholder === undefined ? {} : { placeholder: rest.placeholder }),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      form.type(field, event.currentTarget.value),
  }
  return rest.multiline === true ? (
    <Textarea {...shared} className="task-form-text" />
  ) : (
    <TextInput {...shared} {...(rest.numeric === true ? { inputMode: 'numeric' as const } : {})} />
  )
}

/** A day of such a form. */
export function FormDay({
  form,
  field,
  label,
  today,
  onEnter,
  error,
  autoFocus = false,
}: FormFieldProps & { readonly today: LocalDate; readonly onEnter: () => void }) {
  return (
    <DateField
      label={label}
      value={parseIsoDate(form.values[field] ?? '')}
      today={today}
      required
      error={error}
      autoFocus={autoFocus}
      onChange={(day) => form.type(field, day ?? '')}
      onEnter={onEnter}
    />
  )
}

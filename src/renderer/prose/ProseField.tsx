import { Input } from '@mantine/core'
import { errorSentence } from '../errorMessages.ts'
import type { TextFieldProps } from '../ui/TextField.tsx'
import { useAutosave } from '../ui/useAutosave.ts'
import { textKey } from '../ui/saving.ts'
import { useUi } from '../ui/UiContext.ts'
import type { Highlight } from './highlighting.ts'
import { LegacyOffer } from './LegacyOffer.tsx'
import { ProseEditor } from './ProseEditor.tsx'

export interface ProseFieldProps extends Pick<
  TextFieldProps,
  | 'label'
  | 'labelHidden'
  | 'recordId'
  | 'field'
  | 'value'
  | 'onSave'
  | 'placeholder'
  | 'description'
  | 'disabled'
  | 'autoFocus'
  | 'minRows'
> {
  /** Words to be marked, by their places in the plain words. */
  readonly highlights?: readonly Highlight[]
}

/** A field of marked text of a record: saved as it is typed, Esc leaves it. */
export function ProseField(props: ProseFieldProps) {
  const { label, labelHidden = false, recordId, field, value, onSave } = props
  const { saving } = useUi()
  const { text, error, type, commit } = useAutosave({ recordId, field, commit: onSave }, value)
  const key = textKey({ recordId, field })
  return (
    <Input.Wrapper
      label={labelHidden ? undefined : label}
      labelElement="div"
      description={props.description}
      error={error === null ? null : errorSentence(error)}
      // Under a tall field the error would be out of sight.
      inputWrapperOrder={['label', 'error', 'input', 'description']}
    >
      <ProseEditor
        key={key}
        label={label}
        value={text}
        onChange={type}
        onLeave={() => void commit()}
        onCompose={(on) => saving.compose(key, on)}
        disabled={props.disabled ?? false}
        autoFocus={props.autoFocus ?? false}
        isInvalid={error !== null}
        {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
        {...(props.minRows === undefined ? {} : { minRows: props.minRows })}
        {...(props.highlights === undefined ? {} : { highlights: props.highlights })}
      />
      <LegacyOffer text={text} onConvert={type} />
    </Input.Wrapper>
  )
}

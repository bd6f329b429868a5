import { TextField, type TextFieldProps } from '../ui/TextField.tsx'

export type ProseFieldProps = Omit<TextFieldProps, 'multiline' | 'wraps' | 'maxRows'>

/** A field of marked text of a record: saved as it is typed. */
export function ProseField(props: ProseFieldProps) {
  return <TextField {...props} multiline />
}

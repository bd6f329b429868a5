import type { OfficialDocument } from '../../shared/officialDocuments/contract.ts'
import { useProgram } from '../program.ts'
import { TextField } from '../ui/TextField.tsx'
import { fieldWords } from './messages.ts'

interface WordsFieldProps {
  readonly document: OfficialDocument
  readonly field:
    | 'subject'
    | 'addressees'
    | 'bases'
    | 'recipients'
    | 'keptBy'
    | 'signerCapacity'
    | 'signerOffice'
    | 'signerName'
    | 'leftCapacity'
    | 'leftName'
    | 'keptAt'
    | 'receivedBy'
    | 'note'
  /** Another name than the field usually has. */
  readonly label?: string
  readonly description?: string
  readonly isMultiline?: boolean
  readonly maxRows?: number
  /** One paragraph that grows with its text. */
  readonly wraps?: boolean
}

/** Words of the open document that are typed as they are printed, saved as they are typed. */
export function WordsField(props: WordsFieldProps) {
  const { openDocument } = useProgram()
  const { document, field, label = fieldWords[field] } = props
  return (
    <div data-field={field}>
      <TextField
        label={label}
        recordId={document.id}
        field={`officialDocument.${field}`}
        value={document[field]}
        {...(props.description === undefined ? {} : { description: props.description })}
        {...(props.isMultiline === true ? { multiline: true } : {})}
        {...(props.maxRows === undefined ? {} : { maxRows: props.maxRows })}
        {...(props.wraps === true ? { wraps: true } : {})}
        onSave={(text) => openDocument.getState().update({ [field]: text })}
      />
    </div>
  )
}

import { useRef } from 'react'
import type { DocumentSummary, OfficialDocumentFields } from '../../shared/officialDocuments/contract.ts'
import { useAsOf, useProgram } from '../program.ts'
import { CellField } from '../ui/CellField.tsx'
import { DateField } from '../ui/DateField.tsx'
import { TextCellField } from '../ui/TextCellField.tsx'
import { WholeNumberField } from '../ui/WholeNumberField.tsx'
import { fieldWords } from './messages.ts'

interface RegisterCellProps {
  readonly document: DocumentSummary
  /** Gives the keyboard back to the table. */
  readonly onDone: () => void
}

export function TextCell({
  document,
  field,
  onDone,
}: RegisterCellProps & { readonly field: 'keptAt' | 'receivedBy' | 'note' }) {
  const { officialDocuments } = useProgram()
  return (
    <TextCellField
      label={fieldWords[field]}
      recordId={document.id}
      field={`officialDocument.${field}`}
      value={document[field]}
      commit={(text) => officialDocuments.getState().update(document.id, { [field]: text })}
      onDone={onDone}
    />
  )
}

export function CopiesCell({ document, onDone }: RegisterCellProps) {
  const set = useSet(document)
  const unreadable = useRef(false)
  return (
    <CellField onDone={onDone} keeps={() => unreadable.current}>
      <WholeNumberField
        label={fieldWords.copies}
        labelHidden
        autoFocus
        value={document.copies}
        min={0}
        max={99_999}
        optional
        onChange={(copies) => set({ copies })}
        onEnter={onDone}
        onLeave={(readable) => {
          unreadable.current = !readable
        }}
      />
    </CellField>
  )
}

export function SentOnCell({ document, onDone }: RegisterCellProps) {
  const set = useSet(document)
  const asOf = useAsOf()
  const unreadable = useRef(false)
  return (
    <CellField onDone={onDone} keeps={() => unreadable.current}>
      <DateField
        label={fieldWords.sentOn}
        labelHidden
        autoFocus
        value={document.sentOn}
        today={asOf}
        onChange={(sentOn) => set({ sentOn })}
        onEnter={onDone}
        onLeave={(readable) => {
          unreadable.current = !readable
        }}
      />
    </CellField>
  )
}

function useSet({ id }: DocumentSummary) {
  const { officialDocuments, notices } = useProgram()
  return (patch: Partial<OfficialDocumentFields>) =>
    void notices.report(officialDocuments.getState().update(id, patch))
}

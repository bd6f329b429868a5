import type { Letterhead } from '../../shared/documents/contract.ts'
import { useProgram } from '../program.ts'
import { AutosaveText } from '../ui/AutosaveText.tsx'
import { SampleTag } from '../ui/SampleTag.tsx'
import { TextField } from '../ui/TextField.tsx'
import { workspaceMessages as messages } from './messages.ts'

interface LetterheadEditorProps {
  readonly letterhead: Letterhead
  readonly isNew: boolean
}

/** One issuing body: what stands at the head and foot of its papers. */
export function LetterheadEditor({ letterhead, isNew }: LetterheadEditorProps) {
  const { letterheads } = useProgram()
  const { update } = letterheads.getState()
  const { id } = letterhead
  return (
    <div className="letterhead fields" role="group" aria-label={letterhead.name}>
      <div className="letterhead-head">
        <SampleTag sample={letterhead.sample} />
        <AutosaveText recordId={id} />
      </div>
      <TextField
        label={messages.letterheadName}
        recordId={id}
        field="letterhead.name"
        value={letterhead.name}
        autoFocus={isNew}
        onSave={(name) => update(id, { name })}
      />
      <TextField
        label={messages.parentLines}
        recordId={id}
        field="letterhead.parentLines"
        value={letterhead.parentLines}
        multiline
        onSave={(parentLines) => update(id, { parentLines })}
      />
      <TextField
        label={messages.issuerLines}
        description={messages.linesHint}
        recordId={id}
        field="letterhead.issuerLines"
        value={letterhead.issuerLines}
        multiline
        minRows={2}
        onSave={(issuerLines) => update(id, { issuerLines })}
      />
      <TextField
        label={messages.abbreviation}
        placeholder="TCTĐA06"
        recordId={id}
        field="letterhead.abbreviation"
        value={letterhead.abbreviation}
        onSave={(abbreviation) => update(id, { abbreviation })}
      />
      <TextField
        label={messages.place}
        recordId={id}
        field="letterhead.place"
        value={letterhead.place}
        onSave={(place) => update(id, { place })}
      />
      <TextField
        label={messages.recipients}
        description={messages.recipientsHint}
        recordId={id}
        field="letterhead.recipients"
        value={letterhead.recipients}
        multiline
        minRows={2}
        onSave={(recipients) => update(id, { recipients })}
      />
    </div>
  )
}

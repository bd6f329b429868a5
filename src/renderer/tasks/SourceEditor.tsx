import { Button } from '@mantine/core'
import type { SourceFields, TaskSource } from '../../shared/tasks/steps.ts'
import { useAsOf, useProgram } from '../program.ts'
import { DateField } from '../ui/DateField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { panelMessages as messages } from './taskPanelMessages.ts'

interface SourceEditorProps {
  readonly source: TaskSource
  readonly number: number
  readonly onClose: () => void
}

/** The parts of one source document, saved as they are typed. */
export function SourceEditor({ source, number, onClose }: SourceEditorProps) {
  const { tasks, notices, saving } = useProgram()
  const asOf = useAsOf()
  const update = (patch: Partial<SourceFields>) => tasks.getState().updateSource(source.id, patch)
  const close = async () => {
    await saving.flushPending()
    onClose()
  }
  return (
    <div
      className="task-form fields"
      role="group"
      aria-label={messages.source(number)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        void close()
      }}
    >
      <TextField
        label={messages.sourceKind}
        placeholder={messages.sourceKindPlaceholder}
        recordId={source.id}
        field="taskSource.kind"
        value={source.kind}
        autoFocus
        onSave={(kind) => update({ kind })}
      />
      <TextField
        label={messages.sourceNumber}
        placeholder={messages.sourceNumberPlaceholder}
        recordId={source.id}
        field="taskSource.number"
        value={source.number}
        onSave={(next) => update({ number: next })}
      />
      <DateField
        label={messages.sourceIssuedOn}
        value={source.issuedOn}
        today={asOf}
        onChange={(issuedOn) => void notices.report(update({ issuedOn }))}
      />
      <TextField
        label={messages.sourceIssuer}
        recordId={source.id}
        field="taskSource.issuer"
        value={source.issuer}
        onSave={(issuer) => update({ issuer })}
      />
      <TextField
        label={messages.sourceExtract}
        recordId={source.id}
        field="taskSource.extract"
        value={source.extract}
        wraps
        onSave={(extract) => update({ extract })}
      />
      <TextField
        label={messages.sourceClause}
        placeholder={messages.sourceClausePlaceholder}
        recordId={source.id}
        field="taskSource.clause"
        value={source.clause}
        onSave={(clause) => update({ clause })}
      />
      <div className="task-form-foot">
        <Button variant="default" onClick={() => void close()}>
          {messages.done}
        </Button>
      </div>
    </div>
  )
}

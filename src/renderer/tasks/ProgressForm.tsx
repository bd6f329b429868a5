import type { Id } from '../../shared/contract/schema.ts'
import { useAsOf, useProgram } from '../program.ts'
import { FormDay, FormText } from './FormField.tsx'
import { useFormDraft } from '../useFormDraft.ts'
import { readReport, type NewReport } from './readReport.ts'
import { RecordForm } from './RecordForm.tsx'
import { panelMessages as messages } from './taskPanelMessages.ts'

const texts = [
  { field: 'text', label: messages.reportText },
  { field: 'difficulty', label: messages.difficulty },
  { field: 'cause', label: messages.cause },
  { field: 'proposal', label: messages.proposal },
] as const

/** Names the form of a task's next report among all forms. */
export function reportFormName(taskId: Id): string {
  return `report ${taskId}`
}

/** A progress report, added to the log as a whole. */
export function ProgressForm({ taskId, onClose }: { readonly taskId: Id; readonly onClose: () => void }) {
  const { tasks } = useProgram()
  const asOf = useAsOf()
  const form = useFormDraft(reportFormName(taskId), { reportedOn: asOf })
  const add = (report: NewReport) => tasks.getState().addProgressReport(taskId, report)
  const addWithFiles = async (report: NewReport) => {
    const reply = await add(report)
    return reply.ok ? await tasks.getState().attach(taskId, reply.value.id) : reply
  }
  return (
    <RecordForm
      label={messages.addReport}
      form={form}
      read={readReport}
      send={add}
      others={[{ label: messages.addWithFiles, send: addWithFiles }]}
      onClose={onClose}
      submitLabel={messages.add}
      hint={messages.reportStays}
      fields={['reportedOn', 'reporter', 'percent', ...texts.map(({ field }) => field)]}
    >
      {(errors) => (
        <>
          <FormDay
            form={form}
            field="reportedOn"
            label={messages.reportedOn}
            today={asOf}
            error={errors.of('reportedOn')}
            onEnter={errors.enter}
          />
          <FormText
            form={form}
            field="percent"
            label={messages.percentLabel}
            numeric
            autoFocus
            error={errors.of('percent')}
          />
          <FormText form={form} field="reporter" label={messages.reporter} error={errors.of('reporter')} />
          {texts.map(({ field, label }) => (
            <FormText
              key={field}
              form={form}
              field={field}
              label={label}
              multiline
              error={errors.of(field)}
            />
          ))}
        </>
      )}
    </RecordForm>
  )
}

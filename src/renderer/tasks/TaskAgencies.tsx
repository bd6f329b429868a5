import { useMemo } from 'react'
import type { Id } from '../../shared/contract/schema.ts'
import type { TaskDetail } from '../../shared/tasks/contract.ts'
import { organizationChoices } from '../organizationChoices.ts'
import { useAsOf, useDirectory, useProgram } from '../program.ts'
import { MultiSelectField, OptionalSelectField } from '../ui/SelectField.tsx'
import type { TaskPatch } from './useTaskPatch.ts'
import { panelMessages as messages } from './taskPanelMessages.ts'

/** Letters of a name that stand in the field; a longer one stands whole under it. */
const wholeName = 36

interface TaskAgenciesProps {
  readonly detail: TaskDetail
  readonly patch: TaskPatch
}

/** Who leads as of the day, and who supports. Changing the lead here corrects it, in the step that brought it if one did. */
export function TaskAgencies({ detail: { task, steps }, patch }: TaskAgenciesProps) {
  const { tasks, notices } = useProgram()
  const asOf = useAsOf()
  const organizations = useDirectory((state) => state.organizations)
  const { leadId } = task.state
  const { supportingIds } = task
  const leads = useMemo(() => organizationChoices(organizations, asOf, leadId), [organizations, asOf, leadId])
  const supporting = useMemo(
    () => organizationChoices(organizations, asOf, supportingIds).filter(({ value }) => value !== leadId),
    [organizations, asOf, supportingIds, leadId],
  )
  const transfer = steps.findLast(({ kind, happenedOn }) => kind === 'transferred' && happenedOn <= asOf)
  const leadName = organizations.find(({ id }) => id === leadId)?.name ?? ''
  const setLead = (id: Id | null) => {
    if (transfer === undefined) patch.set({ leadId: id })
    else if (id !== null) void notices.report(tasks.getState().updateStep(transfer.id, { leadId: id }))
  }
  return (
    <>
      <OptionalSelectField
        label={messages.lead}
        placeholder={messages.choosePlaceholder}
        searchable
        choices={leads}
        value={leadId}
        description={leadName.length > wholeName ? leadName : undefined}
        error={patch.errorOf('leadId')}
        onChange={setLead}
      />
      <MultiSelectField
        label={messages.supporting}
        placeholder={messages.choosePlaceholder}
        searchable
        choices={supporting}
        values={supportingIds}
        error={patch.errorOf('supportingIds')}
        onChange={(ids) => patch.set({ supportingIds: [...ids] })}
      />
    </>
  )
}

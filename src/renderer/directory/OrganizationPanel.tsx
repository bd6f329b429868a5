import type { Id } from '../../shared/contract/schema.ts'
import {
  organizationKinds,
  type Organization,
  type OrganizationFields,
} from '../../shared/directory/contract.ts'
import { useAsOf, useProgram } from '../program.ts'
import { DateField } from '../ui/DateField.tsx'
import { Panel } from '../ui/Page.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { directoryMessages as messages, organizationKindWords } from './messages.ts'
import { OrganizationMerge } from './OrganizationMerge.tsx'
import { RankField } from './RankField.tsx'
import { RecordPanelHead } from '../ui/RecordPanelHead.tsx'

const kindChoices = organizationKinds.map((value) => ({ value, label: organizationKindWords[value] }))

interface OrganizationPanelProps {
  readonly organization: Organization
  readonly isNew: boolean
  readonly onOpen: (id: Id) => void
  readonly onClose: () => void
}

export function OrganizationPanel({ organization, isNew, onOpen, onClose }: OrganizationPanelProps) {
  const { directory, notices, undo } = useProgram()
  const asOf = useAsOf()
  const { updateOrganization, removeOrganization } = directory.getState()
  const { id, name } = organization
  const set = (patch: Partial<OrganizationFields>) => void notices.report(updateOrganization(id, patch))

  return (
    <Panel label={name}>
      <RecordPanelHead
        title={<span>{messages.organizations}</span>}
        record={organization}
        removeLabel={messages.removeOrganization}
        onRemove={() => void undo.report(messages.removed(name), removeOrganization(id))}
        onClose={onClose}
      />
      <div className="directory-main quiet">
        <TextField
          className="directory-title"
          label={messages.name}
          labelHidden
          recordId={id}
          field="organization.name"
          value={name}
          wraps
          autoFocus={isNew}
          onSave={(text) => updateOrganization(id, { name: text })}
        />
        <div className="fields">
          <TextField
            label={messages.shortName}
            recordId={id}
            field="organization.shortName"
            value={organization.shortName}
            onSave={(shortName) => updateOrganization(id, { shortName })}
          />
          <SelectField
            label={messages.kind}
            choices={kindChoices}
            value={organization.kind}
            onChange={(kind) => set({ kind })}
          />
          <RankField rank={organization.rank} onChange={(rank) => set({ rank })} />
          <DateField
            label={messages.validFrom}
            value={organization.validFrom}
            today={asOf}
            onChange={(validFrom) => set({ validFrom })}
          />
          <DateField
            label={messages.validTo}
            value={organization.validTo}
            today={asOf}
            onChange={(validTo) => set({ validTo })}
          />
        </div>
      </div>
      <OrganizationMerge organization={organization} onOpen={onOpen} />
    </Panel>
  )
}

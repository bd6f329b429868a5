import { useMemo } from 'react'
import { siteKinds, type KnownSite, type KnownSiteFields } from '../../shared/sites/sites.ts'
import { siteKindWords } from '../../shared/sites/fieldWords.ts'
import { organizationChoices } from '../organizationChoices.ts'
import { useAsOf, useDirectory, useProgram } from '../program.ts'
import { DateField } from '../ui/DateField.tsx'
import { Panel } from '../ui/Page.tsx'
import { RecordPanelHead } from '../ui/RecordPanelHead.tsx'
import { OptionalSelectField, SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { WholeNumberField } from '../ui/WholeNumberField.tsx'
import { siteMessages as messages } from './messages.ts'
import { useParentChoices } from './useParentChoices.ts'

const kindChoices = siteKinds.map((value) => ({ value, label: siteKindWords[value] }))
const textFields = [
  ['place', messages.sitePlace],
  ['contact', messages.siteContact],
  ['contactPhone', messages.contactPhone],
  ['technician', messages.technician],
  ['technicianPhone', messages.technicianPhone],
  ['connection', messages.connection],
  ['roomCode', messages.roomCode],
] as const

interface KnownSitePanelProps {
  readonly site: KnownSite
  readonly sites: readonly KnownSite[]
  readonly isNew: boolean
  readonly onClose: () => void
}

/** A site of the directory, edited in place. */
export function KnownSitePanel({ site, sites, isNew, onClose }: KnownSitePanelProps) {
  const { knownSites, notices, undo } = useProgram()
  const asOf = useAsOf()
  const organizations = useDirectory((state) => state.organizations)
  const { update, remove } = knownSites.getState()
  const { id, name, organizationId } = site
  const set = (patch: Partial<KnownSiteFields>) => void notices.report(update(id, patch))
  const parentChoices = useParentChoices(sites, id)
  const agencyChoices = useMemo(
    () => organizationChoices(organizations, asOf, organizationId),
    [organizations, asOf, organizationId],
  )
  return (
    <Panel label={name}>
      <RecordPanelHead
        title={<span>{messages.known}</span>}
        record={site}
        removeLabel={messages.removeKnown}
        onRemove={() => {
          onClose()
          void undo.report(messages.knownRemoved(name), remove(id))
        }}
        onClose={onClose}
      />
      <div className="directory-main quiet">
        <TextField
          className="directory-title"
          label={messages.siteName}
          labelHidden
          recordId={id}
          field="knownSite.name"
          value={name}
          wraps
          autoFocus={isNew}
          onSave={(text) => update(id, { name: text })}
        />
        <div className="fields">
          <SelectField
            label={messages.siteKind}
            choices={kindChoices}
            value={site.kind}
            onChange={(kind) => set({ kind })}
          />
          <OptionalSelectField
            label={messages.siteParent}
            placeholder={messages.noParent}
            searchable
            choices={parentChoices}
            value={site.parentId}
            onChange={(parentId) => set({ parentId })}
          />
          <OptionalSelectField
            label={messages.organization}
            placeholder={messages.noOrganization}
            searchable
            choices={agencyChoices}
            value={organizationId}
            onChange={(chosen) => set({ organizationId: chosen })}
          />
          {textFields.map(([field, label]) => (
            <TextField
              key={field}
              label={label}
              recordId={id}
              field={`knownSite.${field}`}
              value={site[field]}
              onSave={(text) => update(id, { [field]: text })}
            />
          ))}
          <WholeNumberField
            label={messages.capacity}
            value={site.capacity}
            min={0}
            max={99_999}
            optional
            onChange={(capacity) => set({ capacity })}
          />
          <DateField
            label={messages.validFrom}
            value={site.validFrom}
            today={asOf}
            onChange={(validFrom) => set({ validFrom })}
          />
          <DateField
            label={messages.validTo}
            value={site.validTo}
            today={asOf}
            onChange={(validTo) => set({ validTo })}
          />
        </div>
      </div>
    </Panel>
  )
}

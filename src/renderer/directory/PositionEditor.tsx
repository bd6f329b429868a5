import { ActionIcon } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useMemo } from 'react'
import { positionKinds, type Position, type PositionFields } from '../../shared/directory/contract.ts'
import { isInForce } from '../../shared/directory/titles.ts'
import { useAsOf, useDirectory, useProgram } from '../program.ts'
import { organizationChoices } from '../organizationChoices.ts'
import { DateField } from '../ui/DateField.tsx'
import { OptionalSelectField, SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { directoryMessages as messages, positionKindWords } from './messages.ts'
import { RankField } from './RankField.tsx'
import { rankOfTitle } from '../../shared/directory/rankOfTitle.ts'

const kindChoices = positionKinds.map((value) => ({ value, label: positionKindWords[value] }))

/** One position a person holds or held, with its dates. */
export function PositionEditor({ position }: { readonly position: Position }) {
  const { directory, notices, undo } = useProgram()
  const asOf = useAsOf()
  const organizations = useDirectory((state) => state.organizations)
  const isNew = useDirectory((state) => state.newRecords.some((record) => record.id === position.id))
  const { updatePosition, removePosition } = directory.getState()
  const { id, title } = position
  const set = (patch: Partial<PositionFields>) => void notices.report(updatePosition(id, patch))
  const choices = useMemo(
    () => organizationChoices(organizations, position.validTo ?? asOf, position.organizationId),
    [organizations, asOf, position.validTo, position.organizationId],
  )

  return (
    <div
      className="directory-position quiet"
      role="group"
      aria-label={messages.position(title)}
      data-past={!isInForce(position, asOf) || undefined}
    >
      <div className="directory-position-head">
        <TextField
          label={messages.positionTitle}
          labelHidden
          recordId={id}
          field="position.title"
          value={title}
          wraps
          autoFocus={isNew}
          onSave={(text) => updatePosition(id, { title: text })}
        />
        <ActionIcon
          size={24}
          aria-label={messages.removePosition}
          onClick={() => void undo.report(messages.positionRemoved(title), removePosition(id))}
        >
          <IconTrash size={15} stroke={1.6} />
        </ActionIcon>
      </div>
      <div className="fields">
        <OptionalSelectField
          label={messages.organization}
          placeholder={messages.chooseOrganization}
          searchable
          choices={choices}
          value={position.organizationId}
          onChange={(organizationId) => set({ organizationId })}
        />
        <SelectField
          label={messages.kind}
          choices={kindChoices}
          value={position.kind}
          onChange={(kind) => set({ kind })}
        />
        <RankField
          rank={position.rank}
          worked={rankOfTitle(position.title)}
          onChange={(rank) => set({ rank })}
        />
        <DateField
          label={messages.validFrom}
          value={position.validFrom}
          today={asOf}
          onChange={(validFrom) => set({ validFrom })}
        />
        <DateField
          label={messages.validTo}
          value={position.validTo}
          today={asOf}
          onChange={(validTo) => set({ validTo })}
        />
      </div>
    </div>
  )
}

import { useMemo } from 'react'
import type { Id } from '../../shared/contract/schema.ts'
import { choosableOrganizations } from '../../shared/directory/choosable.ts'
import { useAsOf, useDirectory } from '../program.ts'
import { findableRecord } from './findChoice.ts'
import { FindField } from './FindField.tsx'

interface AgencyFieldProps {
  readonly label: string
  readonly shown: string
  readonly onPick: (id: Id | null) => void
  readonly onDone: () => void
}

/** An agency by a few letters of its name or short name. */
export function AgencyField({ label, shown, onPick, onDone }: AgencyFieldProps) {
  const asOf = useAsOf()
  const organizations = useDirectory((state) => state.organizations)
  const choices = useMemo(
    () =>
      choosableOrganizations(organizations, asOf, []).map(({ id, name, shortName }) =>
        findableRecord(id, name, shortName),
      ),
    [organizations, asOf],
  )
  return (
    <div className="note-agency" data-step="agency">
      <FindField
        label={label}
        placeholder={label}
        choices={choices}
        shown={shown}
        onPick={({ id }) => onPick(id)}
        onKeep={(words) => {
          if (words === '') onPick(null)
        }}
        onDone={onDone}
      />
    </div>
  )
}

import { useMemo } from 'react'
import type { Id } from '../../shared/contract/schema.ts'
import type { Organization } from '../../shared/directory/contract.ts'
import type { LocalDate } from '../../shared/time/localDate.ts'
import { ListTable } from '../lists/ListTable.tsx'
import type { RecordList } from '../lists/useRecordList.ts'
import { directoryMessages as messages } from './messages.ts'

interface OrganizationsTableProps {
  readonly list: RecordList<Organization>
  readonly organizationsById: ReadonlyMap<Id, Organization>
  readonly asOf: LocalDate
  readonly openId: Id | null
  readonly onOpen: (organization: Organization | null) => void
}

/** Organizations; those that have ended stand back and name their successor. */
export function OrganizationsTable(props: OrganizationsTableProps) {
  const { organizationsById, asOf, ...table } = props
  const cells = useMemo(() => ({ name: nameCell(organizationsById, asOf) }), [organizationsById, asOf])
  return <ListTable {...table} cells={cells} />
}

function nameCell(organizationsById: ReadonlyMap<Id, Organization>, asOf: LocalDate) {
  return (organization: Organization) => {
    const successor = successorOn(organization, organizationsById, asOf)
    return (
      <span data-ended={hasEnded(organization, asOf) || undefined} className="directory-organization">
        <span className="directory-name">{organization.name}</span>
        {successor !== undefined && <span>, {messages.succeededBy(successor.name)}</span>}
      </span>
    )
  }
}

function hasEnded({ validTo }: Organization, asOf: LocalDate): boolean {
  return validTo !== null && validTo < asOf
}

function successorOn(
  organization: Organization,
  organizationsById: ReadonlyMap<Id, Organization>,
  asOf: LocalDate,
): Organization | undefined {
  const { successorId } = organization
  return successorId === null || !hasEnded(organization, asOf)
    ? undefined
    : organizationsById.get(successorId)
}

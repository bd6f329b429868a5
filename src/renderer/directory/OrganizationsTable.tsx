import { useMemo } from 'react'
import type { Id } from '../../shared/contract/schema.ts'
import type { Organization } from '../../shared/directory/contract.ts'
import type { LocalDate } from '../../shared/time/localDate.ts'
import { shortDate } from '../../shared/time/wording.ts'
import { RecordTable, type Column } from '../ui/RecordTable.tsx'
import { directoryMessages as messages, organizationKindWords } from './messages.ts'

interface OrganizationsTableProps {
  readonly organizations: readonly Organization[]
  readonly organizationsById: ReadonlyMap<Id, Organization>
  readonly asOf: LocalDate
  readonly openId: Id | null
  readonly onOpen: (organization: Organization | null) => void
}

/** Organizations; those that have ended stand back and name their successor. */
export function OrganizationsTable(props: OrganizationsTableProps) {
  const { organizations, organizationsById, asOf, openId, onOpen } = props
  const rows = useMemo(() => organizations.map((record) => ({ record })), [organizations])
  const columns = useMemo((): readonly Column<Organization>[] => {
    const places = new Map(organizations.map(({ id }, index) => [id, index + 1]))
    return [
      { name: messages.columnNumber, width: 52, number: true, cell: ({ id }) => places.get(id) },
      {
        name: messages.columnName,
        whole: ({ name }) => name,
        cell: (organization) => {
          const successor = successorOn(organization, organizationsById, asOf)
          return (
            <span data-ended={hasEnded(organization, asOf) || undefined} className="directory-organization">
              <span className="directory-name">{organization.name}</span>
              {successor !== undefined && <span>, {messages.succeededBy(successor.name)}</span>}
            </span>
          )
        },
      },
      { name: messages.columnShortName, width: 160, cell: ({ shortName }) => shortName },
      { name: messages.columnKind, width: 160, cell: ({ kind }) => organizationKindWords[kind] },
      { name: messages.columnValidity, width: 180, cell: validity },
    ]
  }, [organizations, organizationsById, asOf])
  return (
    <RecordTable
      label={messages.organizationsTable}
      columns={columns}
      rows={rows}
      openId={openId}
      onOpen={onOpen}
    />
  )
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

function validity({ validFrom, validTo }: Organization): string {
  const from = validFrom === null ? '' : shortDate(validFrom)
  const to = validTo === null ? '' : shortDate(validTo)
  if (from === '') return to === '' ? '' : `đến ${to}`
  return to === '' ? `từ ${from}` : `${from} - ${to}`
}

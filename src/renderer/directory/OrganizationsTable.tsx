import { useMemo } from 'react'
import type { Id } from '../../shared/contract/schema.ts'
import type { Organization } from '../../shared/directory/contract.ts'
import { shortDate } from '../../shared/time/wording.ts'
import { RecordTable, type Column } from '../ui/RecordTable.tsx'
import { directoryMessages as messages, organizationKindWords } from './messages.ts'

interface OrganizationsTableProps {
  readonly organizations: readonly Organization[]
  readonly openId: Id | null
  readonly onOpen: (organization: Organization | null) => void
}

export function OrganizationsTable({ organizations, openId, onOpen }: OrganizationsTableProps) {
  const rows = useMemo(() => organizations.map((record) => ({ record })), [organizations])
  const columns = useMemo((): readonly Column<Organization>[] => {
    const places = new Map(organizations.map(({ id }, index) => [id, index + 1]))
    return [
      { name: messages.columnNumber, width: 52, number: true, cell: ({ id }) => places.get(id) },
      {
        name: messages.columnName,
        whole: ({ name }) => name,
        cell: ({ name }) => <span className="directory-name">{name}</span>,
      },
      { name: messages.columnShortName, width: 160, cell: ({ shortName }) => shortName },
      { name: messages.columnKind, width: 160, cell: ({ kind }) => organizationKindWords[kind] },
      { name: messages.columnValidity, width: 180, cell: validity },
    ]
  }, [organizations])
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

function validity({ validFrom, validTo }: Organization): string {
  const from = validFrom === null ? '' : shortDate(validFrom)
  const to = validTo === null ? '' : shortDate(validTo)
  if (from === '') return to === '' ? '' : `đến ${to}`
  return to === '' ? `từ ${from}` : `${from} - ${to}`
}

import type { Id } from '../../shared/contract/schema.ts'
import type { Person } from '../../shared/directory/contract.ts'
import { ListTable } from '../lists/ListTable.tsx'
import type { RecordList } from '../lists/useRecordList.ts'

interface PeopleTableProps {
  readonly list: RecordList<Person>
  readonly openId: Id | null
  readonly onOpen: (person: Person | null) => void
}

const cells = {
  fullName: ({ fullName }: Person) => <span className="directory-name">{fullName}</span>,
} as const

/** People with the titles they hold on the as-of day. */
export function PeopleTable(props: PeopleTableProps) {
  return <ListTable {...props} cells={cells} />
}

import { useMemo } from 'react'
import type { Id } from '../../shared/contract/schema.ts'
import type { Person } from '../../shared/directory/contract.ts'
import { titlesOn } from '../../shared/directory/titles.ts'
import type { LocalDate } from '../../shared/time/localDate.ts'
import { RecordTable, type Column } from '../ui/RecordTable.tsx'
import { directoryMessages as messages } from './messages.ts'

interface PeopleTableProps {
  readonly people: readonly Person[]
  readonly asOf: LocalDate
  readonly openId: Id | null
  readonly onOpen: (person: Person | null) => void
}

/** People with the titles they hold on the as-of day. */
export function PeopleTable({ people, asOf, openId, onOpen }: PeopleTableProps) {
  const rows = useMemo(() => people.map((record) => ({ record })), [people])
  const columns = useMemo((): readonly Column<Person>[] => {
    const places = new Map(people.map(({ id }, index) => [id, index + 1]))
    return [
      { name: messages.columnNumber, width: 52, number: true, cell: ({ id }) => places.get(id) },
      {
        name: messages.columnFullName,
        width: 240,
        whole: ({ fullName }) => fullName,
        cell: ({ fullName, militaryRank }) => (
          <>
            {militaryRank !== '' && <span className="dimmed">{militaryRank} </span>}
            <span className="directory-name">{fullName}</span>
          </>
        ),
      },
      {
        name: messages.columnTitles,
        whole: ({ positions }) => titlesOn(positions, asOf),
        cell: ({ positions }) => titlesOn(positions, asOf),
      },
      { name: messages.columnPhone, width: 128, cell: ({ phone }) => phone },
    ]
  }, [people, asOf])
  return (
    <RecordTable label={messages.peopleTable} columns={columns} rows={rows} openId={openId} onOpen={onOpen} />
  )
}

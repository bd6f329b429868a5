import { useMemo } from 'react'
import { personColumns } from '../../shared/lists/personColumns.ts'
import { shortDate } from '../../shared/time/wording.ts'
import { useRecordList } from '../lists/useRecordList.ts'
import { useAsOf, useDirectory, useOrganizations, useProgram } from '../program.ts'
import { DirectoryListPage } from './DirectoryListPage.tsx'
import { directoryMessages as messages } from './messages.ts'
import { PeopleTable } from './PeopleTable.tsx'
import { PersonPanel } from './PersonPanel.tsx'
import { useOpenRecord } from './useOpenRecord.ts'

/** People with the titles they hold on the as-of day, in protocol order or by their given names. */
export function PeoplePage() {
  const { directory } = useProgram()
  const asOf = useAsOf()
  const people = useDirectory((state) => state.people)
  const peopleById = useDirectory((state) => state.peopleById)
  const organizations = useOrganizations()
  const { openId, isNew, open, close, openNew } = useOpenRecord()
  const columns = useMemo(() => personColumns(asOf, organizations), [asOf, organizations])
  const list = useRecordList({
    name: 'people',
    title: messages.peopleTitle,
    subtitles: [messages.titlesOn(shortDate(asOf))],
    what: messages.peopleWord,
    columns,
    records: people,
  })

  const opened = openId === null ? undefined : peopleById.get(openId)

  return (
    <DirectoryListPage
      list={list}
      kind="person"
      importPath="/danh-ba/can-bo/nhap"
      addLabel={messages.addPerson}
      placeholder={messages.newPerson}
      create={directory.getState().createPerson}
      openNew={openNew}
      byName={messages.byGivenName}
      emptyText={messages.noPeople}
      isEmpty={people.length === 0}
      panel={
        opened !== undefined && <PersonPanel key={opened.id} person={opened} isNew={isNew} onClose={close} />
      }
    >
      <PeopleTable list={list} openId={openId} onOpen={(person) => open(person?.id ?? null)} />
    </DirectoryListPage>
  )
}

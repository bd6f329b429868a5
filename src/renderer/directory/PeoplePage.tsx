import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMemo } from 'react'
import { personColumns } from '../../shared/lists/personColumns.ts'
import { shortDate } from '../../shared/time/wording.ts'
import { AsOfControl } from '../AsOfControl.tsx'
import { ImportButton } from '../lists/ImportButton.tsx'
import { ListBars } from '../lists/ListBars.tsx'
import { ListOutputs } from '../lists/ListOutputs.tsx'
import { ListTally } from '../lists/ListTally.tsx'
import { useRecordList } from '../lists/useRecordList.ts'
import { useAsOf, useDirectory, useOrganizations, useProgram } from '../program.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorLine } from '../ui/ErrorLine.tsx'
import { Page, PageHead, SplitView } from '../ui/Page.tsx'
import { useShortcut } from '../ui/useShortcut.ts'
import { DirectoryOrderControl } from './DirectoryOrderControl.tsx'
import { DirectoryTabs } from './DirectoryTabs.tsx'
import { directoryMessages as messages } from './messages.ts'
import { PeopleTable } from './PeopleTable.tsx'
import { PersonPanel } from './PersonPanel.tsx'
import { useOpenRecord } from './useOpenRecord.ts'

/** People with the titles they hold on the as-of day, in protocol order or by their given names. */
export function PeoplePage() {
  const { directory: store, notices } = useProgram()
  const asOf = useAsOf()
  const loaded = useDirectory((state) => state.loaded)
  const error = useDirectory((state) => state.error)
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

  const add = async () => {
    const { leaveNew, createPerson, noteNew } = store.getState()
    await leaveNew()
    const placeholder = messages.newPerson
    const reply = await createPerson(placeholder)
    if (!reply.ok) return notices.fail(reply.error)
    list.arrange({ text: '', filters: {} })
    noteNew({ kind: 'person', id: reply.value.id, placeholder })
    return openNew(reply.value.id)
  }
  useShortcut({ key: 'n', ctrl: true, words: messages.addPerson }, () => void add())
  const opened = openId === null ? undefined : peopleById.get(openId)

  return (
    <Page
      head={
        <PageHead
          title={messages.title}
          actions={
            <>
              <AsOfControl />
              <ImportButton path="/danh-ba/can-bo/nhap" />
              <ListOutputs list={list} />
              <Button leftSection={<IconPlus size={16} stroke={1.6} />} onClick={() => void add()}>
                {messages.addPerson}
              </Button>
            </>
          }
        />
      }
      status={<ListTally list={list} />}
    >
      <DirectoryTabs />
      <SplitView
        panel={
          opened !== undefined && (
            <PersonPanel key={opened.id} person={opened} isNew={isNew} onClose={close} />
          )
        }
      >
        <ListBars list={list}>
          <DirectoryOrderControl byName={messages.byGivenName} />
        </ListBars>
        {error !== null && (
          <div className="empty-state">
            <ErrorLine error={error} />
          </div>
        )}
        {loaded && people.length === 0 && (
          <EmptyState text={messages.noPeople}>
            <Button variant="default" onClick={() => void add()}>
              {messages.addPerson}
            </Button>
          </EmptyState>
        )}
        {people.length > 0 && (
          <PeopleTable list={list} openId={openId} onOpen={(person) => open(person?.id ?? null)} />
        )}
      </SplitView>
    </Page>
  )
}

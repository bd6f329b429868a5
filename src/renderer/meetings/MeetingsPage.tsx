import { Button, Menu } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useNavigate } from 'react-router'
import { meetingColumns } from '../../shared/lists/meetingColumns.ts'
import { meetingStates, type MeetingRow } from '../../shared/meetings/contract.ts'
import { meetingStateWords } from '../../shared/meetings/fieldWords.ts'
import { ListBars } from '../lists/ListBars.tsx'
import { ListOutputs } from '../lists/ListOutputs.tsx'
import { ListTable } from '../lists/ListTable.tsx'
import { ListTally } from '../lists/ListTally.tsx'
import { useRecordList } from '../lists/useRecordList.ts'
import { useMeetings, useProgram } from '../program.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorLine } from '../ui/ErrorLine.tsx'
import { Page, PageHead } from '../ui/Page.tsx'
import { SampleTag } from '../ui/SampleTag.tsx'
import { SumText } from '../ui/SumText.tsx'
import { useShortcut } from '../ui/useShortcut.ts'
import { useExportIcs } from '../useExportIcs.ts'
import { meetingMessages as messages } from './messages.ts'
import './meetings.css'

const cells = {
  title: ({ title, sample }: MeetingRow) => (
    <span className="tagged-text">
      <span className="one-line">{title}</span>
      <SampleTag sample={sample} />
    </span>
  ),
} as const

/** All meetings, the newest first. */
export function MeetingsPage() {
  const { meetings: store, notices } = useProgram()
  const navigate = useNavigate()
  const loaded = useMeetings((state) => state.loaded)
  const error = useMeetings((state) => state.error)
  const meetings = useMeetings((state) => state.meetings)
  useEffect(() => {
    const { removeUntouched, loadList } = store.getState()
    void removeUntouched(messages.newTitle).then(loadList)
  }, [store])
  const list = useRecordList({
    name: 'meetings',
    title: messages.table,
    what: messages.count,
    columns: meetingColumns,
    records: meetings,
  })

  const exportIcs = useExportIcs()
  const shownIds = (list.chosen.length > 0 ? list.chosen : list.shown).map(({ id }) => id)

  const add = async () => {
    const reply = await store.getState().create(messages.newTitle)
    if (reply.ok) await navigate(`/hoi-nghi/${reply.value.id}`, { state: { isNew: true } })
    else notices.fail(reply.error)
  }
  useShortcut({ key: 'n', ctrl: true, words: messages.add }, () => void add())

  const button = (
    <Button leftSection={<IconPlus size={16} stroke={1.6} />} onClick={() => void add()}>
      {messages.add}
    </Button>
  )
  const isEmpty = loaded && meetings.length === 0
  return (
    <Page
      head={
        <PageHead
          title={messages.title}
          actions={
            !isEmpty && (
              <>
                <Button variant="default" onClick={() => void navigate('/hoi-nghi/kien-nghi')}>
                  {messages.proposals}
                </Button>
                <ListOutputs list={list}>
                  <Menu.Item onClick={() => void exportIcs({ of: 'meetings', meetingIds: shownIds })}>
                    {messages.exportIcs}
                  </Menu.Item>
                </ListOutputs>
                {button}
              </>
            )
          }
        />
      }
      status={
        meetings.length > 0 ? (
          <ListTally list={list}>
            <SumText
              total={meetings.length}
              words={messages.count}
              parts={meetingStates.map((state) => ({
                count: meetings.filter((meeting) => meeting.state === state).length,
                words: meetingStateWords[state].toLocaleLowerCase('vi'),
              }))}
            />
          </ListTally>
        ) : undefined
      }
    >
      {error !== null && (
        <div className="empty-state">
          <ErrorLine error={error} />
        </div>
      )}
      {isEmpty && <EmptyState text={messages.none}>{button}</EmptyState>}
      {meetings.length > 0 && (
        <div className="meetings-list">
          <ListBars list={list} />
          <ListTable
            list={list}
            cells={cells}
            openId={null}
            onOpen={(meeting) => {
              if (meeting !== null) void navigate(`/hoi-nghi/${meeting.id}`)
            }}
          />
        </div>
      )}
    </Page>
  )
}

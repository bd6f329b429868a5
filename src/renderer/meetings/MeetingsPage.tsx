import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useEffect, useMemo } from 'react'
import { useNavigate } from 'react-router'
import { meetingStates, type Meeting } from '../../shared/meetings/contract.ts'
import { useMeetings, useProgram } from '../program.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorLine } from '../ui/ErrorLine.tsx'
import { Page, PageHead } from '../ui/Page.tsx'
import { RecordTable, type Column } from '../ui/RecordTable.tsx'
import { SampleTag } from '../ui/SampleTag.tsx'
import { SumText } from '../ui/SumText.tsx'
import { useShortcut } from '../ui/useShortcut.ts'
import { meetingTime } from './meetingTime.ts'
import { meetingFormWords, meetingMessages as messages, meetingStateWords } from './messages.ts'
import './meetings.css'

const columns: readonly Column<Meeting>[] = [
  {
    name: messages.columnTitle,
    whole: ({ title }) => title,
    cell: ({ title, sample }) => (
      <span className="tagged-text">
        <span className="one-line">{title}</span>
        <SampleTag sample={sample} />
      </span>
    ),
  },
  { name: messages.columnTime, width: 228, cell: meetingTime, number: true },
  { name: messages.columnForm, width: 208, cell: ({ form }) => meetingFormWords[form] },
  { name: messages.columnState, width: 120, cell: ({ state }) => meetingStateWords[state] },
]

/** All meetings, the newest first. */
export function MeetingsPage() {
  const { meetings: store, notices } = useProgram()
  const navigate = useNavigate()
  const loaded = useMeetings((state) => state.loaded)
  const error = useMeetings((state) => state.error)
  const meetings = useMeetings((state) => state.meetings)
  const rows = useMemo(() => meetings.map((record) => ({ record })), [meetings])
  useEffect(() => {
    const { removeUntouched, loadList } = store.getState()
    void removeUntouched(messages.newTitle).then(loadList)
  }, [store])

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
      head={<PageHead title={messages.title} actions={!isEmpty && button} />}
      status={
        meetings.length > 0 ? (
          <span>
            <SumText
              total={meetings.length}
              words={messages.count}
              parts={meetingStates.map((state) => ({
                count: meetings.filter((meeting) => meeting.state === state).length,
                words: meetingStateWords[state].toLocaleLowerCase('vi'),
              }))}
            />
          </span>
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
          <RecordTable
            label={messages.table}
            columns={columns}
            rows={rows}
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

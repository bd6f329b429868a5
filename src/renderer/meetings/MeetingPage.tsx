import { Button, Tabs } from '@mantine/core'
import { groupDigits } from '../../shared/time/wording.ts'
import { useEffect, type ReactNode } from 'react'
import { Outlet, useLocation, useNavigate, useParams } from 'react-router'
import { isHeld } from '../../shared/attendance/tally.ts'
import { idSchema } from '../../shared/contract/schema.ts'
import type { MeetingDetail } from '../../shared/meetings/contract.ts'
import { countWords, inviteeCounts } from '../../shared/invitees/inviteeCounts.ts'
import { useAsOf, useAttendance, useMeetings, useMinutes, useProgram } from '../program.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorLine } from '../ui/ErrorLine.tsx'
import { useShortcut } from '../ui/useShortcut.ts'
import { MeetingHead } from './MeetingHead.tsx'
import { meetingMessages as messages } from './messages.ts'
import './meetings.css'
import './series.css'

/** One meeting: its head, its tabs, and the tab that is open. */
export function MeetingPage() {
  const { meetings, minutes, attendance } = useProgram()
  const navigate = useNavigate()
  const asOf = useAsOf()
  const parsed = idSchema.safeParse(useParams()['meetingId'])
  const meetingId = parsed.success ? parsed.data : null
  const detail = useMeetings((state) => (state.detail?.meeting.id === meetingId ? state.detail : null))
  const error = useMeetings((state) => state.detailError)

  useEffect(() => {
    if (meetingId === null) return
    void meetings.getState().open(meetingId)
    void minutes.getState().open(meetingId, asOf)
    void attendance.getState().open(meetingId)
  }, [meetings, minutes, attendance, meetingId, asOf])

  const back = () => void navigate('/hoi-nghi')
  useShortcut({ key: 'Escape', words: messages.back }, back)
  useShortcut({ key: 'p', ctrl: true, words: messages.printMinutes }, (event) => {
    event.preventDefault()
    if (meetingId !== null) void navigate(`/hoi-nghi/${meetingId}/van-ban/bien-ban`)
  })

  if (detail === null) {
    if (error === null && meetingId !== null) return null
    return (
      <EmptyState text={messages.noSuch}>
        <ErrorLine error={error} />
        <Button variant="default" onClick={back}>
          {messages.back}
        </Button>
      </EmptyState>
    )
  }
  return (
    <div className="page">
      <MeetingHead detail={detail} onBack={back} />
      <MeetingTabs detail={detail}>
        <Outlet />
      </MeetingTabs>
    </div>
  )
}

function MeetingTabs({ detail, children }: { readonly detail: MeetingDetail; readonly children: ReactNode }) {
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const entries = useMinutes((state) => state.entries.length)
  const conclusions = useMinutes((state) => state.conclusions.length)
  const called = useAttendance((state) =>
    state.counts !== null && isHeld(state.counts.total) ? state.counts.total : null,
  )
  const { meeting, sites, invitees, agenda } = detail
  const invited = countWords(inviteeCounts(invitees))

  const base = `/hoi-nghi/${meeting.id}`
  const tabs = [
    { path: base, label: messages.tabInfo, count: '' },
    { path: `${base}/chuan-bi`, label: messages.tabPreparation, count: '' },
    { path: `${base}/chuong-trinh`, label: messages.tabAgenda, count: countText(agenda.length) },
    {
      path: `${base}/diem-cau`,
      label: messages.tabSites,
      count: [countText(sites.length), invited].filter(Boolean).join(' · '),
    },
    {
      path: `${base}/diem-danh`,
      label: messages.tabRollCall,
      count: called === null ? '' : `${groupDigits(called.present)}/${groupDigits(called.total)}`,
    },
    { path: `${base}/bien-ban`, label: messages.tabEntries, count: countText(entries) },
    { path: `${base}/ket-luan`, label: messages.tabConclusions, count: countText(conclusions) },
    { path: `${base}/tai-lieu`, label: messages.tabMaterials, count: '' },
    { path: `${base}/van-ban`, label: messages.tabDocuments, count: '' },
  ]
  return (
    <Tabs
      className="meeting-tabs"
      value={pathname}
      onChange={(path) => {
        if (path !== null) void navigate(path, { replace: true })
      }}
    >
      <div className="tab-bar">
        <Tabs.List aria-label={messages.tabs}>
          {tabs.map(({ path, label, count }) => (
            <Tabs.Tab key={path} value={path}>
              {label}
              {count !== '' && <span className="tab-count">{count}</span>}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </div>
      <Tabs.Panel value={pathname} className="meeting-tab">
        {children}
      </Tabs.Panel>
    </Tabs>
  )
}

function countText(count: number): string {
  return count === 0 ? '' : groupDigits(count)
}

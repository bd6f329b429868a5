import { Button, Kbd } from '@mantine/core'
import { groupDigits } from '../../shared/time/wording.ts'
import {
  IconPlug,
  IconPlugConnected,
  IconPlugConnectedX,
  IconPlugOff,
  type TablerIcon,
} from '@tabler/icons-react'
import { useMemo, useState, type KeyboardEvent } from 'react'
import { useNavigate } from 'react-router'
import type { AttendanceTally } from '../../shared/attendance/contract.ts'
import { attendanceSummary } from '../../shared/attendance/attendanceSummary.ts'
import { isHeld } from '../../shared/attendance/tally.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { MeetingDetail } from '../../shared/meetings/contract.ts'
import { siteLabel } from '../../shared/sites/siteWords.ts'
import { siteStateWords } from '../../shared/sites/fieldWords.ts'
import { siteStates, type Site, type SiteState } from '../../shared/sites/sites.ts'
import { useAttendance, useMeetings, useProgram } from '../program.ts'
import { RecordTable, type Column } from '../ui/RecordTable.tsx'
import { runningMessages as messages } from './messages.ts'
import { telephones } from './telephones.ts'
import { minuteAt } from './useNow.ts'

const icons: Readonly<Record<SiteState, TablerIcon>> = {
  notReady: IconPlugOff,
  tested: IconPlug,
  connected: IconPlugConnected,
  lost: IconPlugConnectedX,
}

interface Row extends Site {
  readonly tally: AttendanceTally | null
}

const columns = (count: number): readonly Column<Row>[] => [
  {
    key: 'site',
    name: messages.columnSite(count),
    width: 122,
    grows: true,
    whole: (site) => messages.siteStateOf(site.name, siteStateWords[site.state].toLocaleLowerCase('vi')),
    cell: ({ name, state }) => {
      const Icon = icons[state]
      return (
        <span className="site-cell" data-site-state={state}>
          <Icon size={15} stroke={1.6} role="img" aria-label={siteStateWords[state]} />
          <span className="one-line">{siteLabel(name)}</span>
        </span>
      )
    },
  },
  {
    name: messages.columnStandIns,
    width: 54,
    number: true,
    cell: ({ tally }) => tally?.standIns || '',
  },
  {
    name: messages.columnPresent,
    width: 66,
    number: true,
    cell: ({ tally }) => (tally === null ? '' : presentOf(tally)),
  },
]

function presentOf(tally: AttendanceTally): string {
  if (tally.total === 0) return ''
  return isHeld(tally)
    ? `${groupDigits(tally.present)}/${groupDigits(tally.total)}`
    : `…/${groupDigits(tally.total)}`
}

/** Who is there, and how the links stand: what is lost by name with its telephone. */
export function SitesPane({ detail }: { readonly detail: MeetingDetail }) {
  const { notices, now } = useProgram()
  const navigate = useNavigate()
  const updateSite = useMeetings((state) => state.updateSite)
  const counts = useAttendance((state) => (state.meetingId === detail.meeting.id ? state.counts : null))
  const [openId, setOpenId] = useState<Id | null>(null)
  const { sites } = detail
  const rows = useMemo(() => {
    const tallies = new Map(counts?.bySite.map(({ siteId, tally }) => [siteId, tally]))
    return sites.map((site): { readonly record: Row } => ({
      record: { ...site, tally: tallies.get(site.id) ?? null },
    }))
  }, [sites, counts])
  const shownColumns = useMemo(() => columns(sites.length), [sites.length])
  const open = sites.find(({ id }) => id === openId)
  const lost = sites.filter(({ state }) => state === 'lost')

  const set = (site: Site, state: SiteState) => {
    const connected =
      state === 'connected' && site.connectedAt === null ? { connectedAt: minuteAt(now()) } : {}
    void notices.report(updateSite(site.id, { state, ...connected }))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || open === undefined) return
    const state = /^[1-9]$/.test(event.key) ? siteStates[Number(event.key) - 1] : undefined
    if (state === undefined) return
    event.preventDefault()
    set(open, state)
  }
  const total = counts?.total
  return (
    <section className="running-sites" aria-label={messages.sites} data-digits onKeyDown={onKeyDown}>
      <p className="site-states">
        {siteStates
          .toReversed()
          .map((state) => ({ state, count: sites.filter((site) => site.state === state).length }))
          .filter(({ count }) => count > 0)
          .map(({ state, count }) => (
            <span key={state} data-site-state={state}>
              {groupDigits(count)} {siteStateWords[state].toLocaleLowerCase('vi')}
            </span>
          ))}
      </p>
      {lost.length > 0 && (
        <ul className="sites-lost" aria-label={messages.lost}>
          {lost.map((site) => (
            <li key={site.id}>
              <button type="button" onClick={() => setOpenId(site.id)}>
                {site.name}
              </button>
              <span className="dimmed"> {telephones(site)}</span>
            </li>
          ))}
        </ul>
      )}
      {sites.length === 0 ? (
        <p className="dimmed notes-none">{messages.noSites}</p>
      ) : (
        <RecordTable
          label={messages.sites}
          columns={shownColumns}
          rows={rows}
          openId={openId}
          onOpen={(row) => setOpenId(row?.id ?? null)}
        />
      )}
      {open !== undefined && (
        <div className="site-open" role="group" aria-label={open.name}>
          <p>
            <span className="strong">{open.name}</span>
            <span className="dimmed"> {telephones(open)}</span>
          </p>
          <div className="site-open-states">
            {siteStates.map((state, index) => (
              <Button
                key={state}
                variant="default"
                aria-pressed={open.state === state}
                data-current={open.state === state || undefined}
                onClick={() => set(open, state)}
              >
                <Kbd mr={5}>{index + 1}</Kbd>
                {siteStateWords[state]}
              </Button>
            ))}
          </div>
        </div>
      )}
      <footer className="running-roll-call">
        <p className="running-total">
          <span>{messages.total}</span>
          <span>{total === undefined || total.standIns === 0 ? '' : total.standIns}</span>
          <span>{total === undefined ? '' : presentOf(total)}</span>
        </p>
        <p>
          {total === undefined || attendanceSummary(total) === ''
            ? messages.noRollCall
            : `${attendanceSummary(total)}.`}{' '}
          <button
            type="button"
            className="figure-link"
            onClick={() => void navigate(`/hoi-nghi/${detail.meeting.id}/diem-danh`)}
          >
            {messages.rollCall}
          </button>
        </p>
      </footer>
    </section>
  )
}

import { SegmentedControl } from '@mantine/core'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { attendanceSummary } from '../../shared/attendance/attendanceSummary.ts'
import { seatsOf } from '../../shared/invitees/seatsOf.ts'
import { stampedAt } from '../../shared/attendance/stampedAt.ts'
import type { MeetingDetail } from '../../shared/meetings/contract.ts'
import { countInProse } from '../../shared/time/wording.ts'
import { useAttendance, useMeetings, useProgram } from '../program.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorLine } from '../ui/ErrorLine.tsx'
import { DelegatesPart } from './DelegatesPart.tsx'
import { attendanceMessages as messages } from './messages.ts'
import { RollCallSites } from './RollCallSites.tsx'
import { RollCallTotals } from './RollCallTotals.tsx'
import { draftedSeat } from './seatDrafts.ts'
import { shownSeats, type SeatFilter } from './shownSeats.ts'
import './attendance.css'

const wholeMeeting: SeatFilter = { siteId: null, text: '', groups: [], blocs: [], at: null }

/** The roll call: sites with their counts on the left; on the right the delegates, or the counts of all as a table. */
export function RollCallTab() {
  const detail = useMeetings((state) => state.detail)
  return detail === null ? null : <RollCall detail={detail} />
}

function RollCall({ detail }: { readonly detail: MeetingDetail }) {
  const { attendance, formDrafts, now } = useProgram()
  const { meeting, sites, invitees } = detail
  const seats = useAttendance((state) => (state.meetingId === meeting.id ? state.seats : null))
  const counts = useAttendance((state) => (state.meetingId === meeting.id ? state.counts : null))
  const error = useAttendance((state) => state.error)
  const [part, setPart] = useState<'delegates' | 'totals'>('delegates')
  const [drafted] = useState(() => draftedSeat(formDrafts.getState().drafts, invitees))
  const [filter, setFilter] = useState<SeatFilter>({
    ...wholeMeeting,
    siteId: drafted?.siteId ?? meeting.mainSiteId,
  })
  const change = useCallback(
    (patch: Partial<SeatFilter>) => setFilter((before) => ({ ...before, ...patch })),
    [],
  )
  useEffect(() => {
    void attendance.getState().readSeats(meeting.id)
  }, [attendance, meeting.id])

  const site = sites.find(({ id }) => id === filter.siteId) ?? null
  const shown = useMemo(() => (site === null ? { ...filter, siteId: null } : filter), [filter, site])
  const uncounted = useMemo(
    () =>
      invitees.flatMap((invitee) => (seatsOf(invitee) === null && 'words' in invitee ? invitee.words : [])),
    [invitees],
  )
  if (seats === null || counts === null)
    return error === null ? <EmptyState text={messages.reading} /> : <ErrorLine error={error} />

  const choice = (
    <SegmentedControl
      aria-label={messages.shown}
      value={part}
      onChange={setPart}
      data={[
        { value: 'delegates', label: messages.delegates },
        { value: 'totals', label: messages.totals },
      ]}
    />
  )
  const tally = counts.bySite.find(({ siteId }) => siteId === site?.id)?.tally
  const there =
    shown.at === null ? null : shownSeats(seats, { ...wholeMeeting, siteId: shown.siteId, at: shown.at })
  const total = shown.siteId === null ? counts.total.total : (tally?.total ?? 0)
  return (
    <>
      {part === 'delegates' ? (
        <div className="roll-call">
          <RollCallSites
            sites={sites}
            counts={counts}
            chosenId={shown.siteId}
            onChoose={(siteId) => change({ siteId, text: '' })}
          >
            {choice}
          </RollCallSites>
          <DelegatesPart detail={detail} seats={seats} filter={shown} drafted={drafted} onFilter={change} />
        </div>
      ) : (
        <div className="roll-call" data-whole>
          <div className="roll-call-delegates">
            <div className="filter-bar">{choice}</div>
            <RollCallTotals
              sites={sites}
              counts={counts}
              onOpen={(siteId) => {
                change({ siteId, text: '' })
                setPart('delegates')
              }}
            />
          </div>
        </div>
      )}
      <footer className="status-bar roll-call-status">
        {there !== null && shown.at !== null && (
          <span className="figure">
            {messages.statusAt(shown.at, countInProse(there.length), countInProse(total))}
          </span>
        )}
        {site !== null && tally !== undefined && (
          <span>
            {messages.statusSite(site.name)} <b className="figure">{attendanceSummary(tally) || '0'}</b>
          </span>
        )}
        <span>
          {messages.statusAll}{' '}
          <b className="figure">
            {site === null
              ? attendanceSummary(counts.total) || '0'
              : messages.presentOf(countInProse(counts.total.present), countInProse(counts.total.total))}
          </b>
        </span>
        {uncounted.length > 0 && <span>{messages.notCounted(uncounted.join('; '))}</span>}
        {stampedAt(now(), meeting) === null && (
          <span className="status-bar-end">
            {meeting.heldOn === null ? messages.noDay : messages.otherDay(meeting.heldOn)}
          </span>
        )}
      </footer>
    </>
  )
}

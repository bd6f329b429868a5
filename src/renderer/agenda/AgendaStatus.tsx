import { agendaMinutes, type AgendaRow } from '../../shared/agenda/agendaClock.ts'
import { groupDigits } from '../../shared/time/wording.ts'
import type { AgendaItem } from '../../shared/agenda/agenda.ts'
import { isNumbered } from '../../shared/agenda/agendaNumbers.ts'
import { agendaProgress } from '../../shared/agenda/agendaProgress.ts'
import { minutesBetween } from '../../shared/time/clockTime.ts'
import { useOpenMeeting } from '../useOpenMeeting.ts'
import { agendaMessages as messages } from './messages.ts'
import { minuteWords } from './minuteWords.ts'

/** "7 mục, 3 giờ 30 phút. Bắt đầu 08:00, dự kiến kết thúc 11:30, …", and what does not fit. */
export function AgendaStatus({ rows }: { readonly rows: readonly AgendaRow<AgendaItem>[] }) {
  const { meeting, agenda } = useOpenMeeting()
  const { startTime, endTime, agendaPublishedOn } = meeting
  const end = rows.findLast(({ depth }) => depth === 0)?.end ?? null
  const left = end === null || endTime === null ? null : minutesBetween(end, endTime)
  const overruns = rows.filter(({ overrun }) => overrun > 0).length
  const { late } = agendaProgress(agenda, meeting, null)
  const unnumbered =
    agendaPublishedOn === null
      ? 0
      : rows.filter(
          ({ item, parent, number }) =>
            number === '' && isNumbered(item) && (parent === null || isNumbered(parent)),
        ).length
  return (
    <footer className="status-bar">
      <span>
        <b className="figure sum-figure">{groupDigits(rows.filter(({ depth }) => depth === 0).length)}</b>{' '}
        {messages.items}, {minuteWords(agendaMinutes(rows))}
      </span>
      <span>
        {startTime === null ? messages.noStart : `${messages.startsAt} ${startTime}`}
        {end !== null && `, ${messages.expectedEnd} ${end}`}
        {left !== null &&
          endTime !== null &&
          left > 0 &&
          `, ${messages.beforeEnd(minuteWords(left), endTime)}`}
        {left !== null && endTime !== null && left < 0 && (
          <span className="late">, {messages.pastEnd(minuteWords(-left), endTime)}</span>
        )}
      </span>
      {overruns > 0 && <span className="late">{messages.overruns(overruns)}</span>}
      {late !== null && late !== 0 && (
        <span className={late > 0 ? 'late' : undefined}>
          {late > 0 ? messages.late(minuteWords(late)) : messages.early(minuteWords(-late))}
        </span>
      )}
      {unnumbered > 0 && <span>{messages.unnumbered(unnumbered)}</span>}
    </footer>
  )
}

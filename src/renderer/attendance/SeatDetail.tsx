import { ActionIcon, Button, Kbd } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import type { AttendanceEvent, AttendanceMark } from '../../shared/attendance/contract.ts'
import type { Invitee } from '../../shared/invitees/invitees.ts'
import { parseClockTime, type ClockTime } from '../../shared/time/clockTime.ts'
import { useProgram } from '../program.ts'
import { uiMessages } from '../ui/messages.ts'
import { AttendanceLabel } from './AttendanceLabel.tsx'
import { markActions, markKeys, standInOf, type MarkAction } from './markOf.ts'
import { actionWords, attendanceMessages as messages } from './messages.ts'
import { seatFormName, type SeatAsking } from './seatDrafts.ts'
import { SeatField } from './SeatField.tsx'
import { SeatForm } from './SeatForm.tsx'
import { eventWords, seatTitle, seatTitles, standInWords } from './seatWords.ts'
import type { Seat } from './store.ts'

interface SeatDetailProps {
  readonly seat: Seat
  /** The invitation that the seat is of. */
  readonly invitee: Invitee | undefined
  readonly asking: SeatAsking | null
  readonly onAct: (action: MarkAction) => void
  readonly onAsk: (asking: SeatAsking) => void
  /** Marks and goes on to the next delegate. */
  readonly onMark: (mark: AttendanceMark) => void
  /** Marks and stays with the delegate. */
  readonly onCorrect: (mark: AttendanceMark) => void
  /** Gives the keyboard back to the table. */
  readonly onClose: () => void
}

/** The delegate in focus: what the keys do, what was noted and can be put right, and the log. */
export function SeatDetail(props: SeatDetailProps) {
  const { seat, invitee, asking, onAct, onAsk, onMark, onCorrect, onClose } = props
  const { attendance, meetings, notices, undo } = useProgram()
  const correct = (mark: AttendanceMark) => {
    onCorrect(mark)
    return null
  }
  /** Reads a time of day, empty for none. */
  const atTime = (text: string, markAt: (at: ClockTime | null) => AttendanceMark) => {
    const at = text === '' ? null : parseClockTime(text)
    return text !== '' && at === null ? uiMessages.unreadableTime : correct(markAt(at))
  }
  const isThere = seat.state === 'present' || seat.state === 'late'
  const last = seat.events.at(-1)
  const title = seatTitle(seat)

  return (
    <section className="detail seat-detail" aria-label={title}>
      <div className="detail-head">
        <h2 className="one-line">{title}</h2>
        {seat.words !== '' && asking !== 'name' && (
          <ActionIcon
            size={24}
            aria-label={messages.nameSeat}
            title={messages.nameSeat}
            onClick={() => onAsk('name')}
          >
            <IconPencil size={15} stroke={1.6} />
          </ActionIcon>
        )}
        <span className="dimmed one-line seat-detail-titles">
          {[seat.name === '' ? '' : seatTitles(seat), seat.phone].filter(Boolean).join(' · ')}
        </span>
        <AttendanceLabel seat={seat} />
      </div>
      <div className="seat-keys" role="group" aria-label={messages.keys}>
        {markActions.map((action) => (
          <Button
            key={action}
            variant="default"
            size="compact-xs"
            aria-keyshortcuts={markKeys[action].toUpperCase()}
            rightSection={
              <Kbd aria-hidden>{action === 'cleared' ? 'Del' : markKeys[action].toUpperCase()}</Kbd>
            }
            onClick={() => onAct(action)}
          >
            {actionWords[action]}
          </Button>
        ))}
      </div>
      <div className="seat-detail-more">
        <div>
          {asking === 'standIn' && (
            <SeatForm
              form={seatFormName('standIn', seat.id)}
              label={messages.standInForm}
              fields={standInFields(seat, invitee)}
              onSave={([standInName = '', standInTitles = '']) => {
                if (standInName === '' && standInTitles === '') return messages.standInMissing
                onMark({ kind: 'arrived', at: seat.arrivedAt, standInName, standInTitles })
                return null
              }}
              onClose={onClose}
            />
          )}
          {asking === 'late' && (
            <SeatForm
              form={seatFormName('late', seat.id)}
              label={messages.lateForm}
              fields={[{ label: messages.lateAt, value: seat.arrivedAt ?? '' }]}
              onSave={([text = '']) => {
                const at = parseClockTime(text)
                if (at === null) return messages.lateMissing
                onMark({ kind: 'arrived', at, ...standInOf(seat) })
                return null
              }}
              onClose={onClose}
            />
          )}
          {asking === 'name' && (
            <SeatForm
              form={seatFormName('name', seat.id)}
              label={messages.nameForm}
              fields={[
                { label: messages.seatName, value: seat.name },
                { label: messages.seatTitles, value: seat.titles },
              ]}
              onSave={([name = '', titles = '']) => {
                if (name === '') return messages.nameMissing
                void notices.report(meetings.getState().nameSeat(seat.inviteeId, seat.seat, { name, titles }))
                onClose()
                return null
              }}
              onClose={onClose}
            />
          )}
          {asking === null && (
            <div className="seat-noted">
              {isThere && (
                <SeatField
                  form={seatFormName('arrivedAt', seat.id)}
                  label={messages.arrivedAt}
                  value={seat.arrivedAt ?? ''}
                  placeholder="8h05"
                  onSave={(text) => atTime(text, (at) => arrivalOf(seat, at))}
                />
              )}
              {seat.leftEarly || seat.leftAt !== null ? (
                <SeatField
                  form={seatFormName('leftAt', seat.id)}
                  label={messages.leftAt}
                  value={seat.leftAt ?? ''}
                  placeholder="10h30"
                  onSave={(text) => atTime(text, (at) => ({ kind: 'left', at, note: seat.note }))}
                />
              ) : null}
              {seat.standIn !== null && (
                <span className="seat-stand-in one-line" title={standInWords(seat.standIn)}>
                  <span className="dimmed">{messages.standInForm}: </span>
                  {standInWords(seat.standIn)}
                </span>
              )}
              {last !== undefined && seat.state !== 'unmarked' && (
                <SeatField
                  form={seatFormName('note', seat.id)}
                  className="seat-note"
                  label={isThere ? messages.note : messages.reason}
                  value={seat.note}
                  maxLength={500}
                  onSave={(note) => correct({ ...wordsOf(last), note })}
                />
              )}
            </div>
          )}
        </div>
        <div className="seat-log">
          <h3 className="dimmed">{messages.log}</h3>
          {seat.events.length === 0 ? (
            <p className="dimmed">{messages.noEvents}</p>
          ) : (
            <ul>
              {seat.events.toReversed().map((event) => (
                <li key={event.id}>
                  <span className="one-line" title={eventWords(event)}>
                    {eventWords(event)}
                  </span>
                  <ActionIcon
                    size={20}
                    aria-label={messages.removeEvent(eventWords(event))}
                    onClick={() =>
                      void undo.report(
                        messages.removed(seat.name || messages.someSeat),
                        attendance.getState().removeEvent(event),
                      )
                    }
                  >
                    <IconTrash size={13} stroke={1.6} />
                  </ActionIcon>
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </section>
  )
}

/** Who came instead: as noted already, or as was answered before the meeting. */
function standInFields({ standIn }: Seat, invitee: Invitee | undefined) {
  return [
    { label: messages.standInName, value: standIn?.name ?? invitee?.standInName ?? '' },
    { label: messages.standInTitles, value: standIn?.titles ?? invitee?.standInTitles ?? '' },
  ]
}

/** The first arrival at another time; who has left since has left all the same. */
function arrivalOf(seat: Seat, at: AttendanceMark['at'] = null): AttendanceMark {
  return { kind: 'arrived', at, ...standInOf(seat), note: seat.note }
}

function wordsOf({ kind, at, standInName, standInTitles }: AttendanceEvent): AttendanceMark {
  return { kind, at, standInName, standInTitles }
}

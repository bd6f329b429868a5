import { ActionIcon, Button, Kbd, TextInput } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import type { AttendanceEvent, AttendanceMark } from '../../shared/attendance/contract.ts'
import type { Invitee } from '../../shared/meetings/invitees.ts'
import { parseClockTime } from '../../shared/time/clockTime.ts'
import { useProgram } from '../program.ts'
import { ClockField } from '../ui/ClockField.tsx'
import { useTypedValue } from '../ui/useTypedValue.ts'
import { AttendanceLabel } from './AttendanceLabel.tsx'
import { markActions, markKeys, standInOf, type MarkAction } from './markOf.ts'
import { actionWords, attendanceMessages as messages } from './messages.ts'
import { SeatForm } from './SeatForm.tsx'
import { eventWords, seatTitle, seatTitles, standInWords } from './seatWords.ts'
import type { Seat } from './store.ts'

/** What is asked of the delegate in focus. */
export type SeatAsking = 'standIn' | 'late' | 'name'

interface SeatDetailProps {
  readonly seat: Seat
  /** The invitation that the seat is of. */
  readonly invitee: Invitee | undefined
  readonly asking: SeatAsking | null
  readonly onAct: (action: MarkAction) => void
  readonly onAsk: (asking: SeatAsking) => void
  /** Marks and goes on to the next delegate. */
  readonly onMark: (mark: AttendanceMark) => void
  /** Gives the keyboard back to the table. */
  readonly onClose: () => void
}

/** The delegate in focus: what the keys do, what was noted and can be put right, and the log. */
export function SeatDetail(props: SeatDetailProps) {
  const { seat, invitee, asking, onAct, onAsk, onMark, onClose } = props
  const { attendance, meetings, notices, undo } = useProgram()
  const correct = (mark: AttendanceMark) => void notices.report(attendance.getState().mark(seat, mark))
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
                <ClockField
                  label={messages.arrivedAt}
                  value={seat.arrivedAt}
                  placeholder="8h05"
                  onChange={(at) => correct(arrivalOf(seat, at))}
                />
              )}
              {seat.leftEarly || seat.leftAt !== null ? (
                <ClockField
                  label={messages.leftAt}
                  value={seat.leftAt}
                  placeholder="10h30"
                  onChange={(at) => correct({ kind: 'left', at, note: seat.note })}
                />
              ) : null}
              {seat.standIn !== null && (
                <span className="seat-stand-in one-line" title={standInWords(seat.standIn)}>
                  <span className="dimmed">{messages.standInForm}: </span>
                  {standInWords(seat.standIn)}
                </span>
              )}
              {last !== undefined && seat.state !== 'unmarked' && (
                <NoteField
                  label={isThere ? messages.note : messages.reason}
                  value={seat.note}
                  onChange={(note) => correct({ ...wordsOf(last), note })}
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

function NoteField(props: {
  readonly label: string
  readonly value: string
  readonly onChange: (note: string) => void
}) {
  const { field } = useTypedValue(
    { value: props.value, shown: props.value },
    (text) => ({ value: text }),
    props.onChange,
  )
  return (
    <TextInput
      className="seat-note"
      label={props.label}
      autoComplete="off"
      spellCheck={false}
      maxLength={500}
      {...field}
    />
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

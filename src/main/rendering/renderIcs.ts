import type { IcsEntry, IcsEvent, IcsTodo } from '../../shared/calendar/icsEntries.ts'
import { assertNever } from '../../shared/contract/error.ts'
import type { ClockTime } from '../../shared/time/clockTime.ts'
import { addDays, type Instant, type LocalDate } from '../../shared/time/localDate.ts'

interface IcsCalendar {
  readonly name: string
  /** When the file was made. */
  readonly stamp: Instant
  readonly entries: readonly IcsEntry[]
}

const timeZone = 'Asia/Ho_Chi_Minh'

/** A calendar as an iCalendar file (RFC 5545). Ids stay over changes; `SEQUENCE` rises with them. */
export function renderIcs({ name, stamp, entries }: IcsCalendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Ban Thu ky//Lich//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    `X-WR-TIMEZONE:${timeZone}`,
    ...vietnamTime,
    ...entries.flatMap((entry) => entryLines(entry, utc(stamp))),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

/** UTC+7 all year; no daylight saving since 1975. */
const vietnamTime = [
  'BEGIN:VTIMEZONE',
  `TZID:${timeZone}`,
  'BEGIN:STANDARD',
  'DTSTART:19750613T000000',
  'TZOFFSETFROM:+0700',
  'TZOFFSETTO:+0700',
  'TZNAME:+07',
  'END:STANDARD',
  'END:VTIMEZONE',
] as const

function entryLines(entry: IcsEntry, stamp: string): readonly string[] {
  const own = {
    UID: `${entry.id}@ban-thu-ky`,
    DTSTAMP: stamp,
    SEQUENCE: String(entry.sequence),
    SUMMARY: escaped(entry.title),
  }
  switch (entry.kind) {
    case 'event':
      return component('VEVENT', {
        ...own,
        ...eventTimes(entry),
        LOCATION: escaped(entry.place),
        DESCRIPTION: escaped(entry.text),
        STATUS: eventStatus[entry.status],
        // A whole day that nothing is said of more closely does not make anybody busy.
        TRANSP: entry.start === null || entry.status === 'cancelled' ? 'TRANSPARENT' : 'OPAQUE',
      })
    case 'todo':
      return component('VTODO', {
        ...own,
        'DUE;VALUE=DATE': dateValue(entry.due),
        DESCRIPTION: escaped(entry.text),
        STATUS: todoStatus[entry.status],
        // The day is civil; its noon in Vietnam is the same day in most of the world.
        COMPLETED:
          entry.status === 'completed' && entry.completedOn !== null
            ? `${dateValue(entry.completedOn)}T050000Z`
            : '',
      })
    default:
      return assertNever(entry)
  }
}

const eventStatus: Readonly<Record<IcsEvent['status'], string>> = {
  tentative: 'TENTATIVE',
  confirmed: 'CONFIRMED',
  cancelled: 'CANCELLED',
}

const todoStatus: Readonly<Record<IcsTodo['status'], string>> = {
  needsAction: 'NEEDS-ACTION',
  inProcess: 'IN-PROCESS',
  completed: 'COMPLETED',
  cancelled: 'CANCELLED',
}

function eventTimes({ day, start, end }: IcsEvent): Readonly<Record<string, string>> {
  if (start === null)
    return {
      'DTSTART;VALUE=DATE': dateValue(day),
      'DTEND;VALUE=DATE': dateValue(addDays(day, 1)),
    }
  const at = (time: ClockTime) => `${dateValue(day)}T${time.replace(':', '')}00`
  return {
    [`DTSTART;TZID=${timeZone}`]: at(start),
    ...(end === null ? {} : { [`DTEND;TZID=${timeZone}`]: at(end) }),
  }
}

/** A component with its properties, those that are empty left out. */
function component(name: string, properties: Readonly<Record<string, string>>): readonly string[] {
  const lines = Object.entries(properties).filter(([, value]) => value !== '')
  return [`BEGIN:${name}`, ...lines.map(([property, value]) => `${property}:${value}`), `END:${name}`]
}

function dateValue(day: LocalDate): string {
  return day.replaceAll('-', '')
}

/** `2024-02-05T03:00:00.000Z` as `20240205T030000Z`. */
function utc(instant: Instant): string {
  return `${instant.slice(0, 19).replaceAll(/[-:]/g, '')}Z`
}

/** Text as a value: signs that part values are escaped, line breaks written out, control characters dropped. */
function escaped(text: string): string {
  return (
    text
      .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
      // eslint-disable-next-line no-control-regex -- these may not stand in a calendar file
      .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
      .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
      .replaceAll('\n', '\\n')
  )
}

const lineOctets = 75

/** A line in pieces of at most 75 octets of UTF-8, each after the first behind a space; no character is cut. */
function folded(line: string): string {
  const pieces: string[] = []
  let piece = ''
  let octets = 0
  for (const character of line) {
    const own = Buffer.byteLength(character)
    if (octets + own > lineOctets) {
      pieces.push(piece)
      piece = ''
      octets = 1
    }
    piece += character
    octets += own
  }
  return [...pieces, piece].join('\r\n ')
}

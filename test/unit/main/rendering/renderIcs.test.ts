import { describe, expect, it } from 'vitest'
import { renderIcs } from '../../../../src/main/rendering/renderIcs.ts'
import type { IcsEntry, IcsEvent } from '../../../../src/shared/calendar/icsEntries.ts'
import { clockTimeSchema } from '../../../../src/shared/time/clockTime.ts'
import { readCalendar } from '../../../support/readCalendar.ts'
import { seededChance } from '../../../support/seededChance.ts'
import { testId } from '../../../support/testId.ts'
import { date } from '../../../support/testWorkspace.ts'

const event: IcsEvent = {
  kind: 'event',
  id: testId(1),
  sequence: 3,
  title:
    'Hội nghị sơ kết 2 năm thực hiện Đề án 06; triển khai nhiệm vụ năm 2024, tại tỉnh Tuyên Quang \\ huyện',
  text: 'Chương trình:\n08:00 1. Khai mạc (Chủ tịch UBND tỉnh)\n08:10 2. Báo cáo; thảo luận',
  day: date('2024-02-05'),
  start: clockTimeSchema.parse('08:00'),
  end: clockTimeSchema.parse('11:30'),
  place: 'Điểm cầu UBND tỉnh, Phòng họp số 1',
  status: 'confirmed',
}

const render = (entries: readonly IcsEntry[]) =>
  renderIcs({ name: 'Lịch hội nghị', stamp: '2024-02-05T03:00:00.000Z', entries })

describe('a calendar file', () => {
  it('has lines of 75 octets at most that end as the standard says, and cuts no character', () => {
    const text = render([event])
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const line of text.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      expect(line).not.toContain('\ufffd')
    }
    expect(text.replaceAll('\r\n ', '')).toContain(
      'DESCRIPTION:Chương trình:\\n08:00 1. Khai mạc (Chủ tịch UBND tỉnh)\\n08:10 2. Báo cáo\\; thảo luận',
    )
  })

  it('is read by another program as it was meant', () => {
    const allDay: IcsEvent = {
      ...event,
      id: testId(2),
      start: null,
      end: null,
      status: 'cancelled',
      text: '',
    }
    const open: IcsEvent = { ...event, id: testId(3), end: null, place: '', status: 'tentative' }
    const [timed, whole, endless, due] = readCalendar(
      render([
        event,
        allDay,
        open,
        {
          kind: 'todo',
          id: testId(4),
          sequence: 0,
          title: 'Báo cáo kết quả',
          text: 'Chủ trì: Công an tỉnh',
          due: date('2024-02-29'),
          completedOn: date('2024-02-28'),
          status: 'completed',
        },
      ]),
    )
    expect(timed).toMatchObject({
      '': 'VEVENT',
      UID: `${event.id}@ban-thu-ky`,
      SEQUENCE: '3',
      DTSTAMP: '2024-02-05T03:00:00+00:00',
      DTSTART: '2024-02-05T08:00:00+07:00',
      DTEND: '2024-02-05T11:30:00+07:00',
      SUMMARY: event.title,
      DESCRIPTION: event.text,
      LOCATION: event.place,
      STATUS: 'CONFIRMED',
    })
    expect(whole).toMatchObject({ DTSTART: '2024-02-05', DTEND: '2024-02-06', STATUS: 'CANCELLED' })
    expect(endless).toMatchObject({ DTSTART: '2024-02-05T08:00:00+07:00', STATUS: 'TENTATIVE' })
    expect(endless).not.toHaveProperty('DTEND')
    expect(due).toMatchObject({
      '': 'VTODO',
      DUE: '2024-02-29',
      STATUS: 'COMPLETED',
      COMPLETED: '2024-02-28T05:00:00+00:00',
    })
  })

  it('keeps only what is held at a time from being planned over, and says when a task was done only where it was', () => {
    const todo: IcsEntry = {
      kind: 'todo',
      id: testId(4),
      sequence: 0,
      title: 'Báo cáo kết quả',
      text: '',
      due: date('2024-02-29'),
      completedOn: null,
      status: 'completed',
    }
    const read = readCalendar(
      render([
        event,
        { ...event, id: testId(2), status: 'cancelled' },
        { ...event, id: testId(3), start: null, end: null },
        todo,
      ]),
    )
    expect(read.map(({ TRANSP }) => TRANSP)).toEqual(['OPAQUE', 'TRANSPARENT', 'TRANSPARENT', undefined])
    expect(read.at(-1)).toMatchObject({ STATUS: 'COMPLETED' })
    expect(read.at(-1)).not.toHaveProperty('COMPLETED')
  })

  // Backslashes are in the title above: this reader undoes escapes one kind after the other and loses some of them.
  it('gives back every text that can be typed', () => {
    const chance = seededChance(5545)
    const signs = ['ế', 'Đ', '𝒜', '🏛️', ';', ',', '\n', ' ', ':', '"', 'a', 'BEGIN:', '\t', '^']
    const entries = Array.from({ length: 60 }, (_, index) => ({
      ...event,
      id: testId(index + 10),
      text: `x${Array.from({ length: 1 + chance.below(120) }, () => chance.pick(signs)).join('')}x`,
    }))
    const read = readCalendar(render(entries))
    expect(read.map(({ DESCRIPTION }) => DESCRIPTION)).toEqual(entries.map(({ text }) => text))
  })

  it('drops control characters, which may not stand in it', () => {
    expect(render([{ ...event, title: 'Họp\u0000\u0007 bàn\u001b' }])).toContain('SUMMARY:Họp bàn\r\n')
  })
})

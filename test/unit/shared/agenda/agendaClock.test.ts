import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agendaClock, agendaMinutes, programmeRows } from '../../../../src/shared/agenda/agendaClock.ts'
import { agendaShift } from '../../../../src/shared/agenda/agendaShift.ts'
import { clockTimeAt, minuteOfDay } from '../../../../src/shared/time/clockTime.ts'
import { localDateSchema } from '../../../../src/shared/time/localDate.ts'
import { agendaItems, itemId, time } from './agendaItems.ts'

const from = (start: string | null) => ({
  startTime: start === null ? null : time(start),
  agendaPublishedOn: null,
})
const clock = (items: ReturnType<typeof agendaItems>, start: string | null) =>
  agendaClock(items, from(start)).map(({ start, end }) => `${start} ${end}`)

describe('the agenda clock', () => {
  it('lets each item follow the one before, breaks and internal ones too', () => {
    const items = agendaItems({ audience: 'internal' }, { kind: 'break', duration: 10 }, { duration: 30 })
    expect(clock(items, '08:00')).toEqual(['08:00 08:15', '08:15 08:25', '08:25 08:55'])
  })

  it('keeps fixed times and tells how far the items before run past one, or what time is free', () => {
    const items = agendaItems(
      { duration: 40 },
      { fixedStart: time('08:30') },
      { duration: 20 },
      { fixedStart: time('10:00') },
    )
    expect(
      agendaClock(items, from('08:00')).map(
        ({ start, end, overrun, gap }) => `${start} ${end} ${overrun} ${gap}`,
      ),
    ).toEqual(['08:00 08:40 0 0', '08:30 08:45 10 0', '08:45 09:05 0 0', '10:00 10:15 0 55'])
  })

  it('lets an item last as long as its sub-items, whatever its own duration says', () => {
    const items = agendaItems(
      { duration: 5 },
      { duration: 90 },
      { parent: 2, duration: 10 },
      { parent: 2, duration: 20 },
      {},
    )
    expect(clock(items, '08:00')).toEqual([
      '08:00 08:05',
      '08:05 08:35',
      '08:05 08:15',
      '08:15 08:35',
      '08:35 08:50',
    ])
    expect(agendaClock(items, from('08:00'))[1]?.minutes).toBe(30)
  })

  it('lets an item begin with its first sub-item when that one is fixed', () => {
    const items = agendaItems({ duration: 10 }, {}, { parent: 2, fixedStart: time('09:00') })
    expect(agendaClock(items, from('08:00')).map(({ start, gap }) => `${start} ${gap}`)).toEqual([
      '08:00 0',
      '09:00 0',
      '09:00 50',
    ])
  })

  it('calls no overrun what stands before the start of the meeting', () => {
    const [welcome, opening] = agendaClock(
      agendaItems({ fixedStart: time('07:30'), duration: 30 }, {}),
      from('08:00'),
    )
    expect(welcome?.overrun).toBe(0)
    expect(opening?.start).toBe('08:00')
  })

  it('tells no time without a start, nor past midnight', () => {
    expect(clock(agendaItems({}, { fixedStart: time('09:00') }), null)).toEqual(['null null', '09:00 09:15'])
    expect(clock(agendaItems({ duration: 90 }, {}), '23:00')).toEqual(['23:00 null', 'null null'])
  })

  it('tells an overrun past midnight too', () => {
    const [, second] = agendaClock(
      agendaItems({ duration: 90 }, { fixedStart: time('23:30') }),
      from('23:00'),
    )
    expect(second).toMatchObject({ start: '23:30', end: '23:45', overrun: 60 })
  })

  it('leaves internal items and their parts out of the programme, with the times of the others unmoved', () => {
    const items = agendaItems(
      { audience: 'internal' },
      { parent: 1 },
      {},
      { parent: 3, audience: 'internal' },
    )
    const rows = programmeRows(agendaClock(items, from('08:00')))
    expect(rows.map(({ item, start }) => [item.title, start])).toEqual([['Mục 3', '08:15']])
  })

  it('shows the numbers to come before publication and the published ones since', () => {
    const items = agendaItems({ number: '4' }, { number: '' })
    const numbers = (meeting: Parameters<typeof agendaClock>[1]) =>
      agendaClock(items, meeting).map(({ number }) => number)
    expect(numbers(from(null))).toEqual(['1', '2'])
    expect(numbers({ startTime: null, agendaPublishedOn: localDateSchema.parse('2024-02-01') })).toEqual([
      '4',
      '',
    ])
  })
})

const anyItem = fc.record({
  duration: fc.integer({ min: 0, max: 90 }),
  isPart: fc.boolean(),
  kind: fc.constantFrom('item' as const, 'break' as const),
  audience: fc.constantFrom('everybody' as const, 'internal' as const),
  fixedStart: fc.option(
    fc.integer({ min: 6 * 60, max: 18 * 60 }).map((minute) => clockTimeAt(minute) ?? time('08:00')),
    { freq: 4 },
  ),
})
const anyAgenda = fc.array(anyItem, { maxLength: 30 }).map((fields) => {
  let root = 0
  return agendaItems(
    ...fields.map(({ isPart, ...item }, index) => {
      if (isPart && root > 0) return { ...item, parent: root }
      root = index + 1
      return item
    }),
  )
})

describe('any agenda', () => {
  it('has a row for each item, and lasts as long as the items without sub-items', () => {
    fc.assert(
      fc.property(anyAgenda, (items) => {
        const rows = agendaClock(items, from('07:00'))
        expect(rows.map(({ item }) => item.id)).toEqual(items.map(({ id }) => id))
        const leaves = rows.filter(({ partCount }) => partCount === 0)
        expect(agendaMinutes(rows)).toBe(leaves.reduce((sum, { item }) => sum + item.duration, 0))
      }),
    )
  })

  it('begins each item where the one before ended, but for what is free and what runs over', () => {
    fc.assert(
      fc.property(anyAgenda, (items) => {
        const rows = agendaClock(
          items.filter(({ parentId }) => parentId === null),
          from('07:00'),
        )
        const taken = rows.findIndex(({ minutes }) => minutes > 0)
        const lengths = rows.flatMap(({ start, end, minutes }) =>
          start === null || end === null ? [] : minuteOfDay(end) - minuteOfDay(start) - minutes,
        )
        expect(lengths.every((difference) => difference === 0)).toBe(true)
        const jumps = rows.flatMap(({ start, overrun, gap }, index) => {
          const before = rows[index - 1]?.end ?? null
          const isTold = start !== null && before !== null && index > taken
          return isTold ? minuteOfDay(start) - minuteOfDay(before) - gap + overrun : []
        })
        expect(jumps.every((difference) => difference === 0)).toBe(true)
      }),
    )
  })

  it('moves as one when it is moved as a whole, and back again', () => {
    fc.assert(
      fc.property(anyAgenda, fc.integer({ min: -60, max: 60 }), (items, minutes) => {
        const meeting = { ...from('07:00'), endTime: null }
        const moved = agendaShift(items, meeting, null, minutes)
        if (moved === null) throw new Error('nothing here passes midnight')
        const fixed = new Map(moved.items.map(({ id, fixedStart }) => [id, fixedStart]))
        const after = items.map((item) => ({ ...item, fixedStart: fixed.get(item.id) ?? null }))
        const before = agendaClock(items, meeting)
        const moves = agendaClock(after, { ...meeting, startTime: moved.startTime })
        const slack = (rows: typeof before) => rows.map(({ overrun, gap }) => [overrun, gap])
        expect(slack(moves)).toEqual(slack(before))
        const starts = before.flatMap((row, index) => {
          const start = moves[index]?.start ?? null
          return row.start === null || start === null
            ? []
            : [[minuteOfDay(row.start) + minutes, minuteOfDay(start)] as const]
        })
        expect(starts.map(([, found]) => found)).toEqual(starts.map(([expected]) => expected))
        expect(agendaShift(after, { ...meeting, startTime: moved.startTime }, null, -minutes)?.items).toEqual(
          items.flatMap(({ id, fixedStart }) => (fixedStart === null ? [] : { id, fixedStart })),
        )
      }),
    )
  })
})

describe('the shift of an agenda', () => {
  const meeting = { ...from('08:00'), endTime: time('11:30') }

  it('moves the times of the meeting with all fixed starts', () => {
    const items = agendaItems({}, { fixedStart: time('09:00') })
    expect(agendaShift(items, meeting, null, 10)).toEqual({
      startTime: '08:10',
      endTime: '11:40',
      items: [{ id: itemId(2), fixedStart: '09:10' }],
    })
  })

  it('from one item on fixes that item and leaves what stands before', () => {
    const items = agendaItems({ fixedStart: time('08:05') }, {}, {}, { fixedStart: time('09:00') })
    expect(agendaShift(items, meeting, itemId(2), -5)).toEqual({
      startTime: '08:00',
      endTime: '11:30',
      items: [
        { id: itemId(2), fixedStart: '08:15' },
        { id: itemId(4), fixedStart: '08:55' },
      ],
    })
  })

  it('is refused when any time would pass midnight, forwards or back', () => {
    expect(agendaShift(agendaItems({}), meeting, null, 12 * 60 + 30)).toBeNull()
    expect(agendaShift(agendaItems({ fixedStart: time('00:10') }), meeting, null, -11)).toBeNull()
    expect(agendaShift(agendaItems({ fixedStart: time('23:55') }), meeting, itemId(1), 5)).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { agendaProgress } from '../../../../src/shared/agenda/agendaProgress.ts'
import { agendaItems, itemId, time } from './agendaItems.ts'

const meeting = { startTime: time('08:00'), agendaPublishedOn: null }
const words = ({ rows }: ReturnType<typeof agendaProgress>) =>
  rows.map(({ state, realStart, realEnd, late }) => `${state} ${realStart} ${realEnd} ${late}`)

describe('the progress of an agenda', () => {
  it('expects all as planned before anything has begun', () => {
    const progress = agendaProgress(agendaItems({}, {}), meeting, null)
    expect(words(progress)).toEqual(['ahead 08:00 08:15 0', 'ahead 08:15 08:30 0'])
    expect(progress).toMatchObject({ runningId: null, nextId: itemId(1), late: null })
  })

  it('moves on with the clock while nothing begins', () => {
    expect(words(agendaProgress(agendaItems({}, {}), meeting, time('08:05')))).toEqual([
      'ahead 08:05 08:20 5',
      'ahead 08:20 08:35 5',
    ])
  })

  it('expects what is to come behind what runs, a fixed start not before its time', () => {
    const items = agendaItems(
      { startedAt: time('08:02'), endedAt: time('08:10') },
      { startedAt: time('08:12') },
      {},
      { fixedStart: time('09:00') },
      { fixedStart: time('09:05') },
    )
    const progress = agendaProgress(items, meeting, time('08:20'))
    expect(words(progress)).toEqual([
      'ended 08:02 08:10 2',
      'running 08:12 08:27 -3',
      'ahead 08:27 08:42 -3',
      'ahead 09:00 09:15 0',
      'ahead 09:15 09:30 10',
    ])
    expect(progress).toMatchObject({ runningId: itemId(2), nextId: itemId(3), late: -3 })
  })

  it('tells how late the end of what runs too long is', () => {
    const items = agendaItems({ startedAt: time('08:00') }, {})
    const progress = agendaProgress(items, meeting, time('08:27'))
    expect(progress.late).toBe(12)
    expect(progress.rows[1]).toMatchObject({ realStart: '08:27', late: 12 })
    expect(agendaProgress(items, meeting, null).late).toBe(0)
  })

  it('expects nothing of an item that was passed over', () => {
    const items = agendaItems({}, { startedAt: time('08:00'), endedAt: time('08:20') }, {})
    expect(words(agendaProgress(items, meeting, null))).toEqual([
      'skipped null null null',
      'ended 08:00 08:20 -15',
      'ahead 08:20 08:35 -10',
    ])
  })

  it('lets an item begin and end with its sub-items', () => {
    const items = agendaItems(
      {},
      { parent: 1, startedAt: time('08:05'), endedAt: time('08:15') },
      { parent: 1 },
      {},
    )
    const progress = agendaProgress(items, meeting, null)
    expect(words(progress)).toEqual([
      'running 08:05 08:30 5',
      'ended 08:05 08:15 5',
      'ahead 08:15 08:30 0',
      'ahead 08:30 08:45 0',
    ])
    expect(progress).toMatchObject({ runningId: null, nextId: itemId(3), late: 0 })
  })

  it('tells no time past midnight', () => {
    const items = agendaItems({ startedAt: time('23:50') }, {})
    expect(words(agendaProgress(items, meeting, null))).toEqual([
      'running 23:50 null 950',
      'ahead null null null',
    ])
  })
})

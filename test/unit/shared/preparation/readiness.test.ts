import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Id } from '../../../../src/shared/contract/schema.ts'
import type { Material } from '../../../../src/shared/materials/contract.ts'
import type { AgendaItem, Speech } from '../../../../src/shared/agenda/agenda.ts'
import type { Meeting } from '../../../../src/shared/meetings/contract.ts'
import { confirmations, type Invitee, type SeatName } from '../../../../src/shared/invitees/invitees.ts'
import { siteStates, type Site } from '../../../../src/shared/sites/sites.ts'
import { nextToPrepare } from '../../../../src/shared/preparation/nextToPrepare.ts'
import {
  mostNamed,
  readinessOf,
  stageState,
  type ReadinessCheck,
} from '../../../../src/shared/preparation/readiness.ts'
import { localDateSchema } from '../../../../src/shared/time/localDate.ts'
import { testId } from '../../../support/testId.ts'

const date = (text: string) => localDateSchema.parse(text)

type Preparation = Parameters<typeof readinessOf>[0]

const asOf = date('2024-02-02')
const meetingId = testId(1)
const base = { version: 1, sample: '', meetingId, ordinal: 0 } as const

const meeting = (more: Partial<Meeting> = {}) =>
  ({
    ...base,
    id: meetingId,
    title: 'Hội nghị',
    form: 'online',
    state: 'scheduled',
    heldOn: date('2024-02-05'),
    startTime: null,
    agendaPublishedOn: null,
    ...more,
  }) as unknown as Meeting

const empty: Preparation = {
  meeting: meeting(),
  sites: [],
  invitees: [],
  seatNames: [],
  agenda: [],
  speeches: [],
  materials: [],
}
const invitee = (id: Id, more: object) =>
  ({ ...base, id, invitedOn: null, confirmation: 'waiting', answeredOn: null, ...more }) as unknown as Invitee
const paper = (id: Id, more: object) =>
  ({
    ...base,
    id,
    kind: 'paper',
    title: `Tài liệu ${id}`,
    agendaItemId: null,
    speechId: null,
    dueOn: null,
    signing: 'notNeeded',
    hash: null,
    ...more,
  }) as unknown as Material
const check = (preparation: Preparation, wanted: ReadinessCheck) =>
  readinessOf(preparation, asOf).items.find((item) => item.check === wanted)

describe('what a meeting lacks', () => {
  it('is only the programme when nothing else is planned', () => {
    expect(readinessOf(empty, asOf)).toEqual({
      daysLeft: 3,
      items: [
        {
          check: 'agendaPublished',
          stage: 'threeDays',
          done: 0,
          total: 1,
          missingCount: 1,
          missing: [{ id: meetingId, label: '', itemTitle: '', seat: null, isLate: false }],
        },
      ],
    })
    expect(readinessOf({ ...empty, meeting: meeting({ heldOn: null }) }, asOf).daysLeft).toBeNull()
  })

  it('does not count as done what happens after the day', () => {
    const invitees = [
      invitee(testId(2), {
        kind: 'person',
        name: 'Nguyễn Văn An',
        invitedOn: asOf,
        confirmation: 'confirmed',
      }),
      invitee(testId(3), { kind: 'person', name: 'B', invitedOn: date('2024-02-03') }),
      invitee(testId(4), {
        kind: 'group',
        words: 'các thành viên',
        seats: null,
        confirmation: 'declined',
        answeredOn: date('2024-02-03'),
      }),
    ]
    const made = { ...empty, invitees, meeting: meeting({ agendaPublishedOn: date('2024-02-03') }) }
    expect(check(made, 'invitationsSent')).toMatchObject({
      done: 1,
      total: 3,
      missing: [{ label: 'B' }, { label: 'các thành viên' }],
    })
    expect(check(made, 'invitationsAnswered')).toMatchObject({ done: 1, total: 3 })
    expect(check(made, 'agendaPublished')).toMatchObject({ done: 0 })
    expect(
      check({ ...made, meeting: meeting({ agendaPublishedOn: asOf }) }, 'agendaPublished'),
    ).toMatchObject({ done: 1, missing: [] })
  })

  it('is the seats of quotas and the positions without a name', () => {
    const quota = testId(2)
    const invitees = [
      invitee(quota, { kind: 'quota', words: 'đại diện Sở Tư pháp', seats: 2 }),
      invitee(testId(3), { kind: 'position', name: '', titles: 'Giám đốc Sở Y tế' }),
      invitee(testId(4), { kind: 'position', name: 'Trần B', titles: '' }),
      invitee(testId(5), { kind: 'group', words: 'nhóm', seats: 9 }),
    ]
    const seatNames = [{ ...base, inviteeId: quota, seat: 1 } as unknown as SeatName]
    expect(check({ ...empty, invitees, seatNames }, 'seatsNamed')).toMatchObject({
      done: 2,
      total: 4,
      missing: [
        { id: quota, label: 'đại diện Sở Tư pháp', seat: 2 },
        { label: 'Giám đốc Sở Y tế', seat: null },
      ],
    })
  })

  it('is papers in the order of their items, late by their own day, and not photos', () => {
    const agenda = [testId(11), testId(12)].map(
      (id) => ({ ...base, id, title: `Mục ${id}` }) as unknown as AgendaItem,
    )
    const materials = [
      paper(testId(2), { title: 'Chung' }),
      paper(testId(3), { title: 'Mục 2', agendaItemId: testId(12), dueOn: asOf }),
      paper(testId(4), { title: 'Mục 1', agendaItemId: testId(11), dueOn: date('2024-02-01') }),
      paper(testId(5), { title: 'Có', hash: 'a', signing: 'waiting' }),
      paper(testId(6), { kind: 'photo', signing: 'waiting' }),
    ]
    const made = { ...empty, agenda, materials }
    expect(check(made, 'papersPresent')).toMatchObject({
      done: 1,
      total: 4,
      missing: [
        { label: 'Mục 1', itemTitle: `Mục ${testId(11)}`, isLate: true },
        { label: 'Mục 2', isLate: false },
        { label: 'Chung', itemTitle: '' },
      ],
    })
    expect(check(made, 'documentsSigned')).toMatchObject({ done: 0, total: 1, missing: [{ label: 'Có' }] })
  })

  it('is speeches whose text was not handed in; a file counts, free words do not', () => {
    const speech = (id: Id, more: object) =>
      ({
        ...base,
        id,
        title: '',
        speaker: 'A',
        paperDueOn: null,
        paperOn: null,
        state: 'registered',
        agendaItemId: null,
        ...more,
      }) as unknown as Speech
    const speeches = [
      speech(testId(2), {}),
      speech(testId(3), { title: 'Tham luận' }),
      speech(testId(4), { title: 'Có tệp' }),
      speech(testId(5), { paperDueOn: date('2024-02-01') }),
      speech(testId(6), { title: 'Bằng văn bản', state: 'written' }),
      speech(testId(7), { paperOn: asOf }),
    ]
    const materials = [paper(testId(9), { speechId: testId(4), hash: 'a' })]
    expect(check({ ...empty, speeches, materials }, 'speechesHandedIn')).toMatchObject({
      done: 3,
      total: 5,
      missing: [
        { label: 'Tham luận', isLate: false },
        { label: 'A', isLate: true },
      ],
    })
  })

  it('is sites that were not tested or are not connected, unless all meet in one place', () => {
    const sites = siteStates.map(
      (state, index) => ({ ...base, id: testId(20 + index), name: state, state }) as unknown as Site,
    )
    const made = { ...empty, sites }
    expect(check(made, 'sitesTested')).toMatchObject({ done: 3, total: 4, missing: [{ label: 'notReady' }] })
    expect(check(made, 'sitesConnected')).toMatchObject({ done: 1, total: 4, stage: 'oneHour' })
    expect(check({ ...made, meeting: meeting({ form: 'inPerson' }) }, 'sitesTested')).toBeUndefined()
  })

  it('tallies, and names no more than it can show', () => {
    const anyInvitee = fc.record({
      kind: fc.constantFrom('person', 'position', 'quota', 'group'),
      name: fc.constantFrom('', 'A'),
      words: fc.constant('w'),
      seats: fc.nat(60),
      invitedOn: fc.constantFrom(null, asOf, date('2024-02-04')),
      confirmation: fc.constantFrom(...confirmations),
      answeredOn: fc.constantFrom(null, asOf, date('2024-02-04')),
    })
    const anyPaper = fc.record({
      signing: fc.constantFrom('notNeeded', 'waiting', 'signed'),
      hash: fc.constantFrom(null, 'a'),
      kind: fc.constantFrom('paper', 'photo'),
    })
    fc.assert(
      fc.property(
        fc.array(anyInvitee, { maxLength: 200 }),
        fc.array(anyPaper, { maxLength: 200 }),
        fc.array(fc.constantFrom(...siteStates), { maxLength: 200 }),
        (invitees, papers, states) => {
          const { items } = readinessOf(
            {
              ...empty,
              invitees: invitees.map((one, index) => invitee(testId(1000 + index), { titles: '', ...one })),
              materials: papers.map((one, index) => paper(testId(2000 + index), one)),
              sites: states.map(
                (state, index) => ({ ...base, id: testId(3000 + index), name: '', state }) as unknown as Site,
              ),
            },
            asOf,
          )
          for (const { done, total, missingCount, missing } of items) {
            expect(done + missingCount).toBe(total)
            expect(done).toBeGreaterThanOrEqual(0)
            expect(missing).toHaveLength(Math.min(missingCount, mostNamed))
          }
        },
      ),
    )
  })
})

describe('a stage', () => {
  it.each([
    ['threeDays', 4, 'ahead'],
    ['threeDays', 3, 'due'],
    ['threeDays', 2, 'late'],
    ['oneDay', 1, 'due'],
    ['oneDay', 0, 'late'],
    ['oneHour', 1, 'ahead'],
    ['oneHour', 0, 'due'],
    ['oneHour', -1, 'late'],
    ['threeDays', null, 'ahead'],
  ] as const)('%s, %s days before is %s', (stage, days, state) => {
    expect(stageState(stage, days)).toBe(state)
  })
})

describe('the meeting to prepare next', () => {
  const held = (id: number, heldOn: string | null, more: Partial<Meeting> = {}) =>
    meeting({ id: testId(id), heldOn: heldOn === null ? null : date(heldOn), ...more })

  it('is the first on the day or after it that still takes place', () => {
    const meetings = [
      held(1, '2024-02-01'),
      held(2, null),
      held(3, '2024-02-03'),
      held(4, '2024-02-02', { state: 'cancelled' }),
      held(5, '2024-02-02', { state: 'postponed' }),
      held(6, '2024-02-02', { state: 'ended' }),
    ]
    expect(nextToPrepare(meetings, asOf)?.id).toBe(testId(3))
    expect(nextToPrepare([...meetings, held(7, '2024-02-02', { state: 'running' })], asOf)?.id).toBe(
      testId(7),
    )
    expect(nextToPrepare([held(8, '2024-02-03', { state: 'ended' })], asOf)?.id).toBe(testId(8))
    expect(nextToPrepare(meetings.slice(0, 2), asOf)).toBeNull()
  })

  it('is of two on one day the one that begins first', () => {
    const at = (time: string) => ({ startTime: time as Meeting['startTime'] })
    const meetings = [held(1, '2024-02-02', at('14:00')), held(2, '2024-02-02', at('08:00'))]
    expect(nextToPrepare(meetings, asOf)?.id).toBe(testId(2))
  })
})

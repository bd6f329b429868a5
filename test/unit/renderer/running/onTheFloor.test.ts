import { describe, expect, it } from 'vitest'
import { onTheFloor } from '../../../../src/renderer/running/onTheFloor.ts'
import type { AgendaItem, Speech, SpeechState } from '../../../../src/shared/agenda/agenda.ts'
import { agendaProgress } from '../../../../src/shared/agenda/agendaProgress.ts'
import { clockTimeSchema } from '../../../../src/shared/time/clockTime.ts'
import { testId } from '../../../support/testId.ts'

const time = (text: string) => clockTimeSchema.parse(text)
const base = (place: number) => ({
  id: testId(place),
  version: 1,
  sample: '',
  meetingId: testId(1),
  ordinal: place,
})
const item = (place: number, more: Partial<AgendaItem> = {}): AgendaItem => ({
  ...base(place),
  title: `Mục ${place}`,
  kind: 'item',
  audience: 'everybody',
  presenter: `Người trình bày ${place}`,
  duration: 10,
  script: '',
  technical: '',
  fallback: '',
  note: '',
  number: '',
  parentId: null,
  siteId: null,
  fixedStart: null,
  startedAt: null,
  endedAt: null,
  ...more,
})
const speech = (place: number, state: SpeechState): Speech => ({
  ...base(place),
  agendaItemId: testId(12),
  siteId: null,
  personId: null,
  speaker: `Đại biểu ${place}`,
  title: '',
  duration: 7,
  state,
  paperDueOn: null,
  paperOn: null,
  summary: '',
})
const meeting = { startTime: time('08:00'), agendaPublishedOn: null }
const floor = (items: readonly AgendaItem[], speeches: readonly Speech[]) => {
  const { now, next } = onTheFloor(agendaProgress(items, meeting, time('08:12')), speeches)
  return [now?.speaker, next?.speaker]
}

describe('who has the floor', () => {
  const begun = item(12, { startedAt: time('08:10') })
  const ended = item(11, { startedAt: time('08:00'), endedAt: time('08:10') })

  it('is nobody before the first item, which comes next', () => {
    expect(floor([item(11), item(12)], [])).toEqual([undefined, 'Người trình bày 11'])
  })

  it('is the presenter of the item that runs, where nobody else is to speak', () => {
    expect(floor([ended, begun, item(13)], [speech(21, 'delivered')])).toEqual([
      'Người trình bày 12',
      'Người trình bày 13',
    ])
  })

  it('goes from speech to speech of the item, past those that were given or handed in, and then to the next item', () => {
    const speeches = (state: SpeechState) => [speech(21, state), speech(22, 'written'), speech(23, 'invited')]
    const items = [ended, begun, item(13)]
    expect(floor(items, speeches('registered'))).toEqual(['Đại biểu 21', 'Đại biểu 23'])
    expect(floor(items, speeches('delivered'))).toEqual(['Đại biểu 23', 'Người trình bày 13'])
  })

  it('is nobody any more after the last item', () => {
    const last = { ...begun, endedAt: time('08:11') }
    expect(floor([ended, last], [])).toEqual([undefined, undefined])
  })
})

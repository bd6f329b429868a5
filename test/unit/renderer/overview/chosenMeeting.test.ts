import { describe, expect, it } from 'vitest'
import { chosenMeeting } from '../../../../src/renderer/overview/chosenMeeting.ts'
import { idSchema } from '../../../../src/shared/contract/schema.ts'
import type { Meeting } from '../../../../src/shared/meetings/contract.ts'
import { clockTimeSchema } from '../../../../src/shared/time/clockTime.ts'
import { localDateSchema } from '../../../../src/shared/time/localDate.ts'

const asOf = localDateSchema.parse('2024-02-05')

function meeting(title: string, heldOn: string | null, more: Partial<Meeting> = {}): Meeting {
  return {
    id: idSchema.parse('01900000-0000-7000-8000-000000000001'),
    version: 1,
    sample: '',
    title,
    kind: 'conference',
    form: 'online',
    state: 'scheduled',
    heldOn: heldOn === null ? null : localDateSchema.parse(heldOn),
    startTime: null,
    endTime: null,
    place: '',
    mainSiteId: null,
    seriesId: null,
    agendaPublishedOn: null,
    letterheadId: null,
    minutesNumber: null,
    note: '',
    ...more,
  }
}

const at = (time: string) => ({ startTime: clockTimeSchema.parse(time) })

describe('the meeting on the overview', () => {
  it('is the earliest one of today or later', () => {
    const meetings = [
      meeting('sau', '2024-02-20'),
      meeting('chiều nay', '2024-02-05', at('14:00')),
      meeting('sáng nay', '2024-02-05', at('08:00')),
      meeting('trước', '2024-01-15'),
      meeting('chưa có ngày', null),
    ]
    expect(chosenMeeting(meetings, asOf)?.title).toBe('sáng nay')
  })

  it('passes over what is put off or cancelled', () => {
    const meetings = [
      meeting('hoãn', '2024-02-06', { state: 'postponed' }),
      meeting('hủy', '2024-02-07', { state: 'cancelled' }),
      meeting('còn', '2024-02-08'),
    ]
    expect(chosenMeeting(meetings, asOf)?.title).toBe('còn')
  })

  it('is the last one held when none is to come', () => {
    const meetings = [meeting('cũ', '2023-12-01'), meeting('mới hơn', '2024-01-15')]
    expect(chosenMeeting(meetings, asOf)?.title).toBe('mới hơn')
    expect(chosenMeeting([], asOf)).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { stampedAt, stampedPresence } from '../../../../src/shared/attendance/stampedAt.ts'
import { clockTimeSchema } from '../../../../src/shared/time/clockTime.ts'
import { localDateSchema } from '../../../../src/shared/time/localDate.ts'

const meeting = { heldOn: localDateSchema.parse('2024-02-05'), startTime: clockTimeSchema.parse('08:00') }

describe('the time that is noted with a mark', () => {
  it('is the clock’s in Vietnam on the meeting’s own day, and none on others', () => {
    expect(stampedAt('2024-02-05T01:12:30.000Z', meeting)).toBe('08:12')
    expect(stampedAt('2024-02-04T17:00:00.000Z', meeting)).toBe('00:00')
    expect(stampedAt('2024-02-05T17:00:00.000Z', meeting)).toBeNull()
    expect(stampedAt('2024-02-05T01:12:30.000Z', { heldOn: null })).toBeNull()
  })

  it('is none for who is seen in the seat once the meeting has begun: that is nobody’s time of arrival', () => {
    expect(stampedPresence('2024-02-05T00:50:00.000Z', meeting)).toBe('07:50')
    expect(stampedPresence('2024-02-05T01:00:00.000Z', meeting)).toBe('08:00')
    expect(stampedPresence('2024-02-05T01:01:00.000Z', meeting)).toBeNull()
    expect(stampedPresence('2024-02-05T01:01:00.000Z', { ...meeting, startTime: null })).toBe('08:01')
  })
})

import { describe, expect, it } from 'vitest'
import { startNotice } from '../../../../src/shared/tasks/startNotice.ts'

describe('the notice at the start', () => {
  it('names what is overdue and what is due, and leaves out what there is none of', () => {
    expect(startNotice({ overdue: 26, due: 4 })).toBe(
      '26 nhiệm vụ quá hạn; 4 nhiệm vụ đến hạn trong 7 ngày tới.',
    )
    expect(startNotice({ overdue: 1200, due: 0 })).toBe('1.200 nhiệm vụ quá hạn.')
    expect(startNotice({ overdue: 0, due: 1 })).toBe('1 nhiệm vụ đến hạn trong 7 ngày tới.')
  })

  it('is silent when nothing waits', () => {
    expect(startNotice({ overdue: 0, due: 0 })).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { classWords } from '../../../../src/shared/tasks/classWords.ts'

describe('the words of a status', () => {
  it('count the days of what is late or nearly due', () => {
    expect(classWords('overdue', -2)).toBe('Quá hạn 2 ngày')
    expect(classWords('overdue', -1028)).toBe('Quá hạn 1.028 ngày')
    expect(classWords('soon', 5)).toBe('Còn 5 ngày')
    expect(classWords('soon', 0)).toBe('Đến hạn hôm nay')
  })

  it('do not speak of a deadline where a finished task had none', () => {
    expect(classWords('doneOnTime', 30)).toBe('Hoàn thành đúng hạn')
    expect(classWords('doneOnTime', null)).toBe('Hoàn thành')
  })

  it('tell a day that is still to be given from a task that needs none', () => {
    expect(classWords('noDeadline', null, true)).toBe('Chưa nhập thời hạn')
    expect(classWords('noDeadline', null, false)).toBe('Không thời hạn')
    expect(classWords('onTrack', 30, true)).toBe('Trong hạn')
  })
})

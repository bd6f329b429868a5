import { describe, expect, it } from 'vitest'
import { isWorkingDay } from '../../../../src/shared/calendar/workingDays.ts'
import { frequencies, type Frequency } from '../../../../src/shared/meetings/series.ts'
import {
  nextSeriesDay,
  ruleDayAfter,
  seriesRuleWords,
  type SeriesRule,
} from '../../../../src/shared/meetings/seriesRule.ts'
import { addDays, daysBetween, weekday } from '../../../../src/shared/time/localDate.ts'
import { seededChance } from '../../../support/seededChance.ts'
import { date } from '../../../support/testWorkspace.ts'

function rule(frequency: Frequency, fields: Partial<SeriesRule> = {}): SeriesRule {
  return { frequency, weekday: null, weekOfMonth: null, dayOfMonth: null, ...fields }
}

const tet2024 = ['08', '09', '12', '13', '14'].map((day) => ({
  day: date(`2024-02-${day}`),
  kind: 'off' as const,
}))

describe('the rule of a series', () => {
  it.each([
    ['monthly', { dayOfMonth: 5 }, '2024-02-05', '2024-03-05'],
    ['monthly', { dayOfMonth: 5 }, '2024-02-04', '2024-02-05'],
    ['monthly', { dayOfMonth: 31 }, '2024-01-31', '2024-02-29'],
    ['monthly', { dayOfMonth: 30 }, '2023-01-30', '2023-02-28'],
    ['monthly', { dayOfMonth: 31 }, '2024-02-29', '2024-03-31'],
    ['monthly', { dayOfMonth: 31 }, '2024-03-31', '2024-04-30'],
    ['monthly', { dayOfMonth: 20 }, '2024-12-20', '2025-01-20'],
    ['monthly', { weekday: 1, weekOfMonth: 1 }, '2024-02-05', '2024-03-04'],
    ['monthly', { weekday: 5, weekOfMonth: 5 }, '2024-02-01', '2024-02-23'],
    ['monthly', { weekday: 4, weekOfMonth: 5 }, '2024-02-01', '2024-02-29'],
    ['monthly', {}, '2024-01-31', '2024-02-29'],
    ['quarterly', { dayOfMonth: 30 }, '2024-05-02', '2024-07-30'],
    ['quarterly', { weekday: 5, weekOfMonth: 5 }, '2024-03-29', '2024-06-28'],
    ['quarterly', { dayOfMonth: 20 }, '2024-03-20', '2024-06-20'],
    ['quarterly', { dayOfMonth: 31 }, '2024-10-01', '2024-12-31'],
    ['halfYearly', { dayOfMonth: 15 }, '2024-06-15', '2024-12-15'],
    ['yearly', { dayOfMonth: 25 }, '2024-12-25', '2025-12-25'],
    ['yearly', { dayOfMonth: 5 }, '2024-02-03', '2025-02-05'],
    ['yearly', {}, '2024-02-29', '2025-02-28'],
    ['weekly', { weekday: 1 }, '2024-02-05', '2024-02-12'],
    ['weekly', { weekday: 1 }, '2024-02-06', '2024-02-12'],
    ['weekly', { weekday: 7 }, '2024-12-30', '2025-01-05'],
    ['weekly', {}, '2024-02-28', '2024-03-06'],
    ['fortnightly', { weekday: 5 }, '2024-02-02', '2024-02-16'],
  ] as const)('%s %o after %s names %s', (frequency, fields, after, expected) => {
    expect(ruleDayAfter(rule(frequency, fields), date(after))).toBe(expected)
  })

  it('keeps the fortnights of a meeting that was moved on to the next Monday', () => {
    expect(ruleDayAfter(rule('fortnightly', { weekday: 5 }), date('2024-02-05'))).toBe('2024-02-16')
  })

  it('moves a day off to the next working day and says from which, over Tết and over a weekend', () => {
    const monthly = rule('monthly', { dayOfMonth: 10 })
    expect(nextSeriesDay(monthly, date('2024-01-10'), tet2024)).toEqual({
      day: '2024-02-15',
      movedFrom: '2024-02-10',
    })
    expect(nextSeriesDay(monthly, date('2024-02-15'), tet2024)).toEqual({
      day: '2024-03-11',
      movedFrom: '2024-03-10',
    })
    expect(nextSeriesDay(monthly, date('2024-03-11'), tet2024)).toEqual({
      day: '2024-04-10',
      movedFrom: null,
    })
  })

  it('keeps a Saturday that is worked', () => {
    const made = [{ day: date('2024-05-04'), kind: 'working' as const }]
    expect(nextSeriesDay(rule('weekly', { weekday: 6 }), date('2024-04-29'), made)).toEqual({
      day: '2024-05-04',
      movedFrom: null,
    })
  })

  it('names none for a series without a rule and past the last day', () => {
    expect(nextSeriesDay(rule('none'), date('2024-02-05'), [])).toBeNull()
    expect(nextSeriesDay(rule('monthly', { dayOfMonth: 5 }), date('2200-12-06'), [])).toBeNull()
  })

  it('names a later working day within reach of its period, whatever the rule and the day', () => {
    const chance = seededChance(20240205)
    const longest = { weekly: 7, fortnightly: 14, monthly: 62, quarterly: 184, halfYearly: 366, yearly: 731 }
    for (let round = 0; round < 2000; round += 1) {
      const frequency = chance.pick(frequencies)
      if (frequency === 'none') continue
      const or = (value: number) => chance.pick([value, null])
      const some = rule(frequency, {
        weekday: or(1 + chance.below(7)),
        weekOfMonth: or(1 + chance.below(5)),
        dayOfMonth: or(1 + chance.below(31)),
      })
      const after = addDays(date('2020-01-01'), chance.below(4000))
      const named = ruleDayAfter(some, after)
      if (named === null) throw new Error(`no day: ${JSON.stringify(some)} ${after}`)
      expect(daysBetween(after, named)).toBeGreaterThan(0)
      expect(daysBetween(after, named)).toBeLessThanOrEqual(longest[frequency])
      const next = nextSeriesDay(some, after, tet2024)
      expect(next !== null && isWorkingDay(next.day, tet2024) && next.day >= named).toBe(true)
      const isWeekly = frequency === 'weekly' || frequency === 'fortnightly'
      const wanted = isWeekly && some.weekday !== null ? some.weekday - 1 : weekday(named)
      expect(weekday(named)).toBe(wanted)
    }
  })

  it.each([
    ['monthly', { dayOfMonth: 5 }, 'hằng tháng, ngày 05'],
    ['monthly', { dayOfMonth: 31 }, 'hằng tháng, ngày cuối'],
    ['monthly', { weekday: 1, weekOfMonth: 1 }, 'hằng tháng, thứ Hai tuần thứ nhất'],
    ['weekly', { weekday: 1 }, 'hằng tuần, thứ Hai'],
    ['fortnightly', { weekday: 7 }, 'hai tuần một lần, Chủ nhật'],
    ['quarterly', { dayOfMonth: 20 }, 'hằng quý, ngày 20'],
    ['yearly', {}, 'hằng năm'],
    ['none', { dayOfMonth: 5 }, 'không theo kỳ'],
  ] as const)('%s %o in words: %s', (frequency, fields, words) => {
    expect(seriesRuleWords(rule(frequency, fields))).toBe(words)
  })
})

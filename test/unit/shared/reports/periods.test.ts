import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  comingPeriodEnd,
  previousPeriodEnd,
  reportingPeriodOf,
  reportingPeriods,
  usualPeriodRule,
} from '../../../../src/shared/reports/periods.ts'
import { addDays, localDateSchema } from '../../../../src/shared/time/localDate.ts'

const date = (text: string) => localDateSchema.parse(text)

describe('a reporting period', () => {
  it.each([
    ['week', '2024-02-05', '2024-02-05', '2024-02-11'],
    ['week', '2024-02-11', '2024-02-05', '2024-02-11'],
    ['week', '2024-12-31', '2024-12-30', '2025-01-05'],
    ['month', '2024-02-05', '2024-01-15', '2024-02-14'],
    ['month', '2024-02-14', '2024-01-15', '2024-02-14'],
    ['month', '2024-02-15', '2024-02-15', '2024-03-14'],
    ['month', '2024-02-29', '2024-02-15', '2024-03-14'],
    ['month', '2024-12-31', '2024-12-15', '2025-01-14'],
    ['month', '2024-01-01', '2023-12-15', '2024-01-14'],
    ['quarter', '2024-02-05', '2023-12-15', '2024-03-14'],
    ['quarter', '2024-03-15', '2024-03-15', '2024-06-14'],
    ['quarter', '2024-09-14', '2024-06-15', '2024-09-14'],
    ['quarter', '2024-12-14', '2024-09-15', '2024-12-14'],
    ['quarter', '2024-12-15', '2024-12-15', '2025-03-14'],
    ['halfYear', '2024-06-14', '2023-12-15', '2024-06-14'],
    ['halfYear', '2024-06-15', '2024-06-15', '2024-12-14'],
    ['year', '2024-12-14', '2023-12-15', '2024-12-14'],
    ['year', '2024-12-15', '2024-12-15', '2025-12-14'],
  ] as const)('%s of %s is %s to %s', (period, day, from, until) =>
    expect(reportingPeriodOf(period, date(day), usualPeriodRule)).toEqual({ from, until }),
  )

  it('follows the one before without a gap, and holds the day it is of', () => {
    const days = fc.integer({ min: 0, max: 4000 }).map((count) => addDays(date('2020-01-01'), count))
    const rules = fc.record({
      monthClosingDay: fc.integer({ min: 1, max: 31 }),
      weekClosingDay: fc.integer({ min: 1, max: 7 }),
    })
    fc.assert(
      fc.property(days, fc.constantFrom(...reportingPeriods), rules, (day, period, rule) => {
        const { from, until } = reportingPeriodOf(period, day, rule)
        expect(from <= day && day <= until).toBe(true)
        expect(reportingPeriodOf(period, addDays(from, -1), rule).until).toBe(addDays(from, -1))
        expect(reportingPeriodOf(period, addDays(until, 1), rule).from).toBe(addDays(until, 1))
      }),
    )
  })

  it.each([
    ['month', 31, '2024-02-29', '2024-02-01', '2024-02-29'],
    ['month', 30, '2024-03-01', '2024-03-01', '2024-03-30'],
    ['month', 25, '2024-02-26', '2024-02-26', '2024-03-25'],
    ['quarter', 31, '2024-02-05', '2024-01-01', '2024-03-31'],
    ['year', 31, '2024-02-05', '2024-01-01', '2024-12-31'],
  ] as const)('%s that closes on day %i holds %s within %s to %s', (period, closing, day, from, until) => {
    const rule = { ...usualPeriodRule, monthClosingDay: closing }
    expect(reportingPeriodOf(period, date(day), rule)).toEqual({ from, until })
  })

  it('of a week ends on the weekday that was set', () => {
    const rule = { ...usualPeriodRule, weekClosingDay: 5 }
    expect(reportingPeriodOf('week', date('2024-02-05'), rule)).toEqual({
      from: '2024-02-03',
      until: '2024-02-09',
    })
  })

  it('stays inside the days the program knows', () => {
    expect(reportingPeriodOf('year', date('1900-01-01'), usualPeriodRule).from).toBe('1900-01-01')
    expect(reportingPeriodOf('year', date('2200-12-31'), usualPeriodRule).until).toBe('2200-12-31')
  })

  it('is compared with the end of the one before', () => {
    expect(previousPeriodEnd('month', date('2024-02-05'), usualPeriodRule)).toBe('2024-01-14')
    expect(previousPeriodEnd('week', date('2024-02-05'), usualPeriodRule)).toBe('2024-02-04')
    expect(previousPeriodEnd('year', date('2024-02-05'), usualPeriodRule)).toBe('2023-12-14')
  })

  it('that is coming is the rest of this one, and the next one on its last day', () => {
    expect(comingPeriodEnd('month', date('2024-02-05'), usualPeriodRule)).toBe('2024-02-14')
    expect(comingPeriodEnd('month', date('2024-02-14'), usualPeriodRule)).toBe('2024-03-14')
    expect(comingPeriodEnd('week', date('2024-02-11'), usualPeriodRule)).toBe('2024-02-18')
  })
})

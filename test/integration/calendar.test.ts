import { describe, expect, it } from 'vitest'
import { refusedAt } from '../support/refusals.ts'
import { date, emptyWorkspace } from '../support/testWorkspace.ts'

describe('the table of days off', () => {
  it('begins with the days that were announced, in their order', async () => {
    const { calendar } = (await emptyWorkspace()).session().handlers
    await calendar.createHoliday({ day: date('2024-12-31'), name: 'Nghỉ hoán đổi', kind: 'off' })
    const holidays = await calendar.holidays({})
    const days = holidays.map(({ day }) => day)
    expect(days).toEqual(days.toSorted())
    expect(new Set(days.map((day) => day.slice(0, 4)))).toEqual(new Set(['2024', '2025', '2026']))
    expect(holidays).toContainEqual(expect.objectContaining({ day: '2024-05-04', kind: 'working' }))
  })

  it('takes, corrects and loses entries, and has one for a day', async () => {
    const { calendar } = (await emptyWorkspace()).session().handlers
    const made = await calendar.createHoliday({ day: date('2027-02-05'), name: 'Tết Đinh Mùi', kind: 'off' })
    const second = { day: date('2027-02-05'), name: 'Tết', kind: 'working' } as const
    await refusedAt('day', calendar.createHoliday(second))
    const next = await calendar.createHoliday({ ...second, day: date('2027-02-06') })
    await refusedAt('patch.day', calendar.updateHoliday({ ...next, patch: { day: made.day } }))
    expect(
      await calendar.updateHoliday({ ...made, patch: { day: made.day, name: 'Tết Nguyên đán' } }),
    ).toMatchObject({ name: 'Tết Nguyên đán', version: 2 })
    await calendar.removeHoliday({ id: made.id, version: 2 })
    await calendar.updateHoliday({ ...next, patch: { day: made.day } })
    expect((await calendar.holidays({})).at(-1)).toMatchObject({ id: next.id, day: '2027-02-05' })
  })
})

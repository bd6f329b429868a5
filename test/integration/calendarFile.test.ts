import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCommand } from '../../src/main/cli/runCommand.ts'
import type { Id } from '../../src/shared/contract/schema.ts'
import { clockTimeSchema } from '../../src/shared/time/clockTime.ts'
import { readCalendar } from '../support/readCalendar.ts'
import { date, emptyWorkspace, sampleWorkspace, type TestProgram } from '../support/testWorkspace.ts'

const heldOn = date('2024-02-05')
const february = { from: date('2024-02-01'), until: date('2024-02-29') }

async function entriesOf(program: TestProgram, meetingId: Id) {
  const { text } = await program
    .session()
    .handlers.calendar.renderIcs({ scope: { of: 'meeting', meetingId } })
  return readCalendar(text)
}

describe('a meeting as a calendar file', () => {
  it('keeps its id while its number rises with every change, its undoing too', async () => {
    const program = await emptyWorkspace()
    const { meetings, history } = program.session().handlers
    const { id } = await meetings.create({ title: 'Giao ban', heldOn, state: 'scheduled' })
    const seen = [...(await entriesOf(program, id))]
    await meetings.update({ id, version: 1, patch: { heldOn: date('2024-02-06') } })
    seen.push(...(await entriesOf(program, id)))
    const { actionId } = await meetings.remove({ id, version: 2 })
    await history.undo({ actionId })
    seen.push(...(await entriesOf(program, id)))
    expect(new Set(seen.map(({ UID }) => UID))).toEqual(new Set([`${id}@ban-thu-ky`]))
    const numbers = seen.map(({ SEQUENCE }) => Number(SEQUENCE))
    expect(numbers[0]).toBe(0)
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
    expect(new Set(numbers).size).toBe(3)
    expect(seen.map(({ DTSTART }) => DTSTART)).toEqual(['2024-02-05', '2024-02-06', '2024-02-06'])
  })

  it('says where and what, without what the programme does not show, and ends with the agenda', async () => {
    const program = await emptyWorkspace()
    const { meetings, agenda, sites } = program.session().handlers
    const { id: meetingId } = await meetings.create({
      title: 'Hội nghị sơ kết',
      heldOn,
      startTime: clockTimeSchema.parse('08:00'),
      place: 'Phòng họp A',
      state: 'cancelled',
    })
    const site = await sites.createSite({ meetingId, name: 'UBND tỉnh' })
    await meetings.update({ id: meetingId, version: 1, patch: { mainSiteId: site.id } })
    await agenda.createAgendaItem({
      meetingId,
      title: 'Thử đường truyền',
      audience: 'internal',
      duration: 10,
    })
    await agenda.createAgendaItem({ meetingId, title: 'Khai mạc', presenter: 'Chủ tịch', duration: 20 })
    const [entry] = await entriesOf(program, meetingId)
    expect(entry).toMatchObject({
      SUMMARY: '(Hủy) Hội nghị sơ kết',
      STATUS: 'CANCELLED',
      LOCATION: 'Điểm cầu UBND tỉnh, Phòng họp A',
      DESCRIPTION: 'Chương trình:\n08:10 1. Khai mạc (Chủ tịch)',
      DTSTART: '2024-02-05T08:00:00+07:00',
      DTEND: '2024-02-05T08:30:00+07:00',
    })
  })

  it('is refused for a meeting without a day, which a file of many leaves out', async () => {
    const program = await emptyWorkspace()
    const { meetings, calendar } = program.session().handlers
    const series = await meetings.createSeries({ name: 'Giao ban' })
    const { id: meetingId } = await meetings.create({ title: 'Chưa có ngày', seriesId: series.id })
    await meetings.create({ title: 'Có ngày', heldOn, seriesId: series.id })
    await meetings.create({ title: 'Ngoài chuỗi', heldOn })
    await expect(calendar.renderIcs({ scope: { of: 'meeting', meetingId } })).rejects.toMatchObject({
      code: 'invalid-input',
      facts: { issues: [{ path: 'heldOn', reason: 'missing' }] },
    })
    const titles = async (scope: Parameters<typeof calendar.renderIcs>[0]['scope']) =>
      readCalendar((await calendar.renderIcs({ scope })).text).map(({ SUMMARY }) => SUMMARY)
    expect(await titles({ of: 'series', seriesId: series.id })).toEqual(['Có ngày'])
    expect(await titles({ of: 'meetings', meetingIds: [meetingId] })).toEqual([])
    expect(await titles({ of: 'all' })).toEqual(['Có ngày', 'Ngoài chuỗi'])
    expect(await titles({ of: 'days', ...february, deadlinesAsOf: null })).toEqual(['Có ngày', 'Ngoài chuỗi'])
  })
})

describe('what a calendar shows of some days', () => {
  it('counts every deadline once and names those of days that have few', async () => {
    const { calendar, tasks } = (await sampleWorkspace()).session().handlers
    const { meetings, deadlines } = await calendar.days({ ...february, asOf: heldOn })
    expect(meetings.map(({ heldOn: day }) => day)).toEqual(['2024-02-05', '2024-02-07'])
    const due = await tasks.counts({ asOf: heldOn, dueFrom: february.from, dueUntil: february.until })
    expect(due.total).toBeGreaterThan(0)
    expect(deadlines.reduce((sum, { counts }) => sum + counts.total, 0)).toBe(due.total)
    for (const { day, counts, tasks: named } of deadlines) {
      expect(named.length).toBe(counts.total <= 2 ? counts.total : 0)
      expect(named.every(({ state }) => state.dueOn === day)).toBe(true)
    }
  })

  it('has the meetings of its days, the first and the last too, in the order in which they are held', async () => {
    const { calendar, meetings } = (await emptyWorkspace()).session().handlers
    const held = async (title: string, day: string, startTime: string | null) =>
      await meetings.create({
        title,
        heldOn: date(day),
        startTime: startTime === null ? null : clockTimeSchema.parse(startTime),
      })
    await held('cuối tháng', '2024-02-29', '08:00')
    await held('chiều', '2024-02-05', '14:00')
    await held('sáng', '2024-02-05', '08:00')
    await held('cả ngày', '2024-02-05', null)
    await held('đầu tháng', '2024-02-01', '08:00')
    await held('tháng trước', '2024-01-31', '08:00')
    await held('tháng sau', '2024-03-01', '08:00')
    const days = { from: date('2024-02-01'), until: date('2024-02-29'), asOf: heldOn }
    expect((await calendar.days(days)).meetings.map(({ title }) => title)).toEqual([
      'đầu tháng',
      'cả ngày',
      'sáng',
      'chiều',
      'cuối tháng',
    ])
  })

  it('writes as many entries as it shows', async () => {
    const { calendar } = (await sampleWorkspace()).session().handlers
    const { text, count } = await calendar.renderIcs({
      scope: { of: 'days', ...february, deadlinesAsOf: heldOn },
    })
    const shown = await calendar.days({ ...february, asOf: heldOn })
    const due = shown.deadlines.reduce((sum, { counts }) => sum + counts.total, 0)
    expect(count).toBe(shown.meetings.length + due)
    const entries = readCalendar(text)
    expect(entries).toHaveLength(count)
    expect(new Set(entries.map(({ UID }) => UID)).size).toBe(count)
  })
})

describe('the command line', () => {
  it('writes one meeting or all to a file', async () => {
    const program = await emptyWorkspace()
    const { meetings } = program.session().handlers
    const { id } = await meetings.create({ title: 'Giao ban', heldOn })
    await meetings.create({ title: 'Sơ kết', heldOn })
    await program.workspace.close()
    const write = async (...words: readonly string[]) => {
      const file = join(program.root, 'lich.ics')
      const code = await runCommand(['export', 'ics', ...words, '--out', file], {
        ...program,
        defaultFolder: async () => join(program.root, 'so-lam-viec'),
        out: () => {},
        complain: () => {},
      })
      return { code, titles: readCalendar(readFileSync(file, 'utf8')).map(({ SUMMARY }) => SUMMARY) }
    }
    expect(await write('--meeting', id)).toEqual({ code: 0, titles: ['Giao ban'] })
    expect(await write()).toEqual({ code: 0, titles: ['Giao ban', 'Sơ kết'] })
  })
})

import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import type { Kysely } from 'kysely'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createAttendanceService } from '../../src/main/attendance/service.ts'
import { createCalendarService } from '../../src/main/calendar/service.ts'
import type { Database } from '../../src/main/database/database.ts'
import { createMeetingsService } from '../../src/main/meetings/service.ts'
import { createMinutesService } from '../../src/main/minutes/service.ts'
import { createTaskQueries } from '../../src/main/tasks/taskQueries.ts'
import { idSchema, type Id } from '../../src/shared/contract/schema.ts'
import { queryPlans } from '../support/queryPlans.ts'
import { date, sampleWorkspace } from '../support/testWorkspace.ts'

const asOf = date('2024-02-05')

describe('reading meetings', () => {
  it('finds everything in a meeting by its meeting', async () => {
    const plans = await plansOf(async ({ meetings, minutes }, id) => {
      await meetings.get({ id })
      await minutes.get({ meetingId: id })
      await minutes.proposals({ meetingId: id })
    })
    expect(plans.length).toBeGreaterThan(8)
    expect(scanned(plans)).toEqual([])
  })

  it('calls the roll of a meeting and of one site by the meeting', async () => {
    const plans = await plansOf(async ({ attendance, meetings }, id) => {
      const [site] = (await meetings.get({ id })).sites
      await attendance.counts({ meetingId: id })
      await attendance.rows({ meetingId: id, siteId: null })
      await attendance.rows({ meetingId: id, siteId: site?.id ?? null })
    })
    expect(plans.length).toBeGreaterThan(10)
    // The names of all organizations are few, and most are needed.
    expect(scanned(plans)).toEqual(['organization'])
  })

  it('reads what earlier meetings have left by their series, with the tasks by their conclusions', async () => {
    const plans = await plansOf(async ({ minutes }, meetingId) => {
      await minutes.carriedOver({ meetingId, asOf })
      await minutes.openConclusions(meetingId, asOf)
    })
    expect(plans.some((plan) => plan.includes('meetingOfSeries'))).toBe(true)
    expect(scanned(plans)).toEqual(['taskList'])
  })

  it('lists meetings with what each holds by the meeting, and the days of a calendar by the day', async () => {
    const plans = await plansOf(
      async ({ calendar }) =>
        await calendar.days({ from: date('2024-01-01'), until: date('2024-03-01'), asOf }),
    )
    expect(scanned(plans)).toEqual(['meeting', 'taskList'])
  })

  it('reads the proposals of all meetings alone', async () => {
    const plans = await plansOf(async ({ minutes }) => await minutes.proposals({}))
    expect(scanned(plans)).toEqual([])
  })
})

type Services = ReturnType<typeof servicesOver>

/** SQLite's plans for reading of a meeting of the sample that belongs to a series. */
async function plansOf(
  read: (services: Services, meetingId: Id) => Promise<unknown>,
): Promise<readonly string[]> {
  const { root, workspace } = await sampleWorkspace()
  await workspace.close()
  const file = join(root, 'so-lam-viec-mau', 'workspace.db')
  // What SQLite knows of this small workspace would let it scan.
  const sqlite = new SqliteDatabase(file)
  sqlite.exec('delete from sqlite_stat1')
  const { id } = z.object({ id: idSchema }).parse(sqlite.prepare('select id from meeting').get())
  sqlite.close()
  return await queryPlans(file, async (db) => await read(servicesOver(db), id))
}

/** Tables that the plans walk through from end to end; the log is read from its end, for its last number. */
function scanned(plans: readonly string[]): readonly string[] {
  const tables = plans.flatMap((plan) =>
    [...plan.matchAll(/^SCAN (?!change$)(\w+)/gm)].map(([, table = '']) => table),
  )
  return [...new Set(tables)].toSorted()
}

function servicesOver(db: Kysely<Database>) {
  const refuse = () => {
    throw new Error('this test only reads')
  }
  const parts = { db, changes: { write: refuse }, newId: refuse, organizations: async () => [] }
  const tasks = createTaskQueries(parts)
  const directory = {} as Parameters<typeof createMeetingsService>[0]['directory']
  const meetings = createMeetingsService({
    ...parts,
    directory,
    today: () => asOf,
    holidays: async () => [],
    openConclusions: async () => 0,
  })
  return {
    meetings,
    attendance: createAttendanceService(parts),
    minutes: createMinutesService({ ...parts, tasks, directory }),
    calendar: createCalendarService({
      ...parts,
      meetings,
      tasks,
      clock: refuse,
      chooseFile: async () => null,
    }),
  }
}

import type { Transaction } from 'kysely'
import { namedDeadlines, type calendarContract, type Holiday } from '../../shared/calendar/contract.ts'
import type { Handlers } from '../../shared/contract/endpoint.ts'
import { AppError } from '../../shared/contract/error.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { Meeting } from '../../shared/meetings/contract.ts'
import type { tasksContract } from '../../shared/tasks/contract.ts'
import type { LocalDate } from '../../shared/time/localDate.ts'
import type { Changes } from '../database/changes.ts'
import type { Database } from '../database/database.ts'
import { found } from '../database/records.ts'
import { createCalendarFile, type CalendarFileDependencies } from './calendarFile.ts'
import { selectHoliday, selectHolidayOn, selectHolidays } from './repository.ts'

interface Dependencies extends CalendarFileDependencies {
  readonly changes: Changes
  readonly newId: () => Id
  readonly tasks: Pick<Handlers<typeof tasksContract>, 'list' | 'deadlines'>
}

/** As many tasks are read at once to be named on their days; in fuller stretches days are counted alone. */
const readAtOnce = 200

/** The table of days off and make-up workdays, and what a calendar shows. */
export function createCalendarService(dependencies: Dependencies): Handlers<typeof calendarContract> {
  const { db, changes, newId, meetings, tasks } = dependencies
  const findHoliday = async (id: Id): Promise<Holiday> => found(await selectHoliday(db, id), 'holiday')

  return {
    ...createCalendarFile(dependencies),

    async days({ from, until, asOf }) {
      const held = (await meetings.list({})).filter(
        ({ heldOn }) => heldOn !== null && heldOn >= from && heldOn <= until,
      )
      const due = { asOf, dueFrom: from, dueUntil: until }
      const deadlines = await tasks.deadlines(due)
      const hasRoom = deadlines.some(({ counts }) => counts.total <= namedDeadlines)
      const total = deadlines.reduce((sum, { counts }) => sum + counts.total, 0)
      const named =
        hasRoom && total <= readAtOnce
          ? (await tasks.list({ ...due, sort: { by: 'due', descending: false }, limit: readAtOnce })).tasks
          : []
      return {
        meetings: held.toSorted((a, b) => compareText(placeInCalendar(a), placeInCalendar(b))),
        deadlines: deadlines.map(({ dueOn, counts }) => ({
          day: dueOn,
          counts,
          tasks: counts.total > namedDeadlines ? [] : named.filter(({ state }) => state.dueOn === dueOn),
        })),
      }
    },

    holidays: async () => await selectHolidays(db),

    async createHoliday(input) {
      const id = newId()
      await changes.write(async ({ trx, insert }) => {
        await expectFree(trx, input.day, id, 'day')
        await insert('holiday', { ...input, id, sample: '' })
      })
      return await findHoliday(id)
    },

    async updateHoliday({ id, version, patch }) {
      await changes.write(async ({ trx, update }) => {
        if (patch.day !== undefined) await expectFree(trx, patch.day, id, 'patch.day')
        await update('holiday', { id, version }, patch)
      })
      return await findHoliday(id)
    },

    async removeHoliday(seen) {
      return await changes.write(async ({ remove, actionId }) => {
        await remove('holiday', seen)
        return { actionId }
      })
    },
  }
}

function placeInCalendar({ heldOn, startTime, id }: Meeting): string {
  return `${heldOn ?? ''} ${startTime ?? ''} ${id}`
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : 1
}

/** A day has one entry, or two of them could say that it is off and that it is not. */
async function expectFree(
  trx: Transaction<Database>,
  day: LocalDate,
  id: Id,
  path: 'day' | 'patch.day',
): Promise<void> {
  const present = await selectHolidayOn(trx, day)
  if (present !== undefined && present.id !== id)
    throw new AppError('invalid-input', { issues: [{ path, reason: 'contradiction' }] })
}

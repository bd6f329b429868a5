import type { Kysely, Transaction } from 'kysely'
import type { calendarContract, Holiday } from '../../shared/calendar/contract.ts'
import type { Handlers } from '../../shared/contract/endpoint.ts'
import { AppError } from '../../shared/contract/error.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { LocalDate } from '../../shared/time/localDate.ts'
import type { Changes } from '../database/changes.ts'
import type { Database } from '../database/database.ts'
import { found } from '../database/records.ts'
import { selectHoliday, selectHolidayOn, selectHolidays } from './repository.ts'

interface Dependencies {
  readonly db: Kysely<Database>
  readonly changes: Changes
  readonly newId: () => Id
}

/** The table of days off and make-up workdays. */
export function createCalendarService({
  db,
  changes,
  newId,
}: Dependencies): Handlers<typeof calendarContract> {
  const findHoliday = async (id: Id): Promise<Holiday> => found(await selectHoliday(db, id), 'holiday')

  return {
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

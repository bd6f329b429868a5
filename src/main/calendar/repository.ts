import type { Kysely } from 'kysely'
import type { Holiday } from '../../shared/calendar/contract.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { LocalDate } from '../../shared/time/localDate.ts'
import type { Database } from '../database/database.ts'

export async function selectHolidays(db: Kysely<Database>): Promise<readonly Holiday[]> {
  return await db.selectFrom('holiday').selectAll().orderBy('day').execute()
}

export async function selectHoliday(db: Kysely<Database>, id: Id): Promise<Holiday | undefined> {
  return await db.selectFrom('holiday').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function selectHolidayOn(db: Kysely<Database>, day: LocalDate): Promise<Holiday | undefined> {
  return await db.selectFrom('holiday').selectAll().where('day', '=', day).executeTakeFirst()
}

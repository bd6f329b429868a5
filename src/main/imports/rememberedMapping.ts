import type { Kysely } from 'kysely'
import { z } from 'zod'
import { idSchema, type Id } from '../../shared/contract/schema.ts'
import { importSettings, type AnyImportSettings } from '../../shared/imports/contract.ts'
import type { Changes } from '../database/changes.ts'
import type { Database } from '../database/database.ts'

/** What is kept of an import for files of the same shape. */
const rememberedMapping = z.object({
  columns: importSettings.shape.columns,
  taskListId: idSchema.nullable(),
  /** Only what was found by hand: what was added is in the directory now. */
  organizations: importSettings.shape.organizations,
})
export type RememberedMapping = z.output<typeof rememberedMapping>

/** How the columns of a file of this shape were the last time; null when there was none. */
export async function readMapping(db: Kysely<Database>, shape: string): Promise<RememberedMapping | null> {
  const row = await selectMapping(db, shape)
  if (row === undefined) return null
  return rememberedMapping.safeParse(JSON.parse(row.mapping)).data ?? null
}

/** Keeps how the columns are; a user action of its own, so that taking an import back leaves it. */
export async function rememberMapping(
  changes: Changes,
  newId: () => Id,
  shape: string,
  settings: AnyImportSettings,
  taskListId: Id | null,
): Promise<void> {
  const organizations = settings.organizations.filter(({ choice }) => choice !== 'create')
  const mapping = JSON.stringify({
    columns: settings.columns,
    taskListId,
    organizations,
  } satisfies RememberedMapping)
  await changes.write(async ({ trx, insert, update }) => {
    const row = await selectMapping(trx, shape)
    if (row === undefined) await insert('importMapping', { id: newId(), shape, mapping })
    else await update('importMapping', row, { mapping })
  })
}

async function selectMapping(db: Kysely<Database>, shape: string) {
  return await db.selectFrom('importMapping').selectAll().where('shape', '=', shape).executeTakeFirst()
}

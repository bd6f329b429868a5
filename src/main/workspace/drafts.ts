import { sql, type Kysely } from 'kysely'
import { AppError } from '../../shared/contract/error.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { Instant } from '../../shared/time/localDate.ts'
import { isDraftableField, type DraftableField } from '../../shared/workspace/draft.ts'
import { splitField, type Changes } from '../database/changes.ts'
import type { Database } from '../database/database.ts'

interface Draft {
  readonly field: DraftableField
  readonly recordId: Id
  readonly text: string
  readonly at: Instant
}

/**
 * Keeps the newest text of a field that is being typed, outside history. Durable when this returns.
 * Throws `not-found` when there is no such record.
 */
export async function keepDraft(db: Kysely<Database>, { field, recordId, text, at }: Draft): Promise<void> {
  const [table] = splitField(field)
  const kept = await sql`
    insert into draft (field, "recordId", text, at)
    select ${field}, ${recordId}, ${text}, ${at} where exists (select 1 from ${sql.table(table)} where id = ${recordId})
    on conflict (field, "recordId") do update set text = excluded.text, at = excluded.at`.execute(db)
  if (kept.numAffectedRows === 0n) throw new AppError('not-found', { what: table })
}

/** Puts what was typed before a kill into its records, as one action; what no field takes any more is dropped. */
export async function adoptDrafts(db: Kysely<Database>, changes: Changes): Promise<void> {
  const drafts = await db.selectFrom('draft').selectAll().orderBy('at').execute()
  if (drafts.length === 0) return
  await changes.write(async ({ trx, adoptDraft }) => {
    for (const draft of drafts) {
      // A draft of an older version may name a field that is gone.
      const field: string = draft.field
      if (isDraftableField(field)) await adoptDraft(draft)
      else await trx.deleteFrom('draft').where('field', '=', draft.field).execute()
    }
  })
}

/** Whether text was typed that is not in its record yet. */
export async function hasDrafts(db: Kysely<Database>): Promise<boolean> {
  return (await db.selectFrom('draft').select('recordId').limit(1).executeTakeFirst()) !== undefined
}

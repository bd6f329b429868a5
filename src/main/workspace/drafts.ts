import type { Kysely } from 'kysely'
import type { Id } from '../../shared/contract/schema.ts'
import type { Instant } from '../../shared/time/localDate.ts'
import type { DraftableField } from '../../shared/workspace/draft.ts'
import type { Changes } from '../database/changes.ts'
import type { Database } from '../database/database.ts'
import { translateDatabaseError } from '../database/databaseError.ts'

interface Draft {
  readonly field: DraftableField
  readonly recordId: Id
  readonly text: string
  readonly at: Instant
}

/** Keeps the newest text of a field that is being typed, outside history. Durable when this returns. */
export async function keepDraft(db: Kysely<Database>, draft: Draft): Promise<void> {
  try {
    await db
      .insertInto('draft')
      .values(draft)
      .onConflict((conflict) =>
        conflict.columns(['field', 'recordId']).doUpdateSet({ text: draft.text, at: draft.at }),
      )
      .execute()
  } catch (error) {
    throw translateDatabaseError(error)
  }
}

/** Puts what was typed before a kill into its records, as one action. */
export async function adoptDrafts(db: Kysely<Database>, changes: Changes): Promise<void> {
  const drafts = await db.selectFrom('draft').selectAll().orderBy('at').execute()
  if (drafts.length === 0) return
  await changes.write(async ({ adoptDraft }) => {
    for (const draft of drafts) await adoptDraft(draft)
  })
}

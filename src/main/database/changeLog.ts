import { sql, type Kysely, type Selectable } from 'kysely'
import type { Id } from '../../shared/contract/schema.ts'
import type { ChangeTable, Database } from './database.ts'

export type LoggedChange = Selectable<ChangeTable>

/** Everything that was ever written of a document and its annexes, removed ones too, the oldest first. */
export async function selectDocumentChanges(
  db: Kysely<Database>,
  documentId: Id,
): Promise<readonly LoggedChange[]> {
  const { rows } = await sql<LoggedChange>`
    select * from change where "recordId" = ${documentId} or "recordId" in (
      select "recordId" from change where record = 'documentAnnex' and verb = 'insert'
        and json_extract(after, '$.documentId') = ${documentId})
    order by seq`.execute(db)
  return rows
}

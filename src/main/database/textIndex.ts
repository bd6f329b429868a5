import { sql, type RawBuilder, type Transaction } from 'kysely'
import type { Database } from './database.ts'

/** Rows of `taskText`, both ends included. */
export interface TextRange {
  readonly first: number
  readonly last: number
}

/** The ids of the texts that have, for each of these folded words, a word that begins so. */
export function textsWith(words: readonly string[], range: TextRange | null): RawBuilder<number> {
  const terms = words.map((word) => `"${word.replaceAll('"', '""')}"*`).join(' AND ')
  const matching = sql<number>`select rowid from "taskTextIndex" where "taskTextIndex" match ${terms}`
  return range === null
    ? sql<number>`(${matching})`
    : sql<number>`(${matching} and rowid between ${range.first} and ${range.last})`
}

/** Takes texts out of the index, or all of them for null; they must still be in their table as they were put in. */
export async function unindexTexts(trx: Transaction<Database>, ids: readonly number[] | null): Promise<void> {
  if (ids === null)
    await sql`insert into "taskTextIndex" ("taskTextIndex") values ('delete-all')`.execute(trx)
  else if (ids.length > 0)
    await sql`insert into "taskTextIndex" ("taskTextIndex", rowid, folded)
      select 'delete', id, folded from "taskText" where id in (${sql.join(ids)})`.execute(trx)
}

/** Puts texts into the index as they are in their table. */
export async function indexTexts(trx: Transaction<Database>, ids: readonly number[]): Promise<void> {
  if (ids.length > 0)
    await sql`insert into "taskTextIndex" (rowid, folded)
      select id, folded from "taskText" where id in (${sql.join(ids)})`.execute(trx)
}

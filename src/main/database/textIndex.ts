import { sql, type Expression, type RawBuilder, type SqlBool, type Transaction } from 'kysely'
import { searchedText } from '../../shared/text/searchWords.ts'
import type { Database } from './database.ts'

/** Rows of `taskText`: from one to another, both included, or these. */
export type TextSpan = TextRange | { readonly ids: readonly number[] }
export interface TextRange {
  readonly first: number
  readonly last: number
}

/** The ids of the texts that have, for each of these folded words, a word that begins so. */
export function textsWith(words: readonly string[], span: TextSpan | null): RawBuilder<number> {
  if (span !== null && 'ids' in span) {
    // The index would begin anew for each id.
    const having = words.map((word) => sql`and instr(folded, ${searchedText(word)}) > 0`)
    return sql<number>`(select id from "taskText" where id in (${sql.join(span.ids)}) ${sql.join(having, sql` `)})`
  }
  const terms = words.map((word) => `"${word.replaceAll('"', '""')}"*`).join(' AND ')
  const among = span === null ? sql`` : sql`and rowid between ${span.first} and ${span.last}`
  return sql<number>`(select rowid from "taskTextIndex" where "taskTextIndex" match ${terms} ${among})`
}

/** Whether the text with this id has a word that begins so: faster than the index for the few that it is asked of. */
export function textHas(textId: Expression<number>, word: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`exists (
    select 1 from "taskText" where "taskText".id = ${textId} and instr(folded, ${searchedText(word)}) > 0)`
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

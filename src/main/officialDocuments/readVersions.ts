import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Id } from '../../shared/contract/schema.ts'
import { idSchema } from '../../shared/contract/schema.ts'
import {
  annexWords,
  documentWords,
  type DocumentText,
  type DocumentVersion,
} from '../../shared/officialDocuments/contract.ts'
import { parseJson } from '../../shared/text/parseJson.ts'
import { selectDocumentChanges, type LoggedChange } from '../database/changeLog.ts'
import type { Database } from '../database/database.ts'
import { isSameText } from './writeText.ts'

export interface StoredVersion extends DocumentVersion {
  /** Of the annexes of its text, in their order. */
  readonly annexIds: readonly Id[]
}

type Columns = Readonly<Record<string, unknown>>

/**
 * Every text that a document had at the end of a user action, the oldest first. The log holds a whole row where it
 * begins and the columns that changed afterwards, so that it is read forwards.
 */
export async function readVersions(db: Kysely<Database>, id: Id): Promise<readonly StoredVersion[]> {
  const rows = new Map<string, Columns>()
  const versions: StoredVersion[] = []
  const log = await selectDocumentChanges(db, id)
  for (const [index, change] of log.entries()) {
    apply(rows, change)
    if (log[index + 1]?.actionId === change.actionId) continue
    const document = rows.get(id)
    if (document === undefined) continue
    const version = versionOf(document, rows, id, change)
    const last = versions.at(-1)
    if (last === undefined || !isSameText(last.text, version.text)) versions.push(version)
  }
  return versions
}

function apply(rows: Map<string, Columns>, { verb, recordId, after }: LoggedChange): void {
  if (verb === 'remove') rows.delete(recordId)
  else rows.set(recordId, { ...rows.get(recordId), ...columns.parse(parseJson(after ?? '{}')) })
}

function versionOf(
  document: Columns,
  rows: ReadonlyMap<string, Columns>,
  id: Id,
  { seq, at, actor }: LoggedChange,
): StoredVersion {
  const annexes = [...rows]
    .filter(([recordId]) => recordId !== id)
    .map(([, row]) => annexRow.parse(row))
    .toSorted((a, b) => a.ordinal - b.ordinal || (a.id < b.id ? -1 : 1))
  const text: DocumentText = {
    words: words.parse(document),
    annexes: annexes.map(({ title, orientation, body }) => ({ title, orientation, body })),
  }
  return { seq, at, actor, text, annexIds: annexes.map((annex) => annex.id) }
}

const columns = z.record(z.string(), z.unknown())
const words = documentWords.strip()
const annexRow = annexWords.strip().extend({ id: idSchema, ordinal: z.int() })

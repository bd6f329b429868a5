import { isDeepStrictEqual } from 'node:util'
import type { Kysely } from 'kysely'
import { AppError } from '../../shared/contract/error.ts'
import type { OfficialDocument } from '../../shared/officialDocuments/contract.ts'
import type { Database } from '../database/database.ts'
import { findDocument } from './repository.ts'

/** The document is still as it was read, with its annexes. Throws `conflict`. */
export async function expectUnchanged(from: Kysely<Database>, document: OfficialDocument): Promise<void> {
  if (!isDeepStrictEqual(await findDocument(from, document.id), document))
    throw new AppError('conflict', { what: 'officialDocument' })
}

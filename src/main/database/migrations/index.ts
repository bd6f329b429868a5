import type { Migration } from 'kysely'
import { start } from './0001Start.ts'
import { registry } from './0002Registry.ts'
import { conferences } from './0003Conferences.ts'
import { officialDocuments } from './0004OfficialDocuments.ts'

/** Every migration, in order of its name. A released one is frozen; a change is a new one. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001Start': start,
  '0002Registry': registry,
  '0003Conferences': conferences,
  '0004OfficialDocuments': officialDocuments,
}

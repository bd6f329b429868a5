import { setImmediate as otherEvents } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { AppError } from '../../shared/contract/error.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { ComparedRow } from '../../shared/imports/compareTasks.ts'
import type { RecordImportSettings, RecordKind } from '../../shared/imports/contract.ts'
import type { TableWords } from '../../shared/imports/findTable.ts'
import type { OrganizationRef } from '../../shared/imports/organizationRef.ts'
import {
  createCellReader,
  type CellReader,
  type RecordContext,
} from '../../shared/imports/records/cellReader.ts'
import {
  createInviteeComparer,
  inviteeImportColumns,
  inviteeTableWords,
} from '../../shared/imports/records/inviteeImport.ts'
import {
  createOrganizationComparer,
  organizationImportColumns,
  organizationTableWords,
} from '../../shared/imports/records/organizationImport.ts'
import {
  createPersonComparer,
  personImportColumns,
  personTableWords,
} from '../../shared/imports/records/personImport.ts'
import { createPersonIndex } from '../../shared/imports/records/personIndex.ts'
import type { RecordCells } from '../../shared/imports/records/recordRows.ts'
import {
  createKnownSiteComparer,
  createSiteComparer,
  knownSiteImportColumns,
  knownSiteTableWords,
  siteImportColumns,
  siteKey,
  siteTableWords,
} from '../../shared/imports/records/siteImport.ts'
import { cellText } from '../../shared/imports/cellText.ts'
import type { MeetingDetail } from '../../shared/meetings/contract.ts'
import type { KnownSite } from '../../shared/sites/sites.ts'
import { byId } from '../../shared/records/byId.ts'
import type { Writer } from '../database/changes.ts'
import type { Database } from '../database/database.ts'
import type { DirectoryService } from '../directory/service.ts'
import { createInviteesWrite } from './writeInvitees.ts'
import { createSitesWrite, createKnownSitesWrite } from './writeSites.ts'
import { writeOrganization, writePerson } from './writeDirectory.ts'

/** What of the other features an import of records reads. */
export interface RecordSources {
  readonly db: Kysely<Database>
  readonly directory: DirectoryService
  readonly meetings: {
    get(input: { readonly id: Id }): Promise<MeetingDetail>
  }
  readonly sites: {
    listKnownSites(input: Record<string, never>): Promise<readonly KnownSite[]>
  }
}

/** What rows are written with. */
export interface RecordWriter {
  readonly writer: Writer
  readonly newId: () => Id
  readonly organizationId: (ref: OrganizationRef) => Promise<Id>
}

/** Writes one row. */
type RowWriting = (target: RecordWriter) => Promise<void>
export type RecordRowResult = ComparedRow<RowWriting>

/** Compares the rows of one file, each once, in their order. */
interface RecordImport {
  compare(cells: RecordCells<string>): RecordRowResult
  /** What is written when all rows are. */
  finish(target: RecordWriter): Promise<void>
}

const kinds = {
  organizations: { columns: organizationImportColumns, words: organizationTableWords },
  people: { columns: personImportColumns, words: personTableWords },
  knownSites: { columns: knownSiteImportColumns, words: knownSiteTableWords },
  sites: { columns: siteImportColumns, words: siteTableWords },
  invitees: { columns: inviteeImportColumns, words: inviteeTableWords },
} as const satisfies Record<
  RecordKind,
  { readonly columns: readonly { readonly key: string }[]; readonly words: TableWords }
>

/** How the columns of files of a kind are known. */
export function recordWords(kind: RecordKind): TableWords {
  return kinds[kind].words
}

/** The cells of a row that its kind knows. */
function cellsOf<Key extends string>(
  columns: readonly { readonly key: Key }[],
  { cells, ...row }: RecordCells<string>,
): RecordCells<Key> {
  return {
    ...row,
    cells: new Map(
      columns.flatMap(({ key }) => {
        const placed = cells.get(key)
        return placed === undefined ? [] : [[key, placed] as const]
      }),
    ),
  }
}

/** Prepares the comparison of rows of one kind with what there is. Throws `not-found` for a meeting that is not there. */
export async function createRecordImport(
  settings: RecordImportSettings,
  bodies: readonly RecordCells<string>[],
  context: RecordContext,
  sources: RecordSources,
): Promise<RecordImport> {
  const { asOf } = settings
  const { directory, meetings, sites: ofDirectory } = sources
  const organizations = byId(await directory.listOrganizations({ order: 'name' }))
  const done = async () => undefined
  const meeting = async () => {
    if (settings.meetingId === null) throw new AppError('not-found', { what: 'meeting' })
    return await meetings.get({ id: settings.meetingId })
  }

  switch (settings.kind) {
    case 'organizations': {
      const compare = createOrganizationComparer([...organizations.values()], asOf)
      return importOf(organizationImportColumns, compare, writeOrganization, done)
    }
    case 'people': {
      const people = await directory.listPeople({ order: 'name', asOf })
      const compare = createPersonComparer({ people, organizations, asOf })
      return importOf(personImportColumns, compare, writePerson, done)
    }
    case 'knownSites': {
      const sites = await ofDirectory.listKnownSites({})
      const compare = createKnownSiteComparer({ sites, inFile: sitesIn(bodies) }, organizations)
      const { write, finish } = createKnownSitesWrite(sites)
      return importOf(knownSiteImportColumns, compare, write, finish)
    }
    case 'sites': {
      const { meeting: own, sites } = await meeting()
      const compare = createSiteComparer({ sites, inFile: sitesIn(bodies) })
      const { write, finish } = createSitesWrite(own.id, sites)
      return importOf(siteImportColumns, compare, write, finish)
    }
    case 'invitees': {
      const { meeting: own, sites, invitees } = await meeting()
      const day = own.heldOn ?? asOf
      const people = await directory.listPeople({ order: 'name', asOf: day })
      // Thousands of names are looked through for each of the two.
      await otherEvents()
      const index = createPersonIndex(people, day)
      await otherEvents()
      const compare = createInviteeComparer({ invitees, sites, people: index, organizations })
      const write = createInviteesWrite(own.id, day, { people, organizations })
      return importOf(inviteeImportColumns, compare, write, done)
    }
  }

  function importOf<Key extends string, Writing>(
    columns: readonly { readonly key: Key }[],
    compare: (reader: CellReader<Key>) => ComparedRow<Writing>,
    write: (target: RecordWriter, writing: Writing) => Promise<void>,
    finish: (target: RecordWriter) => Promise<void>,
  ): RecordImport {
    return {
      finish,
      compare(cells) {
        const { writing, ...row } = compare(createCellReader(cellsOf(columns, cells), context))
        return {
          ...row,
          writing: writing === null ? null : async (target) => await write(target, writing),
        }
      },
    }
  }
}

/** Keys of the names of all sites that a file brings. */
function sitesIn(bodies: readonly RecordCells<string>[]): ReadonlySet<string> {
  return new Set(bodies.map(({ cells }) => siteKey(cellText(cells.get('name')?.cell))))
}

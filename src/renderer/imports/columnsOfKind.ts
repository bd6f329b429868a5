import { parentColumn } from '../../shared/imports/compareTasks.ts'
import type { ImportKind } from '../../shared/imports/contract.ts'
import { inviteeImportColumns } from '../../shared/imports/records/inviteeImport.ts'
import { organizationImportColumns } from '../../shared/imports/records/organizationImport.ts'
import { personImportColumns } from '../../shared/imports/records/personImport.ts'
import { knownSiteImportColumns, siteImportColumns } from '../../shared/imports/records/siteImport.ts'
import { taskColumns } from '../../shared/tasks/columns.ts'

/** What the columns of a file may be of, with the headings that the program itself writes. */
export const columnsOfKind: Readonly<
  Record<ImportKind, readonly { readonly key: string; readonly heading: string }[]>
> = {
  tasks: taskColumns,
  organizations: organizationImportColumns,
  people: personImportColumns,
  knownSites: knownSiteImportColumns,
  sites: siteImportColumns,
  invitees: inviteeImportColumns,
}

/** The heading of every column of a kind, and of what the dry run says beside them. */
export const headingsOfKind: (kind: ImportKind) => ReadonlyMap<string, string> = (kind) =>
  new Map([...columnsOfKind[kind], parentColumn].map(({ key, heading }) => [key, heading]))

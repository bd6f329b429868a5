import type { Id } from '../../shared/contract/schema.ts'
import {
  siteKey,
  type KnownSiteWriting,
  type ParentRef,
  type SiteWriting,
} from '../../shared/imports/records/siteImport.ts'
import type { KnownSite, Site } from '../../shared/sites/sites.ts'
import { insertKnownSite, insertSite } from '../sites/service.ts'
import type { RecordWriter } from './recordImports.ts'

/** Adds and changes the sites of a meeting. */
export function createSitesWrite(meetingId: Id, sites: readonly Site[]) {
  const parents = createParents('site', sites)
  return {
    finish: parents.finish,
    async write(target: RecordWriter, { seen, key, name, fields, parent }: SiteWriting): Promise<void> {
      const { writer, newId } = target
      const id = seen?.id ?? (await insertSite(writer, { ...fields, name, meetingId }, newId))
      if (seen !== null) await writer.update('site', seen, fields)
      parents.note(key, id, parent)
    },
  }
}

/** Adds and changes the sites of the directory. */
export function createKnownSitesWrite(sites: readonly KnownSite[]) {
  const parents = createParents('knownSite', sites)
  return {
    finish: parents.finish,
    async write(target: RecordWriter, writing: KnownSiteWriting): Promise<void> {
      const { writer, newId, organizationId } = target
      const { seen, key, name, parent, organization } = writing
      const fields = {
        ...writing.fields,
        ...(organization === null ? {} : { organizationId: await organizationId(organization) }),
      }
      const id = seen?.id ?? (await insertKnownSite(writer, { ...fields, name }, newId))
      if (seen !== null) await writer.update('knownSite', seen, fields)
      parents.note(key, id, parent)
    },
  }
}

/** Hangs sites under those above them once all are there; one that would hang under itself stays at the top. */
function createParents(table: 'site' | 'knownSite', sites: readonly (Site | KnownSite)[]) {
  const ids = new Map(sites.map(({ name, id }) => [siteKey(name), id]))
  const parentOf = new Map(sites.map(({ id, parentId }) => [id, parentId]))
  const wanted: { readonly id: Id; readonly parent: ParentRef }[] = []
  return {
    note(key: string, id: Id, parent: ParentRef | null): void {
      ids.set(key, id)
      if (parent !== null) wanted.push({ id, parent })
    },
    async finish({ writer }: RecordWriter): Promise<void> {
      for (const { id, parent } of wanted) {
        const parentId = parent.kind === 'known' ? parent.id : ids.get(parent.key)
        if (parentId === undefined || hangsUnder(parentId, id)) continue
        parentOf.set(id, parentId)
        const seen = await writer.trx
          .selectFrom(table)
          .select(['id', 'version'])
          .where('id', '=', id)
          .executeTakeFirstOrThrow()
        await writer.update(table, seen, { parentId })
      }
    },
  }

  function hangsUnder(site: Id, above: Id): boolean {
    const passed = new Set<Id>()
    for (let at: Id | null = site; at !== null && !passed.has(at); at = parentOf.get(at) ?? null) {
      if (at === above) return true
      passed.add(at)
    }
    return false
  }
}

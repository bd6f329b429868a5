import type { z } from 'zod'
import { AppError } from '../../shared/contract/error.ts'
import type { Handlers } from '../../shared/contract/endpoint.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { sitesContract } from '../../shared/sites/contract.ts'
import type { KnownSite } from '../../shared/sites/sites.ts'
import { siteTree, wouldLoop } from '../../shared/sites/siteTree.ts'
import type { Writer } from '../database/changes.ts'
import { nextOrdinal } from '../database/ordering.ts'
import { expectOrder, found, given } from '../database/records.ts'
import { findMeeting, findSite, selectSites } from '../meetings/service.ts'
import type { SitesDependencies } from './sitesDependencies.ts'
import { selectKnownSite, selectKnownSites } from './repository.ts'
import { emptySite } from './siteHandlers.ts'
import { emptySiteFacts, siteFactsOf } from './siteFactsOf.ts'

type KnownSiteHandlers = Pick<
  Handlers<typeof sitesContract>,
  'addKnownSites' | 'keepSite' | 'listKnownSites' | 'createKnownSite' | 'updateKnownSite' | 'removeKnownSite'
>

/** The sites of the directory, and their way into meetings and out of them. */
export function createKnownSiteHandlers({ db, changes, newId }: SitesDependencies): KnownSiteHandlers {
  const findKnown = async (id: Id): Promise<KnownSite> => found(await selectKnownSite(db, id), 'knownSite')

  return {
    async addKnownSites({ meetingId, knownSiteIds }) {
      const added: Id[] = []
      await changes.write(async ({ trx, insert }) => {
        await findMeeting(trx, meetingId)
        const known = await selectKnownSites(trx)
        const parentOf = new Map(known.map(({ id, parentId }) => [id, parentId]))
        const wanted = new Set(knownSiteIds)
        for (const id of wanted) if (!parentOf.has(id)) throw new AppError('not-found', { what: 'knownSite' })
        const there = new Map<Id, Id>()
        for (const { id, knownSiteId } of await selectSites(trx, meetingId)) {
          if (knownSiteId !== null) there.set(knownSiteId, id)
        }
        let ordinal = await nextOrdinal(trx, 'site', meetingId)
        for (const { site } of siteTree(known)) {
          if (!wanted.has(site.id) || there.has(site.id)) continue
          const id = newId()
          const above = nearestThere(site.parentId, parentOf, there)
          const parentId = above === null ? null : (there.get(above) ?? null)
          const own = { id, meetingId, ordinal, knownSiteId: site.id, sample: site.sample }
          await insert('site', { ...emptySite, ...siteFactsOf(site), ...own, parentId })
          there.set(site.id, id)
          added.push(id)
          ordinal += 1
        }
      })
      return (await selectSites(db, meetingId)).filter(({ id }) => added.includes(id))
    },

    async keepSite({ siteId }) {
      const id = await changes.write(async (writer) => {
        const { trx, insert, update } = writer
        const site = await findSite(trx, siteId)
        const facts = siteFactsOf(site)
        if (site.knownSiteId !== null) {
          const known = found(await selectKnownSite(trx, site.knownSiteId), 'knownSite')
          await update('knownSite', known, facts)
          return known.id
        }
        const parent = site.parentId === null ? null : await findSite(trx, site.parentId)
        const id = newId()
        await insert('knownSite', {
          ...emptyKnownSite,
          ...facts,
          id,
          parentId: parent?.knownSiteId ?? null,
          ordinal: await nextKnownOrdinal(writer),
          sample: site.sample,
        })
        await update('site', site, { knownSiteId: id })
        return id
      })
      return await findKnown(id)
    },

    listKnownSites: async () => siteTree(await selectKnownSites(db)).map(({ site }) => site),

    async createKnownSite(input) {
      return await findKnown(
        await changes.write(async (writer) => await insertKnownSite(writer, input, newId)),
      )
    },

    async updateKnownSite({ id, version, patch }) {
      await changes.write(async ({ trx, update }) => {
        const before = found(await selectKnownSite(trx, id), 'knownSite')
        expectOrder({ ...before, ...given(patch) }, ['validFrom', 'validTo'], {
          fields: patch,
          at: 'patch.',
        })
        if (patch.parentId && wouldLoop(await selectKnownSites(trx), id, patch.parentId)) {
          throw new AppError('invalid-input', { issues: [{ path: 'patch.parentId', reason: 'bad-format' }] })
        }
        await update('knownSite', { id, version }, patch)
      })
      return await findKnown(id)
    },

    async removeKnownSite(seen) {
      return await changes.write(async ({ trx, actionId, update, remove }) => {
        const known = found(await selectKnownSite(trx, seen.id), 'knownSite')
        for (const child of await selectKnownSites(trx)) {
          if (child.parentId === known.id) await update('knownSite', child, { parentId: known.parentId })
        }
        const taken = await trx
          .selectFrom('site')
          .select(['id', 'version'])
          .where('knownSiteId', '=', known.id)
          .execute()
        for (const site of taken) await update('site', site, { knownSiteId: null })
        await remove('knownSite', seen)
        return { actionId }
      })
    },
  }
}

/** The first of the sites above that a meeting has; null for none. */
function nearestThere(
  from: Id | null,
  parentOf: ReadonlyMap<Id, Id | null>,
  there: ReadonlyMap<Id, Id>,
): Id | null {
  const passed = new Set<Id>()
  for (let at = from; at !== null && !passed.has(at); at = parentOf.get(at) ?? null) {
    if (there.has(at)) return at
    passed.add(at)
  }
  return null
}

/** Adds a site as the last of the directory's. Throws as `sites.createKnownSite`. */
export async function insertKnownSite(
  writer: Writer,
  input: z.output<typeof sitesContract.createKnownSite.input>,
  newId: () => Id,
): Promise<Id> {
  const row = { ...emptyKnownSite, ...given(input), id: newId() }
  expectOrder(row, ['validFrom', 'validTo'], { fields: input, at: '' })
  await writer.insert('knownSite', { ...row, ordinal: await nextKnownOrdinal(writer) })
  return row.id
}

async function nextKnownOrdinal({ trx }: Writer): Promise<number> {
  const last = await trx
    .selectFrom('knownSite')
    .select('ordinal')
    .orderBy('ordinal', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last === undefined ? 0 : last.ordinal + 1
}

const emptyKnownSite = {
  ...emptySiteFacts,
  organizationId: null,
  validFrom: null,
  validTo: null,
} as const

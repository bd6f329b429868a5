import type { z } from 'zod'
import type { Handlers } from '../../shared/contract/endpoint.ts'
import { AppError } from '../../shared/contract/error.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { sitesContract } from '../../shared/sites/contract.ts'
import { wouldLoop } from '../../shared/sites/siteTree.ts'
import type { Writer } from '../database/changes.ts'
import { doneAction } from '../database/doneAction.ts'
import { moveAmong, nextOrdinal } from '../database/ordering.ts'
import { given } from '../database/records.ts'
import { expectSiteOf, findSite, selectSites } from '../meetings/service.ts'
import type { SitesDependencies } from './sitesDependencies.ts'
import { removeSite } from './removeSite.ts'
import { emptySiteFacts } from './siteFactsOf.ts'

type SiteHandlers = Pick<
  Handlers<typeof sitesContract>,
  'createSite' | 'updateSite' | 'removeSite' | 'moveSite'
>

/** The sites of a meeting. */
export function createSiteHandlers({ db, changes, newId }: SitesDependencies): SiteHandlers {
  return {
    async createSite(input) {
      return await findSite(db, await changes.write(async (writer) => await insertSite(writer, input, newId)))
    },

    async updateSite({ id, version, patch }) {
      await changes.write(async ({ trx, update }) => {
        if (patch.parentId) {
          const { meetingId } = await findSite(trx, id)
          await expectSiteOf(trx, patch.parentId, meetingId)
          if (wouldLoop(await selectSites(trx, meetingId), id, patch.parentId)) {
            throw new AppError('invalid-input', {
              issues: [{ path: 'patch.parentId', reason: 'bad-format' }],
            })
          }
        }
        await update('site', { id, version }, patch)
      })
      return await findSite(db, id)
    },

    async removeSite(seen) {
      return await doneAction(changes, async (writer) => {
        await removeSite(writer, await findSite(writer.trx, seen.id), seen)
      })
    },

    moveSite: async (move) => await doneAction(changes, (writer) => moveAmong(writer, 'site', move)),
  }
}

/** Adds a site as the last of its meeting. Throws as `sites.createSite`. */
export async function insertSite(
  { trx, insert }: Writer,
  input: z.output<typeof sitesContract.createSite.input>,
  newId: () => Id,
): Promise<Id> {
  await expectSiteOf(trx, input.parentId, input.meetingId)
  const id = newId()
  const ordinal = await nextOrdinal(trx, 'site', input.meetingId)
  await insert('site', { ...emptySite, ...given(input), id, ordinal })
  return id
}

export const emptySite = {
  ...emptySiteFacts,
  state: 'notReady',
  connectedAt: null,
  incident: '',
  attendanceWords: '',
  knownSiteId: null,
} as const

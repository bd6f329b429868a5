import type { Handlers } from '../../shared/contract/endpoint.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { sitesContract } from '../../shared/sites/contract.ts'
import { stateAfterTest } from '../../shared/sites/linkState.ts'
import type { SiteState } from '../../shared/sites/sites.ts'
import type { Writer } from '../database/changes.ts'
import { found, given } from '../database/records.ts'
import { findSite, selectLinkTests } from '../meetings/service.ts'
import type { SitesDependencies } from './sitesDependencies.ts'
import { selectLinkTest } from './repository.ts'

type LinkTestHandlers = Pick<Handlers<typeof sitesContract>, 'createLinkTest' | 'removeLinkTest'>

/** The log of link tests of the sites of a meeting. */
export function createLinkTestHandlers({ db, changes, newId }: SitesDependencies): LinkTestHandlers {
  return {
    async createLinkTest(input) {
      const id = newId()
      await changes.write(async (writer) => {
        const { meetingId } = await findSite(writer.trx, input.siteId)
        await writer.insert('linkTest', { ...emptyLinkTest, ...given(input), id, meetingId })
        await followTests(writer, input.siteId, ['notReady', 'tested', 'lost'])
      })
      return found(await selectLinkTest(db, id), 'linkTest')
    },

    async removeLinkTest(seen) {
      return await changes.write(async (writer) => {
        const { siteId } = found(await selectLinkTest(writer.trx, seen.id), 'linkTest')
        await writer.remove('linkTest', seen)
        await followTests(writer, siteId, ['notReady', 'tested'])
        return { actionId: writer.actionId }
      })
    },
  }
}

const emptyLinkTest = { testedAt: null, tester: '', incident: '', sample: '' } as const

/** Gives a site that is in one of these states the one that its newest test speaks for. */
async function followTests({ trx, update }: Writer, siteId: Id, states: readonly SiteState[]): Promise<void> {
  const site = await findSite(trx, siteId)
  if (!states.includes(site.state)) return
  const newest = (await selectLinkTests(trx, site.meetingId)).find((test) => test.siteId === siteId)
  await update('site', site, { state: newest === undefined ? 'notReady' : stateAfterTest(newest) })
}

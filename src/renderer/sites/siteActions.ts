import type { z } from 'zod'
import type { Reply } from '../../shared/contract/reply.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { DoneAction } from '../../shared/history/contract.ts'
import type { KnownSite, LinkTest, newLinkTest, Site, SiteFields } from '../../shared/sites/sites.ts'
import { replaced, type Step } from '../writes.ts'
import { seen, type MeetingParts } from '../meetingParts.ts'

export interface SiteActions {
  readonly createSite: (site: Pick<SiteFields, 'name' | 'kind' | 'parentId'>) => Promise<Reply<Site>>
  readonly updateSite: (id: Id, patch: Partial<SiteFields>) => Promise<Reply<Site>>
  readonly removeSite: (id: Id) => Promise<Reply<DoneAction>>
  readonly moveSite: (id: Id, step: Step) => Promise<Reply<DoneAction | null>>
  readonly addKnownSites: (knownSiteIds: readonly Id[]) => Promise<Reply<readonly Site[]>>
  readonly keepSite: (siteId: Id) => Promise<Reply<KnownSite>>
  readonly createLinkTest: (test: z.input<typeof newLinkTest>) => Promise<Reply<LinkTest>>
  readonly removeLinkTest: (id: Id) => Promise<Reply<DoneAction>>
}

/** The sites of the open meeting and their link tests. */
export function createSiteActions({
  client,
  update,
  detail,
  change,
  inWhole,
  move,
}: MeetingParts): SiteActions {
  return {
    createSite: (site) => inWhole((meetingId) => client.sites.createSite({ ...site, meetingId })),
    updateSite: (id, patch) =>
      update(
        id,
        () => seen(detail()?.sites, id).version,
        (version) => client.sites.updateSite({ id, version, patch }),
        (site) => change(({ sites }) => ({ sites: replaced(sites, site) })),
      ),
    removeSite: (id) => inWhole(() => client.sites.removeSite(seen(detail()?.sites, id))),
    moveSite: (id, step) =>
      move(
        () => {
          const sites = detail()?.sites ?? []
          const parentId = sites.find((site) => site.id === id)?.parentId
          return sites.filter((site) => site.parentId === parentId)
        },
        client.sites.moveSite,
        id,
        step,
      ),
    addKnownSites: (knownSiteIds) =>
      inWhole((meetingId) => client.sites.addKnownSites({ meetingId, knownSiteIds: [...knownSiteIds] })),
    keepSite: (siteId) => inWhole(() => client.sites.keepSite({ siteId })),
    createLinkTest: (test) => inWhole(() => client.sites.createLinkTest(test)),
    removeLinkTest: (id) => inWhole(() => client.sites.removeLinkTest(seen(detail()?.linkTests, id))),
  }
}

import type { Handlers } from '../../shared/contract/endpoint.ts'
import type { sitesContract } from '../../shared/sites/contract.ts'
import { createKnownSiteHandlers } from './knownSiteHandlers.ts'
import { createLinkTestHandlers } from './linkTestHandlers.ts'
import { createSiteHandlers } from './siteHandlers.ts'
import type { SitesDependencies } from './sitesDependencies.ts'

export { insertKnownSite } from './knownSiteHandlers.ts'
export { insertSite } from './siteHandlers.ts'
export { transferKnownSites } from './transferKnownSites.ts'

export type SitesService = Handlers<typeof sitesContract>

/** The sites of meetings with their link tests, and those of the directory. */
export function createSitesService(dependencies: SitesDependencies): SitesService {
  return {
    ...createSiteHandlers(dependencies),
    ...createKnownSiteHandlers(dependencies),
    ...createLinkTestHandlers(dependencies),
  }
}

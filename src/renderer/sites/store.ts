export { createKnownSitesStore, type KnownSitesState } from './knownSitesStore.ts'
export { createSiteActions, type SiteActions } from './siteActions.ts'

import type { KnownSite, LinkTest, Site } from '../../shared/sites/sites.ts'

export interface KnownSiteTable extends KnownSite {}
export interface SiteTable extends Site {}
export interface LinkTestTable extends LinkTest {}

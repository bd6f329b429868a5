import { z } from 'zod'
import { command, query } from '../contract/endpoint.ts'
import { idSchema, nothing, recordMove, recordSeen, sampleField, updateOf } from '../contract/schema.ts'
import type { DoneAction } from '../history/contract.ts'
import { ofMeeting } from '../meetings/ofMeeting.ts'
import {
  knownSiteFields,
  newLinkTest,
  siteFields,
  type KnownSite,
  type LinkTest,
  type Site,
} from './sites.ts'

/** The sites of a meeting, their link tests, and the sites that are known to the directory. */
export const sitesContract = {
  createSite: command(siteFields.partial().required({ name: true }).extend(ofMeeting)).returns<Site>(),
  updateSite: command(updateOf(siteFields)).returns<Site>(),
  /** Removes a site with its invitees and link tests; its child sites move up to its parent. */
  removeSite: command(recordSeen).returns<DoneAction>(),
  moveSite: command(recordMove).returns<DoneAction>(),
  /** Copies sites of the directory into a meeting, each once, under the parents that are there. One user action. */
  addKnownSites: command(
    z.strictObject({ meetingId: idSchema, knownSiteIds: z.array(idSchema).min(1).max(2000) }),
  ).returns<readonly Site[]>(),
  /** Keeps a site in the directory for other meetings, or brings the one it was taken from up to date. */
  keepSite: command(z.strictObject({ siteId: idSchema })).returns<KnownSite>(),
  listKnownSites: query(nothing).returns<readonly KnownSite[]>(),
  createKnownSite: command(
    knownSiteFields.partial().required({ name: true }).extend(sampleField),
  ).returns<KnownSite>(),
  updateKnownSite: command(updateOf(knownSiteFields)).returns<KnownSite>(),
  /** Its child sites move up to its parent; meetings keep the sites that were taken from it. */
  removeKnownSite: command(recordSeen).returns<DoneAction>(),
  /** Adds to the log; a site that is not connected becomes `tested` when all was good, else `notReady`. */
  createLinkTest: command(newLinkTest).returns<LinkTest>(),
  removeLinkTest: command(recordSeen).returns<DoneAction>(),
} as const

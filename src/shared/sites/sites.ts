import { z } from 'zod'
import {
  idSchema,
  prose,
  requiredText,
  sampleField,
  shortText,
  wholeNumber,
  type Id,
  type RecordBase,
} from '../contract/schema.ts'
import { clockTimeSchema } from '../time/clockTime.ts'
import { localDateSchema } from '../time/localDate.ts'
import type { OfMeeting } from '../meetings/ofMeeting.ts'

/** Trung tâm, tỉnh, huyện, xã, khác (domain 2.2). */
export const siteKinds = ['central', 'province', 'district', 'commune', 'other'] as const
export type SiteKind = (typeof siteKinds)[number]

/** Chưa sẵn sàng, đã thử, đang kết nối, mất kết nối (domain 2.2). */
export const siteStates = ['notReady', 'tested', 'connected', 'lost'] as const
export type SiteState = (typeof siteStates)[number]

/** What a site is wherever it is used (domain 2.2); its chair is the invitee with that role. */
const siteFacts = {
  /** As it follows "điểm cầu": "UBND tỉnh", "huyện Lâm Bình". */
  name: requiredText(200),
  kind: z.enum(siteKinds),
  parentId: idSchema.nullable(),
  /** Địa điểm, phòng. */
  place: shortText(500),
  /** Đầu mối: the name. */
  contact: shortText(200),
  contactPhone: shortText(50),
  /** Cán bộ kỹ thuật. */
  technician: shortText(200),
  technicianPhone: shortText(50),
  /** Phương thức kết nối: "VNPT Meeting". */
  connection: shortText(100),
  /** Mã phòng. */
  roomCode: shortText(100),
  /** Số chỗ. */
  capacity: wholeNumber(0, 99_999).nullable(),
}

/** A site that meetings use again and again, kept in the directory. */
export const knownSiteFields = z.strictObject({
  ...siteFacts,
  organizationId: idSchema.nullable(),
  validFrom: localDateSchema.nullable(),
  validTo: localDateSchema.nullable(),
})

/** A site of one meeting. */
export const siteFields = z.strictObject({
  ...siteFacts,
  state: z.enum(siteStates),
  /** Giờ kết nối. */
  connectedAt: clockTimeSchema.nullable(),
  /** Ghi chú sự cố. */
  incident: prose(5000),
  /** The user's own sentence of attendance; empty takes the one that the rule makes (domain 2.5). */
  attendanceWords: shortText(5000),
})

/** Tốt, chập chờn, không có: how sound, picture and line were. */
export const linkQualities = ['good', 'weak', 'none'] as const
export type LinkQuality = (typeof linkQualities)[number]

const linkTestFields = z.strictObject({
  siteId: idSchema,
  testedOn: localDateSchema,
  testedAt: clockTimeSchema.nullable(),
  /** Người thử. */
  tester: shortText(200),
  sound: z.enum(linkQualities),
  picture: z.enum(linkQualities),
  line: z.enum(linkQualities),
  /** Sự cố, cách khắc phục. */
  incident: prose(5000),
})

/** One test of a site's link: added to its log, never changed. */
export const newLinkTest = linkTestFields
  .partial({ testedAt: true, tester: true, incident: true })
  .extend(sampleField)

export type SiteFields = z.output<typeof siteFields>
export type KnownSiteFields = z.output<typeof knownSiteFields>

export interface KnownSite extends RecordBase, Readonly<KnownSiteFields> {
  /** Place among all known sites, from 0. */
  readonly ordinal: number
}

export interface Site extends OfMeeting, Readonly<SiteFields> {
  /** The site of the directory that it was taken from. */
  readonly knownSiteId: Id | null
}

export interface LinkTest extends RecordBase, Readonly<z.output<typeof linkTestFields>> {
  readonly meetingId: Id
}

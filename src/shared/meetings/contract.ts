import { z } from 'zod'
import { command, query } from '../contract/endpoint.ts'
import {
  idSchema,
  nothing,
  prose,
  recordMove,
  recordSeen,
  requiredText,
  sampleField,
  shortText,
  updateOf,
  wholeNumber,
  type Id,
  type RecordBase,
} from '../contract/schema.ts'
import { honorifics, personFields, type Honorific } from '../directory/contract.ts'
import { clockTimeSchema } from '../time/clockTime.ts'
import { localDateSchema } from '../time/localDate.ts'

/** Họp thường kỳ, giao ban, chuyên đề, sơ kết, tổng kết, triển khai, đột xuất, hội nghị, hội thảo, tập huấn (domain 2.4). */
export const meetingKinds = [
  'regular',
  'briefing',
  'thematic',
  'interimReview',
  'finalReview',
  'launch',
  'extraordinary',
  'conference',
  'workshop',
  'training',
] as const
export type MeetingKind = (typeof meetingKinds)[number]

/** Trực tiếp, trực tuyến, trực tiếp kết hợp trực tuyến. */
export const meetingForms = ['inPerson', 'online', 'hybrid'] as const
export type MeetingForm = (typeof meetingForms)[number]

/** Nháp, đã lên lịch, đang diễn ra, đã kết thúc, hoãn, hủy. */
export const meetingStates = ['draft', 'scheduled', 'running', 'ended', 'postponed', 'cancelled'] as const
export type MeetingState = (typeof meetingStates)[number]

/** Trung tâm, tỉnh, huyện, xã, khác (domain 2.2). */
export const siteKinds = ['central', 'province', 'district', 'commune', 'other'] as const
export type SiteKind = (typeof siteKinds)[number]

/** Vai trò (domain 2.4). `chair` and `secretary` sign the minutes. */
export const inviteeRoles = [
  'chair',
  'siteChair',
  'member',
  'reporter',
  'delegate',
  'guest',
  'enterprise',
  'press',
  'secretary',
  'technician',
] as const
export type InviteeRole = (typeof inviteeRoles)[number]

export const meetingFields = z.strictObject({
  title: requiredText(500),
  kind: z.enum(meetingKinds),
  form: z.enum(meetingForms),
  state: z.enum(meetingStates),
  heldOn: localDateSchema.nullable(),
  startTime: clockTimeSchema.nullable(),
  endTime: clockTimeSchema.nullable(),
  place: shortText(500),
  /** The site the paper is written at (điểm cầu chính); must be one of the meeting's. */
  mainSiteId: idSchema.nullable(),
  letterheadId: idSchema.nullable(),
  /** Number of the biên bản in its series; null prints a blank. */
  minutesNumber: wholeNumber(1, 99_999).nullable(),
  note: prose(),
})

export const siteFields = z.strictObject({
  /** As it follows "điểm cầu": "UBND tỉnh", "huyện Lâm Bình". */
  name: requiredText(200),
  kind: z.enum(siteKinds),
  parentId: idSchema.nullable(),
  place: shortText(500),
  /** Đầu mối: name and telephone. */
  contact: shortText(200),
})

export const agendaItemFields = z.strictObject({
  title: requiredText(500),
  /** Who presents, in words. */
  presenter: shortText(200),
  siteId: idSchema.nullable(),
  /** Minutes, 0 to 24 hours. */
  duration: wholeNumber(0, 1440),
  /** A clock time that does not move; null follows the item before. */
  fixedStart: clockTimeSchema.nullable(),
})

const inviteeRole = z.enum(inviteeRoles)
const seats = wholeNumber(1, 9999)

/** Who is invited: a person, the holder of a position, a number of seats for an organization, or a group in words. */
export const newInvitee = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), personId: idSchema, role: inviteeRole }),
  z.strictObject({ kind: z.literal('position'), positionId: idSchema, role: inviteeRole }),
  z.strictObject({
    kind: z.literal('quota'),
    organizationId: idSchema.nullable(),
    words: requiredText(1000),
    seats,
    role: inviteeRole,
  }),
  z.strictObject({
    kind: z.literal('group'),
    words: requiredText(1000),
    seats: seats.nullable(),
    role: inviteeRole,
  }),
])
export type NewInvitee = z.output<typeof newInvitee>

/** What of an invitee can be corrected by hand; fields that do not belong to its kind are ignored. */
export const inviteeFields = z.strictObject({
  role: inviteeRole,
  siteId: idSchema,
  words: requiredText(1000),
  seats: seats.nullable(),
  honorific: z.enum(honorifics),
  militaryRank: personFields.shape.militaryRank,
  name: shortText(100),
  titles: shortText(1000),
})

export type MeetingFields = z.output<typeof meetingFields>
export type SiteFields = z.output<typeof siteFields>
export type AgendaItemFields = z.output<typeof agendaItemFields>
export type InviteeFields = z.output<typeof inviteeFields>

export interface Meeting extends RecordBase, Readonly<MeetingFields> {}

/** What is a part of a meeting and stands in a row with its like. */
export interface OfMeeting extends RecordBase {
  readonly meetingId: Id
  /** Place among its siblings, from 0. */
  readonly ordinal: number
}

export interface Site extends OfMeeting, Readonly<SiteFields> {}
export interface AgendaItem extends OfMeeting, Readonly<AgendaItemFields> {}

interface InviteeBase extends OfMeeting {
  readonly siteId: Id
  readonly role: InviteeRole
}

/** A person in words, with the rank and titles of the meeting's day, frozen when invited (domain 2.5). */
export interface NamedPerson {
  readonly honorific: Honorific
  readonly militaryRank: string
  readonly name: string
  readonly titles: string
}
export interface PersonInvitee extends InviteeBase, NamedPerson {
  readonly kind: 'person'
  readonly personId: Id
}
/** The holder of a position; `name` is empty until it is known. */
export interface PositionInvitee extends InviteeBase, NamedPerson {
  readonly kind: 'position'
  readonly positionId: Id
  readonly personId: Id | null
}
export interface QuotaInvitee extends InviteeBase {
  readonly kind: 'quota'
  readonly organizationId: Id | null
  readonly words: string
  readonly seats: number
}
export interface GroupInvitee extends InviteeBase {
  readonly kind: 'group'
  readonly words: string
  /** Unknown when null. */
  readonly seats: number | null
}
export type NamedInvitee = PersonInvitee | PositionInvitee
export type Invitee = NamedInvitee | QuotaInvitee | GroupInvitee

export interface MeetingDetail {
  readonly meeting: Meeting
  /** Parents before children, siblings in order. */
  readonly sites: readonly Site[]
  readonly invitees: readonly Invitee[]
  readonly agenda: readonly AgendaItem[]
}

/** What the creation of a part of a meeting says besides the part's own fields. */
export const ofMeeting = { meetingId: idSchema, ...sampleField } as const

export const meetingsContract = {
  /** Newest first; those without a date before all. */
  list: query(nothing).returns<readonly Meeting[]>(),
  get: query(z.strictObject({ id: idSchema })).returns<MeetingDetail>(),
  /** Without a main site, since a new meeting has no sites yet. */
  create: command(
    meetingFields.omit({ mainSiteId: true }).partial().required({ title: true }).extend(sampleField),
  ).returns<Meeting>(),
  update: command(updateOf(meetingFields)).returns<Meeting>(),
  /** Removes a meeting with everything in it; refused while a task refers to one of its conclusions. */
  remove: command(recordSeen).returns<null>(),

  createSite: command(siteFields.partial().required({ name: true }).extend(ofMeeting)).returns<Site>(),
  updateSite: command(updateOf(siteFields)).returns<Site>(),
  /** Removes a site with its invitees; its child sites move up to its parent. */
  removeSite: command(recordSeen).returns<null>(),
  moveSite: command(recordMove).returns<null>(),

  createInvitee: command(
    z.strictObject({ ...ofMeeting, siteId: idSchema, invitee: newInvitee }),
  ).returns<Invitee>(),
  updateInvitee: command(updateOf(inviteeFields)).returns<Invitee>(),
  removeInvitee: command(recordSeen).returns<null>(),
  moveInvitee: command(recordMove).returns<null>(),

  createAgendaItem: command(
    agendaItemFields.partial().required({ title: true }).extend(ofMeeting),
  ).returns<AgendaItem>(),
  updateAgendaItem: command(updateOf(agendaItemFields)).returns<AgendaItem>(),
  removeAgendaItem: command(recordSeen).returns<null>(),
  moveAgendaItem: command(recordMove).returns<null>(),
} as const

import { z } from 'zod'
import {
  idSchema,
  requiredText,
  shortText,
  wholeNumber,
  type Id,
  type RecordBase,
} from '../contract/schema.ts'
import { honorifics, lastRank, personFields, type Honorific } from '../directory/contract.ts'
import { localDateSchema } from '../time/localDate.ts'
import type { OfMeeting } from '../meetings/ofMeeting.ts'

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

/** Chưa xác nhận, xác nhận tham dự, cử người đi thay, báo vắng: what was answered before the meeting (domain 2.4). */
export const confirmations = ['waiting', 'confirmed', 'standIn', 'declined'] as const
export type Confirmation = (typeof confirmations)[number]

/**
 * Khối: lãnh đạo; thành viên Tổ công tác; sở, ban, ngành; doanh nghiệp; huyện, thành phố, xã; khác. Lists of delegates
 * are grouped by it in this order within a site (domain 2.4).
 */
export const blocs = ['leaders', 'members', 'departments', 'enterprises', 'localities', 'others'] as const
export type Bloc = (typeof blocs)[number]

const inviteeRole = z.enum(inviteeRoles)
export const seatNumber = wholeNumber(1, 9999)

/** Who is invited: a person, the holder of a position, a number of seats for an organization, or a group in words. */
export const newInvitee = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), personId: idSchema, role: inviteeRole }),
  z.strictObject({ kind: z.literal('position'), positionId: idSchema, role: inviteeRole }),
  z.strictObject({
    kind: z.literal('quota'),
    organizationId: idSchema.nullable(),
    words: requiredText(1000),
    seats: seatNumber,
    role: inviteeRole,
  }),
  z.strictObject({
    kind: z.literal('group'),
    words: requiredText(1000),
    seats: seatNumber.nullable(),
    role: inviteeRole,
  }),
])
export type NewInvitee = z.output<typeof newInvitee>

/** A person in words, with the rank and titles of the meeting's day, frozen when invited (domain 2.5). */
export interface NamedPerson {
  readonly honorific: Honorific
  readonly militaryRank: string
  readonly name: string
  readonly titles: string
}

const namedPerson = {
  honorific: z.enum(honorifics),
  militaryRank: personFields.shape.militaryRank,
  name: shortText(100),
  titles: shortText(1000),
}

/** What an invitation of any kind carries. */
const invitation = {
  role: inviteeRole,
  siteId: idSchema,
  /** "Cơ quan, đơn vị"; null for none of the directory. */
  organizationId: idSchema.nullable(),
  bloc: z.enum(blocs),
  /** Protocol rank: 1 stands first, equal ranks in the order of `ordinal`. */
  rank: wholeNumber(1, lastRank),
  /** The day on which the invitation left; null while it did not. */
  invitedOn: localDateSchema.nullable(),
  confirmation: z.enum(confirmations),
  answeredOn: localDateSchema.nullable(),
  /** Người đi thay, as answered. */
  standInName: shortText(100),
  standInTitles: shortText(500),
  phone: shortText(50),
  note: shortText(500),
}

/** What of an invitee can be corrected by hand; fields that do not belong to its kind are ignored. */
export const inviteeFields = z.strictObject({
  ...invitation,
  ...namedPerson,
  words: requiredText(1000),
  seats: seatNumber.nullable(),
})
export type InviteeFields = z.output<typeof inviteeFields>

/** What can be said of many invitees at once. */
export const inviteesChange = z
  .strictObject(invitation)
  .pick({ role: true, siteId: true, bloc: true, invitedOn: true, confirmation: true, answeredOn: true })
  .partial()

type Invitation = { readonly [Field in keyof typeof invitation]: z.output<(typeof invitation)[Field]> }
interface InviteeBase extends OfMeeting, Invitation {}

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
  readonly words: string
  readonly seats: number
}
export interface GroupInvitee extends InviteeBase {
  readonly kind: 'group'
  readonly words: string
  /** Unknown when null: such a group is named in prose and not counted. */
  readonly seats: number | null
}
export type NamedInvitee = PersonInvitee | PositionInvitee
export type Invitee = NamedInvitee | QuotaInvitee | GroupInvitee

/** Who takes one seat of a quota or group. */
export const seatNameFields = z.strictObject({
  ...namedPerson,
  name: requiredText(100),
  personId: idSchema.nullable(),
  phone: shortText(50),
})
export type SeatNameFields = z.output<typeof seatNameFields>
export interface SeatName extends RecordBase, Readonly<SeatNameFields> {
  readonly meetingId: Id
  readonly inviteeId: Id
  /** From 1 to the seats of the invitee; one name for each. */
  readonly seat: number
}

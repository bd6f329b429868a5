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
import type { DoneAction } from '../history/contract.ts'
import { clockTimeSchema } from '../time/clockTime.ts'
import { localDateSchema, type LocalDate } from '../time/localDate.ts'
import {
  agendaItemFields,
  speechFields,
  type AgendaItem,
  type AgendaTemplate,
  type Speech,
} from './agenda.ts'
import {
  inviteeFields,
  inviteesChange,
  newInvitee,
  seatNameFields,
  seatNumber,
  type Invitee,
  type SeatName,
} from './invitees.ts'
import { ofMeeting } from './ofMeeting.ts'
import { carriedParts, seriesFields, type MeetingSeries, type NextMeeting } from './series.ts'
import {
  knownSiteFields,
  newLinkTest,
  siteFields,
  type KnownSite,
  type LinkTest,
  type Site,
} from './sites.ts'

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
  seriesId: idSchema.nullable(),
  letterheadId: idSchema.nullable(),
  /** Number of the biên bản in its series; null prints a blank. */
  minutesNumber: wholeNumber(1, 99_999).nullable(),
  note: prose(),
})

export type MeetingFields = z.output<typeof meetingFields>

export interface Meeting extends RecordBase, Readonly<MeetingFields> {
  /** The day on which the agenda's numbers were frozen; null before its publication. */
  readonly agendaPublishedOn: LocalDate | null
}

export interface MeetingDetail {
  readonly meeting: Meeting
  /** Parents before children, siblings in order. */
  readonly sites: readonly Site[]
  /** In protocol order: by rank, then as they were put. */
  readonly invitees: readonly Invitee[]
  readonly seatNames: readonly SeatName[]
  /** In order, an item's sub-items behind it. */
  readonly agenda: readonly AgendaItem[]
  readonly speeches: readonly Speech[]
  /** The newest first. */
  readonly linkTests: readonly LinkTest[]
}

/** A meeting as it was read. */
export interface ReadMeeting extends MeetingDetail {
  /** The last change that it says; `news` tells of those since then. */
  readonly seen: number
}

/** What has changed in a meeting since it was read: the records that are new or not as they were, in no order. */
export interface MeetingNews extends ReadMeeting {
  /** Of parts that are gone; some may be of other meetings. */
  readonly removedIds: readonly Id[]
}

/** A meeting as a row of the list. */
export interface MeetingRow extends Meeting {
  readonly seriesName: string
  readonly siteCount: number
  /** People invited: one for a person or a position, else the seats; groups of unknown size are not in it. */
  readonly inviteeCount: number
  readonly conclusionCount: number
}

const ofThisMeeting = z.strictObject({ meetingId: idSchema })

export const meetingsContract = {
  /** Newest first; those without a date before all. */
  list: query(nothing).returns<readonly MeetingRow[]>(),
  get: query(z.strictObject({ id: idSchema })).returns<ReadMeeting>(),
  /** What has changed since a change; null when that is so much that the meeting is better read anew. */
  news: query(
    z.strictObject({ id: idSchema, since: wholeNumber(0, Number.MAX_SAFE_INTEGER) }),
  ).returns<MeetingNews | null>(),
  /** Without a main site, since a new meeting has no sites yet. */
  create: command(
    meetingFields.omit({ mainSiteId: true }).partial().required({ title: true }).extend(sampleField),
  ).returns<Meeting>(),
  update: command(updateOf(meetingFields)).returns<Meeting>(),
  /** Removes a meeting with everything in it; refused while a task refers to one of its conclusions. */
  remove: command(recordSeen).returns<DoneAction>(),

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

  /** Stands where the protocol order puts it. */
  createInvitee: command(
    z.strictObject({ ...ofMeeting, siteId: idSchema, invitee: newInvitee }),
  ).returns<Invitee>(),
  updateInvitee: command(updateOf(inviteeFields)).returns<Invitee>(),
  /** Removes an invitee with the names of its seats and its roll call. */
  removeInvitee: command(recordSeen).returns<DoneAction>(),
  /** Puts it before another by hand, with the rank of its new neighbour; last, of the lowest. */
  moveInvitee: command(recordMove).returns<DoneAction>(),
  /** Says the same of many invitees. One user action. */
  changeInvitees: command(
    z.strictObject({ invitees: z.array(recordSeen).min(1).max(10_000), change: inviteesChange }),
  ).returns<DoneAction>(),
  /** Puts those of a site, or of all sites for null, back into the order that their positions give. */
  orderByProtocol: command(
    z.strictObject({ meetingId: idSchema, siteId: idSchema.nullable() }),
  ).returns<DoneAction>(),
  /** Names who takes a seat of a quota or group. */
  nameSeat: command(
    z.strictObject({
      inviteeId: idSchema,
      seat: seatNumber,
      name: seatNameFields.partial().required({ name: true }),
    }),
  ).returns<SeatName>(),
  removeSeatName: command(recordSeen).returns<DoneAction>(),

  /** Stands before another item or sub-item of the same parent, or last for null. */
  createAgendaItem: command(
    agendaItemFields
      .partial()
      .required({ title: true })
      .extend({ ...ofMeeting, beforeId: idSchema.nullable().optional() }),
  ).returns<AgendaItem>(),
  /** One that becomes a sub-item, or an item again, stands behind what it joins. */
  updateAgendaItem: command(updateOf(agendaItemFields)).returns<AgendaItem>(),
  /** Removes an item with its sub-items; what was tied to them stays, tied to none. */
  removeAgendaItem: command(recordSeen).returns<DoneAction>(),
  /**
   * Among all items of the meeting; an item takes its sub-items along. A sub-item moved before one of another item joins
   * that item; before an item or last, it joins the item that stands there before it.
   */
  moveAgendaItem: command(recordMove).returns<DoneAction>(),
  /** Makes it a sub-item of another, or an item again for null, as `updateAgendaItem` does. */
  nestAgendaItem: command(
    z.strictObject({ id: idSchema, version: recordSeen.shape.version, parentId: idSchema.nullable() }),
  ).returns<DoneAction>(),
  /** Freezes the numbers of all items; again after publication it numbers anew ("Đánh số lại"). */
  numberAgenda: command(ofThisMeeting).returns<DoneAction>(),
  /**
   * Moves all fixed starts and the meeting's own times by minutes; from an item on, that item, whose start becomes fixed, and
   * the fixed starts behind it. Refused when a time would pass midnight.
   */
  shiftAgenda: command(
    z.strictObject({
      meetingId: idSchema,
      fromItemId: idSchema.nullable(),
      minutes: wholeNumber(-720, 720),
    }),
  ).returns<DoneAction>(),
  /**
   * Begins an item at a time, with it the meeting, and ends the one that runs; null ends it alone. One that has begun
   * before goes on; one with sub-items begins with the first of them that is not over.
   */
  beginAgendaItem: command(
    z.strictObject({ meetingId: idSchema, itemId: idSchema.nullable(), at: clockTimeSchema }),
  ).returns<DoneAction>(),
  /** Ends the meeting at a time, and with it the item that runs. */
  endMeeting: command(z.strictObject({ meetingId: idSchema, at: clockTimeSchema })).returns<DoneAction>(),
  listAgendaTemplates: query(nothing).returns<readonly AgendaTemplate[]>(),
  /** Keeps the agenda of a meeting as a template. */
  keepAgendaTemplate: command(
    z.strictObject({ meetingId: idSchema, name: requiredText(200) }),
  ).returns<AgendaTemplate>(),
  /** Adds the items of a template behind those of the meeting. */
  useAgendaTemplate: command(
    z.strictObject({ meetingId: idSchema, templateId: idSchema }),
  ).returns<DoneAction>(),
  removeAgendaTemplate: command(recordSeen).returns<DoneAction>(),

  createSpeech: command(speechFields.partial().extend(ofMeeting)).returns<Speech>(),
  updateSpeech: command(updateOf(speechFields)).returns<Speech>(),
  removeSpeech: command(recordSeen).returns<DoneAction>(),
  moveSpeech: command(recordMove).returns<DoneAction>(),

  listSeries: query(nothing).returns<readonly MeetingSeries[]>(),
  createSeries: command(
    seriesFields.partial().required({ name: true }).extend(sampleField),
  ).returns<MeetingSeries>(),
  updateSeries: command(updateOf(seriesFields)).returns<MeetingSeries>(),
  /** Its meetings stay, without a series. */
  removeSeries: command(recordSeen).returns<DoneAction>(),
  /** What `createNextMeeting` would make of a meeting and the series it is in, its conclusions as of a day. */
  nextMeeting: query(ofThisMeeting.extend({ asOf: localDateSchema })).returns<NextMeeting>(),
  /**
   * Makes the next meeting of the series with the parts that come along; invitees bring their sites, open conclusions
   * an agenda item in which they are gone through. What belongs to the one day begins anew. One user action.
   */
  createNextMeeting: command(
    z.strictObject({
      meetingId: idSchema,
      title: requiredText(500),
      heldOn: localDateSchema.nullable(),
      take: z.array(z.enum(carriedParts)),
    }),
  ).returns<CreatedMeeting>(),
} as const

/** A meeting that was made with many parts at once; `actionId` takes it back whole. */
export interface CreatedMeeting extends DoneAction {
  readonly meeting: Meeting
}

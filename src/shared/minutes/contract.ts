import { z } from 'zod'
import { command, query } from '../contract/endpoint.ts'
import {
  idSchema,
  prose,
  recordMove,
  recordSeen,
  shortText,
  updateOf,
  wholeNumber,
} from '../contract/schema.ts'
import { ofMeeting, type OfMeeting } from '../meetings/contract.ts'

/** Khai mạc, báo cáo, phát biểu và tham luận, ý kiến, giải trình, kiến nghị, biểu quyết (domain 2.3). */
export const entryKinds = [
  'opening',
  'report',
  'speech',
  'opinion',
  'explanation',
  'proposal',
  'vote',
] as const
export type EntryKind = (typeof entryKinds)[number]

/** Đánh giá; nhiệm vụ, giải pháp; tổ chức thực hiện (domain 1.6 a and c). */
export const conclusionSections = ['assessment', 'assignment', 'organization'] as const
export type ConclusionSection = (typeof conclusionSections)[number]

const votes = wholeNumber(0, 99_999).nullable()

export const entryFields = z.strictObject({
  kind: z.enum(entryKinds),
  agendaItemId: idSchema.nullable(),
  siteId: idSchema.nullable(),
  /** The person who spoke; the titles printed are those of the meeting's day. */
  personId: idSchema.nullable(),
  /** Who spoke, in words, when it is not a person of the directory: "Báo cáo 2 năm thực hiện Đề án 06". */
  speaker: shortText(200),
  /** Paragraphs separated by line feeds. */
  text: prose(),
  votesFor: votes,
  votesAgainst: votes,
  votesOther: votes,
})

export const conclusionFields = z.strictObject({
  section: z.enum(conclusionSections),
  agendaItemId: idSchema.nullable(),
  entryId: idSchema.nullable(),
  text: prose(),
  /** Marked "không phát sinh nhiệm vụ". */
  withoutTask: z.boolean(),
})

export type EntryFields = z.output<typeof entryFields>
export type ConclusionFields = z.output<typeof conclusionFields>

export interface Entry extends OfMeeting, Readonly<EntryFields> {}
export interface Conclusion extends OfMeeting, Readonly<ConclusionFields> {}

/** What was said and concluded, each in order. */
export interface MinutesDetail {
  readonly entries: readonly Entry[]
  readonly conclusions: readonly Conclusion[]
}

export const minutesContract = {
  /** Throws `not-found` for a meeting that is not there. */
  get: query(z.strictObject({ meetingId: idSchema })).returns<MinutesDetail>(),
  getConclusion: query(z.strictObject({ id: idSchema })).returns<Conclusion>(),
  createEntry: command(entryFields.partial().required({ kind: true }).extend(ofMeeting)).returns<Entry>(),
  updateEntry: command(updateOf(entryFields)).returns<Entry>(),
  removeEntry: command(recordSeen).returns<null>(),
  moveEntry: command(recordMove).returns<null>(),
  createConclusion: command(
    conclusionFields.partial().required({ section: true }).extend(ofMeeting),
  ).returns<Conclusion>(),
  updateConclusion: command(updateOf(conclusionFields)).returns<Conclusion>(),
  /** Refused while a task refers to it. */
  removeConclusion: command(recordSeen).returns<null>(),
  moveConclusion: command(recordMove).returns<null>(),
} as const

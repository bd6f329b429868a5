import { z } from 'zod'
import type { Assignment } from '../assignments/assignment.ts'
import { command, query } from '../contract/endpoint.ts'
import {
  idSchema,
  prose,
  recordMove,
  recordSeen,
  shortText,
  updateOf,
  wholeNumber,
  type Id,
} from '../contract/schema.ts'
import type { DoneAction } from '../history/contract.ts'
import { ofMeeting, type OfMeeting } from '../meetings/ofMeeting.ts'
import { taskFields, type TaskRow } from '../tasks/contract.ts'
import { clockTimeSchema } from '../time/clockTime.ts'
import { localDateSchema, type LocalDate } from '../time/localDate.ts'

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

/** Of a conclusion when the next meetings of the series show it: always, some days before it is due, from a day on. */
export const carryRules = ['always', 'beforeDue', 'fromDay'] as const
export type CarryRule = (typeof carryRules)[number]

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
  /** Giờ ghi. */
  at: clockTimeSchema.nullable(),
  /** Of a kiến nghị: cơ quan giải quyết, hạn, kết quả (domain 2.4). */
  handlingAgencyId: idSchema.nullable(),
  dueOn: localDateSchema.nullable(),
  outcome: prose(5000),
})

export const conclusionFields = z.strictObject({
  section: z.enum(conclusionSections),
  agendaItemId: idSchema.nullable(),
  entryId: idSchema.nullable(),
  text: prose(),
  /** Marked "không phát sinh nhiệm vụ". */
  withoutTask: z.boolean(),
  /** Giờ ghi. */
  at: clockTimeSchema.nullable(),
  carryRule: z.enum(carryRules),
  /** Days before the first deadline of its open tasks; for `beforeDue`. */
  carryDays: wholeNumber(0, 366),
  /** For `fromDay`. */
  carryFrom: localDateSchema.nullable(),
})

export type EntryFields = z.output<typeof entryFields>
export type ConclusionFields = z.output<typeof conclusionFields>

export interface Entry extends OfMeeting, Readonly<EntryFields> {}
export interface Conclusion extends OfMeeting, Readonly<ConclusionFields> {
  /** `assignmentKey` of the assignments of its text that were made tasks or refused: they are not offered again. */
  readonly settledAssignments: readonly string[]
}

/** A kiến nghị with where it was raised. */
export interface Proposal extends Entry {
  readonly meetingTitle: string
  readonly heldOn: LocalDate | null
  readonly siteName: string
  /** Who raised it: the person or the words. */
  readonly raisedBy: string
}

/** A conclusion of an earlier meeting of the series with its tasks as of a day. */
export interface CarriedConclusion {
  readonly conclusion: Conclusion
  readonly meetingId: Id
  readonly meetingTitle: string
  readonly heldOn: LocalDate | null
  readonly tasks: readonly TaskRow[]
  /** Whether its rule has it shown at this meeting. */
  readonly shown: boolean
}

/** What was said and concluded, each in order. */
export interface MinutesDetail {
  readonly entries: readonly Entry[]
  readonly conclusions: readonly Conclusion[]
}

export const minutesContract = {
  /** Throws `not-found` for a meeting that is not there. */
  get: query(z.strictObject({ meetingId: idSchema })).returns<MinutesDetail>(),
  getConclusion: query(z.strictObject({ id: idSchema })).returns<Conclusion>(),
  /** The tasks that a text gives, said on a day, with the agencies of the directory in force then. */
  assignments: query(z.strictObject({ text: prose(1_000_000), day: localDateSchema })).returns<
    readonly Assignment[]
  >(),
  createEntry: command(entryFields.partial().required({ kind: true }).extend(ofMeeting)).returns<Entry>(),
  updateEntry: command(updateOf(entryFields)).returns<Entry>(),
  removeEntry: command(recordSeen).returns<DoneAction>(),
  moveEntry: command(recordMove).returns<DoneAction>(),
  createConclusion: command(
    conclusionFields.partial().required({ section: true }).extend(ofMeeting),
  ).returns<Conclusion>(),
  updateConclusion: command(updateOf(conclusionFields)).returns<Conclusion>(),
  /** Refused while a task refers to it. */
  removeConclusion: command(recordSeen).returns<DoneAction>(),
  moveConclusion: command(recordMove).returns<DoneAction>(),
  /** Makes tasks of a conclusion, and remembers which assignments of its text are settled by that. One user action. */
  settleAssignments: command(
    recordSeen.extend({
      keys: z.array(shortText(300)).max(200),
      tasks: z
        .array(
          taskFields
            .omit({ conclusionId: true })
            .partial()
            .required({ taskListId: true, kind: true, content: true }),
        )
        .max(200),
    }),
  ).returns<DoneAction>(),
  /** Every kiến nghị of all meetings, or of one; the newest meeting first. */
  proposals: query(z.strictObject({ meetingId: idSchema.optional() })).returns<readonly Proposal[]>(),
  /**
   * Rà soát kết luận kỳ trước: the conclusions of the earlier meetings of the series that are still at work, or that the
   * meeting before came to; those that their rule hides too, marked. Empty for a meeting without a series.
   */
  carriedOver: query(z.strictObject({ meetingId: idSchema, asOf: localDateSchema })).returns<
    readonly CarriedConclusion[]
  >(),
} as const

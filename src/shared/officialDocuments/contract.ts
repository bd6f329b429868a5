import { z } from 'zod'
import { command, query } from '../contract/endpoint.ts'
import {
  idSchema,
  nothing,
  prose,
  recordMove,
  recordSeen,
  requiredText,
  shortText,
  updateOf,
  wholeNumber,
  type Id,
  type RecordBase,
} from '../contract/schema.ts'
import { paperFormats, type RenderedDocument } from '../documents/contract.ts'
import type { DoneAction } from '../history/contract.ts'
import { localDateSchema, type Instant, type LocalDate } from '../time/localDate.ts'
import type { FormFinding } from './formRules.ts'

/**
 * Giấy mời; chương trình; biên bản; biên bản bổ sung; thông báo kết luận; công văn đôn đốc, chuẩn bị báo cáo và tham
 * luận, giao nhiệm vụ, khác; báo cáo tiến độ; kế hoạch tổ chức hội nghị; tờ trình; phụ lục (danh mục nhiệm vụ); tờ tóm
 * tắt (domain 1.6, 2.3).
 */
export const officialKinds = [
  'invitation',
  'programme',
  'minutes',
  'supplementaryMinutes',
  'conclusionNotice',
  'urgingLetter',
  'preparationLetter',
  'assignmentLetter',
  'letter',
  'progressReport',
  'plan',
  'proposal',
  'annex',
  'brief',
] as const
export type OfficialKind = (typeof officialKinds)[number]

/** Dự thảo, xin ý kiến, đã ký, đã phát hành (domain 2.4). Only `issue` makes the last; nothing leads back from it. */
export const documentStates = ['draft', 'consulting', 'signed', 'issued'] as const
export type DocumentState = (typeof documentStates)[number]

/** Dấu khẩn: none, KHẨN, THƯỢNG KHẨN, HOẢ TỐC (domain 1.2, ô 10b). */
export const urgencies = ['none', 'urgent', 'veryUrgent', 'immediate'] as const
export type Urgency = (typeof urgencies)[number]

/** Tuần, tháng, quý, 6 tháng, năm: what a progress report is about. */
export const reportSpans = ['week', 'month', 'quarter', 'halfYear', 'year'] as const
export type ReportSpan = (typeof reportSpans)[number]

const orientations = ['portrait', 'landscape'] as const

/** One who signs: ô 7a, the office above the name, ô 7b (domain 1.5). Lines are the user's. */
const signerShape = {
  /** "KT. TỔ TRƯỞNG" over "TỔ PHÓ THƯỜNG TRỰC". */
  signerCapacity: prose(400),
  /** "GIÁM ĐỐC CÔNG AN TỈNH"; may be empty. */
  signerOffice: prose(400),
  /** Empty leaves the place blank. */
  signerName: shortText(100),
} as const

/** The words of a document without its annexes: composed from data first, the user's afterwards. */
export const documentWords = z.strictObject({
  /** Trích yếu; of a công văn what follows "V/v". */
  subject: shortText(500),
  /** Kính gửi, or who is invited: one a line; empty for none. */
  addressees: prose(20_000),
  /** Căn cứ, one a line. */
  bases: prose(10_000),
  /** Marked text (see shared/prose). */
  body: prose(),
  /** Nơi nhận, one a line without dash and semicolon; the line of what is kept is added by rule. */
  recipients: prose(20_000),
  /** "VT, TGV" of the line "Lưu". */
  keptBy: shortText(200),
  ...signerShape,
  /** The second signer of minutes, on the left ("THƯ KÝ"); empty for other kinds. */
  leftCapacity: prose(400),
  leftName: shortText(100),
})
export type DocumentWords = Readonly<z.output<typeof documentWords>>

/** Phụ lục: pages of its own, numbered from 1 (domain 1.6 f). */
export const annexWords = z.strictObject({
  /** Without number and in any case: "Danh mục nhiệm vụ". */
  title: shortText(500),
  orientation: z.enum(orientations),
  body: prose(),
})
export type AnnexWords = Readonly<z.output<typeof annexWords>>

/** Everything that a document says and that data may change. */
export interface DocumentText {
  readonly words: DocumentWords
  readonly annexes: readonly AnnexWords[]
}

export const officialDocumentFields = documentWords.extend({
  letterheadId: idSchema.nullable(),
  numberSeriesId: idSchema.nullable(),
  /** Null prints a blank. */
  number: wholeNumber(1, 99_999).nullable(),
  /** Ngày văn bản; null prints a blank. */
  datedOn: localDateSchema.nullable(),
  urgency: z.enum(urgencies),
  /** Of the register: số lượng bản, ngày chuyển, đơn vị hoặc người nhận bản lưu, ký nhận, ghi chú (domain 1.10). */
  copies: wholeNumber(0, 99_999).nullable(),
  sentOn: localDateSchema.nullable(),
  keptAt: shortText(200),
  receivedBy: shortText(200),
  note: shortText(500),
})
export type OfficialDocumentFields = Readonly<z.output<typeof officialDocumentFields>>

/** What a document is composed from. */
export interface DocumentSubjects {
  readonly meetingId: Id | null
  /** The agency that a công văn goes to. */
  readonly agencyId: Id | null
  /** Of a progress report and of letters that urge: the figures hold as of this day. */
  readonly asOf: LocalDate | null
  readonly span: ReportSpan | null
  /** The lists that it reports on; empty for all. */
  readonly taskListIds: readonly Id[]
  /** The issued minutes that these supplement. */
  readonly supplementsId: Id | null
}

export interface DocumentAnnex extends RecordBase, AnnexWords {
  readonly documentId: Id
  readonly ordinal: number
}

export interface OfficialDocument extends RecordBase, OfficialDocumentFields, DocumentSubjects {
  readonly kind: OfficialKind
  readonly state: DocumentState
  /** In order. */
  readonly annexes: readonly DocumentAnnex[]
  readonly issued: IssuedCopy | null
}

/** A document in a list. */
export interface DocumentSummary extends RecordBase {
  readonly kind: OfficialKind
  readonly state: DocumentState
  readonly subject: string
  /** "05/BB-TCTĐA06"; with blanks where there is no number. */
  readonly sign: string
  readonly datedOn: LocalDate | null
  readonly letterheadId: Id | null
  readonly numberSeriesId: Id | null
  readonly number: number | null
  readonly meetingId: Id | null
  readonly agencyId: Id | null
  readonly signerName: string
  readonly recipients: string
  readonly copies: number | null
  readonly sentOn: LocalDate | null
  readonly keptAt: string
  readonly receivedBy: string
  readonly note: string
}

/** Bản phát hành: the frozen files with their SHA-256 in hexadecimal. */
export interface IssuedCopy extends RecordBase {
  readonly documentId: Id
  readonly issuedAt: Instant
  readonly actor: string
  /** As it was printed, whatever becomes of the letterhead: "05/BB-TCTĐA06". */
  readonly sign: string
  /** Without its ending. */
  readonly fileName: string
  readonly pageCount: number
  readonly pdfHash: string
  readonly docxHash: string
}

/** Dãy số: which documents of a letterhead are numbered together, from 1 each calendar year (domain 1.3). */
export const numberSeriesFields = z.strictObject({
  name: requiredText(200),
  letterheadId: idSchema,
  /** Empty for all kinds. */
  kinds: z.array(z.enum(officialKinds)).max(officialKinds.length),
})
export interface NumberSeries extends RecordBase, Readonly<z.output<typeof numberSeriesFields>> {}

/** What the data says now where it says something else than when the document was composed. */
export interface DocumentNews {
  readonly before: DocumentText
  readonly now: DocumentText
  /** The document with the changes of the data in it; where both changed the same lines, the user's stand. */
  readonly merged: DocumentText
  /** Fields in which the user's words stood against the data's. */
  readonly keptOwn: readonly string[]
}

/** A state in which the document once was, from the log. */
export interface DocumentVersion {
  /** Place in the log: rises. */
  readonly seq: number
  readonly at: Instant
  readonly actor: string
  readonly text: DocumentText
}

/** What is composed: a kind, and what it is about. */
const newDocument = z.strictObject({
  kind: z.enum(officialKinds),
  meetingId: idSchema.optional(),
  agencyId: idSchema.optional(),
  letterheadId: idSchema.optional(),
  asOf: localDateSchema.optional(),
  span: z.enum(reportSpans).optional(),
  taskListIds: z.array(idSchema).max(200).optional(),
  supplementsId: idSchema.optional(),
})

const oneDocument = z.strictObject({ id: idSchema })
const asFile = oneDocument.extend({
  format: z.enum(paperFormats),
  /** One giấy mời for each invitee in one file. */
  perInvitee: z.boolean().optional(),
})

export const officialDocumentsContract = {
  list: query(
    z.strictObject({ meetingId: idSchema.optional(), state: z.enum(documentStates).optional() }),
  ).returns<readonly DocumentSummary[]>(),
  get: query(oneDocument).returns<OfficialDocument>(),
  /** Composes a document of what there is now, as a draft. `minutes-issued`: of a meeting whose minutes are issued. */
  create: command(newDocument).returns<OfficialDocument>(),
  /** Refused (`document-issued`) for an issued document but for what the register says of it; `number-taken`. */
  update: command(updateOf(officialDocumentFields)).returns<OfficialDocument>(),
  /** Refused for an issued document. */
  remove: command(recordSeen).returns<DoneAction>(),
  createAnnex: command(annexWords.partial().extend({ documentId: idSchema })).returns<OfficialDocument>(),
  updateAnnex: command(updateOf(annexWords)).returns<OfficialDocument>(),
  removeAnnex: command(recordSeen).returns<DoneAction>(),
  moveAnnex: command(recordMove).returns<DoneAction>(),
  /** Draft, consulting, signed, in any direction until it is issued. */
  setState: command(
    recordSeen.extend({ state: z.enum(['draft', 'consulting', 'signed']) }),
  ).returns<DoneAction>(),

  /** Null when the data says what it said. */
  news: query(oneDocument).returns<DocumentNews | null>(),
  /** Takes the changes of the data into the document (`merged` of `news`). */
  takeOver: command(recordSeen).returns<DoneAction>(),

  /** The newest first. */
  versions: query(oneDocument).returns<readonly DocumentVersion[]>(),
  /** Gives a draft the words of an earlier version. */
  restoreVersion: command(recordSeen.extend({ seq: wholeNumber(1, 1e12) })).returns<DoneAction>(),

  /** Every rule of the decree that the document breaks, in its words, its PDF and its Word file. */
  check: query(oneDocument).returns<readonly FormFinding[]>(),
  /** Freezes the document with its files and enters it in the register. Throws `invalid-input` while it lacks its letterhead, number, day or signer, `number-taken`, `document-issued`, `minutes-issued`. */
  issue: command(recordSeen).returns<OfficialDocument>(),
  /** Reads every issued file again; names those that are missing or were changed. */
  verify: query(nothing).returns<{
    readonly checked: number
    readonly broken: readonly {
      readonly documentId: Id
      readonly sign: string
      readonly file: 'pdf' | 'docx'
      readonly fault: 'missing' | 'changed'
    }[]
  }>(),

  numberSeries: query(nothing).returns<readonly NumberSeries[]>(),
  createNumberSeries: command(numberSeriesFields).returns<NumberSeries>(),
  updateNumberSeries: command(updateOf(numberSeriesFields)).returns<NumberSeries>(),
  removeNumberSeries: command(recordSeen).returns<DoneAction>(),
  /** The number after the last of the year, and those below it that nothing has. */
  nextNumber: query(z.strictObject({ numberSeriesId: idSchema, year: wholeNumber(1900, 2200) })).returns<{
    readonly next: number
    readonly gaps: readonly number[]
  }>(),

  /** The very PDF that is exported; of an issued document the frozen file. */
  render: query(oneDocument).returns<RenderedDocument>(),
  renderFile: query(asFile).returns<{
    readonly fileName: string
    readonly base64: string
    readonly pageCount: number | null
  }>(),
  /** A document composed of what there is now as a file; nothing is stored. */
  renderNew: query(newDocument.extend({ format: z.enum(paperFormats) })).returns<{
    readonly fileName: string
    readonly base64: string
    readonly pageCount: number | null
  }>(),
  /** Asks where to in the system's dialog; `file` is null when the dialog was left. */
  saveFile: query(asFile).returns<{ readonly file: string | null }>(),
  print: query(oneDocument).returns<{ readonly handedTo: 'printer' | 'viewer' | 'nobody' }>(),

  /**
   * One công văn đôn đốc for each of these agencies about what it leads and is overdue as of the day, and a reminder on
   * each of these tasks. One user action.
   */
  urge: command(
    z.strictObject({
      asOf: localDateSchema,
      agencyIds: z.array(idSchema).min(1).max(500),
      letterheadId: idSchema.nullable(),
    }),
  ).returns<DoneAction & { readonly documentIds: readonly Id[] }>(),
} as const

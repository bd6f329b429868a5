import { z } from 'zod'
import { command, query } from '../contract/endpoint.ts'
import {
  idSchema,
  nothing,
  prose,
  requiredText,
  sampleField,
  shortText,
  updateOf,
  type RecordBase,
} from '../contract/schema.ts'

/**
 * Chương trình; kịch bản điều hành; danh sách đại biểu; bảng điểm danh, ký nhận; danh sách điểm cầu; phiếu kiểm tra kết
 * nối; danh sách phát biểu, tham luận; phiếu phát biểu; danh mục tài liệu; biển tên; tờ tóm tắt; biên bản; mục lục hồ sơ
 * (domain 2.3, 2.4), in the order in which a meeting needs them.
 */
export const documentKinds = [
  'programme',
  'delegates',
  'sites',
  'linkTests',
  'materials',
  'speeches',
  'speechSlips',
  'script',
  'brief',
  'namePlates',
  'attendance',
  'minutes',
  'meetingRecords',
] as const
export type DocumentKind = (typeof documentKinds)[number]

export const paperFormats = ['pdf', 'docx'] as const
export type PaperFormat = (typeof paperFormats)[number]

/** What a paper would say if it were there. */
export const paperLacks = [
  'letterhead',
  'day',
  'startTime',
  'agenda',
  'script',
  'sites',
  'invitees',
  'seatNames',
  'rollCall',
  'speeches',
  'linkTests',
  'materials',
  'numbers',
  'entries',
  'conclusions',
  'chair',
  'secretary',
] as const
export type PaperLack = (typeof paperLacks)[number]

/** Hồ sơ cơ quan ban hành (domain 1.8). Lines are separated by line feeds; the breaks are the user's. */
export const letterheadFields = z.strictObject({
  name: requiredText(200),
  /** Cơ quan chủ quản; may be empty. */
  parentLines: prose(400),
  issuerLines: prose(400),
  /** In the sign of numbered papers: "TCTĐA06". */
  abbreviation: shortText(30),
  /** Địa danh. */
  place: shortText(100),
  /**
   * Nơi nhận of the biên bản, one a line, without dash or semicolon; the "Lưu" line is added by rule. Room for every
   * department, district and commune of a province.
   */
  recipients: prose(10_000),
})
export type LetterheadFields = z.output<typeof letterheadFields>
export interface Letterhead extends RecordBase, Readonly<LetterheadFields> {}

/** Whose name plates are printed: of those at the main site, at all sites, or at one. */
export const platesAt = z.union([z.enum(['main', 'all']), idSchema])
export type PlatesAt = z.output<typeof platesAt>

const ofMeeting = z.strictObject({
  kind: z.enum(documentKinds),
  meetingId: idSchema,
  /** Of name plates alone; the main site when not given. */
  platesAt: platesAt.optional(),
})
const asFile = ofMeeting.extend({ format: z.enum(paperFormats) })

export interface RenderedDocument {
  /** Suggested name of the file without folder. */
  readonly fileName: string
  readonly pdfBase64: string
  readonly pageCount: number
  /** Characters the document font lacks, printed as □; each once. */
  readonly missingCharacters: readonly string[]
}

/** A paper of a meeting before it is drawn. */
export interface PaperState {
  readonly kind: DocumentKind
  /** Rows, slips or plates; null for a paper that is prose. */
  readonly count: number | null
  /** What is left blank or out, in the order of `paperLacks`. */
  readonly lacks: readonly PaperLack[]
}

export const documentsContract = {
  listLetterheads: query(nothing).returns<readonly Letterhead[]>(),
  createLetterhead: command(
    letterheadFields.partial().required({ name: true }).extend(sampleField),
  ).returns<Letterhead>(),
  updateLetterhead: command(updateOf(letterheadFields)).returns<Letterhead>(),
  /** The very PDF that is exported and printed. */
  render: query(ofMeeting).returns<RenderedDocument>(),
  /** Every paper of a meeting, in the order of `documentKinds`. */
  papers: query(ofMeeting.omit({ kind: true })).returns<readonly PaperState[]>(),
  /** A paper as a file. */
  renderFile: query(asFile).returns<{
    /** Suggested name without folder. */
    readonly fileName: string
    readonly base64: string
    /** Null for a format without pages of its own. */
    readonly pageCount: number | null
  }>(),
  /**
   * Asks where to in the system's dialog; `file` is null when the dialog was left. A query, since it writes nothing in the
   * workspace: it works in one that is open to read only.
   */
  savePaper: query(asFile).returns<{ readonly file: string | null }>(),
  /** Prints the PDF; `handedTo` says what was done with it. A query as `savePaper` is. */
  print: query(ofMeeting).returns<{ readonly handedTo: 'printer' | 'viewer' | 'nobody' }>(),
  /** Stops the export or print that is under way: no file is written. */
  cancelExport: query(nothing).returns<null>(),
  /** Stops what `render` is at. */
  cancelRender: query(nothing).returns<null>(),
} as const

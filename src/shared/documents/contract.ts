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

/** Tờ tóm tắt, biên bản. */
export const documentKinds = ['brief', 'minutes'] as const
export type DocumentKind = (typeof documentKinds)[number]

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

const ofMeeting = z.strictObject({ kind: z.enum(documentKinds), meetingId: idSchema })

export interface RenderedDocument {
  /** Suggested file name without folder. */
  readonly fileName: string
  readonly pdfBase64: string
  readonly pageCount: number
  /** Characters the document font lacks, printed as □; each once. */
  readonly missingCharacters: readonly string[]
}

export const documentsContract = {
  listLetterheads: query(nothing).returns<readonly Letterhead[]>(),
  createLetterhead: command(
    letterheadFields.partial().required({ name: true }).extend(sampleField),
  ).returns<Letterhead>(),
  updateLetterhead: command(updateOf(letterheadFields)).returns<Letterhead>(),
  /** The very PDF that is exported and printed. */
  render: query(ofMeeting).returns<RenderedDocument>(),
  /**
   * Asks where to in the system's dialog; `file` is null when the dialog was left. A query, since it writes nothing in the
   * workspace: it works in one that is open to read only.
   */
  savePdf: query(ofMeeting).returns<{ readonly file: string | null }>(),
  /** Prints the PDF; `handedTo` says what was done with it. A query as `savePdf` is. */
  print: query(ofMeeting).returns<{ readonly handedTo: 'printer' | 'viewer' | 'nobody' }>(),
} as const

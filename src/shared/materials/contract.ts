import { z } from 'zod'
import { command, query } from '../contract/endpoint.ts'
import type { ErrorData } from '../contract/error.ts'
import {
  idSchema,
  recordMove,
  recordSeen,
  requiredText,
  shortText,
  updateOf,
  wholeNumber,
  type Id,
} from '../contract/schema.ts'
import type { DoneAction } from '../history/contract.ts'
import { ofMeeting, type OfMeeting } from '../meetings/ofMeeting.ts'
import { localDateSchema } from '../time/localDate.ts'

/** Tài liệu, ảnh. */
export const materialKinds = ['paper', 'photo'] as const
export type MaterialKind = (typeof materialKinds)[number]

/** Bản giấy, bản điện tử, cả hai: "hình thức" of the Danh mục tài liệu (domain 2.3). */
export const deliveries = ['printed', 'electronic', 'both'] as const
export type Delivery = (typeof deliveries)[number]

/** Không phải ký, chờ ký, đã ký. */
export const signings = ['notNeeded', 'waiting', 'signed'] as const
export type Signing = (typeof signings)[number]

/** A paper or photo of a meeting; a paper may be expected before its file is there. */
export const materialFields = z.strictObject({
  kind: z.enum(materialKinds),
  /** Tên tài liệu, trích yếu; the caption of a photo. */
  title: requiredText(500),
  agendaItemId: idSchema.nullable(),
  speechId: idSchema.nullable(),
  /** Cơ quan soạn, tác giả. */
  preparedBy: shortText(200),
  pages: wholeNumber(1, 99_999).nullable(),
  delivery: z.enum(deliveries),
  /** When it must be handed in. */
  dueOn: localDateSchema.nullable(),
  signing: z.enum(signings),
  /** Số, ký hiệu, ngày văn bản and tờ số: for the list of the meeting's papers on file (domain 2.3). */
  number: shortText(100),
  issuedOn: localDateSchema.nullable(),
  sheets: shortText(50),
})
export type MaterialFields = z.output<typeof materialFields>

export interface Material extends OfMeeting, Readonly<MaterialFields> {
  /** Its file, kept in the workspace under the SHA-256 of its content; all null while it is not there. */
  readonly fileName: string | null
  readonly hash: string | null
  /** Bytes. */
  readonly size: number | null
}

/** Bytes: a picture or PDF that is larger is not previewed, and a photo that is larger is not taken. */
export const largestPreview = 30 * 1024 * 1024

/** Bytes of the largest file that is taken. */
export const largestFile = 100 * 1024 * 1024

/** Bytes of one piece of a file that the window hands over. */
export const pieceLength = 768 * 1024

/** A file that was handed over in pieces, and what it is called. */
const handedFile = z.strictObject({ transferId: idSchema, name: requiredText(1000) })

/** What files were added as, in one user action. */
export interface AddedMaterials extends DoneAction {
  readonly materials: readonly Material[]
}

/** What became of files that were to be added, good ones and refused ones together. */
export interface AddedFiles {
  /** Takes back what was added; null when every file was refused. */
  readonly actionId: Id | null
  readonly materials: readonly Material[]
  /** Why files were refused; each names its file. */
  readonly refused: readonly ErrorData[]
}

/** A picture or PDF to be looked at in the window. */
export interface MaterialPreview {
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp' | 'application/pdf'
  readonly base64: string
}

export const materialsContract = {
  list: query(z.strictObject({ meetingId: idSchema })).returns<readonly Material[]>(),
  create: command(materialFields.partial().required({ title: true }).extend(ofMeeting)).returns<Material>(),
  update: command(updateOf(materialFields)).returns<Material>(),
  remove: command(recordSeen).returns<DoneAction>(),
  move: command(recordMove).returns<DoneAction>(),
  /**
   * Adds files as materials, those that were handed over or, for null, those that the user is asked for. Null when the
   * dialog was left. One user action. Of several, those that are refused stay out and are named: `file-not-read`,
   * `not-a-file`, `file-changed`, `file-too-large`, `file-kind-refused` (programs), `not-a-picture` (among photos). Throws
   * these of a single one.
   */
  addFiles: command(
    z.strictObject({
      meetingId: idSchema,
      agendaItemId: idSchema.nullable(),
      kind: z.enum(materialKinds),
      handed: z.array(handedFile).min(1).max(500).nullable(),
    }),
  ).returns<AddedFiles | null>(),
  /**
   * Sets the file of a material in place of the one it has: the one handed over or, for null, the one that the user is
   * asked for. Null when the dialog was left. Throws as `addFiles` does of a single one.
   */
  setFile: command(recordSeen.extend({ handed: handedFile.nullable() })).returns<AddedMaterials | null>(),
  /**
   * Takes a piece of a file that was dropped or pasted into the window, which has its bytes and not its place. The first
   * piece names no transfer and gets one; pieces come one after the other. Throws `file-too-large`.
   */
  handOver: command(
    z.strictObject({
      transferId: idSchema.nullable(),
      name: requiredText(1000),
      // Not text of a user, so it is not normalised.
      base64: z.string().max(Math.ceil(pieceLength / 3) * 4),
    }),
  ).returns<{ readonly transferId: Id }>(),
  /** Opens the file in the system's program. Throws `file-not-opened`. */
  open: query(z.strictObject({ id: idSchema })).returns<null>(),
  saveFile: query(z.strictObject({ id: idSchema })).returns<{ readonly file: string | null }>(),
  /** Null for a file that is neither a picture nor a PDF, or larger than 30 MB. */
  preview: query(z.strictObject({ id: idSchema })).returns<MaterialPreview | null>(),
} as const

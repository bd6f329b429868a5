import type { Run } from '../prose/prose.ts'

/**
 * A paper as typed blocks: what it says and what each part is, never how it is drawn. HTML (screen, PDF) and Word are
 * projections of it. Texts are plain, as they are printed: upper case, numbers and punctuation are already in place.
 * An annex with page numbers of its own is a DocumentContent of its own.
 */
export interface DocumentContent {
  /** For the file's metadata and name: "Biên bản - Hội nghị …". */
  readonly title: string
  readonly orientation: 'portrait' | 'landscape'
  /** Size of the body in points; tables are one point smaller than 14 and 13, and as large as the others. */
  readonly textSize: 14 | 13 | 12 | 11 | 10 | 9 | 8
  readonly blocks: readonly Block[]
  /** A grey line at the foot of each page; null for none. */
  readonly footNotice: string | null
}

export type Block =
  | HeaderBlock
  | TitleBlock
  | AnnexTitleBlock
  | HeadingBlock
  | ParagraphBlock
  | FactsBlock
  | AddresseesBlock
  | TableBlock
  | WritingLinesBlock
  | SlipBlock
  | NamePlatesBlock
  | SignatureBlock

/** Ô 1 to 4 of NĐ 30/2020: issuer, national motto, number, place and date. */
export interface HeaderBlock {
  readonly kind: 'header'
  readonly parentLines: readonly string[]
  readonly issuerLines: readonly string[]
  /** "Số: 05/BB-TCTĐA06"; runs of spaces are printed as they are. Null for papers without a number. */
  readonly numberLine: string | null
  /** "Tuyên Quang, ngày 05 tháng 02 năm 2024"; null where the form has none, as on a biên bản. */
  readonly placeAndDate: string | null
  /** Ô 5b of a công văn, under the number: "V/v đôn đốc các nhiệm vụ chậm tiến độ". */
  readonly about?: string
  /** Ô 10b, in a red frame below. */
  readonly urgency?: UrgencyMark
}

/** Dấu khẩn, as it is stamped. */
export type UrgencyMark = 'KHẨN' | 'THƯỢNG KHẨN' | 'HOẢ TỐC'

/** Ô 9a: "Kính gửi:" with one addressee beside it, or several below, their dashes under the colon. */
export interface AddresseesBlock {
  readonly kind: 'addressees'
  /** As printed: "Sở Tư pháp" alone; "- Sở Tư pháp;" and so on of several. */
  readonly lines: readonly string[]
}

/** Ô 5a: name of the kind of paper and what it is about. */
export interface TitleBlock {
  readonly kind: 'title'
  readonly name: string
  readonly subject: string
}

/** Head of an annex (NĐ 30/2020, Phụ lục III, mẫu 2.1), or of a table that stands alone. */
export interface AnnexTitleBlock {
  readonly kind: 'annexTitle'
  /** "Phụ lục I"; null for a table that is an annex to nothing. */
  readonly label: string | null
  /** In upper case. */
  readonly name: string
  /** Each in its own line below: "(Kèm theo Kế hoạch số …)", "Tính đến ngày 05/02/2024". */
  readonly lines: readonly string[]
}

/**
 * Level 1: "I. KHAI MẠC"; level 2: "1. Đánh giá chung", both bold; level 3: "a) Về dữ liệu", upright. The number is part
 * of the text.
 */
export interface HeadingBlock {
  readonly kind: 'heading'
  readonly level: 1 | 2 | 3
  readonly text: string
  /** The same words where some have a style of their own. */
  readonly runs?: readonly Run[]
}

export interface ParagraphBlock {
  readonly kind: 'paragraph'
  /**
   * `leadIn` stays on the page of what follows; `closing` also on the page of what stands before it; `note` stands below
   * a table, without indent; `basis` is a căn cứ, in italics.
   */
  readonly role: 'body' | 'leadIn' | 'closing' | 'note' | 'basis'
  readonly text: string
  /** The same words where some have a style of their own. */
  readonly runs?: readonly Run[]
  /** How many steps it stands in from the margin. */
  readonly indent?: 1 | 2 | 3
}

/** Labelled facts, each label beside its text. */
export interface FactsBlock {
  readonly kind: 'facts'
  readonly rows: readonly { readonly label: string; readonly text: string }[]
}

export interface TableBlock {
  readonly kind: 'table'
  readonly columns: readonly TableColumn[]
  readonly rows: readonly TableRow[]
  /** Whether each record is high enough to be signed or written in. */
  readonly hasRoomToSign?: boolean
  /** Whether long rows may be split over pages, since one may be longer than a page; they are not by rule. */
  readonly splitsRows?: boolean
}
export interface TableColumn {
  readonly heading: string
  /** A heading over this column and its neighbours with the same. */
  readonly group?: string | null
  /** Per cent of the table's width; the columns add up to 100. */
  readonly width: number
  readonly align: 'left' | 'center' | 'right'
  /** Printed larger than the others, in 15 points: what is read out. */
  readonly isReadAloud?: boolean
}
/** The head is repeated on each page. */
export interface TableRow {
  /** A section's text runs over the empty cells behind it. */
  readonly kind: 'section' | 'record' | 'total'
  /** One for each column. */
  readonly cells: readonly string[]
  /** The same words, cell by cell, where some have a style of their own. */
  readonly runs?: readonly (readonly Run[])[]
}

/** Empty dotted lines to write on by hand. */
export interface WritingLinesBlock {
  readonly kind: 'writingLines'
  readonly count: number
}

/** A framed form that is cut out: several stand on a page, none is split. */
export interface SlipBlock {
  readonly kind: 'slip'
  /** In upper case. */
  readonly title: string
  readonly subtitle: string
  /** An empty text is a dotted line to write on. */
  readonly rows: readonly { readonly label: string; readonly text: string }[]
  /** Dotted lines below the rows. */
  readonly lines: number
}

/**
 * Tents of card to be cut out and folded: both faces say the same, head to head. Two stand on a landscape page, across
 * it.
 */
export interface NamePlatesBlock {
  readonly kind: 'namePlates'
  readonly plates: readonly NamePlate[]
}
export interface NamePlate {
  /** In upper case, broken so that it fits. */
  readonly nameLines: readonly string[]
  /** In points. */
  readonly nameSize: number
  /** Below the name; empty for none. */
  readonly title: string
  readonly titleSize: number
}

/** Ô 7 and 9b. Never alone on a page; only the end of a long "Nơi nhận" may stand on the next. */
export interface SignatureBlock {
  readonly kind: 'signature'
  /** The second signer of a biên bản; when null, "Nơi nhận" stands level with the signer. */
  readonly left: Signer | null
  readonly right: Signer
  /** Finished lines, "- Lưu: VT, Hồ sơ." last; empty for no "Nơi nhận". */
  readonly recipients: readonly string[]
}
export interface Signer {
  /** Quyền hạn, chức vụ: "THƯ KÝ", or "KT. TỔ TRƯỞNG" over "TỔ PHÓ". */
  readonly capacity: readonly string[]
  /** The signer's other office, above the name: "CHỦ TỊCH UBND TỈNH"; none when left out. */
  readonly office?: readonly string[]
  /** Empty leaves the place blank. */
  readonly name: string
}

/** A paragraph of the body. */
export function bodyParagraph(text: string): ParagraphBlock {
  return { kind: 'paragraph', role: 'body', text }
}

import type { Letterhead } from '../documents/contract.ts'
import type {
  AddresseesBlock,
  Block,
  DocumentContent,
  ParagraphBlock,
  SignatureBlock,
  Signer,
  UrgencyMark,
} from '../documents/documentContent.ts'
import { bodyParagraph } from '../documents/documentContent.ts'
import { letterheadHeader } from '../documents/letterheadHeader.ts'
import { longBlank, shortBlank } from '../documents/officialMoment.ts'
import { proseBlocks } from '../documents/proseBlocks.ts'
import { romanNumber } from '../documents/romanNumber.ts'
import { capitalizeFirst, upperCase } from '../text/capitalize.ts'
import { withoutEndPunctuation } from '../text/endPunctuation.ts'
import { textLines } from '../text/textLines.ts'
import { officialDate } from '../time/wording.ts'
import type { DocumentAnnex, OfficialDocument, Urgency } from './contract.ts'
import { officialSign } from './officialSign.ts'
import {
  isAddressed,
  isLetter,
  isMinutes,
  isNumbered,
  officialKindNames,
  officialTypes,
} from './officialWords.ts'

/** What a document is drawn with besides its own words. */
export interface OfficialContext {
  readonly letterhead: Letterhead | null
  /** The grey line at the foot of each page; null for real data. */
  readonly sampleNotice: string | null
}

/**
 * A document with the components of NĐ 30/2020 in their places (domain 1.2, 1.6), then each of its annexes as a paper
 * with page numbers of its own. What is not known is left blank.
 */
export function officialContents(
  document: OfficialDocument,
  context: OfficialContext,
): readonly DocumentContent[] {
  const { kind, annexes } = document
  const main: DocumentContent = {
    title: officialTitle(document),
    orientation: kind === 'annex' ? 'landscape' : 'portrait',
    textSize: textSizes[kind] ?? 14,
    footNotice: context.sampleNotice,
    blocks: kind === 'annex' ? annexBlocks(document, null, context) : documentBlocks(document, context),
  }
  return [
    main,
    ...annexes.map((annex, index): DocumentContent => {
      const label = annexes.length > 1 ? `Phụ lục ${romanNumber(index + 1)}` : 'Phụ lục'
      return {
        title: [label, annex.title].filter(Boolean).join(' - '),
        orientation: annex.orientation,
        textSize: annex.orientation === 'landscape' ? 13 : 14,
        footNotice: context.sampleNotice,
        blocks: annexBlocks(document, { ...annex, label }, context),
      }
    }),
  ]
}

/** Papers that are no văn bản of ô 5a are smaller (domain 1.6 g). */
const textSizes: Partial<Record<OfficialDocument['kind'], DocumentContent['textSize']>> = {
  brief: 13,
  annex: 13,
}

/** Title of the file: "Thông báo kết luận - Kết luận của …". */
function officialTitle({ kind, subject }: Pick<OfficialDocument, 'kind' | 'subject'>): string {
  return [officialKindNames[kind], subject].filter(Boolean).join(' - ')
}

const urgencyMarks: Readonly<Record<Urgency, UrgencyMark | null>> = {
  none: null,
  urgent: 'KHẨN',
  veryUrgent: 'THƯỢNG KHẨN',
  immediate: 'HOẢ TỐC',
}

function documentBlocks(document: OfficialDocument, { letterhead }: OfficialContext): readonly Block[] {
  const { kind, subject } = document
  const mark = urgencyMarks[document.urgency]
  const bases = textLines(document.bases)
  const numbered = isNumbered(kind)
  return [
    letterheadHeader(letterhead, {
      numberLine: numbered ? `Số: ${officialSign(document, letterhead)}` : null,
      // A biên bản has none: its time is in the body.
      placeAndDate: numbered && !isMinutes(kind) ? placeAndDate(document, letterhead) : null,
      ...(isLetter(kind) && { about: `V/v ${subject || '…'.repeat(8)}` }),
      ...(mark !== null && { urgency: mark }),
    }),
    ...(isLetter(kind)
      ? []
      : [{ kind: 'title', name: upperCase(officialTypes[kind]), subject: subject || longBlank } as const]),
    ...(kind === 'invitation' ? [] : addressees(document)),
    ...bases.map((line, index): ParagraphBlock => ({
      kind: 'paragraph',
      role: 'basis',
      text: `${withoutEndPunctuation(line)}${index === bases.length - 1 ? '.' : ';'}`,
    })),
    ...(kind === 'invitation' ? invitation(document, letterhead) : []),
    ...bodyBlocks(document.body),
    ...(numbered ? [signature(document)] : []),
  ]
}

/** "Tuyên Quang, ngày 05 tháng 02 năm 2024"; of a day that is not known, its place alone. */
function placeAndDate({ datedOn }: OfficialDocument, letterhead: Letterhead | null): string {
  const place = letterhead?.place || shortBlank
  return `${place}, ${datedOn === null ? 'ngày      tháng      năm      ' : officialDate(datedOn)}`
}

/** "Kính gửi:" of those who have any, and blank where the form asks for one. */
function addressees(document: OfficialDocument): readonly AddresseesBlock[] {
  const lines = listedLines(document.addressees)
  const [only, ...others] = lines
  if (only === undefined)
    return isAddressed(document.kind) ? [{ kind: 'addressees', lines: [longBlank] }] : []
  return [{ kind: 'addressees', lines: others.length === 0 ? [only] : dashed(lines) }]
}

/** "<Tên cơ quan mời> trân trọng kính mời: …" (domain 1.6 b). */
function invitation(document: OfficialDocument, letterhead: Letterhead | null): readonly Block[] {
  const opening = `${capitalizeFirst(letterhead?.name || longBlank)} trân trọng kính mời:`
  const lines = listedLines(document.addressees)
  if (lines.length < 2) return [bodyParagraph(`${opening} ${lines[0] ?? longBlank}.`)]
  return [
    { kind: 'paragraph', role: 'leadIn', text: opening },
    ...dashed(lines).map((line) => bodyParagraph(line)),
  ]
}

/** Lines without the dashes and punctuation that the form gives them. */
function listedLines(text: string): readonly string[] {
  return textLines(text)
    .map((line) => withoutEndPunctuation(line.replace(/^[-–—•*\s]+/u, '')))
    .filter((line) => line !== '')
}

/** "- …;" for each, the last with a full stop. */
function dashed(lines: readonly string[]): readonly string[] {
  return lines.map((line, index) => `- ${line}${index === lines.length - 1 ? '.' : ';'}`)
}

/** Marked text as printed: what leads to a table or list stays with it, the end stays with the signature. */
function bodyBlocks(
  body: string,
  orientation: DocumentContent['orientation'] = 'portrait',
): readonly Block[] {
  const blocks = proseBlocks(body, orientation === 'landscape' ? landscapeRoom : undefined)
  return blocks.map((block, index): Block => {
    if (block.kind !== 'paragraph' || block.role !== 'body') return block
    if (index === blocks.length - 1 && block.text.length <= longestClosing)
      return { ...block, role: 'closing' }
    return blocks[index + 1]?.kind === 'table' || block.text.endsWith(':')
      ? { ...block, role: 'leadIn' }
      : block
  })
}

/** Letters of a table that stand on a line of a landscape page, in 12 points. */
const landscapeRoom = 118

/** A longer last paragraph may itself be parted between two pages, and keeps with the signature all the same. */
const longestClosing = 600

/** Ô 7 and 9b; of a biên bản with its second signer. */
function signature(document: OfficialDocument): SignatureBlock {
  const right: Signer = {
    capacity: textLines(document.signerCapacity).map(upperCase),
    office: textLines(document.signerOffice).map(upperCase),
    name: document.signerName,
  }
  const left: Signer = { capacity: textLines(document.leftCapacity).map(upperCase), name: document.leftName }
  const kept = withoutEndPunctuation(document.keptBy) || 'VT'
  return {
    kind: 'signature',
    left: isMinutes(document.kind) ? left : null,
    right,
    recipients: [...listedLines(document.recipients).map((line) => `- ${line};`), `- Lưu: ${kept}.`],
  }
}

/** A phụ lục: of a document, or one that stands alone and is an annex to none yet (domain 1.6 f). */
function annexBlocks(
  document: OfficialDocument,
  annex: (Pick<DocumentAnnex, 'title' | 'body' | 'orientation'> & { readonly label: string }) | null,
  { letterhead }: OfficialContext,
): readonly Block[] {
  return [
    {
      kind: 'annexTitle',
      label: annex?.label ?? 'Phụ lục',
      name: upperCase((annex === null ? document.subject : annex.title) || longBlank),
      lines: [annex === null ? attachedToNone : attachedTo(document, letterhead)],
    },
    ...(annex === null ? bodyBlocks(document.body, 'landscape') : bodyBlocks(annex.body, annex.orientation)),
  ]
}

const attachedToNone = '(Kèm theo Văn bản số      ngày      tháng      năm      của …)'

/** "(Kèm theo Thông báo số 12/TB-TCTĐA06 ngày 07 tháng 02 năm 2024 của Tổ công tác triển khai Đề án 06)". */
function attachedTo(document: OfficialDocument, letterhead: Letterhead | null): string {
  const { kind, datedOn } = document
  if (!isNumbered(kind)) return `(Kèm theo ${officialTypes[kind]} của ${letterhead?.name || '…'})`
  const day = datedOn === null ? 'ngày      tháng      năm      ' : officialDate(datedOn)
  return `(Kèm theo ${officialTypes[kind]} số ${officialSign(document, letterhead)} ${day.trimEnd()} của ${letterhead?.name || '…'})`
}

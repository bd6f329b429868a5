import { assertNever } from '../contract/error.ts'
import type { Run } from '../prose/prose.ts'
import type {
  AddresseesBlock,
  AnnexTitleBlock,
  Block,
  DocumentContent,
  FactsBlock,
  HeaderBlock,
  HeadingBlock,
  NamePlate,
  NamePlatesBlock,
  ParagraphBlock,
  SignatureBlock,
  Signer,
  SlipBlock,
  TableBlock,
  TableRow,
  TitleBlock,
  UrgencyMark,
  WritingLinesBlock,
} from './documentContent.ts'
import { widestDate } from './pageGeometry.ts'
import { documentStylesheet } from './documentStylesheet.ts'
import { headGroups } from './headGroups.ts'
import { isLongRow } from './isLongRow.ts'
import { joinMarkup, markup, Markup, plainMarkup } from './markup.ts'
import { rowCells } from './rowCells.ts'

/**
 * A paper as one HTML page, for the preview and for the PDF. Its fonts are loaded from `fonts/` beside the page; it
 * has no scripts, no links and no inline styles. Page numbers and the foot line are not in it: they are stamped on
 * the PDF.
 */
export function documentHtml(content: DocumentContent): string {
  return markup`<!doctype html>
<html lang="vi">
<head><meta charset="utf-8"><title>${plainMarkup(content.title)}</title><style>${new Markup(documentStylesheet)}</style></head>
<body class="${content.orientation} size-${content.textSize}">
${joinMarkup(content.blocks.map(blockHtml), markup`\n`)}
</body>
</html>
`.html
}

function blockHtml(block: Block): Markup {
  switch (block.kind) {
    case 'header':
      return headerHtml(block)
    case 'title':
      return titleHtml(block)
    case 'annexTitle':
      return annexTitleHtml(block)
    case 'heading':
      return headingHtml(block)
    case 'paragraph':
      return paragraphHtml(block)
    case 'facts':
      return factsHtml(block)
    case 'addressees':
      return addresseesHtml(block)
    case 'table':
      return tableHtml(block)
    case 'writingLines':
      return writingLinesHtml(block)
    case 'slip':
      return slipHtml(block)
    case 'namePlates':
      return namePlatesHtml(block)
    case 'signature':
      return signatureHtml(block)
    default:
      return assertNever(block)
  }
}

function headerHtml(block: HeaderBlock): Markup {
  const { parentLines, issuerLines, numberLine, placeAndDate } = block
  const isWide = (placeAndDate ?? '').length > widestDate
  const secondRow =
    numberLine === null && placeAndDate === null
      ? markup``
      : markup`<div>${numberHtml(block)}</div><div class="date${isWide ? ' wide' : ''}">${placeAndDate ?? ''}</div>`
  return markup`<div class="header">
<div><div class="parent">${broken(parentLines)}</div><div class="issuer">${broken(issuerLines)}<div class="rule"></div></div></div>
<div><div class="motto-country">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</div><div class="motto">Độc lập - Tự do - Hạnh phúc</div></div>
${secondRow}
</div>`
}

const urgencyClasses: Readonly<Record<UrgencyMark, string>> = {
  KHẨN: 'urgent',
  'THƯỢNG KHẨN': 'very-urgent',
  'HOẢ TỐC': 'immediate',
}

function numberHtml({ numberLine, about, urgency }: HeaderBlock): Markup {
  const number = markup`<div class="number">${numberLine ?? ''}</div>`
  const below = about === undefined ? markup`` : markup`<div class="about">${about}</div>`
  const mark =
    urgency === undefined
      ? markup``
      : markup`<div class="urgency ${urgencyClasses[urgency]}">${urgency}</div>`
  return markup`${number}${below}${mark}`
}

function addresseesHtml({ lines }: AddresseesBlock): Markup {
  const [only, ...others] = lines
  if (only !== undefined && others.length === 0)
    return markup`<div class="addressees"><p class="beside">Kính gửi: ${only}</p></div>`
  return markup`<div class="addressees"><p>Kính gửi:</p><ul>${lines.map((line) => markup`<li>${line}</li>`)}</ul></div>`
}

function titleHtml({ name, subject }: TitleBlock): Markup {
  return markup`<div class="title"><h1><span class="kind">${name}</span> <span class="subject">${subject}<span class="rule"></span></span></h1></div>`
}

function annexTitleHtml({ label, name, lines }: AnnexTitleBlock): Markup {
  const above = label === null ? markup`` : markup`<span class="kind">${label}</span>`
  const below = lines.map((line) => markup`<p>${line}</p>`)
  return markup`<div class="title annex"><h1>${above}<span class="kind">${name}</span></h1>${below}<span class="rule"></span></div>`
}

function headingHtml({ level, text, runs }: HeadingBlock): Markup {
  const ragged = hasLongWord(text) ? markup` class="ragged"` : markup``
  const words = wordsHtml(text, runs)
  if (level === 1) return markup`<h2${ragged}>${words}</h2>`
  return level === 2 ? markup`<h3${ragged}>${words}</h3>` : markup`<h4${ragged}>${words}</h4>`
}

const roleClasses: Readonly<Record<ParagraphBlock['role'], string>> = {
  body: 'text',
  leadIn: 'text lead-in',
  closing: 'text closing',
  note: 'text note',
  basis: 'text basis',
}

function paragraphHtml({ role, text, runs, indent }: ParagraphBlock): Markup {
  const inset = indent === undefined ? '' : ` inset-${indent}`
  return markup`<p class="${roleClasses[role]}${inset}${hasLongWord(text) ? ' ragged' : ''}">${wordsHtml(text, runs)}</p>`
}

function wordsHtml(text: string, runs: readonly Run[] = []): Markup {
  if (runs.length === 0) return broken(text.split('\n'))
  return joinMarkup(
    runs.map(({ text, bold, italic }) => {
      const words = broken(text.split('\n'))
      const sloped = italic ? markup`<i>${words}</i>` : words
      return bold ? markup`<b>${sloped}</b>` : sloped
    }),
  )
}

/** Whether a word, or dots to write on, takes half a line or more: the line before it would be stretched to the margins. */
function hasLongWord(text: string): boolean {
  return /\S{41}|…{10}/u.test(text)
}

function factsHtml({ rows }: FactsBlock): Markup {
  const facts = rows.map(
    ({ label, text }) =>
      markup`<div class="fact${hasLongWord(text) ? ' ragged' : ''}"><dt>${label}:</dt><dd>${text}</dd></div>`,
  )
  return markup`<dl class="facts">${facts}</dl>`
}

/** A table of so few rows stays on one page. */
const unsplitRows = 8

function tableHtml({ columns, rows, hasRoomToSign, splitsRows }: TableBlock): Markup {
  const widths = columns.map(({ width }) => markup`<col width="${width}%">`)
  const splitting = splitsRows === true ? ' split' : rows.length <= unsplitRows ? ' short' : ''
  const height = hasRoomToSign === true ? ' to-sign' : ''
  return markup`<table class="records${splitting}${height}"><colgroup>${widths}</colgroup><thead>${tableHead(columns)}</thead><tbody>${rows.map((row) => rowHtml(row, columns, splitsRows === true && isLongRow(row, columns)))}</tbody></table>`
}

function tableHead(columns: TableBlock['columns']): Markup {
  const headings = (shown: TableBlock['columns']) =>
    shown.map(({ heading }) => markup`<th scope="col">${heading}</th>`)
  const groups = headGroups(columns)
  if (groups.every(({ group }) => group === null)) return markup`<tr>${headings(columns)}</tr>`
  const upper = groups.map(({ group, from, to }) =>
    group === null
      ? markup`<th scope="col" rowspan="2">${columns[from]?.heading ?? ''}</th>`
      : markup`<th scope="colgroup" colspan="${to - from + 1}">${group}</th>`,
  )
  const lower = headings(columns.filter(({ group = null }) => group !== null))
  return markup`<tr>${upper}</tr><tr>${lower}</tr>`
}

function rowHtml(row: TableRow, columns: TableBlock['columns'], splits: boolean): Markup {
  const cells = rowCells(row, columns.length).map(({ text, runs, at, span }) => {
    const align = span > 1 ? 'left' : (columns[at]?.align ?? 'left')
    const spanned = span > 1 ? markup` colspan="${span}"` : markup``
    const reading = span === 1 && columns[at]?.isReadAloud === true ? ' read-aloud' : ''
    return markup`<td class="${align}${reading}"${spanned}>${wordsHtml(text, runs)}</td>`
  })
  return markup`<tr class="${row.kind}${splits ? ' long' : ''}">${cells}</tr>`
}

function writingLinesHtml({ count }: WritingLinesBlock): Markup {
  return markup`<div class="lines">${Array.from({ length: count }, () => markup`<div></div>`)}</div>`
}

function slipHtml({ title, subtitle, rows, lines }: SlipBlock): Markup {
  const facts = rows.map(
    ({ label, text }) =>
      markup`<div class="fact"><dt>${label}:</dt><dd${text === '' ? markup` class="blank"` : markup``}>${text}</dd></div>`,
  )
  return markup`<section class="slip"><h2>${title}</h2><p>${subtitle}</p><dl class="facts">${facts}</dl>${lines === 0 ? markup`` : writingLinesHtml({ kind: 'writingLines', count: lines })}</section>`
}

const platesOnPage = 2

function namePlatesHtml({ plates }: NamePlatesBlock): Markup {
  const pages = Array.from({ length: Math.ceil(plates.length / platesOnPage) }, (_, index) =>
    plates.slice(index * platesOnPage, (index + 1) * platesOnPage),
  )
  return joinMarkup(pages.map((page) => markup`<div class="plates">${page.map(namePlateHtml)}</div>`))
}

function namePlateHtml({ nameLines, nameSize, title, titleSize }: NamePlate): Markup {
  const titled =
    title === '' ? markup`` : markup`<div class="plate-title plate-size-${titleSize}">${title}</div>`
  const face = markup`<div class="plate-name plate-size-${nameSize}">${broken(nameLines)}</div>${titled}`
  return markup`<div class="plate"><div class="face">${face}</div><div class="face turned">${face}</div></div>`
}

/** So many lines of "Nơi nhận" stay with the signers; beside a lone signer, as many as fit level with the space. */
const keptRecipients = { belowSigners: 2, besideSigner: 8 }

function signatureHtml({ left, right, recipients }: SignatureBlock): Markup {
  const kept = left === null ? keptRecipients.besideSigner : keptRecipients.belowSigners
  // One line alone is not worth a break.
  const count = recipients.length <= kept + 1 ? recipients.length : kept
  const start =
    count === 0
      ? markup``
      : markup`<div class="recipients below"><strong>Nơi nhận:</strong>${listHtml(recipients.slice(0, count))}</div>`
  const rest =
    count === recipients.length
      ? markup``
      : markup`<div class="recipients rest">${listHtml(recipients.slice(count))}</div>`
  if (left === null) return markup`<div class="signature">${start}${signerHtml(right)}</div>${rest}`
  return markup`<div class="signature">${signerHtml(left)}${signerHtml(right)}${start}</div>${rest}`
}

function listHtml(lines: readonly string[]): Markup {
  return markup`<ul>${lines.map((line) => markup`<li>${line}</li>`)}</ul>`
}

function signerHtml({ capacity, office = [], name }: Signer): Markup {
  const above = office.length === 0 ? markup`` : markup`<div class="office">${broken(office)}</div>`
  return markup`<div class="signer"><div class="capacity">${broken(capacity)}</div><div class="space"></div>${above}<div class="signer-name">${name}</div></div>`
}

/** Lines under one another, at the breaks that the user chose. */
function broken(lines: readonly string[]): Markup {
  return joinMarkup(
    lines.map((line) => markup`${line}`),
    markup`<br>`,
  )
}

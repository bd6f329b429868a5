import { AlignmentType, BorderStyle, Paragraph, TextRun, type IParagraphOptions } from 'docx'
import { xmlText } from '../../shared/documents/xmlText.ts'
import type { Run } from '../../shared/prose/prose.ts'

interface TextLook {
  readonly size: number
  readonly bold?: boolean
  readonly italics?: boolean
}

type ParagraphLook = Omit<IParagraphOptions, 'children' | 'text'>

/** Text as it stands in Word: plain runs, whatever it says, with its own line breaks. `size` in points. */
export function runs(text: string, { size, ...look }: TextLook): readonly TextRun[] {
  return wordText(text)
    .split('\n')
    .map(
      (line, index) => new TextRun({ text: line, size: size * 2, ...look, ...(index > 0 && { break: 1 }) }),
    )
}

/** As `runs`, for words of which some have a style of their own; the style of the paragraph gives the rest. */
function styledRuns(words: readonly Run[], look: Partial<TextLook> = {}): readonly TextRun[] {
  const { size, ...face } = look
  return words.flatMap(({ text, bold, italic }) =>
    wordText(text)
      .split('\n')
      .map(
        (line, index) =>
          new TextRun({
            text: line,
            ...face,
            ...(size !== undefined && { size: size * 2 }),
            ...(bold && { bold }),
            ...(italic && { italics: true }),
            ...(index > 0 && { break: 1 }),
          }),
      ),
  )
}

/** Text without marks of writing direction, which would turn the order of what people read. */
function wordText(text: string): string {
  return xmlText(text).replace(/\p{Bidi_Control}/gu, '')
}

/** A paragraph of one look. */
export function paragraph(
  text: string | readonly Run[],
  look: TextLook,
  layout: ParagraphLook = {},
): Paragraph {
  const children = typeof text === 'string' ? runs(text, look) : styledRuns(text, look)
  // An empty paragraph is as high as the look of its end.
  return new Paragraph({ ...layout, run: { size: look.size * 2 }, children })
}

/** A paragraph that looks as its style says; `layout` is what of it belongs to this place alone. */
export function styled(text: string | readonly Run[], style: string, layout: ParagraphLook = {}): Paragraph {
  const words = typeof text === 'string' ? [{ text, bold: false, italic: false }] : text
  return new Paragraph({ ...layout, style, children: styledRuns(words) })
}

/** A line under a name, in the middle of what holds it; lengths in twips. */
export function rule(length: number, room: number, layout: ParagraphLook = {}): Paragraph {
  const side = Math.max(Math.round((room - Math.min(length, room)) / 2), 0)
  return new Paragraph({
    ...layout,
    alignment: AlignmentType.CENTER,
    indent: { left: side, right: side },
    spacing: { line: 60, lineRule: 'exact', ...layout.spacing },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    children: [],
  })
}

export const single = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const
const noBorder = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
export const noBorders = {
  top: noBorder,
  bottom: noBorder,
  left: noBorder,
  right: noBorder,
  insideHorizontal: noBorder,
  insideVertical: noBorder,
} as const

import { upperCase } from '../text/capitalize.ts'
import { withoutEndPunctuation } from '../text/endPunctuation.ts'
import { textLines } from '../text/textLines.ts'
import type { Letterhead } from './contract.ts'
import type { HeaderBlock } from './documentContent.ts'

/** Ô 1 and 2 for a letterhead; without one the issuer is left blank (domain 1.2, 1.8). */
export function letterheadHeader(
  letterhead: Letterhead | null,
  rest: Pick<HeaderBlock, 'numberLine' | 'placeAndDate'>,
): HeaderBlock {
  const issuerLines = textLines(letterhead?.issuerLines ?? '').map(upperCase)
  return {
    kind: 'header',
    parentLines: textLines(letterhead?.parentLines ?? '').map(upperCase),
    issuerLines: issuerLines.length === 0 ? ['…'.repeat(10)] : issuerLines,
    ...rest,
  }
}

/** "Số: 05/BB-TCTĐA06": a zero before numbers under 10, blanks for what is not known (domain 1.3). */
export function numberLine(number: number | null, kindSign: string, letterhead: Letterhead | null): string {
  const given = number === null ? '     ' : String(number).padStart(2, '0')
  return `Số: ${given}/${kindSign}-${letterhead?.abbreviation ?? ''}`
}

/** "Nơi nhận": "- …;" for each, then the line of what is kept (domain 1.2, ô 9b). */
export function recipientLines(letterhead: Letterhead | null, kept: string): readonly string[] {
  const named = textLines(letterhead?.recipients ?? '').map(
    (line) => `- ${withoutEndPunctuation(line.replace(/^[-–—•*\s]+/u, ''))};`,
  )
  return [...named, `- Lưu: ${kept}.`]
}

import { upperCase } from '../text/capitalize.ts'
import type { Letterhead } from './contract.ts'
import type { HeaderBlock } from './documentContent.ts'

/** Ô 1 and 2 for a letterhead; without one the issuer is left blank (domain 1.2, 1.8). */
export function letterheadHeader(
  letterhead: Letterhead | null,
  rest: Pick<HeaderBlock, 'numberLine' | 'placeAndDate'>,
): HeaderBlock {
  const issuerLines = linesOf(letterhead?.issuerLines ?? '').map(upperCase)
  return {
    kind: 'header',
    parentLines: linesOf(letterhead?.parentLines ?? '').map(upperCase),
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
  const named = linesOf(letterhead?.recipients ?? '').map(
    (line) => `- ${line.replace(/^[-–—•*\s]+/u, '').replace(/[\s.;,]+$/u, '')};`,
  )
  return [...named, `- Lưu: ${kept}.`]
}

/** Non-empty lines of a text, trimmed. */
export function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

import { looksLikeLegacyEncoding } from './legacyEncoding.ts'

/** Control characters without meaning in text: all of C0 and C1 but tab and line feed. */
// eslint-disable-next-line no-control-regex
const controls = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g
const invisible = /[\u200B\uFEFF\u00AD]/g

/**
 * The form in which all text is stored, compared and indexed (domain 4.1): well-formed UTF-16, NFC, `\n` line ends,
 * no control characters; zero-width spaces and soft hyphens dropped, no-break space to space, look-alikes of Đ/đ
 * replaced. Text that looks like TCVN3 or VNI keeps the characters its bytes use. Nothing is trimmed.
 */
export function normalizeText(text: string): string {
  const wellFormed = text
    .toWellFormed()
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(controls, '')
  if (looksLikeLegacyEncoding(wellFormed)) return wellFormed.normalize('NFC')
  return wellFormed
    .replace(invisible, '')
    .replace(/\u00A0/g, ' ')
    .replace(/[\u00D0\u0189]/g, 'Đ')
    .replace(/\u00F0/g, 'đ')
    .normalize('NFC')
}

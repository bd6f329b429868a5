import type { DocumentKind } from './contract.ts'

const kindNames: Readonly<Record<DocumentKind, string>> = { minutes: 'Biên bản', brief: 'Tờ tóm tắt' }

/** Title of a paper in its file and in the window that shows it: "Biên bản - Hội nghị …". */
export function documentTitle(kind: DocumentKind, meetingTitle: string): string {
  return [kindNames[kind], meetingTitle].filter(Boolean).join(' - ')
}

/** Longest name before the extension, in UTF-8 bytes: 255 is the limit of common file systems. */
const longestName = 180

/**
 * Suggested file name without folder, safe on Windows, macOS and Linux: characters that are not allowed there become
 * spaces, no dot or space at the end, at most 184 bytes in UTF-8.
 */
export function documentFileName(kind: DocumentKind, meetingTitle: string): string {
  const allowed = documentTitle(kind, meetingTitle)
    .replace(/[<>:"/\\|?*\p{Cc}\p{Bidi_Control}]/gu, ' ')
    .replace(/\s+/gu, ' ')
  let name = ''
  let bytes = 0
  for (const character of allowed) {
    bytes += utf8Length(character)
    if (bytes > longestName) break
    name += character
  }
  return `${name.replace(/[\s.]+$/u, '')}.pdf`
}

function utf8Length(character: string): number {
  const codePoint = character.codePointAt(0) ?? 0
  return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4
}

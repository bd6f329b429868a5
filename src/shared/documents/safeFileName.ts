/** Longest name before the extension, in UTF-8 bytes: 255 is the limit of common file systems. */
const longestName = 180

/**
 * A file name made of words, without folder, safe on Windows, macOS and Linux: characters that are not allowed there
 * become spaces, no dot or space at the end, at most 180 bytes in UTF-8 before the extension. `extension`: without dot.
 */
export function safeFileName(words: string, extension: string): string {
  const allowed = words.replace(/[<>:"/\\|?*\p{Cc}\p{Bidi_Control}]/gu, ' ').replace(/\s+/gu, ' ')
  let name = ''
  let bytes = 0
  for (const character of allowed) {
    bytes += utf8Length(character)
    if (bytes > longestName) break
    name += character
  }
  return `${name.replace(/[\s.]+$/u, '')}.${extension}`
}

function utf8Length(character: string): number {
  const codePoint = character.codePointAt(0) ?? 0
  return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4
}

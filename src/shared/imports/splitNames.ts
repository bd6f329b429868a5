import { textLines } from '../text/textLines.ts'

/** Names behind line breaks, semicolons and commas; a known name may contain commas. */
export function splitNames(text: string, isKnown: (name: string) => boolean): readonly string[] {
  return textLines(text)
    .flatMap((line) => line.split(';'))
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .flatMap((piece) => splitPiece(piece, isKnown))
}

function splitPiece(piece: string, isKnown: (name: string) => boolean): readonly string[] {
  const parts = piece.split(',').map((part) => part.trim())
  const names: string[] = []
  for (let from = 0; from < parts.length;) {
    let until = parts.length
    while (until > from + 1 && !isKnown(parts.slice(from, until).join(', '))) until -= 1
    names.push(parts.slice(from, until).join(', '))
    from = until
  }
  return names.filter((name) => name !== '')
}

import { replaceMissing } from './glyphs.ts'

/** HTML that is safe to put into a page. Only `markup` makes it. */
export class Markup {
  readonly html: string

  constructor(html: string) {
    this.html = html
  }
}

type Part = string | number | Markup | readonly Markup[]

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * Tagged template for HTML: the one place where text becomes HTML. What is put in is escaped, and characters that the
 * document font lacks are replaced, unless it is Markup itself.
 */
export function markup(literals: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(
    literals
      .map((literal, index) => literal + (index < parts.length ? htmlOf(parts[index] ?? '') : ''))
      .join(''),
  )
}

/** Puts pieces one after another. */
export function joinMarkup(pieces: readonly Markup[], separator = markup``): Markup {
  return new Markup(pieces.map((piece) => piece.html).join(separator.html))
}

function htmlOf(part: Part): string {
  if (part instanceof Markup) return part.html
  if (typeof part === 'object') return part.map((piece) => piece.html).join('')
  return replaceMissing(String(part)).replace(/[&<>"']/g, (character) => entities[character] ?? '')
}

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

/** "tháng 6-2024", "quý II/2024", "30/6/2024", "6-2024": what must not be torn apart at the end of a line. */
const unbroken = /(?:(?:tháng|quý|ngày) )?(?:\d{1,4}|\b[IVX]{1,3})(?:[-/]\d{1,4}){1,2}/giu

/**
 * Tagged template for HTML: the one place where text becomes HTML. What is put in is escaped, characters that the
 * document font lacks are replaced, and dates are kept on one line, unless it is Markup itself.
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
  return escaped(String(part)).replace(unbroken, '<span class="unbroken">$&</span>')
}

function escaped(text: string): string {
  return replaceMissing(text).replace(/[&<>"']/g, (character) => entities[character] ?? '')
}

/** Text where no element may stand, as in a title. */
export function plainMarkup(text: string): Markup {
  return new Markup(escaped(text))
}

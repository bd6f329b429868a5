import type { DocumentContent } from '../documents/documentContent.ts'

/** What says how a block is drawn, not what it says. */
const drawing: ReadonlySet<string> = new Set(['kind', 'role', 'align', 'orientation', 'group'])

/** Every text that a paper prints, in the order in which it is read; marks that the drawing adds are not among them. */
export function printedTexts({ blocks }: DocumentContent): readonly string[] {
  return textsOf(blocks)
}

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => (drawing.has(key) ? [] : textsOf(part)))
}

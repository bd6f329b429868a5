import { normalizeText } from '../text/normalize.ts'
import type { PlainCell } from './sheet.ts'

/** Zero-width signs, soft hyphens, and letters that only look like Đ and đ. */
const strange = /[\u200B\uFEFF\u00AD\u00D0\u0189\u00F0]/

/**
 * A cell with a text as it was stored, in the form in which all text is compared (domain 4.1). `repaired` when its signs
 * were put together anew or left out; null for an empty text.
 */
export function textCell(stored: string): (PlainCell & { readonly kind: 'text' }) | null {
  const text = normalizeText(stored)
  if (text.trim() === '') return null
  const isRepaired = text !== stored && (strange.test(stored) || stored.normalize('NFC') !== stored)
  return isRepaired ? { kind: 'text', text, repaired: true } : { kind: 'text', text }
}

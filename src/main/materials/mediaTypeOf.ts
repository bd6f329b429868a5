import type { MaterialPreview } from '../../shared/materials/contract.ts'

const beginnings: readonly (readonly [mediaType: MaterialPreview['mediaType'], beginning: RegExp])[] = [
  ['image/png', /^\x89PNG\r\n/],
  ['image/jpeg', /^\xFF\xD8\xFF/],
  ['image/gif', /^GIF8[79]a/],
  ['image/webp', /^RIFF[^]{4}WEBP/],
  ['application/pdf', /^[^]{0,32}%PDF-\d/],
]

/** What a file is, told by its first bytes and not by its name; null for what the window does not show. */
export function mediaTypeOf(head: Uint8Array): MaterialPreview['mediaType'] | null {
  const text = Buffer.from(head).toString('latin1')
  return beginnings.find(([, beginning]) => beginning.test(text))?.[0] ?? null
}

/** Whether a file is a picture that the window shows. */
export function isPicture(head: Uint8Array): boolean {
  return mediaTypeOf(head)?.startsWith('image/') === true
}

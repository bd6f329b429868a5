import type { MaterialPreview } from '../../shared/materials/contract.ts'

/** A picture as the window draws it. */
export function pictureBlob({ mediaType, base64 }: MaterialPreview): Blob {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  return new Blob([bytes], { type: mediaType })
}

import type { Client } from '../../shared/contract/index.ts'
import type { Material } from '../../shared/materials/contract.ts'
import { inTurn } from '../ui/inTurn.ts'
import { pictureBlob } from './pictureBlob.ts'

/** Pixels of the longer side: twice what a thumbnail shows, for fine screens. */
const longest = 400

export type Thumbnail = (material: Material) => Promise<string | null>

/** Small pictures by their content, each drawn once: the large ones are read one at a time and not kept. */
export function createThumbnails(client: Pick<Client, 'materials'>): Thumbnail {
  const known = new Map<string, Promise<string | null>>()
  const queue = inTurn()
  const draw = async ({ id }: Material): Promise<string | null> => {
    const reply = await client.materials.preview({ id })
    if (!reply.ok || reply.value === null || reply.value.mediaType === 'application/pdf') return null
    try {
      const picture = await createImageBitmap(pictureBlob(reply.value))
      const scale = Math.min(1, longest / Math.max(picture.width, picture.height))
      const canvas = new OffscreenCanvas(
        Math.max(1, Math.round(picture.width * scale)),
        Math.max(1, Math.round(picture.height * scale)),
      )
      canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
      picture.close()
      return URL.createObjectURL(await canvas.convertToBlob())
    } catch {
      // A picture that cannot be drawn.
      return null
    }
  }
  return async (material) => {
    const { hash } = material
    if (hash === null) return null
    const drawing = known.get(hash) ?? queue(async () => await draw(material))
    known.set(hash, drawing)
    return await drawing
  }
}

import type { Client } from '../../shared/contract/index.ts'
import type { Reply } from '../../shared/contract/reply.ts'
import type { Id } from '../../shared/contract/schema.ts'
import { pieceLength } from '../../shared/materials/contract.ts'

export interface HandedFile {
  readonly transferId: Id
  readonly name: string
}

/** Gives a file of the window to the program in pieces; `onPiece` gets the bytes of each. */
export async function handOver(
  client: Pick<Client, 'materials'>,
  file: File,
  onPiece: (bytes: number) => void,
): Promise<Reply<HandedFile>> {
  const name = file.name.trim() === '' ? '?' : file.name
  let transferId: Id | null = null
  let at = 0
  do {
    const piece = file.slice(at, at + pieceLength)
    const base64 = await readBase64(piece)
    if (base64 === null) return { ok: false, error: { code: 'file-not-read', facts: { file: name } } }
    const reply: Reply<{ readonly transferId: Id }> = await client.materials.handOver({
      transferId,
      name,
      base64,
    })
    if (!reply.ok) return reply
    transferId = reply.value.transferId
    at += pieceLength
    onPiece(piece.size)
  } while (at < file.size)
  return { ok: true, value: { transferId, name } }
}

/** Null when the file cannot be read any more, or has been changed. */
async function readBase64(piece: Blob): Promise<string | null> {
  return await new Promise((resolve) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => {
      const { result } = reader
      resolve(typeof result === 'string' ? result.slice(result.indexOf(',') + 1) : null)
    })
    reader.addEventListener('error', () => resolve(null))
    reader.readAsDataURL(piece)
  })
}

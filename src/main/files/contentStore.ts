import { createHash } from 'node:crypto'
import { lstat, mkdir, mkdtemp, open, realpath, rename, rm, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../shared/contract/error.ts'

/** Largest file that is taken, in bytes. */
const largestFile = 100 * 1024 * 1024

/** How much is read at once: hashing it is a short turn. */
const pieceLength = 1024 * 1024

/** Files kept under the SHA-256 of their content; what they are called is kept elsewhere. */
export interface ContentStore {
  /**
   * Copies a file into the store, whole or not at all; the same content is kept once. Throws `file-not-read`,
   * `file-too-large`.
   */
  put(source: string): Promise<{ readonly hash: string; readonly size: number }>
  /** Where the content with a hash is. Throws `not-found` when it is not, or is not a file of the store. */
  find(hash: string): Promise<string>
}

/** A store in a folder, made when it is first written to. `limit`: bytes of the largest file. */
export function createContentStore(folder: string, limit: number = largestFile): ContentStore {
  return {
    async put(source) {
      const from = await expectReadable(source, open(source, 'r'))
      try {
        const { size } = await expectFile(source, from)
        if (size > limit) throw tooLarge(source, limit)
        await mkdir(folder, { recursive: true })
        const unfinished = await mkdtemp(join(folder, '.part-'))
        try {
          const copied = await copy(from, join(unfinished, 'content'), source, limit)
          await mkdir(join(folder, copied.hash.slice(0, 2)), { recursive: true })
          await rename(join(unfinished, 'content'), placeOf(folder, copied.hash))
          return copied
        } finally {
          await rm(unfinished, { recursive: true, force: true })
        }
      } finally {
        await from.close()
      }
    },

    async find(hash) {
      const place = placeOf(folder, hash)
      try {
        const isFile = (await lstat(place)).isFile()
        // A link in the store could lead anywhere.
        if (isFile && (await realpath(place)) === placeOf(await realpath(folder), hash)) return place
      } catch {
        // Told below, as what is not there.
      }
      throw new AppError('not-found', { what: 'file' })
    },
  }
}

function placeOf(folder: string, hash: string): string {
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new AppError('not-found', { what: 'file' })
  return join(folder, hash.slice(0, 2), hash)
}

/** Counts while it copies: a file can grow after it was measured. */
async function copy(
  from: FileHandle,
  target: string,
  source: string,
  limit: number,
): Promise<{ readonly hash: string; readonly size: number }> {
  const to = await open(target, 'wx', 0o600)
  try {
    const hash = createHash('sha256')
    const buffer = Buffer.alloc(pieceLength)
    let size = 0
    for (;;) {
      const { bytesRead } = await expectReadable(source, from.read(buffer, 0, pieceLength, null))
      if (bytesRead === 0) break
      size += bytesRead
      if (size > limit) throw tooLarge(source, limit)
      const piece = buffer.subarray(0, bytesRead)
      hash.update(piece)
      await to.writeFile(piece)
    }
    await to.sync()
    return { hash: hash.digest('hex'), size }
  } finally {
    await to.close()
  }
}

async function expectFile(source: string, from: FileHandle) {
  const stats = await expectReadable(source, from.stat())
  if (!stats.isFile()) throw new AppError('file-not-read', { file: source })
  return stats
}

/** What cannot be read here is the user's file, not the workspace. */
async function expectReadable<T>(source: string, reading: Promise<T>): Promise<T> {
  try {
    return await reading
  } catch {
    throw new AppError('file-not-read', { file: source })
  }
}

function tooLarge(source: string, limit: number): AppError {
  return new AppError('file-too-large', { file: source, megabytes: Math.floor(limit / 1024 / 1024) })
}

import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import {
  lstat,
  mkdir,
  mkdtemp,
  open,
  readdir,
  realpath,
  rename,
  rm,
  stat,
  type FileHandle,
} from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../shared/contract/error.ts'
import { largestFile } from '../../shared/materials/contract.ts'

/** How much is read at once: hashing it is a short turn. */
const pieceLength = 1024 * 1024

/** How much of the beginning of a file is kept to tell what it is. */
const headLength = 64

const unfinishedName = '.part-'

/** A file that was copied whole and lies beside the store until it is kept. */
export interface StagedFile {
  readonly hash: string
  /** Bytes. */
  readonly size: number
  /** Its first bytes. */
  readonly head: Uint8Array
  /** Moves it into the store. */
  keep(): Promise<void>
  /** Removes what is still beside the store; nothing of what was kept. */
  discard(): Promise<void>
}

/** Takes a file that comes in pieces. */
export interface FileReceiver {
  /** Throws `file-too-large`. */
  write(piece: Uint8Array): Promise<void>
  finish(): Promise<StagedFile>
  /** Gives up, and removes what has come. */
  discard(): Promise<void>
}

/** Files kept under the SHA-256 of their content; what they are called is kept elsewhere. */
export interface ContentStore {
  /**
   * Copies a file into the store, whole or not at all; the same content is kept once. Throws `file-not-read` (not there,
   * no permission, gone while it was copied), `not-a-file`, `file-changed`, `file-too-large`.
   */
  put(source: string): Promise<{ readonly hash: string; readonly size: number }>
  /** Copies a file beside the store, to be kept or discarded. `limit`: bytes. Throws as `put` does. */
  stage(source: string, limit?: number): Promise<StagedFile>
  /** Begins to take a file whose bytes come from elsewhere; `name` is for errors. */
  receive(name: string, limit?: number): Promise<FileReceiver>
  /** Where the content with a hash is. Throws `not-found` when it is not, or is not a file of the store. */
  find(hash: string): Promise<string>
}

/** A store in a folder, made when it is first written to. `limit`: bytes of the largest file. */
export function createContentStore(folder: string, limit: number = largestFile): ContentStore {
  let prepared: Promise<void> | null = null
  const prepare = async () => {
    prepared ??= prepareFolder(folder)
    try {
      await prepared
    } catch (error) {
      prepared = null
      throw error
    }
  }

  const receive = async (name: string, most: number): Promise<FileReceiver> => {
    await prepare()
    const unfinished = await mkdtemp(join(folder, unfinishedName))
    const content = join(unfinished, 'content')
    const discard = async () => await rm(unfinished, { recursive: true, force: true })
    const hash = createHash('sha256')
    let head = Buffer.alloc(0)
    let size = 0
    return {
      async write(piece) {
        size += piece.length
        if (size > most) throw tooLarge(name, most)
        if (head.length < headLength)
          head = Buffer.concat([head, piece.subarray(0, headLength - head.length)])
        hash.update(piece)
        await append(content, piece)
      },
      async finish() {
        await sync(content)
        const digest = hash.digest('hex')
        return {
          hash: digest,
          size,
          head,
          async keep() {
            const place = placeOf(folder, digest)
            await mkdir(join(folder, digest.slice(0, 2)), { recursive: true })
            await expectOwnFolder(join(folder, digest.slice(0, 2)))
            await rename(content, place)
          },
          discard,
        }
      },
      discard,
    }
  }

  const stage = async (source: string, most: number): Promise<StagedFile> => {
    // What is no file could make the opening wait for ever.
    const from = await expectReadable(source, open(source, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)))
    try {
      const before = await expectReadable(source, from.stat())
      if (!before.isFile()) throw new AppError('not-a-file', { file: source })
      if (before.size > most) throw tooLarge(source, most)
      const receiver = await receive(source, most)
      try {
        let copied = 0
        for await (const piece of piecesOf(from, source)) {
          await receiver.write(piece)
          copied += piece.length
        }
        const after = await expectReadable(source, stat(source))
        if (copied !== before.size || after.size !== before.size || after.mtimeMs !== before.mtimeMs)
          throw new AppError('file-changed', { file: source })
        return await receiver.finish()
      } catch (error) {
        await receiver.discard()
        throw error
      }
    } finally {
      await from.close()
    }
  }

  return {
    async put(source) {
      const staged = await stage(source, limit)
      try {
        await staged.keep()
        return { hash: staged.hash, size: staged.size }
      } finally {
        await staged.discard()
      }
    },

    stage: async (source, most = limit) => await stage(source, most),
    receive: async (name, most = limit) => await receive(name, most),

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

/** Makes the folder, and removes what a killed program left half copied. */
async function prepareFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await expectOwnFolder(folder)
  for (const name of await readdir(folder))
    if (name.startsWith(unfinishedName)) await rm(join(folder, name), { recursive: true, force: true })
}

/** A link would lead what is written out of the workspace. */
async function expectOwnFolder(folder: string): Promise<void> {
  if (!(await lstat(folder)).isDirectory()) throw new AppError('workspace-not-writable', { folder })
}

async function append(file: string, piece: Uint8Array): Promise<void> {
  const to = await open(file, 'a', 0o600)
  try {
    await to.writeFile(piece)
  } finally {
    await to.close()
  }
}

/** Waits for the disk; makes the file when nothing was written to it. */
async function sync(file: string): Promise<void> {
  const to = await open(file, 'a', 0o600)
  try {
    await to.sync()
  } finally {
    await to.close()
  }
}

async function* piecesOf(from: FileHandle, source: string): AsyncGenerator<Uint8Array> {
  for (;;) {
    const buffer = Buffer.alloc(pieceLength)
    const { bytesRead } = await expectReadable(source, from.read(buffer, 0, pieceLength, null))
    if (bytesRead === 0) return
    yield buffer.subarray(0, bytesRead)
  }
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

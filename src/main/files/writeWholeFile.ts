import { open, rename, rm } from 'node:fs/promises'
import { AppError } from '../../shared/contract/error.ts'

/**
 * Writes a file so that it is there whole or not at all: beside its place first, then moved.
 * Throws `disk-full` or `file-not-written` (no such folder, no permission, open in another program).
 */
export async function writeWholeFile(file: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${file}.${process.pid}.part`
  try {
    const handle = await open(unfinished, 'w')
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(unfinished, file)
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => {})
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC')
      throw new AppError('disk-full', {})
    throw new AppError('file-not-written', { file })
  }
}

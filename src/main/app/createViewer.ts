import { chmod, copyFile, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { app, shell } from 'electron'
import { AppError } from '../../shared/contract/error.ts'

/**
 * Shows files in the system's viewer: a copy that cannot be written to, in a folder of its own, since what is changed in
 * it comes back nowhere. `dispose` removes the copies.
 */
export function createViewer(): {
  readonly view: (file: string, name: string) => Promise<boolean>
  readonly dispose: () => Promise<void>
} {
  const folders: string[] = []
  return {
    async view(file, name) {
      const copy = await copyPrivately(file, name, folders)
      return (await shell.openPath(copy)) === ''
    },
    async dispose() {
      // A viewer may still hold its file; then the system's own cleaning takes it.
      await Promise.allSettled(
        folders.map(async (folder) => await rm(folder, { recursive: true, force: true })),
      )
    },
  }
}

async function copyPrivately(file: string, name: string, folders: string[]): Promise<string> {
  try {
    const folder = await mkdtemp(join(app.getPath('temp'), 'ban-thu-ky-'))
    folders.push(folder)
    const copy = join(folder, name)
    await copyFile(file, copy)
    await chmod(copy, 0o400)
    return copy
  } catch {
    throw new AppError('file-not-written', { file: name })
  }
}

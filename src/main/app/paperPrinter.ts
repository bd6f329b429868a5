import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { app, shell } from 'electron'
import { AppError } from '../../shared/contract/error.ts'

/** How long the spooler may take to accept a job, in milliseconds. */
const spoolLimit = 30_000

/**
 * Puts the very PDF on paper. Where the system has a spooler (`lp`: Linux, macOS) with a default printer, it gets the
 * file, to be printed in its own size. Elsewhere, Windows above all, the system's viewer opens it, and the user prints
 * from there. `dispose` removes what was written for the viewer.
 */
export function createPaperPrinter(): {
  readonly print: (pdf: Uint8Array, fileName: string) => Promise<'printer' | 'viewer' | 'nobody'>
  readonly dispose: () => Promise<void>
} {
  const folders: string[] = []
  return {
    async print(pdf, fileName) {
      if (process.platform !== 'win32' && (await spool(pdf, fileName))) return 'printer'
      const file = await writePrivately(pdf, `${basename(fileName, '.pdf')}.pdf`, folders)
      return (await shell.openPath(file)) === '' ? 'viewer' : 'nobody'
    },
    async dispose() {
      // A viewer may still hold its file; then the system's own cleaning takes it.
      const removals = folders.map((folder) => rm(folder, { recursive: true, force: true }))
      await Promise.allSettled(removals)
    },
  }
}

/** Into a folder of its own, readable by this user only; the name is what the viewer's window shows. */
async function writePrivately(pdf: Uint8Array, name: string, folders: string[]): Promise<string> {
  try {
    const folder = await mkdtemp(join(app.getPath('temp'), 'ban-thu-ky-'))
    folders.push(folder)
    const file = join(folder, name)
    await writeFile(file, pdf, { mode: 0o600, flag: 'wx' })
    return file
  } catch {
    throw new AppError('file-not-written', { file: name })
  }
}

/** Hands a PDF to the default printer; false when there is none, or no spooler. */
async function spool(pdf: Uint8Array, title: string): Promise<boolean> {
  return await new Promise((resolve) => {
    const options = ['-t', title, '-o', 'media=A4', '-o', 'print-scaling=none']
    const lp = execFile('lp', options, { timeout: spoolLimit }, (error) => resolve(error === null))
    // When lp ends early its pipe breaks; what matters is how it ended.
    lp.stdin?.on('error', () => undefined)
    lp.stdin?.end(pdf)
  })
}

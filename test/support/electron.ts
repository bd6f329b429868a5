import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron, test as base, type ElectronApplication } from '@playwright/test'

const programFolder = fileURLToPath(new URL('../..', import.meta.url))
const patience = 10_000

export interface LaunchOptions {
  /** The folder that holds this program's data. */
  userData: string
  args?: readonly string[]
  env?: Readonly<Record<string, string>>
}

/** Starts the built program the way a user does, with the real sandbox (root has none). */
export async function launchProgram({
  userData,
  args = [],
  env = {},
}: LaunchOptions): Promise<ElectronApplication> {
  if (!process.env['ELECTRON_EXEC'])
    throw new Error('These tests need a prepared Electron: run npm test -- e2e')
  return await _electron.launch({
    args: [programFolder, `--user-data-dir=${userData}`, ...args],
    env: { ...inheritedVariables(), ...env },
    chromiumSandbox: process.getuid?.() !== 0,
  })
}

/** Ends the program as a crash or a power cut would: it gets no chance to finish anything. */
export async function killProgram(program: ElectronApplication): Promise<void> {
  const child = program.process()
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await ended
}

/** Ends the program as its user does; one that does not want to end is killed, so that no test waits for it. */
export async function closeProgram(program: ElectronApplication): Promise<void> {
  const late = setTimeout(() => void killProgram(program), patience)
  try {
    await program.close()
  } finally {
    clearTimeout(late)
  }
}

interface ProgramFixtures {
  /** A new, empty data folder for this test. */
  userData: string
  /** Starts the program on that folder (or another); it is closed when the test is over. */
  launch: (options?: Partial<LaunchOptions>) => Promise<ElectronApplication>
}

export const test = base.extend<ProgramFixtures>({
  // Playwright finds out what a fixture needs from this pattern, so it must be there although it is empty.
  // oxlint-disable-next-line no-empty-pattern
  userData: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'ban-thu-ky-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  },

  launch: async ({ userData }, use) => {
    const launched: ElectronApplication[] = []
    await use(async (options) => {
      const program = await launchProgram({ userData, ...options })
      launched.push(program)
      return program
    })
    for (const program of launched) await closeProgram(program)
  },
})

export { expect } from '@playwright/test'

function inheritedVariables(): Record<string, string> {
  const entries = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  return Object.fromEntries(entries)
}

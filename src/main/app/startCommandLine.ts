import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { app, session } from 'electron'
import type { ExitCode } from '../cli/runCommand.ts'
import { describeError } from '../ipc/describeError.ts'
import { lockDownSession } from './lockDown.ts'
import type { Log } from './log.ts'

interface CommandLineStart {
  readonly run: (out: (text: string) => void, complain: (line: string) => void) => Promise<ExitCode>
  readonly dispose: () => Promise<void>
  readonly log: Log
}

/** Runs one command without a window and ends the program with its exit code. */
export function startCommandLine({ run, dispose, log }: CommandLineStart): void {
  // A browser profile of its own: the window's may be in use.
  const profile = mkdtempSync(join(tmpdir(), 'ban-thu-ky-'))
  app.setPath('sessionData', profile)
  // Closing the hidden print window must not end the program before it has answered.
  app.on('window-all-closed', () => {})
  const streams = [process.stdout, process.stderr]
  // A reader that has seen enough (`| head`) closes the pipe; that is no reason to stay, nor to complain.
  for (const stream of streams) stream.on('error', () => {})
  const print = (stream: NodeJS.WriteStream) => (text: string) => void stream.write(`${text}\n`)
  void app
    .whenReady()
    .then(async () => {
      lockDownSession(session.defaultSession)
      return await run(print(process.stdout), print(process.stderr))
    })
    .catch((error: unknown) => {
      log.error(describeError(error))
      print(process.stderr)('unexpected {}')
      return 1
    })
    .then(async (code) => {
      await dispose().catch((error: unknown) => log.error(describeError(error)))
      removeProfile(profile)
      // What was printed must have left before the process does.
      await Promise.all(streams.map((stream) => new Promise((done) => stream.write('', done))))
      app.exit(code)
    })
}

function removeProfile(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  } catch {
    // Chromium may still be writing there; the system's own cleaning of temporary files takes it then.
  }
}

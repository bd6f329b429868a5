import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { createWorkerBackground } from '../../src/main/background/workerBackground.ts'
import { openToWrite } from '../../src/main/workspace/openWorkspace.ts'
import { createSession, type Session, type SessionDependencies } from '../../src/main/workspace/session.ts'
import { idSchema } from '../../src/shared/contract/schema.ts'

/** A workspace of `makeLargeRegistry`, open without a window, with the threads of the built program. */
export async function openLargeRegistry(
  folder: string,
  parts: Partial<Pick<SessionDependencies, 'outputs'>> = {},
): Promise<Session> {
  let lastId = 0
  const background = createWorkerBackground({
    worker: join(import.meta.dirname, '..', '..', 'out', 'main', 'worker.js'),
  })
  return createSession(await openToWrite(folder), {
    clock: () => '2024-06-05T03:00:00.000Z',
    newId: () => idSchema.parse(`0190000f-0000-7000-8000-${String((lastId += 1)).padStart(12, '0')}`),
    actor: () => 'người đo',
    announce: () => {},
    stopwatch: () => performance.now(),
    background,
    imports: { chooseFile: async () => null },
    desk: { chooseFiles: async () => [], chooseFile: async () => null, view: async () => false },
    tellProgress: () => {},
    outputs: {
      pdfPrinter: { fontsFolder: '', print: async () => new Uint8Array() },
      paperPrinter: { print: async () => 'nobody' },
      chooseFile: async () => null,
    },
    ...parts,
  })
}

import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { writeWholeFile } from '../files/writeWholeFile.ts'

const preferencesSchema = z.object({
  /** The workspace that was open last. */
  folder: z.string().nullable().catch(null),
  window: z
    .object({
      x: z.int(),
      y: z.int(),
      width: z.int().min(400),
      height: z.int().min(300),
      maximized: z.boolean(),
    })
    .nullable()
    .catch(null),
  /** Whether the system says at the start which tasks wait. */
  noticeAtStart: z.boolean().catch(true),
})
export type Preferences = z.output<typeof preferencesSchema>

/** What this PC remembers between starts; nothing that belongs to a workspace. */
export interface PreferencesFile {
  read(): Promise<Preferences>
  change(patch: Partial<Preferences>): Promise<void>
  /** Resolves when all changes asked for are on disk. */
  settled(): Promise<void>
}

/** A missing or damaged file reads as nothing remembered. */
export function createPreferencesFile(file: string): PreferencesFile {
  const read = async (): Promise<Preferences> => {
    const text = await readFile(file, 'utf8').catch(() => '{}')
    return preferencesSchema.parse(parseJson(text))
  }
  let last: Promise<void> = Promise.resolve()
  return {
    read,
    change(patch) {
      // One after the other, so that two changes at once keep both.
      last = last
        .catch(() => {})
        .then(async () => {
          const text = JSON.stringify({ ...(await read()), ...patch }, null, 2)
          await writeWholeFile(file, new TextEncoder().encode(text))
        })
      return last
    },
    settled: async () => await last.catch(() => {}),
  }
}

function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
  } catch {
    return {}
  }
}

import { resolve } from 'node:path'
import { z } from 'zod'
import type { ErrorData } from '../../shared/contract/error.ts'
import { writeWholeFile } from '../files/writeWholeFile.ts'
import type { Router } from '../ipc/router.ts'

export interface ExportCalendar {
  /** Null for all meetings. */
  readonly meetingId: string | null
  readonly file: string
}

interface Dependencies {
  readonly router: Router
  readonly out: (text: string) => void
}

const rendered = z.object({ text: z.string(), count: z.number() })

/** Writes meetings into a file for other calendars. Null when it was done, else why it was refused. */
export async function exportCalendar(
  { meetingId, file }: ExportCalendar,
  { router, out }: Dependencies,
): Promise<ErrorData | null> {
  const reply = await router.call('calendar', 'renderIcs', {
    scope: meetingId === null ? { of: 'all' } : { of: 'meeting', meetingId },
  })
  if (!reply.ok) return reply.error
  const { text, count } = rendered.parse(reply.value)
  await writeWholeFile(resolve(file), Buffer.from(text))
  out(JSON.stringify({ file: resolve(file), count }))
  return null
}

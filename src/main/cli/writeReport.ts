import { resolve } from 'node:path'
import { createClient } from '../../shared/contract/client.ts'
import type { ErrorData } from '../../shared/contract/error.ts'
import { writeWholeFile } from '../files/writeWholeFile.ts'
import type { Router } from '../ipc/router.ts'
import type { CommandLine } from './commandLine.ts'
import { listIds } from './listIds.ts'

interface Dependencies {
  readonly router: Router
  readonly out: (text: string) => void
}

/** Writes a table of the registry into a file, or its JSON to the output. Null when it was done, else why it was refused. */
export async function writeReport(
  commandLine: CommandLine & { readonly command: 'report' },
  { router, out }: Dependencies,
): Promise<ErrorData | null> {
  const { report, asOf, compareTo, dueUntil, lists, format, file } = commandLine
  const client = createClient(async (feature, method, input) => await router.call(feature, method, input))
  const known = await client.tasks.lists({})
  if (!known.ok) return known.error
  const taskListIds = listIds(lists, known.value)
  if (!taskListIds.ok) return taskListIds.error

  const rendered = await client.reports.renderReport({
    report,
    asOf,
    format,
    ...(compareTo === null ? {} : { compareTo }),
    ...(dueUntil === null ? {} : { dueUntil }),
    ...(lists.length === 0 ? {} : { taskListIds: [...taskListIds.value] }),
  })
  if (!rendered.ok) return rendered.error
  const bytes = Buffer.from(rendered.value.base64, 'base64')
  if (file === null) out(bytes.toString('utf8'))
  else {
    await writeWholeFile(resolve(file), bytes)
    out(JSON.stringify({ file: resolve(file) }))
  }
  return null
}

import { createClient } from '../../shared/contract/client.ts'
import type { ErrorData } from '../../shared/contract/error.ts'
import type { Router } from '../ipc/router.ts'
import type { CommandLine } from './commandLine.ts'
import { writeRendered } from './writeRendered.ts'

interface Dependencies {
  readonly router: Router
  readonly out: (text: string) => void
}

/** Writes a paper of a meeting into a file. Null when it was done, else why it was refused. */
export async function exportPaper(
  { kind, meetingId, site, format, file }: CommandLine & { readonly command: 'export' },
  { router, out }: Dependencies,
): Promise<ErrorData | null> {
  const client = createClient(async (feature, method, input) => await router.call(feature, method, input))
  // What is typed need not be an id: the router checks it.
  const rendered = await client.documents.renderFile({
    kind,
    meetingId,
    format,
    ...(site === null ? {} : { platesAt: site }),
  })
  return await writeRendered(rendered, file, out)
}

import { createClient } from '../../shared/contract/client.ts'
import type { ErrorData } from '../../shared/contract/error.ts'
import { packPresets, type PackPreset } from '../../shared/packs/contract.ts'
import type { Router } from '../ipc/router.ts'
import { writeRendered } from './writeRendered.ts'

export interface ExportPack {
  readonly meetingId: string
  readonly preset: PackPreset
  readonly file: string
}

interface Dependencies {
  readonly router: Router
  readonly out: (text: string) => void
}

/** Writes the pack of a meeting into a file. Null when it was done, else why it was refused. */
export async function exportPack(
  { meetingId, preset, file }: ExportPack,
  { router, out }: Dependencies,
): Promise<ErrorData | null> {
  const client = createClient(async (feature, method, input) => await router.call(feature, method, input))
  // What is typed need not be an id: the router checks it.
  const rendered = await client.packs.renderFile({ meetingId, parts: [...packPresets[preset]] })
  return await writeRendered(rendered, file, out)
}

import { resolve } from 'node:path'
import type { ErrorData } from '../../shared/contract/error.ts'
import type { Reply } from '../../shared/contract/reply.ts'
import { writeWholeFile } from '../files/writeWholeFile.ts'

interface RenderedFile {
  readonly base64: string
  readonly pageCount: number | null
}

/** Writes what was rendered into a file, and says where and how many pages. Null when it was done, else why it was refused. */
export async function writeRendered(
  rendered: Reply<RenderedFile>,
  file: string,
  out: (text: string) => void,
): Promise<ErrorData | null> {
  if (!rendered.ok) return rendered.error
  const { base64, pageCount } = rendered.value
  await writeWholeFile(resolve(file), Buffer.from(base64, 'base64'))
  out(JSON.stringify({ file: resolve(file), pageCount }))
  return null
}

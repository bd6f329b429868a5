import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../shared/contract/error.ts'
import type { DocumentContent, TableRow } from '../../shared/documents/documentContent.ts'
import type { Background } from '../background/background.ts'
import type { DocumentRendering, RenderedPdf } from './renderDocument.ts'

interface LargeRendering extends DocumentRendering {
  readonly background: Background
  readonly signal?: AbortSignal | undefined
  /** More rows of the last table of the paper. */
  readonly rows?: AsyncIterable<readonly TableRow[]>
}

/**
 * As `renderDocument`, for papers of any length: page and file are put together away from the main thread. Throws
 * AppError `cancelled` once `signal` is aborted.
 */
export async function renderLargeDocument(
  content: DocumentContent,
  { printer, createdAt, background, signal, rows }: LargeRendering,
): Promise<RenderedPdf> {
  const { html, missingCharacters } = await background.run('writePage', content, {
    signal,
    ...(rows !== undefined && { parts: rows }),
  })
  const { title, footNotice } = content
  const font = await readFile(join(printer.fontsFolder, 'Tinos_400Regular.ttf'))
  const printed = await unlessAborted(printer.print(html), signal)
  const assembled = await background.run(
    'assemblePdf',
    { pdf: printed, assembly: { title, footNotice, createdAt, font } },
    { signal },
  )
  return { ...assembled, missingCharacters }
}

/** A print cannot be stopped; what it gives is dropped. */
async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return await work
  return await new Promise<T>((resolve, reject) => {
    const cancel = () => reject(new AppError('cancelled', {}))
    if (signal.aborted) cancel()
    signal.addEventListener('abort', cancel)
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', cancel))
  })
}

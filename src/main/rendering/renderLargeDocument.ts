import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../shared/contract/error.ts'
import type { Block, DocumentContent, TableRow } from '../../shared/documents/documentContent.ts'
import type { Background } from '../background/background.ts'
import type { DocumentRendering, PrintedPaper, RenderedPdf } from './renderDocument.ts'
import { inParts } from './tableParts.ts'

interface LargeRendering extends DocumentRendering {
  readonly background: Background
  readonly signal?: AbortSignal | undefined
  /** More rows of the last table of the paper, and about how many. */
  readonly rows?: AsyncIterable<readonly TableRow[]>
  readonly rowCount?: number
  /** Called with the rows or name plates that are printed so far, before and after each piece. */
  readonly onProgress?: (rows: number) => void
}

/** So many rows are printed at once: a page of many more ends the process that prints it. */
const rowsPerPrint = 2000
const platesPerPrint = 400
/**
 * The structure of a table for readers by ear takes as long to put together as all the rest and much memory: larger
 * tables go without. 100,000 cells are about 700 pages.
 */
const mostTaggedCells = 100_000

/**
 * As `renderDocument`, for papers whose last table may have any length: it is printed in pieces, which begin on new pages,
 * and pages and file are put together away from the main thread. Throws AppError `cancelled` once `signal` is aborted.
 */
export async function renderLargeDocument(
  content: DocumentContent,
  rendering: LargeRendering,
): Promise<RenderedPdf> {
  const { printer, createdAt, background, signal } = rendering
  const { prints, missingCharacters } = await printLargeDocument(content, rendering)
  const { title, footNotice } = content
  const font = await readFile(join(printer.fontsFolder, 'Tinos_400Regular.ttf'))
  const assembled = await background.run(
    'assemblePdf',
    { prints, assembly: { title, footNotice, createdAt, font } },
    { signal },
  )
  return { ...assembled, missingCharacters }
}

/** The pieces of a paper as they are printed, without page numbers. Throws AppError `cancelled`. */
export async function printLargeDocument(
  content: DocumentContent,
  { printer, background, signal, rows, rowCount = 0, onProgress }: LargeRendering,
): Promise<PrintedPaper> {
  const missing = new Set<string>()
  const prints: Uint8Array[] = []
  const tagged = rowCount * columnCount(content) <= mostTaggedCells
  let printed = 0
  for await (const piece of pieces(content, rows)) {
    const { html, missingCharacters } = await background.run('writePage', piece.content, {
      signal,
      parts: inParts(piece.rows),
    })
    for (const character of missingCharacters) missing.add(character)
    onProgress?.(printed)
    prints.push(await unlessAborted(printer.print(html, { tagged }), signal))
    printed += piece.rows.length + plateCount(piece.content)
    onProgress?.(printed)
  }
  return { prints, missingCharacters: [...missing] }
}

/** Columns of the table that may have any length. */
function columnCount({ blocks }: DocumentContent): number {
  const table = blocks.findLast(({ kind }) => kind === 'table')
  return table?.kind === 'table' ? table.columns.length : 0
}

interface Piece {
  /** What is printed once, the table without its rows. */
  readonly content: DocumentContent
  readonly rows: readonly TableRow[]
}

async function* pieces(
  content: DocumentContent,
  more: AsyncIterable<readonly TableRow[]> | undefined,
): AsyncGenerator<Piece> {
  const { blocks } = content
  const at = blocks.findLastIndex(({ kind }) => kind === 'table')
  const table = blocks[at]
  if (table?.kind !== 'table') {
    yield* platePieces(content)
    return
  }
  const empty = { ...table, rows: [] }
  const piece = (rows: readonly TableRow[], isFirst: boolean, isLast: boolean): Piece => ({
    content: {
      ...content,
      blocks: [...(isFirst ? blocks.slice(0, at) : []), empty, ...(isLast ? blocks.slice(at + 1) : [])],
    },
    rows,
  })

  let held: TableRow[] = []
  let isFirst = true
  for await (const part of allRows(table.rows, more)) {
    held.push(...part)
    if (held.length <= rowsPerPrint) continue
    yield piece(held.slice(0, rowsPerPrint), isFirst, false)
    held = held.slice(rowsPerPrint)
    isFirst = false
  }
  yield piece(held, isFirst, true)
}

/** The name plates of some sites at once; any other paper whole. */
function* platePieces(content: DocumentContent): Generator<Piece> {
  let blocks: Block[] = []
  for (const block of content.blocks) {
    blocks.push(block)
    if (plateCount({ blocks }) < platesPerPrint) continue
    yield { content: { ...content, blocks }, rows: [] }
    blocks = []
  }
  if (blocks.length > 0) yield { content: { ...content, blocks }, rows: [] }
}

/** Name plates in a paper. */
export function plateCount({ blocks }: Pick<DocumentContent, 'blocks'>): number {
  return blocks.reduce((sum, block) => sum + (block.kind === 'namePlates' ? block.plates.length : 0), 0)
}

async function* allRows(
  rows: readonly TableRow[],
  more: AsyncIterable<readonly TableRow[]> | undefined,
): AsyncGenerator<readonly TableRow[]> {
  yield* inParts(rows)
  if (more !== undefined) yield* more
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

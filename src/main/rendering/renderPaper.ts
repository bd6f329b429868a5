import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { assertNever } from '../../shared/contract/error.ts'
import type { PaperFormat } from '../../shared/documents/contract.ts'
import type { DocumentContent, TableBlock, TableRow } from '../../shared/documents/documentContent.ts'
import { documentHtml } from '../../shared/documents/documentHtml.ts'
import { missingInPaper } from '../../shared/documents/missingInPaper.ts'
import type { Background } from '../background/background.ts'
import type { Step } from '../background/longWork.ts'
import {
  renderDocument,
  type DocumentRendering,
  type PrintedPaper,
  type RenderedPdf,
} from './renderDocument.ts'
import { plateCount, printLargeDocument } from './renderLargeDocument.ts'
import { inParts } from './tableParts.ts'

/** A longer last table is printed in pieces. */
const mostRowsAtOnce = 500
/** Longer prose is put together away from the main thread: about thirty pages. */
const mostCharactersAtOnce = 80_000

interface PaperRendering extends DocumentRendering {
  readonly background: Background
  /** Told the rows of a long table as they are written. */
  readonly step: Step
  readonly signal: AbortSignal
}

/** A paper with its annexes as one PDF, each with page numbers of its own. Throws AppError `cancelled`. */
export async function renderPdf(
  papers: readonly DocumentContent[],
  rendering: PaperRendering,
): Promise<RenderedPdf> {
  const [first, ...annexes] = papers
  if (first === undefined) throw new Error('nothing to print')
  if (annexes.length === 0 && isShort(first)) return await renderDocument(first, rendering)
  const { printer, background, createdAt, signal } = rendering
  const parts: PrintedPaper[] = []
  for (const content of papers) parts.push(await printPart(content, rendering))
  const { title, footNotice } = first
  const font = await readFile(join(printer.fontsFolder, 'Tinos_400Regular.ttf'))
  const printsOfPapers = parts.map(({ prints }) => prints.length)
  const assembled = await background.run(
    'assemblePdf',
    {
      prints: parts.flatMap(({ prints }) => prints),
      assembly: { title, footNotice, createdAt, font, printsOfPapers },
    },
    { signal },
  )
  return { ...assembled, missingCharacters: [...new Set(parts.flatMap((part) => part.missingCharacters))] }
}

/** One paper of any length. */
async function printPart(content: DocumentContent, rendering: PaperRendering): Promise<PrintedPaper> {
  const rows = lastTable(content)?.rows ?? []
  if (isShort(content)) {
    const print = await rendering.printer.print(documentHtml(content))
    return { prints: [print], missingCharacters: missingInPaper(content) }
  }
  // To print takes longer than to hand the rows over.
  let printed = 0
  const total = rows.length + plateCount(content)
  const tell = async () => await rendering.step({ done: printed, total })
  return await printLargeDocument(withoutRows(content), {
    ...rendering,
    rows: inSteps(rows, tell),
    rowCount: rows.length,
    onProgress: (done) => {
      printed = done
      // Who stopped the work is told by what the work throws.
      void tell().catch(() => undefined)
    },
  })
}

/** A paper with its annexes as one file. Throws AppError `cancelled`. */
export async function renderPaper(
  contents: readonly DocumentContent[],
  format: PaperFormat,
  rendering: PaperRendering,
): Promise<{ readonly bytes: Uint8Array; readonly pageCount: number | null }> {
  switch (format) {
    case 'pdf': {
      const { pdf, pageCount } = await renderPdf(contents, rendering)
      return { bytes: pdf, pageCount }
    }
    case 'docx': {
      const { background, createdAt, step, signal } = rendering
      const [last] = contents.slice(-1)
      const papers = [...contents.slice(0, -1), ...(last === undefined ? [] : [withoutRows(last)])]
      const rows = last === undefined ? [] : (lastTable(last)?.rows ?? [])
      const parts = inSteps(rows, async (done) => await step({ done, total: rows.length }))
      const bytes = await background.run('writeDocx', { papers, createdAt }, { parts, signal })
      return { bytes, pageCount: null }
    }
    default:
      return assertNever(format)
  }
}

/** Rows in parts, each after a word on how many went before it. */
async function* inSteps(
  rows: readonly TableRow[],
  step: (done: number) => Promise<void>,
): AsyncGenerator<readonly TableRow[]> {
  let done = 0
  for await (const part of inParts(rows)) {
    await step(done)
    yield part
    done += part.length
  }
}

function isShort(content: DocumentContent): boolean {
  const prose = content.blocks.reduce(
    (sum, block) => sum + (block.kind === 'paragraph' ? block.text.length : 0),
    0,
  )
  const rows = (lastTable(content)?.rows.length ?? 0) + plateCount(content)
  return rows <= mostRowsAtOnce && prose <= mostCharactersAtOnce
}

function lastTable({ blocks }: DocumentContent): TableBlock | null {
  const last = blocks.findLast(({ kind }) => kind === 'table')
  return last?.kind === 'table' ? last : null
}

/** What goes to another thread at once; the rows of the last table follow in parts. */
function withoutRows(content: DocumentContent): DocumentContent {
  const last = lastTable(content)
  const none: readonly TableRow[] = []
  return {
    ...content,
    blocks: content.blocks.map((block) => (block === last ? { ...last, rows: none } : block)),
  }
}

import { assertNever } from '../../shared/contract/error.ts'
import type { PaperFormat } from '../../shared/documents/contract.ts'
import type { DocumentContent, TableBlock, TableRow } from '../../shared/documents/documentContent.ts'
import type { Background } from '../background/background.ts'
import { renderDocument, type DocumentRendering, type RenderedPdf } from './renderDocument.ts'
import { renderLargeDocument } from './renderLargeDocument.ts'
import { inParts } from './tableParts.ts'

/** A longer last table is printed in pieces. */
const mostRowsAtOnce = 500

interface PaperRendering extends DocumentRendering {
  readonly background: Background
}

/** A paper of any length as PDF. */
export async function renderPdf(content: DocumentContent, rendering: PaperRendering): Promise<RenderedPdf> {
  const isLong = (lastTable(content)?.rows.length ?? 0) > mostRowsAtOnce
  return isLong ? await renderLargeDocument(content, rendering) : await renderDocument(content, rendering)
}

/** A paper of any length as a file. */
export async function renderPaper(
  content: DocumentContent,
  format: PaperFormat,
  rendering: PaperRendering,
): Promise<{ readonly bytes: Uint8Array; readonly pageCount: number | null }> {
  switch (format) {
    case 'pdf': {
      const { pdf, pageCount } = await renderPdf(content, rendering)
      return { bytes: pdf, pageCount }
    }
    case 'docx': {
      const { background, createdAt } = rendering
      const papers = [withoutRows(content)]
      const parts = inParts(lastTable(content)?.rows ?? [])
      return { bytes: await background.run('writeDocx', { papers, createdAt }, { parts }), pageCount: null }
    }
    default:
      return assertNever(format)
  }
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

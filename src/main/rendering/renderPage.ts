import type { DocumentContent, TableRow } from '../../shared/documents/documentContent.ts'
import { documentHtml } from '../../shared/documents/documentHtml.ts'
import { missingInPaper } from '../../shared/documents/missingInPaper.ts'

/** The page of a paper as UTF-8; `more` are further rows of its last table. */
export async function renderPage(
  content: DocumentContent,
  more: AsyncIterable<readonly TableRow[]>,
): Promise<{ readonly html: Uint8Array<ArrayBuffer>; readonly missingCharacters: readonly string[] }> {
  const rows: TableRow[] = []
  for await (const part of more) rows.push(...part)
  const whole = withRows(content, rows)
  return {
    html: new TextEncoder().encode(documentHtml(whole)),
    missingCharacters: missingInPaper(whole),
  }
}

function withRows(content: DocumentContent, rows: readonly TableRow[]): DocumentContent {
  const last = content.blocks.findLastIndex(({ kind }) => kind === 'table')
  return {
    ...content,
    blocks: content.blocks.map((block, index) =>
      index === last && block.kind === 'table' ? { ...block, rows: [...block.rows, ...rows] } : block,
    ),
  }
}

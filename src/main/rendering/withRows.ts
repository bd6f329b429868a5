import type { DocumentContent, TableRow } from '../../shared/documents/documentContent.ts'

/** A paper whose last table has these further rows. */
export async function withRows(
  content: DocumentContent,
  more: AsyncIterable<readonly TableRow[]>,
): Promise<DocumentContent> {
  const rows: TableRow[] = []
  for await (const part of more) rows.push(...part)
  const last = content.blocks.findLastIndex(({ kind }) => kind === 'table')
  return {
    ...content,
    blocks: content.blocks.map((block, index) =>
      index === last && block.kind === 'table' ? { ...block, rows: [...block.rows, ...rows] } : block,
    ),
  }
}

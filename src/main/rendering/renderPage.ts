import type { DocumentContent, TableRow } from '../../shared/documents/documentContent.ts'
import { documentHtml } from '../../shared/documents/documentHtml.ts'
import { missingInPaper } from '../../shared/documents/missingInPaper.ts'
import { withRows } from './withRows.ts'

/** The page of a paper as UTF-8; `more` are further rows of its last table. */
export async function renderPage(
  content: DocumentContent,
  more: AsyncIterable<readonly TableRow[]>,
): Promise<{ readonly html: Uint8Array<ArrayBuffer>; readonly missingCharacters: readonly string[] }> {
  const whole = await withRows(content, more)
  return {
    html: new TextEncoder().encode(documentHtml(whole)),
    missingCharacters: missingInPaper(whole),
  }
}

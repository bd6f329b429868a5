import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DocumentContent } from '../../shared/documents/documentContent.ts'
import { documentHtml } from '../../shared/documents/documentHtml.ts'
import { missingInPaper } from '../../shared/documents/missingInPaper.ts'
import type { Instant } from '../../shared/time/localDate.ts'
import { assemblePdf } from './assemblePdf.ts'

/** Turns HTML pages into PDF. */
export interface PdfPrinter {
  /** Folder of the document font, with which pages are printed and stamped. */
  readonly fontsFolder: string
  /**
   * The page as text or its UTF-8 bytes; `tagged` (the rule) writes its structure and outline too. Throws AppError
   * `pdf-failed` when no PDF can be made.
   */
  print(html: string | Uint8Array<ArrayBuffer>, options?: { readonly tagged: boolean }): Promise<Uint8Array>
}

export interface DocumentRendering {
  readonly printer: PdfPrinter
  /** Written into the file as the time of its making. */
  readonly createdAt: Instant
}

export interface RenderedPdf {
  readonly pdf: Uint8Array
  readonly pageCount: number
  /** Characters the document font lacks, printed as □; each once. */
  readonly missingCharacters: readonly string[]
}

/** What was printed of a paper, in one piece or several, before its pages are numbered. */
export interface PrintedPaper extends Pick<RenderedPdf, 'missingCharacters'> {
  readonly prints: readonly Uint8Array[]
}

/** Makes the PDF of a paper: prints its HTML, then numbers the pages. The same arguments give the same bytes. */
export async function renderDocument(
  content: DocumentContent,
  { printer, createdAt }: DocumentRendering,
): Promise<RenderedPdf> {
  const font = await readFile(join(printer.fontsFolder, 'Tinos_400Regular.ttf'))
  const { title, footNotice } = content
  const assembled = await assemblePdf([await printer.print(documentHtml(content))], {
    title,
    footNotice,
    createdAt,
    font,
  })
  return { ...assembled, missingCharacters: missingInPaper(content) }
}

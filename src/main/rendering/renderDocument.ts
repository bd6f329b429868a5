import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DocumentContent } from '../../shared/documents/documentContent.ts'
import { documentHtml } from '../../shared/documents/documentHtml.ts'
import { missingCharacters } from '../../shared/documents/glyphs.ts'
import type { Instant } from '../../shared/time/localDate.ts'
import { assemblePdf } from './assemblePdf.ts'

/** Turns HTML pages into PDF. */
export interface PdfPrinter {
  /** Folder of the document font, with which pages are printed and stamped. */
  readonly fontsFolder: string
  /** Throws AppError `pdf-failed` when no PDF can be made. */
  print(html: string): Promise<Uint8Array>
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

/** Makes the PDF of a paper: prints its HTML, then numbers the pages. The same arguments give the same bytes. */
export async function renderDocument(
  content: DocumentContent,
  { printer, createdAt }: DocumentRendering,
): Promise<RenderedPdf> {
  const font = await readFile(join(printer.fontsFolder, 'Tinos_400Regular.ttf'))
  const { title, footNotice } = content
  const assembled = await assemblePdf(await printer.print(documentHtml(content)), {
    title,
    footNotice,
    createdAt,
    font,
  })
  return { ...assembled, missingCharacters: missingCharacters(textsOf(content).join(' ')) }
}

/** Every text of a paper; the names of block kinds among them do no harm. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}

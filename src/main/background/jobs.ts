import type { DocumentContent, TableRow } from '../../shared/documents/documentContent.ts'
import type { DocxLayout, PdfLayout } from '../../shared/officialDocuments/fileLayout.ts'
import type { ReportRow } from '../../shared/reports/reportTable.ts'
import type { Instant } from '../../shared/time/localDate.ts'
import type { WorkbookPiece } from '../imports/workbookPiece.ts'
import type { PackAssembly } from '../rendering/assemblePack.ts'
import type { PdfAssembly } from '../rendering/assemblePdf.ts'
import type { TableHead } from '../rendering/tableHead.ts'
import { withRows } from '../rendering/withRows.ts'

/**
 * What is done away from the main thread, each as what goes in, what goes in piece by piece, what comes out piece by
 * piece on the way, and the result. All of it is copied between threads, so it is plain data; what is large goes in
 * pieces, since the copy of one message holds the main thread.
 */
export interface JobShapes {
  readonly writeWorkbook: {
    readonly input: TableHead
    readonly parts: readonly ReportRow[]
    readonly emits: never
    readonly output: Uint8Array
  }
  readonly writeCsv: {
    readonly input: TableHead
    readonly parts: readonly ReportRow[]
    readonly emits: never
    readonly output: Uint8Array
  }
  /** The page of a paper as UTF-8, with more rows of its last table. */
  readonly writePage: {
    readonly input: DocumentContent
    readonly parts: readonly TableRow[]
    readonly emits: never
    readonly output: { readonly html: Uint8Array<ArrayBuffer>; readonly missingCharacters: readonly string[] }
  }
  readonly assemblePdf: {
    readonly input: { readonly prints: readonly Uint8Array[]; readonly assembly: PdfAssembly }
    readonly parts: never
    readonly emits: never
    readonly output: { readonly pdf: Uint8Array; readonly pageCount: number }
  }
  /** A pack of finished papers and attached files. */
  readonly assemblePack: {
    readonly input: PackAssembly
    readonly parts: never
    readonly emits: never
    readonly output: { readonly pdf: Uint8Array; readonly pageCount: number }
  }
  /** How many pages a PDF has; null for one that cannot be taken over. */
  readonly countPages: {
    readonly input: { readonly pdf: Uint8Array }
    readonly parts: never
    readonly emits: never
    readonly output: number | null
  }
  /** A paper with its annexes, each in a section of its own, with more rows of the last table of the last. */
  readonly writeDocx: {
    readonly input: { readonly papers: readonly DocumentContent[]; readonly createdAt: Instant }
    readonly parts: readonly TableRow[]
    readonly emits: never
    readonly output: Uint8Array
  }
  /** What finished files say and where, to be checked for form. */
  readonly readLayouts: {
    readonly input: { readonly pdf: Uint8Array; readonly docx: Uint8Array }
    readonly parts: never
    readonly emits: never
    readonly output: { readonly pdf: PdfLayout; readonly docx: DocxLayout }
  }
  /** Sheets of a file that comes from elsewhere, in pieces. */
  readonly readWorkbook: {
    readonly input: { readonly file: string }
    readonly parts: never
    readonly emits: WorkbookPiece
    readonly output: null
  }
}
export type JobName = keyof JobShapes

/** How a job speaks with who ordered it. */
export interface JobChannel<Part, Emitted> {
  /** What goes in piece by piece; each is asked for when the one before it is done with. */
  readonly parts: AsyncIterable<Part>
  emit(piece: Emitted): void
}

export type Jobs = {
  readonly [Name in JobName]: (
    input: JobShapes[Name]['input'],
    channel: JobChannel<JobShapes[Name]['parts'], JobShapes[Name]['emits']>,
  ) => Promise<JobShapes[Name]['output']>
}

/** What each job needs is loaded when it runs, so that a small job starts at once. */
export const jobs: Jobs = {
  async writeWorkbook(head, { parts }) {
    const { renderWorkbook } = await import('../rendering/renderWorkbook.ts')
    return await renderWorkbook(head, parts)
  },
  async writeCsv(head, { parts }) {
    const { renderCsv } = await import('../rendering/renderCsv.ts')
    return await renderCsv(head, parts)
  },
  async writePage(content, { parts }) {
    const { renderPage } = await import('../rendering/renderPage.ts')
    return await renderPage(content, parts)
  },
  async assemblePdf({ prints, assembly }) {
    const { assemblePdf } = await import('../rendering/assemblePdf.ts')
    return await assemblePdf(prints, assembly)
  },
  async assemblePack(assembly) {
    const { assemblePack } = await import('../rendering/assemblePack.ts')
    return await assemblePack(assembly)
  },
  async countPages({ pdf }) {
    const { countPages } = await import('../rendering/countPages.ts')
    return await countPages(pdf)
  },
  async writeDocx({ papers, createdAt }, { parts }) {
    const { renderDocx } = await import('../rendering/renderDocx.ts')
    const [last] = papers.slice(-1)
    const whole = last === undefined ? [] : [...papers.slice(0, -1), await withRows(last, parts)]
    return await renderDocx(whole, createdAt)
  },
  async readLayouts({ pdf, docx }) {
    const { readPdfLayout } = await import('../rendering/readPdfLayout.ts')
    const { readDocxLayout } = await import('../rendering/readDocxLayout.ts')
    return { pdf: await readPdfLayout(pdf), docx: await readDocxLayout(docx) }
  },
  async readWorkbook({ file }, { emit }) {
    const { readWorkbook } = await import('../imports/readWorkbook.ts')
    await readWorkbook(file, emit)
    return null
  },
}

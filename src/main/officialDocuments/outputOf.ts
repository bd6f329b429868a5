import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { AppError } from '../../shared/contract/error.ts'
import type { PaperFormat } from '../../shared/documents/contract.ts'
import type { DocumentContent } from '../../shared/documents/documentContent.ts'
import { safeFileName } from '../../shared/documents/safeFileName.ts'
import { sampleNotice } from '../../shared/documents/sampleNotice.ts'
import type { OfficialDocument } from '../../shared/officialDocuments/contract.ts'
import { officialContents, type OfficialContext } from '../../shared/officialDocuments/officialContents.ts'
import type { Step } from '../background/longWork.ts'
import type { RenderedPdf } from '../rendering/renderDocument.ts'
import { renderPaper, renderPdf } from '../rendering/renderPaper.ts'
import { letterheadOf } from './officialFactsOf.ts'
import type { OfficialDocumentsDependencies } from './officialDocumentsDependencies.ts'

/** What a document is drawn with besides its words. */
export async function contextOf(
  { letterheadId }: Pick<OfficialDocument, 'letterheadId'>,
  dependencies: OfficialDocumentsDependencies,
): Promise<OfficialContext> {
  const { isSample, sampleSource } = await dependencies.workspace()
  return {
    letterhead: await letterheadOf(letterheadId, dependencies),
    sampleNotice: isSample === 1 ? sampleNotice(sampleSource) : null,
  }
}

/** The document, then its annexes. */
export async function contentsOf(
  document: OfficialDocument,
  dependencies: OfficialDocumentsDependencies,
): Promise<readonly DocumentContent[]> {
  return officialContents(document, await contextOf(document, dependencies))
}

/** Suggested name of a document's file. */
export function officialFileName(contents: readonly DocumentContent[], format: PaperFormat): string {
  return safeFileName(contents[0]?.title ?? '', format)
}

/** How papers are rendered here. */
export function renderingOf(
  { outputs, clock, background }: OfficialDocumentsDependencies,
  step: Step,
  signal: AbortSignal,
) {
  return { printer: outputs.pdfPrinter, createdAt: clock(), background, step, signal }
}

/** Both files of a document. Throws AppError `cancelled` and `pdf-failed`. */
export async function renderFiles(
  contents: readonly DocumentContent[],
  rendering: ReturnType<typeof renderingOf>,
): Promise<{ readonly pdf: RenderedPdf; readonly docx: Uint8Array }> {
  const pdf = await renderPdf(contents, rendering)
  const { bytes } = await renderPaper(contents, 'docx', rendering)
  return { pdf, docx: bytes }
}

/** The bytes that were issued. Throws `issued-file-changed` when they are not there as they were. */
export async function readIssued(
  { issued }: OfficialDocument,
  format: PaperFormat,
  { store }: Pick<OfficialDocumentsDependencies, 'store'>,
): Promise<{ readonly bytes: Uint8Array; readonly fileName: string; readonly pageCount: number } | null> {
  if (issued === null) return null
  const fileName = `${issued.fileName}.${format}`
  const hash = format === 'pdf' ? issued.pdfHash : issued.docxHash
  const frozen = await readFrozen(hash, store)
  if (typeof frozen === 'string') throw new AppError('issued-file-changed', { file: fileName })
  return { bytes: frozen, fileName, pageCount: issued.pageCount }
}

/** The content with a hash, or what is wrong with it. */
export async function readFrozen(
  hash: string,
  store: OfficialDocumentsDependencies['store'],
): Promise<Uint8Array | 'missing' | 'changed'> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(await store.find(hash))
  } catch {
    return 'missing'
  }
  return createHash('sha256').update(bytes).digest('hex') === hash ? bytes : 'changed'
}

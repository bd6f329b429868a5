import { PDFDocument } from '@cantoo/pdf-lib'
import type { Instant } from '../../shared/time/localDate.ts'

/** Puts finished papers, each with page numbers of its own, one after the other into one file. */
export async function joinPdfs(
  parts: readonly Uint8Array[],
  { title, createdAt }: { readonly title: string; readonly createdAt: Instant },
): Promise<{ readonly pdf: Uint8Array; readonly pageCount: number }> {
  const [first, ...others] = await Promise.all(
    parts.map(async (pdf) => await PDFDocument.load(pdf, { updateMetadata: false })),
  )
  if (first === undefined) throw new Error('nothing was printed')
  for (const other of others)
    for (const page of await first.copyPages(other, other.getPageIndices())) first.addPage(page)
  const made = new Date(createdAt)
  first.setTitle(title, { showInWindowTitleBar: true })
  first.setCreationDate(made)
  first.setModificationDate(made)
  return { pdf: await first.save(), pageCount: first.getPageCount() }
}

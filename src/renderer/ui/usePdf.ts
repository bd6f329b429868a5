import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { useEffect, useState } from 'react'
import type { PaperSize } from './PdfPage.tsx'
import { openPdf } from './pdfDocument.ts'

/** A PDF that is ready to be drawn; `size` is that of its first page. */
export interface DrawnPdf {
  readonly pdf: PDFDocumentProxy
  readonly size: PaperSize
}

interface ReadyPdf extends DrawnPdf {
  readonly close: () => void
}

/** The PDF ready to be drawn; the one before stays until the next can take its place. `failed`: it cannot be read. */
export function usePdf(base64: string | null): { readonly drawn: DrawnPdf | null; readonly failed: boolean } {
  const [ready, setReady] = useState<ReadyPdf | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  useEffect(() => {
    if (base64 === null) return
    const { document, close } = openPdf(base64)
    let isTaken = false
    let isGone = false
    const measure = async () => {
      const pdf = await document
      const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 })
      if (isGone) return
      isTaken = true
      setReady({ pdf, size: { width, height }, close })
    }
    measure().catch(() => {
      // One that was closed while it opened has nobody waiting for it.
      if (!isGone) setRefused(base64)
    })
    return () => {
      isGone = true
      if (!isTaken) close()
    }
  }, [base64])
  useEffect(() => ready?.close, [ready])
  return { drawn: base64 === null ? null : ready, failed: base64 !== null && refused === base64 }
}

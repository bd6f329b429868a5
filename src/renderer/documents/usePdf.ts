import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { useEffect, useState } from 'react'
import { openPdf } from './pdfDocument.ts'

interface ReadyPdf {
  readonly document: PDFDocumentProxy
  readonly close: () => void
}

/** The PDF ready to be drawn; the one before stays until the next can take its place. */
export function usePdf(base64: string | null): PDFDocumentProxy | null {
  const [ready, setReady] = useState<ReadyPdf | null>(null)
  useEffect(() => {
    if (base64 === null) return
    const { document, close } = openPdf(base64)
    let isTaken = false
    let isGone = false
    document.then(
      (opened) => {
        if (isGone) return
        isTaken = true
        setReady({ document: opened, close })
      },
      // Closed while it opened: nobody waits for it.
      () => undefined,
    )
    return () => {
      isGone = true
      if (!isTaken) close()
    }
  }, [base64])
  useEffect(() => ready?.close, [ready])
  return base64 === null ? null : (ready?.document ?? null)
}

import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { useEffect, useState } from 'react'
import type { Id } from '../../shared/contract/schema.ts'
import type { DocumentKind } from '../../shared/documents/contract.ts'
import { useDocuments, useProgram } from '../program.ts'
import type { PaperSize } from './PdfPage.tsx'
import { usePdf } from './usePdf.ts'

export interface Paper {
  readonly pdf: PDFDocumentProxy
  readonly size: PaperSize
}

/** The pages of a paper as long as the component stands, drawn anew when something they say changes. */
export function usePaper(kind: DocumentKind, meetingId: Id | null): Paper | null {
  const { documents } = useProgram()
  useEffect(() => {
    if (meetingId === null) return
    const { show, hide } = documents.getState()
    void show({ kind, meetingId })
    return hide
  }, [documents, kind, meetingId])

  const pdf = usePdf(useDocuments((state) => state.rendered?.pdfBase64 ?? null))
  const [paper, setPaper] = useState<Paper | null>(null)
  useEffect(() => {
    if (pdf === null) return
    let isGone = false
    const measure = async () => {
      const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 })
      if (!isGone) setPaper({ pdf, size: { width, height } })
    }
    // A PDF that was closed meanwhile; the next one is measured in its turn.
    measure().catch(() => undefined)
    return () => {
      isGone = true
    }
  }, [pdf])
  return pdf === null ? null : paper
}

/** "A4", or the size in millimetres when it is another. */
export function paperName({ width, height }: PaperSize): string {
  const [short, long] = [width, height].map(millimetres).toSorted((a, b) => a - b)
  return short === 210 && long === 297 ? 'A4' : `${millimetres(width)} × ${millimetres(height)} mm`
}

function millimetres(points: number): number {
  return Math.round((points / 72) * 25.4)
}

import { useEffect } from 'react'
import type { Id } from '../../shared/contract/schema.ts'
import type { DocumentKind } from '../../shared/documents/contract.ts'
import { useDocuments, useProgram } from '../program.ts'
import { usePdf, type DrawnPdf } from '../ui/usePdf.ts'

/** The pages of a paper as long as the component stands, drawn anew when something they say changes. */
export function usePaper(kind: DocumentKind, meetingId: Id | null): DrawnPdf | null {
  const { documents } = useProgram()
  useEffect(() => {
    if (meetingId === null) return
    const { show, hide } = documents.getState()
    void show({ kind, meetingId })
    return hide
  }, [documents, kind, meetingId])

  return usePdf(useDocuments((state) => state.rendered?.pdfBase64 ?? null)).drawn
}

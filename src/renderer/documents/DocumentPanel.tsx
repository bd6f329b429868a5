import { Loader } from '@mantine/core'
import { useState } from 'react'
import { useParams } from 'react-router'
import { idSchema } from '../../shared/contract/schema.ts'
import type { DocumentKind } from '../../shared/documents/contract.ts'
import { useDocuments } from '../program.ts'
import { ErrorLine } from '../ui/ErrorLine.tsx'
import { documentMessages as messages } from './messages.ts'
import { PaperNotices } from './PaperNotices.tsx'
import { uiMessages } from '../ui/messages.ts'
import { paperName } from '../ui/paperName.ts'
import { PdfPages } from '../ui/PdfPages.tsx'
import { usePaper } from './usePaper.ts'
import './documents.css'

/** The printed pages beside the place where they are written. */
export function DocumentPanel({ kind }: { readonly kind: DocumentKind }) {
  const parsed = idSchema.safeParse(useParams()['meetingId'])
  const paper = usePaper(kind, parsed.success ? parsed.data : null)
  const error = useDocuments((state) => state.error)
  const busy = useDocuments((state) => state.busy)
  const [number, setNumber] = useState(1)
  return (
    <aside className="paper-panel" aria-label={messages.livePages}>
      <div className="filter-bar">
        <h2>{messages.livePages}</h2>
        <span className="page-counts">
          {paper !== null && `${uiMessages.pdfPage(number, paper.pdf.numPages)} · ${paperName(paper.size)}`}
        </span>
        {busy && <Loader size={14} aria-label={messages.drawing} />}
      </div>
      <PaperNotices />
      {error !== null && (
        <div className="empty-state">
          <ErrorLine error={error} />
        </div>
      )}
      {paper === null ? (
        <div className="pdf-pages pdf-waiting">{error === null && `${messages.drawing}…`}</div>
      ) : (
        <PdfPages pdf={paper.pdf} size={paper.size} zoom="width" onPage={setNumber} />
      )}
    </aside>
  )
}

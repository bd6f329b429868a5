import { IconAlertTriangleFilled } from '@tabler/icons-react'
import { useDocuments } from '../program.ts'
import { documentMessages as messages } from './messages.ts'

/** What of a paper will not be printed as it was typed. */
export function PaperNotices() {
  const incomplete = useDocuments((state) => state.incomplete)
  const missing = useDocuments((state) => state.rendered?.missingCharacters ?? null)
  const lines = [
    ...(incomplete ? [messages.incomplete] : []),
    ...(missing === null || missing.length === 0 ? [] : [messages.missing(missing.join(' '))]),
  ]
  return lines.map((line) => (
    <p key={line} className="paper-notice" role="status">
      <IconAlertTriangleFilled size={15} aria-hidden />
      {line}
    </p>
  ))
}

import type { OfficialDocument } from '../../shared/officialDocuments/contract.ts'
import { dateInVietnam, timeInVietnam } from '../../shared/time/localDate.ts'
import { shortDate } from '../../shared/time/wording.ts'
import { Section } from '../ui/Page.tsx'
import { RegisterFields } from './DocumentSide.tsx'
import { officialMessages as messages } from './messages.ts'

/** What was frozen when the document was issued, and what the register says of it. */
export function IssuedSide({ document }: { readonly document: OfficialDocument }) {
  const { issued } = document
  return (
    <div className="official-side">
      {issued !== null && (
        <Section title={messages.issuedCopy}>
          <dl className="issued-facts">
            <dt>{messages.issuedAt}</dt>
            <dd>
              {timeInVietnam(issued.issuedAt)}, {shortDate(dateInVietnam(issued.issuedAt))}
            </dd>
            {issued.actor !== '' && (
              <>
                <dt>{messages.issuedBy}</dt>
                <dd>{issued.actor}</dd>
              </>
            )}
            <dt>{messages.fileName}</dt>
            <dd>{issued.fileName}</dd>
            <dt>{messages.pdfHash}</dt>
            <dd className="issued-hash">{issued.pdfHash}</dd>
            <dt>{messages.docxHash}</dt>
            <dd className="issued-hash">{issued.docxHash}</dd>
          </dl>
        </Section>
      )}
      <Section title={messages.registerLine}>
        <RegisterFields document={document} />
      </Section>
    </div>
  )
}

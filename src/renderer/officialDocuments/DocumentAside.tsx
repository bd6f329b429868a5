import { Button, Loader, Tabs } from '@mantine/core'
import { IconAlertTriangleFilled, IconCircleCheckFilled } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import type { OfficialDocument } from '../../shared/officialDocuments/contract.ts'
import type { FormFinding } from '../../shared/officialDocuments/formRules.ts'
import { useOpenDocument, useProgram } from '../program.ts'
import { ErrorLine } from '../ui/ErrorLine.tsx'
import { uiMessages } from '../ui/messages.ts'
import { paperName } from '../ui/paperName.ts'
import { PdfPages, type Zoom } from '../ui/PdfPages.tsx'
import { usePdf } from '../ui/usePdf.ts'
import { DifferenceView } from './DifferenceView.tsx'
import { documentTextOf } from './documentText.ts'
import { fieldName, officialMessages as messages } from './messages.ts'
import { asides, type Aside } from './openDocumentStore.ts'
import { VersionsPart } from './VersionsPart.tsx'

interface DocumentAsideProps {
  readonly document: OfficialDocument
  readonly onGoTo: (finding: FormFinding) => void
}

/** Beside the words: the printed pages, what breaks the rules of form, the versions, what the data says now. */
export function DocumentAside({ document, onGoTo }: DocumentAsideProps) {
  const { openDocument } = useProgram()
  const aside = useOpenDocument((state) => state.aside)
  const count = useOpenDocument((state) => state.findings?.length ?? 0)
  const hasNews = useOpenDocument((state) => state.news !== null)
  const tabs: readonly { readonly value: Aside; readonly label: ReactNode }[] = [
    { value: 'pages', label: messages.pages },
    {
      value: 'checks',
      label: (
        <>
          {messages.checks}
          {count > 0 && <span className="tab-count">{count}</span>}
        </>
      ),
    },
    { value: 'versions', label: messages.versions },
    ...(hasNews ? [{ value: 'news' as const, label: messages.newsTab }] : []),
  ]
  return (
    <Tabs
      className="official-aside"
      value={aside}
      onChange={(value) => {
        const chosen = asides.find((one) => one === value)
        if (chosen !== undefined) void openDocument.getState().show(chosen)
      }}
    >
      <div className="tab-bar">
        <Tabs.List aria-label={messages.aside}>
          {tabs.map(({ value, label }) => (
            <Tabs.Tab key={value} value={value}>
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </div>
      <Tabs.Panel value={aside} className="aside-panel">
        {aside === 'pages' && <PagesPart zoom={document.state === 'issued' ? 'actual' : 'width'} />}
        {aside === 'checks' && <ChecksPart onGoTo={onGoTo} />}
        {aside === 'versions' && <VersionsPart document={document} />}
        {aside === 'news' && <NewsPart document={document} />}
      </Tabs.Panel>
    </Tabs>
  )
}

function PagesPart({ zoom }: { readonly zoom: Zoom }) {
  const rendered = useOpenDocument((state) => state.rendered)
  const error = useOpenDocument((state) => state.renderError)
  const drawing = useOpenDocument((state) => state.drawing)
  const incomplete = useOpenDocument((state) => state.incomplete)
  const { drawn } = usePdf(rendered?.pdfBase64 ?? null)
  const [number, setNumber] = useState(1)
  const missing = rendered?.missingCharacters ?? []
  const lines = [
    ...(incomplete ? [messages.incomplete] : []),
    ...(missing.length === 0 ? [] : [messages.missing(missing.join(' '))]),
  ]
  return (
    <>
      <div className="aside-bar">
        <span className="dimmed" aria-live="polite">
          {drawn !== null && `${uiMessages.pdfPage(number, drawn.pdf.numPages)} · ${paperName(drawn.size)}`}
        </span>
        {drawing && <Loader size={14} aria-label={messages.drawing} />}
      </div>
      {lines.map((line) => (
        <p key={line} className="aside-notice" role="status">
          <IconAlertTriangleFilled size={15} aria-hidden />
          {line}
        </p>
      ))}
      {error !== null && (
        <div className="empty-state">
          <ErrorLine error={error} />
        </div>
      )}
      {drawn === null ? (
        <div className="pdf-pages pdf-waiting">{error === null && `${messages.drawing}…`}</div>
      ) : (
        <PdfPages pdf={drawn.pdf} size={drawn.size} zoom={zoom} onPage={setNumber} />
      )}
    </>
  )
}

/** "Đúng thể thức", or every rule that is broken; each opens the field in which it is mended. */
function ChecksPart({ onGoTo }: { readonly onGoTo: (finding: FormFinding) => void }) {
  const { openDocument } = useProgram()
  const findings = useOpenDocument((state) => state.findings)
  const checking = useOpenDocument((state) => state.checking)
  const error = useOpenDocument((state) => state.checkError)
  const incomplete = useOpenDocument((state) => state.incomplete)
  const check = () => void openDocument.getState().check()
  return (
    <div className="aside-scroll">
      <div className="checks-head">
        {checking || (findings === null && error === null) ? (
          <span className="dimmed" role="status">
            <Loader size={14} aria-hidden /> {messages.checking}…
          </span>
        ) : (
          <>
            {findings !== null &&
              (findings.length === 0 && !incomplete ? (
                <p className="checks-fine" role="status">
                  <IconCircleCheckFilled size={16} aria-hidden />
                  {messages.inForm}
                </p>
              ) : (
                <p className="checks-count" role="status">
                  {incomplete ? messages.incomplete : messages.findings(findings.length)}
                </p>
              ))}
            <Button variant="default" onClick={check}>
              {messages.checkAgain}
            </Button>
          </>
        )}
      </div>
      <ErrorLine error={error} />
      {findings !== null && findings.length > 0 && (
        <ul className="findings">
          {findings.map((finding, index) => (
            <li key={index}>
              <Finding finding={finding} onGoTo={onGoTo} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Finding({
  finding,
  onGoTo,
}: {
  readonly finding: FormFinding
  readonly onGoTo: (finding: FormFinding) => void
}) {
  const { where, field, page, words } = finding
  const place = [
    messages.where[where],
    ...(page === null ? [] : [messages.onPage(page)]),
    ...(field === null ? [] : [fieldName(field)]),
  ].join(', ')
  const inside = (
    <>
      <IconAlertTriangleFilled size={15} aria-hidden />
      <span>
        {words}
        <span className="dimmed">{place}</span>
      </span>
    </>
  )
  return field === null ? (
    <div className="finding">{inside}</div>
  ) : (
    <button type="button" className="finding" onClick={() => onGoTo(finding)}>
      {inside}
    </button>
  )
}

/** How the document would change if the changes of the data were taken over. */
function NewsPart({ document }: { readonly document: OfficialDocument }) {
  const { openDocument, undo } = useProgram()
  const news = useOpenDocument((state) => state.news)
  if (news === null) return null
  const { merged, keptOwn } = news
  return (
    <div className="aside-scroll">
      <div className="checks-head">
        <p>{messages.newsMerged}</p>
        <Button
          variant="default"
          onClick={() => void undo.report(messages.tookOver, openDocument.getState().takeOver())}
        >
          {messages.takeOver}
        </Button>
      </div>
      {keptOwn.length > 0 && <p className="dimmed">{messages.keptOwn(keptOwn.map(fieldName).join(', '))}</p>}
      <DifferenceView before={documentTextOf(document)} after={merged} same={messages.newsNothing} />
    </div>
  )
}

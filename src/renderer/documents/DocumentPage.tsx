import { ActionIcon, Button, Loader, SegmentedControl } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { IconArrowLeft, IconDownload, IconPrinter } from '@tabler/icons-react'
import { useEffect, useState, type ReactNode } from 'react'
import { useLocation, useNavigate, useParams } from 'react-router'
import { idSchema } from '../../shared/contract/schema.ts'
import { paperFormats, type DocumentKind } from '../../shared/documents/contract.ts'
import { documentName } from '../../shared/documents/documentFileName.ts'
import { useDocuments, useMeetings, useProgram } from '../program.ts'
import { StopExport } from '../StopExport.tsx'
import { ErrorLine } from '../ui/ErrorLine.tsx'
import { Page, PageHead } from '../ui/Page.tsx'
import { useShortcut } from '../ui/useShortcut.ts'
import { documentMessages as messages, exportWords, zoomWords } from './messages.ts'
import { PaperNotices } from './PaperNotices.tsx'
import { uiMessages } from '../ui/messages.ts'
import { paperName } from '../ui/paperName.ts'
import { PdfPages, zooms, type Zoom } from '../ui/PdfPages.tsx'
import { usePaper } from './usePaper.ts'
import { usePaperActions } from './usePaperActions.ts'
import './documents.css'

/** A paper of a meeting as it is printed: the very pages of its PDF. */
export function DocumentPage({
  kind,
  checks,
}: {
  readonly kind: DocumentKind
  /** What the paper is checked for; stands beside its actions. */
  readonly checks?: ReactNode
}) {
  const { meetings, documents } = useProgram()
  const navigate = useNavigate()
  const parsed = idSchema.safeParse(useParams()['meetingId'])
  const meetingId = parsed.success ? parsed.data : null
  const title = useMeetings((state) =>
    state.detail?.meeting.id === meetingId ? state.detail.meeting.title : '',
  )
  const error = useDocuments((state) => state.error)
  const busy = useDocuments((state) => state.busy)
  const progress = useDocuments((state) => state.progress)
  const paper = usePaper(kind, meetingId)
  const [number, setNumber] = useState(1)
  const { working, save, print } = usePaperActions(meetingId)
  const [zoom, setZoom] = useLocalStorage<Zoom>({
    key: 'paper-zoom',
    defaultValue: 'page',
    getInitialValueInEffect: false,
  })
  useEffect(() => {
    if (meetingId !== null) void meetings.getState().open(meetingId)
  }, [meetings, meetingId])

  // Back to the tab from which it was opened; the program may also have started here.
  const isFirstPlace = useLocation().key === 'default'
  const back = () => void (isFirstPlace ? navigate(`/hoi-nghi/${meetingId ?? ''}`) : navigate(-1))
  useShortcut({ key: 'Escape', words: messages.back }, back)
  useShortcut({ key: 'p', ctrl: true, words: messages.print }, (event) => {
    event.preventDefault()
    void print(kind)
  })

  return (
    <Page
      head={
        <PageHead
          title={documentName(kind)}
          counts={<span className="paper-meeting one-line">{title}</span>}
          before={
            <ActionIcon aria-label={messages.back} onClick={back}>
              <IconArrowLeft size={18} stroke={1.6} />
            </ActionIcon>
          }
          actions={
            <>
              <StopExport />
              {checks}
              <Button
                variant="default"
                leftSection={<IconPrinter size={16} stroke={1.6} />}
                disabled={meetingId === null || working}
                onClick={() => void print(kind)}
              >
                {messages.print}
              </Button>
              {paperFormats.map((format) => (
                <Button
                  key={format}
                  {...(format === 'pdf' ? {} : { variant: 'default' })}
                  leftSection={<IconDownload size={16} stroke={1.6} />}
                  disabled={meetingId === null || working}
                  onClick={() => void save(kind, format)}
                >
                  {exportWords[format]}
                </Button>
              ))}
            </>
          }
        />
      }
    >
      <div className="filter-bar paper-bar">
        <span className="dimmed" aria-live="polite">
          {paper !== null && `${uiMessages.pdfPage(number, paper.pdf.numPages)} · ${paperName(paper.size)}`}
        </span>
        {busy && <Loader size={14} aria-label={messages.drawing} />}
        <div className="page-actions">
          <SegmentedControl<Zoom>
            aria-label={messages.zoom}
            data={zooms.map((value) => ({ value, label: zoomWords[value] }))}
            value={zoom}
            onChange={setZoom}
          />
        </div>
      </div>
      <PaperNotices />
      {error !== null && (
        <div className="empty-state">
          <ErrorLine error={error} />
          {error.code === 'cancelled' && meetingId !== null && (
            <Button variant="default" onClick={() => void documents.getState().show({ kind, meetingId })}>
              {messages.drawAgain}
            </Button>
          )}
        </div>
      )}
      {paper === null ? (
        error === null && (
          <div className="pdf-pages pdf-waiting">
            {progress === null ? (
              `${messages.drawing}…`
            ) : (
              <>
                <span>{messages.drawnRows(progress.done, progress.total)}</span>
                <Button variant="default" onClick={() => documents.getState().stop()}>
                  {messages.stopDrawing}
                </Button>
              </>
            )}
          </div>
        )
      ) : (
        <PdfPages pdf={paper.pdf} size={paper.size} zoom={zoom} onPage={setNumber} />
      )}
    </Page>
  )
}

import { Button, Loader, Select } from '@mantine/core'
import { IconAlertTriangleFilled, IconCircleCheckFilled, IconPrinter } from '@tabler/icons-react'
import { useEffect, type ReactNode } from 'react'
import { Link, useParams } from 'react-router'
import { idSchema, type Id } from '../../shared/contract/schema.ts'
import { paperFormats, platesAt, type PaperState } from '../../shared/documents/contract.ts'
import { documentName } from '../../shared/documents/documentFileName.ts'
import type { Site } from '../../shared/sites/sites.ts'
import { useDocuments, useMeetings, useProgram } from '../program.ts'
import { StopExport } from '../StopExport.tsx'
import { ErrorLine } from '../ui/ErrorLine.tsx'
import { countWords, documentMessages as messages, exportWords, formatWords, lackWords } from './messages.ts'
import { paperPath } from './paperPaths.ts'
import { usePaperActions } from './usePaperActions.ts'
import './documents.css'

interface PapersTabProps {
  /** The official documents that were composed from the meeting. */
  readonly documents: (meetingId: Id) => ReactNode
}

/** Every paper of a meeting: what it prints, what it lacks, its preview, its files, its print. */
export function PapersTab({ documents: documentsOf }: PapersTabProps) {
  const { documents } = useProgram()
  const parsed = idSchema.safeParse(useParams()['meetingId'])
  const meetingId = parsed.success ? parsed.data : null
  const papers = useDocuments((state) => state.papers)
  const error = useDocuments((state) => state.error)
  const actions = usePaperActions(meetingId)
  useEffect(() => {
    if (meetingId === null) return
    const { openPapers, closePapers } = documents.getState()
    void openPapers(meetingId)
    return closePapers
  }, [documents, meetingId])

  if (papers === null || meetingId === null)
    return (
      <div className="empty-state">
        {error === null ? <Loader size={14} aria-label={messages.drawing} /> : <ErrorLine error={error} />}
      </div>
    )
  return (
    <div className="papers">
      {documentsOf(meetingId)}
      <table aria-label={messages.papers}>
        <thead>
          <tr>
            <th scope="col">{messages.columnPaper}</th>
            <th scope="col">{messages.columnContent}</th>
            <th scope="col">{messages.columnLacks}</th>
            <th scope="col">
              {actions.working ? (
                <>
                  <Loader size={12} aria-label={messages.drawing} />
                  <StopExport />
                </>
              ) : (
                messages.columnActions
              )}
            </th>
          </tr>
        </thead>
        <tbody>
          {papers.map((paper) => (
            <PaperLine key={paper.kind} paper={paper} meetingId={meetingId} actions={actions} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface PaperLineProps {
  readonly paper: PaperState
  readonly meetingId: Id
  readonly actions: ReturnType<typeof usePaperActions>
}

function PaperLine({ paper, meetingId, actions }: PaperLineProps) {
  const { kind, count, lacks } = paper
  const { working, save, print } = actions
  const name = documentName(kind)
  return (
    <tr>
      <th scope="row">
        <Link to={paperPath(meetingId, kind)}>{name}</Link>
      </th>
      <td className="dimmed">
        {count === null ? '' : countWords[kind](count)}
        {kind === 'namePlates' && <PlatesChoice />}
      </td>
      <td>
        {lacks.length === 0 ? (
          <span className="paper-complete">
            <IconCircleCheckFilled size={15} aria-hidden />
            {messages.complete}
          </span>
        ) : (
          <span className="paper-lacks">
            <IconAlertTriangleFilled size={15} aria-hidden />
            {lacks.map((lack) => lackWords[lack]).join('; ')}
          </span>
        )}
      </td>
      <td>
        <div className="paper-actions">
          <Button component={Link} to={paperPath(meetingId, kind)} variant="default">
            {messages.preview}
          </Button>
          {paperFormats.map((format) => (
            <Button
              key={format}
              variant="subtle"
              disabled={working}
              aria-label={messages.actionOf(exportWords[format], name)}
              onClick={() => void save(kind, format)}
            >
              {formatWords[format]}
            </Button>
          ))}
          <Button
            variant="subtle"
            disabled={working}
            leftSection={<IconPrinter size={15} stroke={1.6} />}
            aria-label={messages.actionOf(messages.print, name)}
            onClick={() => void print(kind)}
          >
            {messages.print}
          </Button>
        </div>
      </td>
    </tr>
  )
}

/** Whose name plates are meant: those of the main site, of all, or of one. */
function PlatesChoice() {
  const { documents } = useProgram()
  const at = useDocuments((state) => state.platesAt)
  const sites = useMeetings((state) => state.detail?.sites ?? noSites)
  if (sites.length < 2) return null
  return (
    <Select
      className="plates-choice"
      aria-label={messages.platesAt}
      searchable
      allowDeselect={false}
      value={at}
      onChange={(chosen) => {
        const parsed = platesAt.safeParse(chosen)
        if (parsed.success) void documents.getState().choosePlates(parsed.data)
      }}
      data={[
        { value: 'main', label: messages.mainSite },
        { value: 'all', label: messages.allSites },
        ...sites.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  )
}

const noSites: readonly Site[] = []

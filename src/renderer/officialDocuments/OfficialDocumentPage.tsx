import { ActionIcon, Button, Kbd } from '@mantine/core'
import { IconArrowLeft, IconPrinter } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useLocation, useNavigate, useParams } from 'react-router'
import { idSchema } from '../../shared/contract/schema.ts'
import type { FormFinding } from '../../shared/officialDocuments/formRules.ts'
import {
  documentStates,
  type DocumentState,
  type OfficialDocument,
} from '../../shared/officialDocuments/contract.ts'
import { officialSign } from '../../shared/officialDocuments/officialSign.ts'
import { shownSign } from '../../shared/officialDocuments/shownSign.ts'
import { documentStateNames, officialKindNames } from '../../shared/officialDocuments/officialWords.ts'
import { groupDigits } from '../../shared/time/wording.ts'
import { useOpenDocument, useProgram } from '../program.ts'
import { StopExport } from '../StopExport.tsx'
import { AutosaveText } from '../ui/AutosaveText.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorLine } from '../ui/ErrorLine.tsx'
import { Page, PageHead } from '../ui/Page.tsx'
import { RemoveMenu } from '../ui/RemoveMenu.tsx'
import { SampleTag } from '../ui/SampleTag.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { Tag } from '../ui/Tag.tsx'
import { useShortcut } from '../ui/useShortcut.ts'
import { DocumentAside } from './DocumentAside.tsx'
import { DocumentSide } from './DocumentSide.tsx'
import { DocumentWordsPart } from './DocumentWordsPart.tsx'
import { ExportMenu } from './ExportMenu.tsx'
import { IssueButton } from './IssueButton.tsx'
import { IssuedSide } from './IssuedSide.tsx'
import { officialMessages as messages } from './messages.ts'
import { draftsPath, registerPath } from './OfficialTabs.tsx'
import { useDocumentLetterhead } from './useDocumentLetterhead.ts'
import { useDocumentOutputs } from './useDocumentOutputs.ts'
import { useOfficialLists } from './useOfficialLists.ts'
import './officialDocuments.css'

const openStates = documentStates.filter(
  (state): state is Exclude<DocumentState, 'issued'> => state !== 'issued',
)

/** One official document: what it says, how it is printed, what is wrong with its form, how it came about. */
export function OfficialDocumentPage() {
  const { openDocument } = useProgram()
  const navigate = useNavigate()
  const parsed = idSchema.safeParse(useParams()['documentId'])
  const id = parsed.success ? parsed.data : null
  useOfficialLists()
  const document = useOpenDocument((state) => (state.document?.id === id ? state.document : null))
  const error = useOpenDocument((state) => state.error)
  useEffect(() => {
    if (id === null) return
    const { open, close } = openDocument.getState()
    void open(id)
    return close
  }, [openDocument, id])

  // Back to where it was opened from; the program may also have started here.
  const isFirstPlace = useLocation().key === 'default'
  const back = () => {
    const list = document?.state === 'issued' ? registerPath : draftsPath
    void (isFirstPlace ? navigate(list) : navigate(-1))
  }
  useShortcut({ key: 'Escape', words: messages.back }, back)

  if (document === null) {
    if (error === null && id !== null) return null
    return (
      <EmptyState text={messages.noSuch}>
        <ErrorLine error={error} />
        <Button variant="default" onClick={() => void navigate(draftsPath)}>
          {messages.back}
        </Button>
      </EmptyState>
    )
  }
  return <OpenDocument key={document.id} document={document} onBack={back} />
}

interface OpenDocumentProps {
  readonly document: OfficialDocument
  readonly onBack: () => void
}

function OpenDocument({ document, onBack }: OpenDocumentProps) {
  const { openDocument, undo, notices } = useProgram()
  const navigate = useNavigate()
  const { id, kind, state, subject, annexes, sample } = document
  const letterhead = useDocumentLetterhead(document)
  const rendered = useOpenDocument((one) => one.rendered)
  const findings = useOpenDocument((one) => one.findings)
  const { working, save, print } = useDocumentOutputs()
  const editor = useRef<HTMLDivElement>(null)
  const lastFinding = useRef<FormFinding | null>(null)
  const isIssued = state === 'issued'
  const sign = shownSign(officialSign(document, letterhead))

  useShortcut({ key: 'p', ctrl: true, words: messages.print }, (event) => {
    event.preventDefault()
    void print()
  })
  const goTo = (finding: FormFinding) => {
    lastFinding.current = finding
    focusField(editor.current, finding.field)
  }
  const { show, setState, remove } = openDocument.getState()
  useShortcut({ key: 'F7', inFields: true, words: messages.nextFinding }, () => {
    void show('checks')
    const fit = (findings ?? []).filter(({ field }) => field !== null)
    const at = lastFinding.current === null ? -1 : fit.indexOf(lastFinding.current)
    const next = fit[(at + 1) % Math.max(1, fit.length)]
    if (next !== undefined) goTo(next)
  })

  const removeNow = async () => {
    const reply = await remove()
    if (!reply.ok) return notices.fail(reply.error)
    undo.say(messages.removed(subject || officialKindNames[kind]), reply.value, () => {
      void navigate(`/van-ban/${id}`)
    })
    return onBack()
  }
  return (
    <Page
      head={
        <PageHead
          title={officialKindNames[kind]}
          counts={sign}
          before={
            <ActionIcon aria-label={messages.back} onClick={onBack}>
              <IconArrowLeft size={18} stroke={1.6} />
            </ActionIcon>
          }
          actions={
            <>
              <AutosaveText recordId={id} partIds={annexes.map((annex) => annex.id)} />
              <StopExport />
              <Button
                variant="default"
                leftSection={<IconPrinter size={16} stroke={1.6} aria-hidden />}
                disabled={working}
                onClick={() => void print()}
              >
                {messages.print}
              </Button>
              <ExportMenu document={document} working={working} onSave={save} />
              {!isIssued && <IssueButton document={document} sign={sign} />}
              {isIssued && kind === 'minutes' && <SupplementButton document={document} />}
              {!isIssued && <RemoveMenu label={messages.remove} onRemove={() => void removeNow()} />}
            </>
          }
        >
          {isIssued ? (
            <Tag>{documentStateNames.issued}</Tag>
          ) : (
            <SelectField
              className="document-state"
              label={messages.state}
              labelHidden
              choices={openStates.map((value) => ({ value, label: documentStateNames[value] }))}
              value={state}
              onChange={(next) =>
                void undo.report(messages.stateSet(documentStateNames[next]), setState(next))
              }
            />
          )}
          <SampleTag sample={sample} />
        </PageHead>
      }
      status={
        <>
          <span className="one-line">
            {messages.status(
              sign,
              rendered === null ? null : groupDigits(rendered.pageCount),
              annexes.length,
            )}
          </span>
          <span className="status-bar-end keys">
            {!isIssued && (
              <>
                <Kbd>F7</Kbd> {messages.nextFinding}{' '}
              </>
            )}
            <Kbd>Ctrl P</Kbd> {messages.printKey} <Kbd>Esc</Kbd> {messages.backKey}
          </span>
        </>
      }
    >
      <div className="official-document" data-issued={isIssued || undefined}>
        {isIssued ? (
          <IssuedSide document={document} />
        ) : (
          <div ref={editor} className="official-editor">
            <DocumentSide document={document} />
            <DocumentWordsPart document={document} />
          </div>
        )}
        <DocumentAside document={document} onGoTo={goTo} />
      </div>
    </Page>
  )
}

/** Puts the hand where a finding is mended. */
function focusField(editor: HTMLElement | null, field: string | null) {
  if (editor === null || field === null) return
  const place = editor.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`)
  const input = place?.querySelector<HTMLElement>(
    ':is(input, textarea, [contenteditable="true"]):not(:disabled)',
  )
  const target = input ?? place
  target?.scrollIntoView({ block: 'center' })
  target?.focus({ preventScroll: true })
}

/** Biên bản bổ sung of minutes that were issued. */
function SupplementButton({ document }: { readonly document: OfficialDocument }) {
  const { officialDocuments, notices } = useProgram()
  const navigate = useNavigate()
  const create = async () => {
    const { id, meetingId, letterheadId } = document
    const reply = await officialDocuments.getState().create({
      kind: 'supplementaryMinutes',
      supplementsId: id,
      ...(meetingId === null ? {} : { meetingId }),
      ...(letterheadId === null ? {} : { letterheadId }),
    })
    if (!reply.ok) return notices.fail(reply.error)
    return navigate(`/van-ban/${reply.value.id}`)
  }
  return <Button onClick={() => void create()}>{messages.supplement}</Button>
}

import { Button, Popover } from '@mantine/core'
import { IconAlertTriangleFilled, IconRubberStamp } from '@tabler/icons-react'
import { useState } from 'react'
import type { OfficialDocument } from '../../shared/officialDocuments/contract.ts'
import { isNumbered, officialKindNames } from '../../shared/officialDocuments/officialWords.ts'
import { midSentence } from '../../shared/text/capitalize.ts'
import { useOpenDocument, useProgram } from '../program.ts'
import { ErrorLine } from '../ui/ErrorLine.tsx'
import { FormFoot } from '../ui/FormFoot.tsx'
import type { ErrorData } from '../../shared/contract/error.ts'
import { officialMessages as messages } from './messages.ts'

interface IssueButtonProps {
  readonly document: OfficialDocument
  readonly sign: string
}

/** "Phát hành": says what will be frozen and asks once, since nothing leads back. */
export function IssueButton({ document, sign }: IssueButtonProps) {
  const [opened, setOpened] = useState(false)
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus width={400}>
      <Popover.Target>
        <Button
          aria-haspopup="dialog"
          leftSection={<IconRubberStamp size={16} stroke={1.6} aria-hidden />}
          onClick={() => setOpened(!opened)}
        >
          {messages.issue}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className="official-popover" aria-label={messages.issue}>
        {opened && <IssueForm document={document} sign={sign} onClose={() => setOpened(false)} />}
      </Popover.Dropdown>
    </Popover>
  )
}

function IssueForm({ document, sign, onClose }: IssueButtonProps & { readonly onClose: () => void }) {
  const { openDocument, notices } = useProgram()
  const findings = useOpenDocument((state) => state.findings)
  const [working, setWorking] = useState(false)
  const [error, setError] = useState<ErrorData | null>(null)
  const [isUnsaved, setIsUnsaved] = useState(false)
  const lacks = isNumbered(document.kind)
    ? [
        ...(document.letterheadId === null ? [messages.lacks.letterhead] : []),
        ...(document.number === null ? [messages.lacks.number] : []),
        ...(document.datedOn === null ? [messages.lacks.day] : []),
        ...(document.signerName === '' ? [messages.lacks.signer] : []),
      ]
    : []
  const issue = async () => {
    setWorking(true)
    const reply = await openDocument.getState().issue()
    setWorking(false)
    setIsUnsaved(reply === null)
    if (reply === null) return
    if (!reply.ok) {
      setError(reply.error)
      return
    }
    notices.say(messages.issued(sign || midSentence(officialKindNames[document.kind])))
    onClose()
  }
  return (
    <div className="compose-form">
      <h2>{messages.issueTitle(sign || midSentence(officialKindNames[document.kind]))}</h2>
      {lacks.length > 0 ? (
        <p className="issue-lacks">
          <IconAlertTriangleFilled size={15} aria-hidden />
          {messages.issueLacks(lacks.join(', '))}
        </p>
      ) : (
        <p>{messages.issueFrozen}</p>
      )}
      {findings !== null && findings.length > 0 && (
        <p className="issue-lacks">
          <IconAlertTriangleFilled size={15} aria-hidden />
          {messages.issueFindings(findings.length)}
        </p>
      )}
      {isUnsaved && (
        <p className="issue-lacks" role="alert">
          <IconAlertTriangleFilled size={15} aria-hidden />
          {messages.issueUnsaved}
        </p>
      )}
      <ErrorLine error={error} />
      <FormFoot className="official-popover-foot">
        {lacks.length === 0 && (
          <Button loading={working} onClick={() => void issue()}>
            {messages.issueNow}
          </Button>
        )}
        <Button
          variant="default"
          onClick={() => {
            onClose()
            void openDocument.getState().show('checks')
          }}
        >
          {messages.check}
        </Button>
        <Button variant="subtle" color="gray" onClick={onClose}>
          {messages.cancel}
        </Button>
      </FormFoot>
    </div>
  )
}

import { ActionIcon, Button } from '@mantine/core'
import { IconChevronDown, IconChevronRight, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { romanNumber } from '../../shared/documents/romanNumber.ts'
import type { DocumentAnnex, OfficialDocument } from '../../shared/officialDocuments/contract.ts'
import { useProgram } from '../program.ts'
import { ProseField } from '../prose/ProseField.tsx'
import { Section } from '../ui/Page.tsx'
import { moveByKey, RecordActions } from '../ui/RecordActions.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import type { Step } from '../writes.ts'
import { officialMessages as messages, orientationWords } from './messages.ts'

const orientations = (['portrait', 'landscape'] as const).map((value) => ({
  value,
  label: orientationWords[value],
}))

/** The annexes of a document, each with pages of its own; their words are opened one by one. */
export function AnnexesPart({ document }: { readonly document: OfficialDocument }) {
  const { openDocument, notices } = useProgram()
  const { annexes } = document
  const [openId, setOpenId] = useState<string | null>(null)
  const add = async () => {
    const reply = await openDocument.getState().createAnnex({})
    if (!reply.ok) return notices.fail(reply.error)
    return setOpenId(reply.value.annexes.at(-1)?.id ?? null)
  }
  return (
    <Section
      title={messages.annexes}
      counts={annexes.length > 0 && annexes.length}
      actions={
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconPlus size={15} stroke={1.6} aria-hidden />}
          onClick={() => void add()}
        >
          {messages.addAnnex}
        </Button>
      }
    >
      {annexes.length === 0 && <p className="dimmed">{messages.noAnnexes}</p>}
      {annexes.map((annex, index) => (
        <AnnexLine
          key={annex.id}
          annex={annex}
          index={index}
          count={annexes.length}
          isOpen={annex.id === openId}
          onToggle={() => setOpenId(annex.id === openId ? null : annex.id)}
        />
      ))}
    </Section>
  )
}

interface AnnexLineProps {
  readonly annex: DocumentAnnex
  readonly index: number
  readonly count: number
  readonly isOpen: boolean
  readonly onToggle: () => void
}

function AnnexLine({ annex, index, count, isOpen, onToggle }: AnnexLineProps) {
  const { openDocument, undo, notices } = useProgram()
  const { updateAnnex, moveAnnex, removeAnnex } = openDocument.getState()
  const { id, title, orientation, body } = annex
  const name = messages.annex(count === 1 ? '' : romanNumber(index + 1))
  const move = (step: Step) => undo.keep(messages.annexMoved, moveAnnex(id, step))
  const Sign = isOpen ? IconChevronDown : IconChevronRight
  return (
    <article
      className="annex"
      aria-label={name}
      data-field={`annex ${index + 1}`}
      onKeyDown={moveByKey(move)}
    >
      <div className="annex-head">
        <ActionIcon size={24} aria-expanded={isOpen} aria-label={messages.openAnnex(name)} onClick={onToggle}>
          <Sign size={15} stroke={1.6} aria-hidden />
        </ActionIcon>
        <span className="annex-name">{name}</span>
        <div className="annex-title quiet">
          <TextField
            label={`${messages.annexTitle}: ${name}`}
            labelHidden
            placeholder={messages.annexTitle}
            recordId={id}
            field="documentAnnex.title"
            value={title}
            wraps
            onSave={(text) => updateAnnex(id, { title: text })}
          />
        </div>
        <SelectField
          className="annex-orientation"
          label={`${messages.orientation}: ${name}`}
          labelHidden
          choices={orientations}
          value={orientation}
          onChange={(next) => void notices.report(updateAnnex(id, { orientation: next }))}
        />
        <RecordActions
          name={name}
          isFirst={index === 0}
          isLast={index === count - 1}
          onMove={move}
          onRemove={() => void undo.report(messages.annexRemoved(name), removeAnnex(id))}
        />
      </div>
      {isOpen && (
        <div className="words-body">
          <ProseField
            label={`${messages.annexBody}: ${name}`}
            labelHidden
            recordId={id}
            field="documentAnnex.body"
            value={body}
            minRows={6}
            onSave={(text) => updateAnnex(id, { body: text })}
          />
        </div>
      )}
    </article>
  )
}

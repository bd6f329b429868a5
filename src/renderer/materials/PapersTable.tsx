import { ActionIcon, Button, Table } from '@mantine/core'
import { IconAlertTriangleFilled, IconEye, IconPaperclip } from '@tabler/icons-react'
import { memo, useMemo, type Ref } from 'react'
import type { Id } from '../../shared/contract/schema.ts'
import { deliveries, signings, type Material, type MaterialFields } from '../../shared/materials/contract.ts'
import { useAsOf, useMeetings, useProgram } from '../program.ts'
import { AddField } from '../ui/AddField.tsx'
import { DateField } from '../ui/DateField.tsx'
import { moveByKey, RecordActions } from '../ui/RecordActions.tsx'
import { SampleTag } from '../ui/SampleTag.tsx'
import { OptionalSelectField, SelectField, type Choice } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { WholeNumberField } from '../ui/WholeNumberField.tsx'
import type { Step } from '../writes.ts'
import { deliveryWords, materialMessages as messages, signingWords } from './messages.ts'
import { isLate, presenceWords } from './presence.ts'
import { useRemoveMaterial } from './useRemoveMaterial.ts'
import { useSetFile } from './useSetFile.ts'

const deliveryChoices = deliveries.map((value) => ({ value, label: deliveryWords[value] }))
const signingChoices = signings.map((value) => ({ value, label: signingWords[value] }))

interface PapersTableProps {
  readonly papers: readonly Material[]
  readonly openId: Id | null
  readonly onOpen: (id: Id | null) => void
  readonly addField: Ref<HTMLInputElement>
}

/** Danh mục tài liệu: each row is edited where it stands; while one is open beside it, its details stand there. */
export function PapersTable({ papers, openId, onOpen, addField }: PapersTableProps) {
  const { materials, notices } = useProgram()
  const agenda = useMeetings((state) => state.detail?.agenda)
  const itemChoices = useMemo(
    () =>
      (agenda ?? [])
        .filter(({ kind }) => kind === 'item')
        .map(({ id, number, title }) => ({
          value: id,
          label: number === '' ? title : `${number}. ${title}`,
        })),
    [agenda],
  )
  const isWide = openId === null
  return (
    <>
      <Table className="list-table materials-table quiet" aria-label={messages.papers}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th className="number materials-column-number">{messages.columnNumber}</Table.Th>
            <Table.Th>{messages.columnTitle}</Table.Th>
            {isWide && <Table.Th className="materials-column-author">{messages.columnPreparedBy}</Table.Th>}
            {isWide && <Table.Th className="materials-column-item">{messages.columnItem}</Table.Th>}
            {isWide && <Table.Th className="number materials-column-pages">{messages.columnPages}</Table.Th>}
            {isWide && <Table.Th className="materials-column-delivery">{messages.columnDelivery}</Table.Th>}
            <Table.Th className="number materials-column-due">{messages.columnDue}</Table.Th>
            <Table.Th className="materials-column-file">{messages.columnFile}</Table.Th>
            <Table.Th className="materials-column-signing">{messages.columnSigning}</Table.Th>
            <Table.Th className="materials-column-actions" />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {papers.map((paper, index) => (
            <PaperRow
              key={paper.id}
              paper={paper}
              number={index + 1}
              isLast={index === papers.length - 1}
              isOpen={paper.id === openId}
              isWide={isWide}
              itemChoices={itemChoices}
              onOpen={onOpen}
            />
          ))}
          <Table.Tr className="add-row">
            <Table.Td />
            <Table.Td colSpan={isWide ? 9 : 5}>
              <AddField
                label={messages.addPaper}
                inputRef={addField}
                onAdd={(title) => notices.report(materials.getState().create(title))}
              />
            </Table.Td>
          </Table.Tr>
        </Table.Tbody>
      </Table>
      {papers.length === 0 && <p className="dimmed table-hint">{messages.noPapers}</p>}
    </>
  )
}

interface PaperRowProps {
  readonly paper: Material
  readonly number: number
  readonly isLast: boolean
  readonly isOpen: boolean
  readonly isWide: boolean
  readonly itemChoices: readonly Choice<Id>[]
  readonly onOpen: (id: Id | null) => void
}

const PaperRow = memo(function PaperRow(props: PaperRowProps) {
  const { paper, number, isLast, isOpen, isWide, itemChoices, onOpen } = props
  const { materials, notices, undo } = useProgram()
  const asOf = useAsOf()
  const remove = useRemoveMaterial()
  const { update, move: moveMaterial } = materials.getState()
  const { id } = paper
  const set = (patch: Partial<MaterialFields>) => void notices.report(update(id, patch))
  const move = (step: Step) => undo.keep(messages.moved(paper.title), moveMaterial(id, step))
  const of = (field: string) => messages.ofPaper(field, number)
  return (
    <Table.Tr
      onKeyDown={moveByKey(move)}
      data-open={isOpen || undefined}
      data-material={id}
      // Beside an open record the panel follows the hand.
      onFocus={() => {
        if (!isWide && !isOpen) onOpen(id)
      }}
    >
      <Table.Td className="number">{number}</Table.Td>
      <Table.Td>
        <TextField
          label={of(messages.columnTitle)}
          labelHidden
          recordId={id}
          field="material.title"
          value={paper.title}
          wraps
          onSave={(title) => update(id, { title })}
        />
      </Table.Td>
      {isWide && (
        <>
          <Table.Td>
            <TextField
              label={of(messages.columnPreparedBy)}
              labelHidden
              recordId={id}
              field="material.preparedBy"
              value={paper.preparedBy}
              wraps
              onSave={(preparedBy) => update(id, { preparedBy })}
            />
          </Table.Td>
          <Table.Td>
            <OptionalSelectField
              label={of(messages.columnItem)}
              labelHidden
              searchable
              choices={itemChoices}
              choicesWidth={360}
              value={paper.agendaItemId}
              onChange={(agendaItemId) => set({ agendaItemId })}
            />
          </Table.Td>
          <Table.Td className="number">
            <WholeNumberField
              label={of(messages.columnPages)}
              labelHidden
              optional
              value={paper.pages}
              min={1}
              max={99_999}
              onChange={(pages) => set({ pages })}
            />
          </Table.Td>
          <Table.Td>
            <SelectField
              label={of(messages.columnDelivery)}
              labelHidden
              choices={deliveryChoices}
              value={paper.delivery}
              onChange={(delivery) => set({ delivery })}
            />
          </Table.Td>
        </>
      )}
      <Table.Td className="number">
        <DateField
          label={of(messages.columnDue)}
          labelHidden
          today={asOf}
          value={paper.dueOn}
          onChange={(dueOn) => set({ dueOn })}
        />
      </Table.Td>
      <Table.Td className="material-file">
        <FileCell paper={paper} onOpen={onOpen} />
      </Table.Td>
      <Table.Td>
        <SelectField
          label={of(messages.columnSigning)}
          labelHidden
          choices={signingChoices}
          value={paper.signing}
          onChange={(signing) => set({ signing })}
        />
      </Table.Td>
      <Table.Td className="row-actions">
        <SampleTag sample={paper.sample} />
        <RecordActions
          name={messages.paper(number)}
          isFirst={number === 1}
          isLast={isLast}
          onMove={move}
          onRemove={() => void remove(paper)}
        />
        <ActionIcon
          size={24}
          aria-label={messages.details(paper.title)}
          aria-expanded={isOpen}
          onClick={() => onOpen(isOpen ? null : id)}
        >
          <IconEye size={15} stroke={1.6} />
        </ActionIcon>
      </Table.Td>
    </Table.Tr>
  )
})

/** Whether the file is there; a press shows it, or asks for it. */
function FileCell({ paper, onOpen }: { readonly paper: Material; readonly onOpen: (id: Id | null) => void }) {
  const asOf = useAsOf()
  const late = isLate(paper, asOf)
  const setFile = useSetFile()
  return paper.hash === null ? (
    <Button
      variant="subtle"
      color="gray"
      className={late ? 'late' : 'dimmed'}
      title={messages.chooseFile}
      leftSection={
        late ? (
          <IconAlertTriangleFilled size={14} aria-hidden />
        ) : (
          <IconPaperclip size={14} stroke={1.6} aria-hidden />
        )
      }
      onClick={() => void setFile(paper, null)}
    >
      {presenceWords(paper, asOf)}
    </Button>
  ) : (
    <Button variant="subtle" color="gray" title={paper.fileName ?? ''} onClick={() => onOpen(paper.id)}>
      {messages.present}
    </Button>
  )
}

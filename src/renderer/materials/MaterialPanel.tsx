import { ActionIcon, Button } from '@mantine/core'
import { IconDownload, IconExternalLink } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { capitalizeFirst } from '../../shared/text/capitalize.ts'
import { deliveries, signings, type Material, type MaterialFields } from '../../shared/materials/contract.ts'
import { useAsOf, useMeetings, useProgram } from '../program.ts'
import { DateField } from '../ui/DateField.tsx'
import { fileSizeWords } from '../ui/fileSizeWords.ts'
import { Panel } from '../ui/Page.tsx'
import { RecordPanelHead } from '../ui/RecordPanelHead.tsx'
import { OptionalSelectField, SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { WholeNumberField } from '../ui/WholeNumberField.tsx'
import { FilePreview } from './FilePreview.tsx'
import { deliveryWords, materialMessages as messages, signingWords } from './messages.ts'
import { useRemoveMaterial } from './useRemoveMaterial.ts'
import { useSetFile } from './useSetFile.ts'

const deliveryChoices = deliveries.map((value) => ({ value, label: deliveryWords[value] }))
const signingChoices = signings.map((value) => ({ value, label: signingWords[value] }))

interface MaterialPanelProps {
  readonly material: Material
  readonly number: number
  readonly onClose: () => void
}

/** One paper or photo: what is said of it, and what is in its file. */
export function MaterialPanel({ material, number, onClose }: MaterialPanelProps) {
  const removeMaterial = useRemoveMaterial()
  const isPaper = material.kind === 'paper'
  const [pageCount, setPageCount] = useState<number | null>(null)
  return (
    <Panel label={material.title}>
      <div className="material-panel">
        <RecordPanelHead
          title={capitalizeFirst(isPaper ? messages.paper(number) : messages.photo(number))}
          record={material}
          removeLabel={isPaper ? messages.remove : messages.removePhoto}
          onRemove={() => {
            onClose()
            void removeMaterial(material)
          }}
          onClose={onClose}
        />
        <div className="fields quiet material-fields">
          {isPaper ? (
            <PaperFields paper={material} pageCount={pageCount} />
          ) : (
            <CaptionField photo={material} />
          )}
        </div>
        <FileBar material={material} />
        <FilePreview key={material.hash} material={material} onPages={setPageCount} />
      </div>
    </Panel>
  )
}

function CaptionField({ photo }: { readonly photo: Material }) {
  const { materials } = useProgram()
  return (
    <TextField
      label={messages.caption}
      recordId={photo.id}
      field="material.title"
      value={photo.title}
      wraps
      onSave={(title) => materials.getState().update(photo.id, { title })}
    />
  )
}

interface PaperFieldsProps {
  readonly paper: Material
  /** Pages that the file has; null while they are not known. */
  readonly pageCount: number | null
}

function PaperFields({ paper, pageCount }: PaperFieldsProps) {
  const { materials, notices } = useProgram()
  const asOf = useAsOf()
  const agenda = useMeetings((state) => state.detail?.agenda)
  const speeches = useMeetings((state) => state.detail?.speeches)
  const itemChoices = useMemo(
    () =>
      (agenda ?? [])
        .filter(({ kind }) => kind === 'item')
        .map(({ id, title }) => ({ value: id, label: title })),
    [agenda],
  )
  const speechChoices = useMemo(
    () => (speeches ?? []).map(({ id, title, speaker }) => ({ value: id, label: title || speaker })),
    [speeches],
  )
  const { update } = materials.getState()
  const { id } = paper
  const set = (patch: Partial<MaterialFields>) => void notices.report(update(id, patch))
  return (
    <>
      <TextField
        label={messages.title}
        recordId={id}
        field="material.title"
        value={paper.title}
        wraps
        onSave={(title) => update(id, { title })}
      />
      <TextField
        label={messages.columnPreparedBy}
        recordId={id}
        field="material.preparedBy"
        value={paper.preparedBy}
        wraps
        onSave={(preparedBy) => update(id, { preparedBy })}
      />
      <OptionalSelectField
        label={messages.columnItem}
        searchable
        choices={itemChoices}
        value={paper.agendaItemId}
        onChange={(agendaItemId) => set({ agendaItemId })}
      />
      {speechChoices.length > 0 && (
        <OptionalSelectField
          label={messages.speech}
          searchable
          choices={speechChoices}
          value={paper.speechId}
          onChange={(speechId) => set({ speechId })}
        />
      )}
      <SelectField
        label={messages.columnSigning}
        choices={signingChoices}
        value={paper.signing}
        onChange={(signing) => set({ signing })}
      />
      <div className="material-pair">
        <SelectField
          label={messages.columnDelivery}
          choices={deliveryChoices}
          value={paper.delivery}
          onChange={(delivery) => set({ delivery })}
        />
        <WholeNumberField
          label={messages.columnPages}
          optional
          value={paper.pages}
          min={1}
          max={99_999}
          onChange={(pages) => set({ pages })}
        />
        <DateField
          label={messages.columnDue}
          today={asOf}
          value={paper.dueOn}
          onChange={(dueOn) => set({ dueOn })}
        />
        <TextField
          label={messages.sheets}
          recordId={id}
          field="material.sheets"
          value={paper.sheets}
          onSave={(sheets) => update(id, { sheets })}
        />
        <TextField
          label={messages.number}
          recordId={id}
          field="material.number"
          value={paper.number}
          onSave={(number) => update(id, { number })}
        />
        <DateField
          label={messages.issuedOn}
          today={asOf}
          value={paper.issuedOn}
          onChange={(issuedOn) => set({ issuedOn })}
        />
        {pageCount !== null && pageCount !== paper.pages && (
          <Button variant="subtle" onClick={() => set({ pages: pageCount })}>
            {messages.takePages(pageCount)}
          </Button>
        )}
      </div>
    </>
  )
}

/** What the file is called, and what can be done with it. */
function FileBar({ material }: { readonly material: Material }) {
  const { materials, notices } = useProgram()
  const { openFile, saveFile } = materials.getState()
  const setFile = useSetFile()
  const { id, fileName, size } = material
  const save = async () => {
    const reply = await saveFile(id)
    if (!reply.ok) notices.fail(reply.error)
    else if (reply.value.file !== null) notices.say(messages.saved(reply.value.file))
  }
  return (
    <div className="material-file-bar">
      {fileName === null ? (
        <span className="dimmed">{messages.noFile}</span>
      ) : (
        <>
          <span className="one-line" title={fileName}>
            {fileName}
          </span>
          <span className="dimmed">{fileSizeWords(size ?? 0)}</span>
          <ActionIcon
            size={24}
            aria-label={messages.open}
            title={messages.open}
            onClick={() => void notices.report(openFile(id))}
          >
            <IconExternalLink size={15} stroke={1.6} />
          </ActionIcon>
          <ActionIcon size={24} aria-label={messages.save} title={messages.save} onClick={() => void save()}>
            <IconDownload size={15} stroke={1.6} />
          </ActionIcon>
        </>
      )}
      <Button variant="subtle" color="gray" onClick={() => void setFile(material, null)}>
        {fileName === null ? messages.chooseFile : messages.replaceFile}
      </Button>
    </div>
  )
}

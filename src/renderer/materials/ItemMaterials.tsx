import { Button, UnstyledButton } from '@mantine/core'
import { IconFile, IconFileAlert, IconPaperclip } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useNavigate } from 'react-router'
import { useShallow } from 'zustand/react/shallow'
import type { Id } from '../../shared/contract/schema.ts'
import type { AgendaItem } from '../../shared/agenda/agenda.ts'
import { useAsOf, useMaterials, useProgram } from '../program.ts'
import { AddField } from '../ui/AddField.tsx'
import { askFor } from '../useAskedRecord.ts'
import { materialMessages as messages } from './messages.ts'
import { presenceWords } from './presence.ts'
import { RefusedFiles } from './RefusedFiles.tsx'
import { useAddFiles } from './useAddFiles.ts'
import './materials.css'

/** The papers of one agenda item: those that are there open, those that are expected are named. */
export function ItemMaterials({ item }: { readonly item: AgendaItem }) {
  const { meetingId, id: agendaItemId, title } = item
  const { materials: store, notices } = useProgram()
  const navigate = useNavigate()
  const asOf = useAsOf()
  const addFiles = useAddFiles()
  useEffect(() => void store.getState().open(meetingId), [store, meetingId])
  const papers = useMaterials(
    useShallow((state) =>
      state.materials.filter((one) => one.kind === 'paper' && one.agendaItemId === agendaItemId),
    ),
  )
  const show = (id: Id) => void navigate(`/hoi-nghi/${meetingId}/tai-lieu`, askFor(id))

  return (
    <section className="item-materials" aria-label={messages.itemPapers(title)}>
      <RefusedFiles />
      {papers.map((paper) => (
        <UnstyledButton
          key={paper.id}
          className="item-material"
          aria-label={messages.details(paper.title)}
          onClick={() => show(paper.id)}
        >
          {paper.hash === null ? (
            <IconFileAlert size={15} stroke={1.6} aria-hidden />
          ) : (
            <IconFile size={15} stroke={1.6} aria-hidden />
          )}
          <span className="one-line">{paper.title}</span>
          {paper.hash === null && <span className="dimmed">{presenceWords(paper, asOf)}</span>}
        </UnstyledButton>
      ))}
      <div className="item-materials-add">
        <AddField
          label={messages.addPaper}
          onAdd={(name) => notices.report(store.getState().create(name, agendaItemId))}
        />
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconPaperclip size={15} stroke={1.6} />}
          onClick={() => void addFiles('paper', null, { agendaItemId })}
        >
          {messages.addFiles}
        </Button>
      </div>
    </section>
  )
}

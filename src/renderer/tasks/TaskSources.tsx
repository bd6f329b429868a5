import { Button, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import type { Id } from '../../shared/contract/schema.ts'
import type { TaskRow } from '../../shared/tasks/contract.ts'
import { firstCitation } from '../../shared/tasks/sourceWording.ts'
import type { TaskSource } from '../../shared/tasks/steps.ts'
import { useProgram } from '../program.ts'
import { Section } from '../ui/Page.tsx'
import { moveByKey, RecordActions } from '../ui/RecordActions.tsx'
import type { Step } from '../writes.ts'
import { SourceEditor } from './SourceEditor.tsx'
import { panelMessages as messages } from './taskPanelMessages.ts'

/** The documents that gave a task, each a line as papers cite it, edited in its place. */
export function TaskSources({ task }: { readonly task: TaskRow }) {
  const { tasks, notices } = useProgram()
  const [editedId, setEditedId] = useState<Id | null>(null)
  const { sources } = task
  const add = async () => {
    const reply = await tasks.getState().addSource(task.id, {})
    if (reply.ok) setEditedId(reply.value.id)
    else notices.fail(reply.error)
  }
  const close = (source: TaskSource) => {
    setEditedId(null)
    if (firstCitation(source) === '') void notices.report(tasks.getState().removeSource(source.id))
  }
  return (
    <Section
      title={messages.sources}
      counts={sources.length > 1 && messages.sourceCount(sources.length)}
      actions={
        <Button variant="subtle" color="gray" onClick={() => void add()}>
          {messages.addSource}
        </Button>
      }
    >
      {sources.map((source, index) => (
        <SourceLine
          key={source.id}
          source={source}
          number={index + 1}
          isLast={index === sources.length - 1}
          isEdited={source.id === editedId}
          onEdit={() => setEditedId(source.id)}
          onClose={() => close(source)}
        />
      ))}
    </Section>
  )
}

interface SourceLineProps {
  readonly source: TaskSource
  readonly number: number
  readonly isLast: boolean
  readonly isEdited: boolean
  readonly onEdit: () => void
  readonly onClose: () => void
}

function SourceLine({ source, number, isLast, isEdited, onEdit, onClose }: SourceLineProps) {
  const { tasks, undo } = useProgram()
  const citation = firstCitation(source)
  const move = (step: Step) =>
    undo.keep(
      messages.sourceMoved(citation || messages.source(number)),
      tasks.getState().moveSource(source.id, step),
    )
  const remove = () =>
    undo.report(
      messages.sourceRemoved(citation || messages.source(number)),
      tasks.getState().removeSource(source.id),
    )
  if (isEdited) return <SourceEditor source={source} number={number} onClose={onClose} />
  return (
    <div className="task-record" onKeyDown={moveByKey(move)}>
      <UnstyledButton
        className="task-record-text"
        aria-label={`${messages.editSource(number)}: ${citation}`}
        onClick={onEdit}
      >
        {citation === '' ? <span className="dimmed">{messages.emptySource}</span> : citation}
      </UnstyledButton>
      <RecordActions
        name={messages.source(number)}
        isFirst={number === 1}
        isLast={isLast}
        onMove={move}
        onRemove={() => void remove()}
      />
    </div>
  )
}

import { Button } from '@mantine/core'
import { IconListCheck } from '@tabler/icons-react'
import { memo } from 'react'
import type { Id } from '../../shared/contract/schema.ts'
import type { Conclusion } from '../../shared/minutes/contract.ts'
import type { TaskRow } from '../../shared/tasks/contract.ts'
import { useProgram } from '../program.ts'
import { moveByKey, RecordActions } from '../ui/RecordActions.tsx'
import { SampleTag } from '../ui/SampleTag.tsx'
import { TextField } from '../ui/TextField.tsx'
import type { Step } from '../writes.ts'
import { GivenTask } from './GivenTask.tsx'
import { minutesMessages as messages } from './messages.ts'
import { NewTaskForm } from './NewTaskForm.tsx'

interface ConclusionEditorProps {
  readonly conclusion: Conclusion
  readonly number: string
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly isChosen: boolean
  /** Whether the list for a new task is being chosen. */
  readonly isCreating: boolean
  readonly tasks: readonly TaskRow[]
  readonly onChoose: (id: Id) => void
  readonly onCreate: (id: Id | null) => void
}

/** One conclusion with its tasks; where it has none, what to do about it stands in the line below. */
export const ConclusionEditor = memo(function ConclusionEditor(props: ConclusionEditorProps) {
  const { conclusion, number, isFirst, isLast, isChosen, isCreating, tasks, onChoose, onCreate } = props
  const { minutes, notices, undo } = useProgram()
  const { updateConclusion, removeConclusion, moveConclusion } = minutes.getState()
  const { id, text, withoutTask } = conclusion
  const move = (step: Step) => notices.report(moveConclusion(id, step))
  const moveOnKey = moveByKey(move)
  const mark = (withoutTask: boolean) => void notices.report(updateConclusion(id, { withoutTask }))

  return (
    <article
      id={`conclusion-${id}`}
      className="minutes-record"
      aria-label={messages.conclusionText(number)}
      data-chosen={isChosen || undefined}
      onFocusCapture={() => onChoose(id)}
      onKeyDown={(event) => {
        moveOnKey(event)
        if (event.key === 'Enter' && event.ctrlKey && !event.nativeEvent.isComposing) onCreate(id)
      }}
    >
      <span className="minutes-number">{number}</span>
      <div className="minutes-text quiet">
        <TextField
          label={messages.conclusionText(number)}
          labelHidden
          placeholder={messages.conclusionPlaceholder}
          recordId={id}
          field="conclusion.text"
          value={text}
          multiline
          onSave={(next) => updateConclusion(id, { text: next })}
        />
      </div>
      <span className="minutes-record-end">
        <RecordActions
          name={messages.conclusionName(number)}
          isFirst={isFirst}
          isLast={isLast}
          onMove={move}
          confirm={null}
          onRemove={() => void undo.report(messages.conclusionRemoved(number), removeConclusion(id))}
        />
        <SampleTag sample={conclusion.sample} />
      </span>
      <div className="minutes-tasks">
        {tasks.map((task) => (
          <GivenTask key={task.id} task={task} />
        ))}
        {isCreating && <NewTaskForm conclusion={conclusion} onClose={() => onCreate(null)} />}
        {!isCreating && tasks.length === 0 && (
          <div className="minutes-offer">
            {withoutTask ? (
              <>
                <span className="dimmed">{messages.withoutTask}</span>
                <Button variant="subtle" color="gray" onClick={() => mark(false)}>
                  {messages.unmark}
                </Button>
              </>
            ) : (
              <>
                <Button
                  variant="default"
                  leftSection={<IconListCheck size={16} stroke={1.6} />}
                  onClick={() => onCreate(id)}
                >
                  {messages.createTask}
                </Button>
                <Button variant="subtle" color="gray" onClick={() => mark(true)}>
                  {messages.markWithoutTask}
                </Button>
              </>
            )}
          </div>
        )}
      </div>
    </article>
  )
})

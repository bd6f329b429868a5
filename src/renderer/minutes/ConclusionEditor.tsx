import { Button } from '@mantine/core'
import { IconListCheck } from '@tabler/icons-react'
import { useState } from 'react'
import type { Id } from '../../shared/contract/schema.ts'
import type { Conclusion } from '../../shared/minutes/contract.ts'
import type { Task } from '../../shared/tasks/contract.ts'
import { useProgram } from '../program.ts'
import { moveByKey, RecordActions } from '../ui/RecordActions.tsx'
import { SampleTag } from '../ui/SampleTag.tsx'
import { TextField } from '../ui/TextField.tsx'
import type { Step } from '../writes.ts'
import { excerpt } from './excerpt.ts'
import { GivenTask } from './GivenTask.tsx'
import { minutesMessages as messages } from './messages.ts'
import { NewTaskForm } from './NewTaskForm.tsx'

interface ConclusionEditorProps {
  readonly conclusion: Conclusion
  readonly number: string
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly isChosen: boolean
  readonly tasks: readonly Task[]
  readonly onChoose: (id: Id) => void
}

/** One conclusion with its tasks; where it has none, what to do about it stands in the line below. */
export function ConclusionEditor(props: ConclusionEditorProps) {
  const { conclusion, number, isFirst, isLast, isChosen, tasks, onChoose } = props
  const { minutes, notices } = useProgram()
  const [creating, setCreating] = useState(false)
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
      onMouseDown={() => onChoose(id)}
      onKeyDown={(event) => {
        moveOnKey(event)
        if (event.key === 'Enter' && event.ctrlKey && !event.nativeEvent.isComposing) setCreating(true)
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
        <SampleTag sample={conclusion.sample} />
        <RecordActions
          name={messages.conclusionName(number)}
          isFirst={isFirst}
          isLast={isLast}
          onMove={move}
          confirm={
            text === ''
              ? null
              : { title: messages.removeConclusionTitle(number), text: messages.removeText(excerpt(text)) }
          }
          onRemove={() => void notices.report(removeConclusion(id))}
        />
      </span>
      <div className="minutes-tasks">
        {tasks.map((task) => (
          <GivenTask key={task.id} task={task} />
        ))}
        {creating ? (
          <NewTaskForm conclusion={conclusion} onClose={() => setCreating(false)} />
        ) : (
          <div className="minutes-offer">
            {withoutTask && tasks.length === 0 ? (
              <>
                <span className="dimmed">{messages.withoutTask}</span>
                <Button variant="subtle" color="gray" onClick={() => mark(false)}>
                  {messages.unmark}
                </Button>
              </>
            ) : (
              <>
                <Button
                  variant={tasks.length === 0 ? 'default' : 'subtle'}
                  color="gray"
                  leftSection={tasks.length === 0 && <IconListCheck size={16} stroke={1.6} />}
                  onClick={() => setCreating(true)}
                >
                  {tasks.length === 0 ? messages.createTask : messages.createAnother}
                </Button>
                {tasks.length === 0 && (
                  <Button variant="subtle" color="gray" onClick={() => mark(true)}>
                    {messages.markWithoutTask}
                  </Button>
                )}
              </>
            )}
          </div>
        )}
      </div>
    </article>
  )
}

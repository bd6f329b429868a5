import { Button } from '@mantine/core'
import { IconListCheck } from '@tabler/icons-react'
import { memo, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Assignment } from '../../shared/assignments/assignment.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { Conclusion } from '../../shared/minutes/contract.ts'
import type { TaskRow } from '../../shared/tasks/contract.ts'
import type { Highlight } from '../prose/highlighting.ts'
import { ProseField } from '../prose/ProseField.tsx'
import { useProgram } from '../program.ts'
import { moveByKey, RecordActions } from '../ui/RecordActions.tsx'
import { SampleTag } from '../ui/SampleTag.tsx'
import type { Step } from '../writes.ts'
import { assignmentMessages } from './assignmentMessages.ts'
import { assignmentHighlights } from './assignmentHighlights.ts'
import { GivenTask } from './GivenTask.tsx'
import { minutesMessages as messages } from './messages.ts'
import { NewTaskForm } from './NewTaskForm.tsx'
import { OfferedAssignments } from './OfferedAssignments.tsx'
import { useOffers, type Reader } from './useOffers.ts'

const noAssignments: readonly Assignment[] = []
const noHighlights: readonly Highlight[] = []

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
  /** What its text is read with. */
  readonly reader: Reader
}

/** One conclusion with its tasks; where it has none, what to do about it stands in the line below. */
export const ConclusionEditor = memo(function ConclusionEditor(props: ConclusionEditorProps) {
  const { conclusion, number, isFirst, isLast, isChosen, isCreating, tasks, onChoose, onCreate, reader } =
    props
  const { minutes, notices, undo } = useProgram()
  const { updateConclusion, removeConclusion, moveConclusion } = minutes.getState()
  const { id, text, withoutTask } = conclusion
  const move = (step: Step) => undo.keep(messages.conclusionMoved(number), moveConclusion(id, step))
  const moveOnKey = moveByKey(move)
  const isComposing = useRef(false)
  const offers = useOffers(conclusion, tasks, reader, () => isComposing.current)
  const [marked, setMarked] = useState<Assignment | null>(null)
  const [edited, setEdited] = useState<Assignment | null>(null)
  const isRead = offers.isCurrent
  const highlights = useMemo(
    () => (marked === null || !isRead ? noHighlights : assignmentHighlights(marked)),
    [marked, isRead],
  )
  const offered = withoutTask ? noAssignments : offers.assignments
  /** Goes to what is offered, or to the form for a task of the whole text where nothing is. */
  const goToTasks = (record: HTMLElement) => {
    flushSync(offers.readNow)
    const [first] = record.querySelectorAll<HTMLElement>('.offer button, .assignment-form textarea')
    if (first === undefined) onCreate(id)
    else first.focus()
  }
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
        if (event.key === 'Enter' && event.ctrlKey && !event.nativeEvent.isComposing)
          goToTasks(event.currentTarget)
      }}
    >
      <span className="minutes-number">{number}</span>
      <div
        className="minutes-text quiet"
        onCompositionStart={() => {
          isComposing.current = true
        }}
        onCompositionEnd={() => {
          isComposing.current = false
        }}
      >
        <ProseField
          label={messages.conclusionText(number)}
          labelHidden
          placeholder={messages.conclusionPlaceholder}
          recordId={id}
          field="conclusion.text"
          value={text}
          highlights={highlights}
          onSave={(next) => updateConclusion(id, { text: next })}
        />
      </div>
      <span className="minutes-record-end">
        <RecordActions
          name={messages.conclusionName(number)}
          isFirst={isFirst}
          isLast={isLast}
          onMove={move}
          onRemove={() => void undo.report(messages.conclusionRemoved(number), removeConclusion(id))}
        />
        <SampleTag sample={conclusion.sample} />
      </span>
      <div className="minutes-tasks">
        {tasks.map((task) => (
          <GivenTask key={task.id} task={task} />
        ))}
        {offered.length > 0 && (
          <OfferedAssignments
            conclusion={conclusion}
            number={number}
            assignments={offered}
            reader={reader}
            edited={edited}
            onEdit={setEdited}
            onMark={setMarked}
          />
        )}
        {isCreating && <NewTaskForm conclusion={conclusion} onClose={() => onCreate(null)} />}
        {!isCreating && tasks.length === 0 && (
          <div className="minutes-offer">
            {withoutTask ? (
              <>
                <span className="dimmed">{messages.withoutTask}</span>
                {offers.assignments.length > 0 && (
                  <span className="dimmed">{assignmentMessages.foundUnused(offers.assignments.length)}</span>
                )}
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

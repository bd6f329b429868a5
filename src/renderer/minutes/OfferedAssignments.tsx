import { Button } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import type { Assignment } from '../../shared/assignments/assignment.ts'
import { assignmentKey } from '../../shared/assignments/assignmentKey.ts'
import { splitByLead, taskOfAssignment } from '../../shared/assignments/taskOfAssignment.ts'
import type { Conclusion } from '../../shared/minutes/contract.ts'
import { useProgram } from '../program.ts'
import { assignmentMessages as messages } from './assignmentMessages.ts'
import { AssignmentForm } from './AssignmentForm.tsx'
import { OfferLine, type OfferAction } from './OfferLine.tsx'
import { TaskListField } from './TaskListField.tsx'
import type { Reader } from './useOffers.ts'
import { useTaskList } from './useTaskList.ts'

interface OfferedAssignmentsProps {
  readonly conclusion: Conclusion
  readonly number: string
  readonly assignments: readonly Assignment[]
  readonly reader: Reader
  /** The one whose form is open. */
  readonly edited: Assignment | null
  readonly onEdit: (assignment: Assignment | null) => void
  /** Whose words are to be marked in the text. */
  readonly onMark: (assignment: Assignment | null) => void
}

/** What the text of a conclusion gives to do and has no task yet: each is made a task, corrected or passed over. */
export function OfferedAssignments(props: OfferedAssignmentsProps) {
  const { conclusion, number, assignments, reader, edited, onEdit, onMark } = props
  const { minutes, undo } = useProgram()
  const choice = useTaskList()
  const { id } = conclusion

  const create = async (given: readonly Assignment[], settled: readonly Assignment[]) => {
    const { list } = choice
    const [first] = given
    if (list === undefined) return onEdit(first ?? null)
    const tasks = given.map((assignment) => ({
      ...taskOfAssignment(assignment, reader.day),
      taskListId: list.id,
      kind: 'specific' as const,
    }))
    const keys = settled.map(assignmentKey)
    await undo.report(
      messages.created(tasks.length, list.name),
      minutes.getState().settleAssignments(id, keys, tasks),
    )
  }
  const act = async (assignment: Assignment, action: OfferAction, line: HTMLElement | null) => {
    if (action === 'edit') return onEdit(assignment)
    const goOn = placeAfter(line)
    if (action === 'create') await create([assignment], [assignment])
    else if (action === 'split') await create(splitByLead(assignment), [assignment])
    else
      await undo.report(
        messages.ignored,
        minutes.getState().settleAssignments(id, [assignmentKey(assignment)], []),
      )
    onMark(null)
    // The line is gone with the button that was pressed.
    requestAnimationFrame(goOn)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Escape' || edited !== null) return
    event.stopPropagation()
    textOf(event.currentTarget)?.focus()
  }

  return (
    // The keys are those of the buttons in it.
    <section className="offers" aria-label={messages.offers(number)} onKeyDown={onKeyDown}>
      <div className="offers-head">
        <span className="dimmed">{messages.found(assignments.length)}</span>
        <TaskListField choice={choice} />
        {assignments.length > 1 && (
          <Button variant="subtle" color="gray" onClick={() => void create(assignments, assignments)}>
            {messages.createAll(assignments.length)}
          </Button>
        )}
      </div>
      <ul>
        {assignments.map((assignment) => {
          const key = `${assignment.from} ${assignmentKey(assignment)}`
          return edited !== null && assignmentKey(edited) === assignmentKey(assignment) ? (
            <li key={key}>
              <AssignmentForm
                conclusion={conclusion}
                assignment={assignment}
                reader={reader}
                choice={choice}
                onClose={() => onEdit(null)}
              />
            </li>
          ) : (
            <OfferLine
              key={key}
              assignment={assignment}
              reader={reader}
              onAct={(action, line) => void act(assignment, action, line)}
              onMark={onMark}
            />
          )
        })}
      </ul>
    </section>
  )
}

/**
 * What the hand goes to when a line is done: the next line, the one before, what else there is of tasks. Not the text, in
 * which Ctrl Z would take back words.
 */
function placeAfter(line: HTMLElement | null): () => void {
  const record = line?.closest('article')
  const beside = line?.nextElementSibling ?? line?.previousElementSibling
  return () => {
    const place = beside?.isConnected === true ? beside : record?.querySelector('.minutes-tasks')
    place?.querySelector<HTMLElement>('button')?.focus()
  }
}

function textOf(place: HTMLElement | null): HTMLElement | null {
  return place?.closest('article')?.querySelector<HTMLElement>('.prose') ?? null
}

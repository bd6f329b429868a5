import { useEffect } from 'react'
import { Link } from 'react-router'
import type { Id } from '../../shared/contract/schema.ts'
import { shortDate } from '../../shared/time/wording.ts'
import { useProgram, useTasks } from '../program.ts'
import { taskMessages as messages } from './messages.ts'

/** Where a task comes from: the conclusion, and the meeting it was drawn at. */
export function ConclusionChain({ conclusionId }: { readonly conclusionId: Id }) {
  const { tasks } = useProgram()
  const origin = useTasks((state) => state.origins.get(conclusionId) ?? null)
  useEffect(() => void tasks.getState().findOrigin(conclusionId), [tasks, conclusionId])
  if (origin === null) return null
  const { meeting, conclusion } = origin
  return (
    <div className="task-origin">
      <span className="dimmed">{messages.fromConclusion}</span>
      <div>
        <p>{conclusion.text}</p>
        <p>
          <Link className="text-link" to={`/hoi-nghi/${meeting.id}`}>
            {meeting.title}
          </Link>
          {meeting.heldOn !== null && <span className="dimmed">, {shortDate(meeting.heldOn)}</span>}
        </p>
      </div>
    </div>
  )
}

import { Fragment } from 'react'
import { groupDigits } from '../../shared/time/wording.ts'
import { useProgram, useTasks } from '../program.ts'
import { FigureLink } from '../ui/FigureLink.tsx'
import { tallyParts } from '../ui/tally.ts'
import { taskMessages as messages } from './messages.ts'

/** "81 nhiệm vụ = 7 hoàn thành đúng hạn + …": the classes of the filter, each of which opens its tasks. */
export function TasksTally() {
  const { tasks } = useProgram()
  const counts = useTasks((state) => state.counts)
  const chosen = useTasks((state) => state.view.classes)
  if (counts === null) return null
  const show = tasks.getState().show
  const parts = tallyParts(counts.classes)
  return (
    <p className="tasks-tally one-line">
      <FigureLink
        label={messages.taskCount(counts.total)}
        pressed={chosen.length === 0}
        onClick={() => void show({ classes: [] })}
      >
        {groupDigits(counts.total)}
      </FigureLink>{' '}
      {messages.tasks}
      {parts.map(({ taskClass, count, words }, index) => (
        <Fragment key={taskClass}>
          {index === 0 ? ' = ' : ' + '}
          <FigureLink
            label={`${groupDigits(count)} ${words}`}
            pressed={chosen.includes(taskClass)}
            onClick={() => void show({ classes: [taskClass] })}
          >
            {groupDigits(count)}
          </FigureLink>{' '}
          {words}
        </Fragment>
      ))}
      {counts.notStarted > 0 && `; ${messages.notStarted(counts.notStarted)}`}
    </p>
  )
}

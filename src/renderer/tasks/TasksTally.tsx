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
  const chosen = useTasks((state) => state.arrangement.filter.classes)
  const notStarted = useTasks((state) => state.arrangement.filter.notStarted)
  const selected = useTasks((state) => state.selection.size)
  const { narrow } = tasks.getState()
  if (counts === null) return null
  const parts = tallyParts(counts.classes)
  return (
    <>
      <p className="tasks-tally one-line">
        <FigureLink
          label={messages.taskCount(counts.total)}
          pressed={chosen === undefined}
          onClick={() => void narrow({ classes: undefined })}
        >
          {groupDigits(counts.total)}
        </FigureLink>{' '}
        {messages.tasks}
        {parts.map(({ taskClass, count, words }, index) => (
          <Fragment key={taskClass}>
            {index === 0 ? ' = ' : ' + '}
            <FigureLink
              label={`${groupDigits(count)} ${words}`}
              pressed={chosen?.includes(taskClass) === true}
              onClick={() => void narrow({ classes: [taskClass] })}
            >
              {groupDigits(count)}
            </FigureLink>{' '}
            {words}
          </Fragment>
        ))}
        {counts.notStarted > 0 && (
          <>
            {messages.among}
            <FigureLink
              label={messages.notStarted(counts.notStarted)}
              pressed={notStarted === true}
              onClick={() => void narrow({ notStarted: notStarted === true ? undefined : true })}
            >
              {groupDigits(counts.notStarted)}
            </FigureLink>{' '}
            {messages.notStartedWords}
          </>
        )}
      </p>
      {selected > 0 && <span className="status-bar-end">{messages.selected(selected)}</span>}
    </>
  )
}

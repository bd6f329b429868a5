import { Fragment } from 'react'
import type { TaskCounts, TaskFilter } from '../../shared/tasks/contract.ts'
import { groupDigits } from '../../shared/time/wording.ts'
import { FigureLink } from './FigureLink.tsx'
import { uiMessages as messages } from './messages.ts'
import { tallyParts } from './tally.ts'

/** What a figure of the sentence counts of its whole; nothing for the whole itself. */
export type TallyFigure = Pick<TaskFilter, 'classes' | 'notStarted'>

interface TallyLineProps {
  readonly counts: TaskCounts
  readonly onFigure: (figure: TallyFigure) => void
  /** Whether a figure is what is shown; left out where none can be. */
  readonly isShown?: (figure: TallyFigure) => boolean
}

/** "81 nhiệm vụ = 7 hoàn thành đúng hạn + …; trong đó 2 chưa bắt đầu": each figure opens its tasks. */
export function TallyLine({ counts, onFigure, isShown }: TallyLineProps) {
  const figureLink = (count: number, words: string, figure: TallyFigure) => (
    <>
      <FigureLink
        label={`${groupDigits(count)} ${words}`}
        {...(isShown === undefined ? {} : { pressed: isShown(figure) })}
        onClick={() => onFigure(figure)}
      >
        {groupDigits(count)}
      </FigureLink>{' '}
      {words}
    </>
  )
  return (
    <>
      {figureLink(counts.total, messages.tasks, {})}
      {tallyParts(counts.classes).map(({ taskClass, count, words }, index) => (
        <Fragment key={taskClass}>
          {index === 0 ? ' = ' : ' + '}
          {figureLink(count, words, { classes: [taskClass] })}
        </Fragment>
      ))}
      {counts.notStarted > 0 && (
        <>
          {messages.among}
          {figureLink(counts.notStarted, messages.notStarted, { notStarted: true })}
        </>
      )}
    </>
  )
}

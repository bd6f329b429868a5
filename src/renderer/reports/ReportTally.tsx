import { Fragment } from 'react'
import type { ReportTally as Tally } from '../../shared/reports/contract.ts'
import { groupDigits } from '../../shared/time/wording.ts'
import { FigureLink } from '../ui/FigureLink.tsx'
import { tallyParts } from '../ui/tally.ts'
import { reportMessages as messages } from './messages.ts'
import { useOpenFigure } from './useOpenFigure.ts'

/** "199 nhiệm vụ = 78 hoàn thành đúng hạn + …": what the report is of, each figure with its list. */
export function ReportTally({ counts, tasks }: Tally) {
  const openFigure = useOpenFigure()
  if (counts.total === 0) return <p className="report-tally dimmed">{messages.nothing}</p>
  return (
    <p className="report-tally">
      <FigureLink label={messages.taskCount(counts.total)} onClick={() => openFigure(tasks)}>
        {groupDigits(counts.total)}
      </FigureLink>{' '}
      {messages.tasks}
      {tallyParts(counts.classes).map(({ taskClass, count, words }, index) => (
        <Fragment key={taskClass}>
          {index === 0 ? ' = ' : ' + '}
          <FigureLink
            label={`${groupDigits(count)} ${words}`}
            onClick={() => openFigure({ ...tasks, classes: [taskClass] })}
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
            label={`${groupDigits(counts.notStarted)} ${messages.notStarted}`}
            onClick={() => openFigure({ ...tasks, notStarted: true })}
          >
            {groupDigits(counts.notStarted)}
          </FigureLink>{' '}
          {messages.notStarted}
        </>
      )}
    </p>
  )
}

import type { ReportTally as Tally } from '../../shared/reports/contract.ts'
import { TallyLine } from '../ui/TallyLine.tsx'
import { reportMessages as messages } from './messages.ts'
import { useOpenFigure } from './useOpenFigure.ts'

/** What the report is of, each figure with its list. */
export function ReportTally({ counts, tasks }: Tally) {
  const openFigure = useOpenFigure()
  if (counts.total === 0) return <p className="report-tally dimmed">{messages.nothing}</p>
  return (
    <p className="report-tally">
      <TallyLine counts={counts} onFigure={(figure) => openFigure({ ...tasks, ...figure })} />
    </p>
  )
}

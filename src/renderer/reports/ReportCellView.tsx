import { UnstyledButton } from '@mantine/core'
import { cellText } from '../../shared/reports/cellText.ts'
import type { ReportCell } from '../../shared/reports/reportTable.ts'
import { FigureLink } from '../ui/FigureLink.tsx'
import { reportMessages as messages } from './messages.ts'
import { useOpenFigure } from './useOpenFigure.ts'

interface ReportCellViewProps {
  readonly cell: ReportCell
  /** What row and column the cell is in, as one reads them. */
  readonly rowName: string
  readonly columnName: string
  /** Opens what the row is of; null where the cell does not name it. */
  readonly onOpen: (() => void) | null
}

/** One cell: a figure opens the list behind it, the name of a record the record. */
export function ReportCellView({ cell, rowName, columnName, onOpen }: ReportCellViewProps) {
  const openFigure = useOpenFigure()
  const text = cellText(cell)
  if (cell.kind === 'number') {
    const { tasks, value } = cell
    if (value === 0) return <span className="dimmed">{text}</span>
    if (tasks === undefined) return text
    return (
      <FigureLink label={messages.figure(rowName, columnName, text)} onClick={() => openFigure(tasks)}>
        {text}
      </FigureLink>
    )
  }
  if (onOpen !== null && text !== '')
    return (
      <UnstyledButton className="report-task" aria-label={messages.open(text)} onClick={onOpen}>
        {text}
      </UnstyledButton>
    )
  return text
}

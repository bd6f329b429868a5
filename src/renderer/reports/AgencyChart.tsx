import { UnstyledButton } from '@mantine/core'
import { cellText } from '../../shared/reports/cellText.ts'
import type { ReportCell, ReportRow, ReportTable } from '../../shared/reports/reportTable.ts'
import { classNames, classOrder } from '../../shared/tasks/classWords.ts'
import type { TaskFilter } from '../../shared/tasks/contract.ts'
import type { TaskClass } from '../../shared/tasks/state.ts'
import { groupDigits } from '../../shared/time/wording.ts'
import { FigureLink } from '../ui/FigureLink.tsx'
import { classIcons } from '../ui/StatusLabel.tsx'
import { reportMessages as messages } from './messages.ts'
import { useOpenFigure } from './useOpenFigure.ts'

/** Shorter than this share of the longest bar, a part has no room for its figure; it is in the part's name. */
const leastLabelled = 0.015

interface Part {
  readonly taskClass: TaskClass
  readonly count: number
  readonly tasks: TaskFilter | undefined
}

/** Each agency's tasks as a bar of their classes, all to one scale; the sum of a class stands with its name. */
export function AgencyChart({ table }: { readonly table: ReportTable }) {
  const openFigure = useOpenFigure()
  const bars = table.rows.filter(({ kind }) => kind === 'record').map((row) => barOf(table, row))
  const total = table.rows.find(({ kind }) => kind === 'total')
  const longest = Math.max(1, ...bars.map((bar) => bar.count))
  return (
    <div className="page-scroll">
      <ul className="report-legend">
        {total !== undefined &&
          barOf(table, total).parts.map(({ taskClass, count }) => {
            const Icon = classIcons[taskClass]
            return (
              <li key={taskClass} data-class={taskClass}>
                <span className="report-swatch" data-fill={taskClass} />
                <Icon size={15} stroke={1.9} aria-hidden />
                {groupDigits(count)} {classNames[taskClass]}
              </li>
            )
          })}
      </ul>
      <table className="report-bars" aria-label={table.title}>
        <tbody>
          {bars.map(({ name, count, tasks, parts }) => (
            <tr key={name}>
              <th scope="row" title={name}>
                {name}
              </th>
              <td>
                <div className="report-bar" style={{ width: `${(100 * count) / longest}%` }}>
                  {parts.map((part) => (
                    <UnstyledButton
                      key={part.taskClass}
                      className="report-part"
                      data-fill={part.taskClass}
                      style={{ flexGrow: part.count }}
                      title={messages.part(part.count, classNames[part.taskClass])}
                      aria-label={messages.figure(name, classNames[part.taskClass], groupDigits(part.count))}
                      onClick={() => part.tasks !== undefined && openFigure(part.tasks)}
                    >
                      {part.count / longest >= leastLabelled && groupDigits(part.count)}
                    </UnstyledButton>
                  ))}
                </div>
              </td>
              <td className="number">
                {tasks === undefined ? (
                  groupDigits(count)
                ) : (
                  <FigureLink label={`${name}: ${groupDigits(count)}`} onClick={() => openFigure(tasks)}>
                    {groupDigits(count)}
                  </FigureLink>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function barOf(table: ReportTable, row: ReportRow) {
  const cellOf = (key: string): ReportCell =>
    row.cells[table.columns.findIndex((column) => column.key === key)] ?? { kind: 'empty' }
  const whole = figureOf(cellOf('total'))
  return {
    name: cellText(cellOf('agency')),
    ...whole,
    parts: classOrder
      .map((taskClass): Part => ({ taskClass, ...figureOf(cellOf(taskClass)) }))
      .filter(({ count }) => count > 0),
  }
}

function figureOf(cell: ReportCell): { readonly count: number; readonly tasks: TaskFilter | undefined } {
  return cell.kind === 'number' ? { count: cell.value, tasks: cell.tasks } : { count: 0, tasks: undefined }
}

import { Fragment } from 'react'
import { cellText } from '../../shared/reports/cellText.ts'
import type { ReportCell, ReportRow, ReportTable } from '../../shared/reports/reportTable.ts'
import { FigureLink } from '../ui/FigureLink.tsx'
import { reportMessages as messages } from './messages.ts'
import { useOpenFigure } from './useOpenFigure.ts'

interface Section {
  readonly title: string
  readonly rows: readonly ReportRow[]
}

/** Both days of each row as a pair of bars, to one scale within a section. */
export function ComparisonChart({ table }: { readonly table: ReportTable }) {
  const sections = sectionsOf(table).filter(({ rows }) => rows.length > 0)
  return (
    <div className="page-scroll">
      <ul className="report-legend">
        <li>
          <span className="report-swatch" data-fill="earlier" />
          {table.columns.find(({ key }) => key === 'earlier')?.heading}
        </li>
        <li>
          <span className="report-swatch" data-fill="now" />
          {table.columns.find(({ key }) => key === 'now')?.heading}
        </li>
      </ul>
      <table className="report-bars report-pairs" aria-label={table.title}>
        <colgroup>
          <col className="report-pairs-name" />
          <col />
          <col className="report-pairs-figures" />
          <col className="report-pairs-change" />
        </colgroup>
        <tbody>
          {sections.map((section) => (
            <Fragment key={section.title}>
              <tr>
                <th colSpan={4} className="report-pairs-title">
                  {section.title}
                </th>
              </tr>
              <Pairs section={section} table={table} />
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Pairs({ section, table }: { readonly section: Section; readonly table: ReportTable }) {
  const place = (key: string) => table.columns.findIndex((column) => column.key === key)
  const [subject, earlier, now, change] = ['subject', 'earlier', 'now', 'change'].map(place)
  const cell = (row: ReportRow, index: number | undefined): ReportCell =>
    row.cells[index ?? -1] ?? { kind: 'empty' }
  const longest = Math.max(
    1,
    ...section.rows.flatMap((row) => [value(cell(row, earlier)), value(cell(row, now))]),
  )
  return section.rows.map((row) => {
    const name = cellText(cell(row, subject))
    return (
      <tr key={name}>
        <th scope="row" title={name}>
          {name}
        </th>
        <td>
          <div className="report-pair" data-fill="earlier" style={lengthOf(cell(row, earlier), longest)} />
          <div className="report-pair" data-fill="now" style={lengthOf(cell(row, now), longest)} />
        </td>
        <td className="number">
          <PairFigure name={name} cell={cell(row, earlier)} words={messages.earlier} />
          <span className="dimmed"> → </span>
          <PairFigure name={name} cell={cell(row, now)} words={messages.now} />
        </td>
        <td className="number">{cellText(cell(row, change))}</td>
      </tr>
    )
  })
}

interface PairFigureProps {
  readonly name: string
  readonly words: string
  readonly cell: ReportCell
}

function PairFigure({ name, words, cell }: PairFigureProps) {
  const openFigure = useOpenFigure()
  const text = cellText(cell)
  if (cell.kind !== 'number' || cell.tasks === undefined || cell.value === 0) return text
  const { tasks } = cell
  return (
    <FigureLink label={messages.figure(name, words, text)} onClick={() => openFigure(tasks)}>
      {text}
    </FigureLink>
  )
}

/** The rows of each section that have a figure at both days, without its total; unnumbered, since some have none. */
function sectionsOf({ rows }: ReportTable): readonly Section[] {
  const sections: { title: string; rows: ReportRow[] }[] = []
  for (const row of rows) {
    if (row.kind === 'section') sections.push({ title: titleOf(row), rows: [] })
    else if (row.kind === 'record' && row.cells.every(({ kind }) => kind !== 'empty'))
      sections.at(-1)?.rows.push(row)
  }
  return sections
}

function titleOf({ cells }: ReportRow): string {
  const text = cells.map(cellText).find((words) => words !== '') ?? ''
  return text.replace(/^[IVX]+\. /, '')
}

function lengthOf(cell: ReportCell, longest: number) {
  return { width: `${(100 * value(cell)) / longest}%` }
}

function value(cell: ReportCell): number {
  return cell.kind === 'number' ? cell.value : 0
}

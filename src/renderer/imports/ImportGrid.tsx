import { SegmentedControl } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef, useState } from 'react'
import { rowStatuses, type FieldChange } from '../../shared/imports/compareTasks.ts'
import type { ImportRow } from '../../shared/imports/contract.ts'
import { flagWeight, type FlagWeight } from '../../shared/imports/flags.ts'
import { groupDigits } from '../../shared/time/wording.ts'
import { useImports, useProgram } from '../program.ts'
import { headingsOfKind } from './columnsOfKind.ts'
import {
  flagSentence,
  importMessages as messages,
  importWords,
  kindWords,
  skipWords,
  statusWords,
} from './messages.ts'
import { shownCount } from './store.ts'

const rowHeight = 32
/** What the import would do, row by row; only the rows in sight are in the page. */
export function ImportGrid() {
  const { imports } = useProgram()
  const preview = useImports((state) => state.preview)
  const status = useImports((state) => state.status)
  const { what } = kindWords[useImports((state) => state.target.kind)]
  const [showsSkipped, setShowsSkipped] = useState(false)
  if (preview === null) return <div className="import-grid" />
  if (preview.total === 0)
    return (
      <div className="import-grid">
        <p className="import-nothing" role="status">
          {messages.onlyHeading(what)}
        </p>
      </div>
    )
  const { filter } = imports.getState()
  const all = 'all'
  return (
    <div className="import-grid">
      <div className="filter-bar">
        <SegmentedControl
          aria-label={messages.statuses}
          value={status ?? all}
          onChange={(value) => filter(rowStatuses.find((one) => one === value) ?? null)}
          data={[
            { value: all, label: `${messages.all} ${groupDigits(preview.total)}` },
            ...rowStatuses.map((value) => ({
              value,
              label: `${statusWords[value]} ${groupDigits(preview.counts[value])}`,
            })),
          ]}
        />
        {preview.skippedTotal > 0 && (
          <button
            type="button"
            className="import-skipped-toggle"
            aria-expanded={showsSkipped}
            onClick={() => setShowsSkipped(!showsSkipped)}
          >
            {importWords.skipped(preview.skippedTotal, what)}
          </button>
        )}
      </div>
      {showsSkipped && (
        <ul className="import-skipped" aria-label={importWords.skippedTitle(what)}>
          {preview.skipped.map(({ row, reason, text }) => (
            <li key={row} className="one-line">
              <span className="dimmed">
                {messages.row(row)} · {skipWords[reason]}
              </span>{' '}
              {text}
            </li>
          ))}
        </ul>
      )}
      <GridRows key={status ?? all} />
    </div>
  )
}

function GridRows() {
  const { imports } = useProgram()
  const rows = useImports((state) => state.rows)
  const count = useImports(shownCount)
  const kind = useImports((state) => state.target.kind)
  const headings = useMemo(() => headingsOfKind(kind), [kind])
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 10,
  })
  const items = virtualizer.getVirtualItems()
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0]
  useEffect(() => imports.getState().see(first, last), [imports, first, last, rows])

  if (count === 0) return <p className="import-nothing dimmed">{messages.nothing}</p>
  return (
    <div
      ref={scroller}
      className="import-rows"
      role="grid"
      aria-label={messages.grid}
      aria-rowcount={count}
      tabIndex={0}
    >
      <div className="import-row import-rows-head" role="row">
        <span role="columnheader">{messages.rowNumber}</span>
        <span role="columnheader">{messages.result}</span>
        <span role="columnheader">{importWords.content(kindWords[kind].what)}</span>
      </div>
      <div role="rowgroup" style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
        {items.map(({ index, start }) => (
          <div
            key={index}
            ref={virtualizer.measureElement}
            data-index={index}
            role="row"
            aria-rowindex={index + 1}
            className="import-row"
            style={{ transform: `translateY(${start}px)`, position: 'absolute', insetInline: 0 }}
          >
            <RowCells row={rows.get(index)} headings={headings} />
          </div>
        ))}
      </div>
    </div>
  )
}

type Headings = ReadonlyMap<string, string>

interface RowCellsProps {
  readonly row: ImportRow | undefined
  readonly headings: Headings
}

function RowCells({ row, headings }: RowCellsProps) {
  if (row === undefined) return <span role="gridcell">…</span>
  const { status, code, content, changes } = row
  // Of a new task everything is new: its fields stand in one line.
  const said = changes
    .filter(({ after, column }) => after !== '' && after !== content && column !== 'code')
    .map(({ column, after }) => `${headings.get(column) ?? ''}: ${after}`)
  return (
    <>
      <span role="gridcell" className="import-number dimmed">
        {row.row}
      </span>
      <span role="gridcell" className="import-status" data-status={status}>
        {statusWords[status]}
      </span>
      <span role="gridcell" className="import-content">
        <span className="one-line" title={content}>
          {code !== '' && <span className="dimmed">{code} </span>}
          {content === '' ? <span className="dimmed">{messages.empty}</span> : content}
        </span>
        {row.recordId === null && said.length > 0 && (
          <span className="import-detail dimmed one-line" title={said.join('\n')}>
            {said.join(' · ')}
          </span>
        )}
        {row.recordId !== null &&
          changes.map((change) => (
            <ChangeLine key={change.column} change={change} heading={headings.get(change.column) ?? ''} />
          ))}
        {[...flagLines(row)].map(([sentence, { weight, cells }]) => (
          <span key={sentence} className="import-detail import-flag" data-weight={weight}>
            {cells.join(', ')}: {sentence}
          </span>
        ))}
      </span>
    </>
  )
}

/** What is to be said of a row, once for all the cells of which it is said. */
function flagLines({ row, flags }: ImportRow) {
  const lines = new Map<string, { readonly weight: FlagWeight; readonly cells: string[] }>()
  for (const flag of flags) {
    const sentence = flagSentence(flag)
    const cell = flag.column === null ? messages.row(row) : flag.cell
    const line = lines.get(sentence)
    if (line === undefined) lines.set(sentence, { weight: flagWeight(flag.reason), cells: [cell] })
    else line.cells.push(cell)
  }
  return lines
}

interface ChangeLineProps {
  readonly change: FieldChange
  readonly heading: string
}

function ChangeLine({ change: { before, after }, heading }: ChangeLineProps) {
  return (
    <span className="import-detail one-line" title={`${before}\n→ ${after}`}>
      <span className="dimmed">{heading}: </span>
      {before === '' ? <span className="dimmed">{messages.empty}</span> : <del>{before}</del>}
      {' → '}
      {after === '' ? <span className="dimmed">{messages.empty}</span> : after}
    </span>
  )
}

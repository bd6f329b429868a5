import { Table, UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useRef, type KeyboardEvent, type PointerEvent } from 'react'
import { uiMessages } from './messages.ts'
import type { Column } from './RecordTable.tsx'

const leastWidth = 24
const mostWidth = 2000
const keyStep = 16

interface RecordTableHeadProps<R> {
  readonly column: Column<R>
  /** The width while it is dragged; null when it is let go. */
  readonly onDrag: (dragged: { readonly key: string; readonly width: number } | null) => void
}

/** The head of a column: a click sorts, its right edge sets the width. */
export function RecordTableHead<R>({ column, onDrag }: RecordTableHeadProps<R>) {
  const { name, nameHidden = false, number = false, sorted, onSort, onResize } = column
  const head = useRef<HTMLTableCellElement>(null)
  const words = nameHidden ? null : name
  return (
    <Table.Th
      ref={head}
      className={number ? 'number' : ''}
      aria-label={nameHidden ? name : undefined}
      aria-sort={sorted}
      title={nameHidden ? name : undefined}
    >
      {onSort === undefined ? (
        words
      ) : (
        <UnstyledButton className="head-sort" title={uiMessages.sortBy(name)} onClick={onSort}>
          {words}
          {sorted === 'ascending' && <IconArrowUp size={13} stroke={1.8} aria-hidden />}
          {sorted === 'descending' && <IconArrowDown size={13} stroke={1.8} aria-hidden />}
        </UnstyledButton>
      )}
      {onResize !== undefined && (
        <WidthHandle
          name={name}
          shown={column.width ?? leastWidth}
          width={() => head.current?.offsetWidth ?? column.width ?? leastWidth}
          onDrag={(width) => onDrag(width === null ? null : { key: column.key ?? name, width })}
          onResize={onResize}
        />
      )}
    </Table.Th>
  )
}

interface WidthHandleProps {
  readonly name: string
  /** The width that was set. */
  readonly shown: number
  /** The width as it is drawn, which may be more. */
  readonly width: () => number
  readonly onDrag: (width: number | null) => void
  readonly onResize: (width: number) => void
}

function WidthHandle({ name, shown, width, onDrag, onResize }: WidthHandleProps) {
  const start = useRef<{ readonly x: number; readonly width: number } | null>(null)
  const widthAt = (x: number) =>
    bounded(start.current === null ? width() : start.current.width + x - start.current.x)
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    start.current = { x: event.clientX, width: width() }
  }
  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
    if (start.current === null) return
    const reached = widthAt(event.clientX)
    start.current = null
    onDrag(null)
    onResize(reached)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
    event.preventDefault()
    event.stopPropagation()
    onResize(bounded(width() + (event.key === 'ArrowLeft' ? -keyStep : keyStep)))
  }
  return (
    <span
      className="head-width"
      role="separator"
      aria-orientation="vertical"
      aria-label={uiMessages.columnWidth(name)}
      aria-valuemin={leastWidth}
      aria-valuemax={mostWidth}
      aria-valuenow={shown}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onPointerMove={(event) => {
        if (start.current !== null) onDrag(widthAt(event.clientX))
      }}
      onPointerUp={onPointerUp}
      onPointerCancel={() => {
        start.current = null
        onDrag(null)
      }}
      onKeyDown={onKeyDown}
    />
  )
}

function bounded(width: number): number {
  return Math.round(Math.min(mostWidth, Math.max(leastWidth, width)))
}

import { UnstyledButton } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { monthOf } from '../../shared/tasks/contract.ts'
import { useAsOf, useProgram, useTasks } from '../program.ts'
import { taskMessages as messages } from './messages.ts'

/** The months that have deadlines, with what is left to do in each; one opens its tasks and folds the others. */
export function MonthStrip() {
  const { tasks } = useProgram()
  const asOf = useAsOf()
  const strip = useRef<HTMLElement>(null)
  const segments = useTasks((state) => state.segments)
  const collapsed = useTasks((state) => state.collapsed)
  const { foldAll, fold } = tasks.getState()
  const unfolded = segments.filter(({ key }) => !collapsed.has(key))
  const only = unfolded.length === 1 ? unfolded[0]?.key : undefined
  const hasMonths = segments.some(({ group }) => group?.by === 'month')
  useEffect(() => {
    const now = strip.current?.querySelector('[data-now]')
    if (hasMonths) now?.scrollIntoView({ inline: 'center', block: 'nearest' })
  }, [hasMonths, asOf])
  return (
    <nav ref={strip} className="month-strip" aria-label={messages.months}>
      {segments.map(({ key, group }) => {
        if (group === null || group.counts === null || group.by !== 'month') return null
        const { month } = group.filter
        const { counts } = group
        const { doneOnTime, doneLate, cancelled, overdue } = counts.classes
        const left = counts.total - doneOnTime - doneLate - cancelled
        const name = month === undefined || month === null ? messages.noDeadline : messages.shortMonth(month)
        return (
          <UnstyledButton
            key={key}
            className="month-box"
            aria-pressed={key === only}
            data-late={overdue > 0 || undefined}
            data-now={month === monthOf(asOf) || undefined}
            onClick={() => {
              foldAll(key !== only)
              if (key !== only) fold(key, false)
            }}
          >
            <span className="month-name">{name}</span>
            <span className="dimmed">{messages.openOf(left, counts.total)}</span>
          </UnstyledButton>
        )
      })}
    </nav>
  )
}

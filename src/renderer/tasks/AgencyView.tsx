import { Table } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Id } from '../../shared/contract/schema.ts'
import { classNames, classOrder } from '../../shared/tasks/classWords.ts'
import type { TaskCounts } from '../../shared/tasks/contract.ts'
import type { TaskClass } from '../../shared/tasks/state.ts'
import { capitalizeFirst } from '../../shared/text/capitalize.ts'
import { groupDigits } from '../../shared/time/wording.ts'
import { useOrganizations, useProgram, useTasks } from '../program.ts'
import { FigureLink } from '../ui/FigureLink.tsx'
import { taskMessages as messages } from './messages.ts'
import { taskGroupTitle } from '../../shared/tasks/taskGroupTitle.ts'
import type { ShownGroup } from './taskSegments.ts'

/** Lead agencies with their tasks by class; rows and columns add up, and every figure opens its tasks. */
export function AgencyView() {
  const segments = useTasks((state) => state.segments)
  const organizations = useOrganizations()
  const groups = segments.flatMap(({ group }) => (group?.by === 'lead' ? [group] : []))
  const total = groups.reduce((sum, { counts }) => sum + (counts?.total ?? 0), 0)
  const most = Math.max(1, ...groups.map(({ counts }) => counts?.total ?? 0))
  const sumOf = (taskClass: TaskClass) =>
    groups.reduce((sum, { counts }) => sum + (counts?.classes[taskClass] ?? 0), 0)
  const classes = classOrder.filter((taskClass) => sumOf(taskClass) > 0)
  const notStarted = groups.reduce((sum, { counts }) => sum + (counts?.notStarted ?? 0), 0)
  const words = { lists: new Map(), organizations, oneList: true, oneKindLists: new Set<Id>() }

  return (
    <div className="table-scroll">
      <Table
        className="list-table agency-table"
        aria-label={messages.byAgency}
        miw={220 + 76 * 2 + 88 * (classes.length + 1) + 80}
      >
        <colgroup>
          <col className="agency-column-name" />
          <col className="agency-column-count" />
          {classes.map((taskClass) => (
            <col key={taskClass} className="agency-column-class" />
          ))}
          {notStarted > 0 && <col className="agency-column-class" />}
          <col className="agency-column-count" />
          <col />
        </colgroup>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{messages.agency}</Table.Th>
            <Table.Th className="number">{messages.total}</Table.Th>
            {classes.map((taskClass) => (
              <Table.Th key={taskClass} className="number" title={capitalizeFirst(classNames[taskClass])}>
                {capitalizeFirst(classNames[taskClass])}
              </Table.Th>
            ))}
            {notStarted > 0 && <Table.Th className="number">{messages.ofWhichNotBegun}</Table.Th>}
            <Table.Th className="number">{messages.donePercent}</Table.Th>
            <Table.Th aria-hidden />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {groups.map((group) => {
            const name = taskGroupTitle(group.filter, 'lead', words)
            return (
              <Table.Tr key={group.filter.leadIds?.[0] ?? ''}>
                <Table.Td title={name}>{name}</Table.Td>
                <Figures
                  group={group}
                  name={name}
                  classes={classes}
                  withNotStarted={notStarted > 0}
                  most={most}
                />
              </Table.Tr>
            )
          })}
          {groups.length > 0 && (
            <Table.Tr className="total-row">
              <Table.Td>{messages.totalRow}</Table.Td>
              <Figures
                group={{ by: 'lead', filter: {}, counts: summed(groups, total, notStarted, sumOf) }}
                name={messages.totalRow}
                classes={classes}
                withNotStarted={notStarted > 0}
                most={null}
              />
            </Table.Tr>
          )}
        </Table.Tbody>
      </Table>
    </div>
  )
}

interface FiguresProps {
  readonly group: ShownGroup
  readonly name: string
  readonly classes: readonly TaskClass[]
  readonly withNotStarted: boolean
  /** Tasks of the agency that has the most; null draws no bar. */
  readonly most: number | null
}

function Figures({ group, name, classes, withNotStarted, most }: FiguresProps) {
  const { tasks } = useProgram()
  const { filter, counts } = group
  if (counts === null) return null
  const show = (more: { readonly classes?: TaskClass[]; readonly notStarted?: boolean }) => {
    const { arrangement, showOnly } = tasks.getState()
    void showOnly({ ...arrangement.filter, ...filter, ...more })
  }
  const done = counts.classes.doneOnTime + counts.classes.doneLate
  const figure = (value: number, words: string, onClick: () => void): ReactNode =>
    value === 0 ? null : (
      <FigureLink label={`${name}: ${groupDigits(value)} ${words}`} onClick={onClick}>
        {groupDigits(value)}
      </FigureLink>
    )
  return (
    <>
      <Table.Td className="number">{figure(counts.total, messages.tasks, () => show({}))}</Table.Td>
      {classes.map((taskClass) => (
        <Table.Td key={taskClass} className="number" data-class={taskClass}>
          {figure(counts.classes[taskClass], classNames[taskClass], () => show({ classes: [taskClass] }))}
        </Table.Td>
      ))}
      {withNotStarted && (
        <Table.Td className="number dimmed">
          {figure(counts.notStarted, messages.notStartedWords, () => show({ notStarted: true }))}
        </Table.Td>
      )}
      <Table.Td className="number">
        {counts.total === 0 ? '' : `${Math.round((100 * done) / counts.total)}%`}
      </Table.Td>
      <Table.Td>
        {most !== null && (
          <div className="agency-bar">
            {classes.map((taskClass) => (
              <span
                key={taskClass}
                data-class={taskClass}
                style={{ width: `${(100 * counts.classes[taskClass]) / most}%` }}
              />
            ))}
          </div>
        )}
      </Table.Td>
    </>
  )
}

function summed(
  groups: readonly ShownGroup[],
  total: number,
  notStarted: number,
  sumOf: (taskClass: TaskClass) => number,
): TaskCounts | null {
  const [first] = groups
  if (first === undefined || first.counts === null) return null
  const classes = { ...first.counts.classes }
  for (const taskClass of classOrder) classes[taskClass] = sumOf(taskClass)
  return { total, notStarted, classes }
}

import { Table } from '@mantine/core'
import type { OverdueByAgency } from '../../shared/tasks/contract.ts'
import { groupDigits } from '../../shared/time/wording.ts'
import { useOrganizations, useTasks } from '../program.ts'
import { FigureLink } from '../ui/FigureLink.tsx'
import { overviewMessages as messages } from './messages.ts'
import { useOpenTasks } from '../useOpenTasks.ts'

const shownAgencies = 5

/** Late tasks by the agency that leads them, the most first; the rows add up to the total. */
export function OverdueTable() {
  const agencies = useTasks((state) => state.overdueByAgency)
  const organizations = useOrganizations()
  const { openList } = useOpenTasks()
  const sorted = agencies.toSorted((a, b) => b.count - a.count || b.longest - a.longest)
  // One more row is shorter than a row that says "one other".
  const shown = sorted.length === shownAgencies + 1 ? sorted : sorted.slice(0, shownAgencies)
  const others = sorted.slice(shown.length)
  const openOverdue = (of: readonly OverdueByAgency[]) =>
    openList({ leadIds: of.map(({ organizationId }) => organizationId), classes: ['overdue'] })
  const most = sorted[0]?.count ?? 0

  return (
    <section className="section" aria-label={messages.overdueByAgency}>
      {agencies.length === 0 ? (
        <>
          <div className="section-head">
            <h2>{messages.overdueByAgency}</h2>
          </div>
          <p className="overview-nothing">{messages.nothingOverdue}</p>
        </>
      ) : (
        <Table className="list-table overview-overdue" aria-label={messages.overdueByAgency}>
          <colgroup>
            <col />
            <col className="overview-column-bar" />
            <col className="overview-column-count" />
            <col className="overview-column-longest" />
          </colgroup>
          <Table.Thead>
            <Table.Tr>
              <Table.Th colSpan={2}>
                <h2>{messages.overdueByAgency}</h2>
              </Table.Th>
              <Table.Th className="number">{messages.number}</Table.Th>
              <Table.Th className="number">{messages.longest}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((agency) => {
              const { organizationId, count, longest } = agency
              const name =
                organizationId === null
                  ? messages.noAgency
                  : (organizations.get(organizationId)?.name ?? messages.noAgency)
              return (
                <Table.Tr key={organizationId ?? ''}>
                  <Table.Td title={name}>{name}</Table.Td>
                  <Table.Td>
                    <div className="overview-bar" style={{ width: `${(100 * count) / most}%` }} />
                  </Table.Td>
                  <Table.Td className="number">
                    <FigureLink
                      label={`${name}: ${groupDigits(count)}`}
                      onClick={() => openOverdue([agency])}
                    >
                      {groupDigits(count)}
                    </FigureLink>
                  </Table.Td>
                  <Table.Td className="number dimmed">{messages.days(longest)}</Table.Td>
                </Table.Tr>
              )
            })}
            {others.length > 0 && (
              <Table.Tr>
                <Table.Td colSpan={2} className="dimmed">
                  {messages.otherAgencies(others.length)}
                </Table.Td>
                <Table.Td className="number">
                  <FigureLink
                    label={`${messages.otherAgencies(others.length)}: ${sum(others)}`}
                    onClick={() => openOverdue(others)}
                  >
                    {groupDigits(sum(others))}
                  </FigureLink>
                </Table.Td>
                <Table.Td className="number dimmed">{messages.days(longestOf(others))}</Table.Td>
              </Table.Tr>
            )}
            <Table.Tr className="total-row">
              <Table.Td colSpan={2}>{messages.total}</Table.Td>
              <Table.Td className="number">
                <FigureLink
                  label={`${messages.total}: ${sum(sorted)}`}
                  onClick={() => openList({ classes: ['overdue'] })}
                >
                  {groupDigits(sum(sorted))}
                </FigureLink>
              </Table.Td>
              <Table.Td className="number">{messages.days(longestOf(sorted))}</Table.Td>
            </Table.Tr>
          </Table.Tbody>
        </Table>
      )}
    </section>
  )
}

function sum(agencies: readonly OverdueByAgency[]): number {
  return agencies.reduce((total, { count }) => total + count, 0)
}

function longestOf(agencies: readonly OverdueByAgency[]): number {
  return Math.max(0, ...agencies.map(({ longest }) => longest))
}

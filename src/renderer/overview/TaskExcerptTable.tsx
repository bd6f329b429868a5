import { Table, UnstyledButton } from '@mantine/core'
import type { ShownFilter, TaskRow } from '../../shared/tasks/contract.ts'
import { daysLeft, taskClass } from '../../shared/tasks/state.ts'
import { groupDigits, shortDate, shortWeekday } from '../../shared/time/wording.ts'
import { useAsOf, useOrganizations, useTasks } from '../program.ts'
import { FigureLink } from '../ui/FigureLink.tsx'
import { Section } from '../ui/Page.tsx'
import { overviewMessages as messages } from './messages.ts'
import type { TaskExcerpt } from './store.ts'
import { useOpenTasks } from '../useOpenTasks.ts'

interface TaskExcerptTableProps {
  readonly title: string
  readonly excerpt: TaskExcerpt
  /** What the count opens. */
  readonly question: ShownFilter
  /** The day that matters: of the deadline, or of the report. */
  readonly shows: 'due' | 'report'
  readonly emptyText: string
}

/** The most urgent tasks of a question; each opens in its list. */
export function TaskExcerptTable({ title, excerpt, question, shows, emptyText }: TaskExcerptTableProps) {
  const { openList } = useOpenTasks()
  const { tasks, total } = excerpt
  return (
    <Section
      title={title}
      counts={
        total > 0 && (
          <FigureLink label={`${title}: ${messages.taskCount(total)}`} onClick={() => openList(question)}>
            {groupDigits(total)}
          </FigureLink>
        )
      }
    >
      {tasks.length === 0 ? (
        <p className="overview-nothing">{emptyText}</p>
      ) : (
        <Table className="list-table overview-excerpt" aria-label={title}>
          <colgroup>
            {shows === 'due' && <col className="overview-column-day" />}
            <col />
            <col className="overview-column-agency" />
            <col className="overview-column-state" />
          </colgroup>
          <Table.Tbody>
            {tasks.map((task) => (
              <ExcerptRow key={task.id} task={task} shows={shows} />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Section>
  )
}

function ExcerptRow({ task, shows }: { readonly task: TaskRow; readonly shows: 'due' | 'report' }) {
  const asOf = useAsOf()
  const { openTask } = useOpenTasks()
  const organizations = useOrganizations()
  const soonDays = useTasks((state) => state.lists.find(({ id }) => id === task.taskListId)?.soonDays ?? 0)
  const { leadId, dueOn, reportedOn } = task.state
  const lead = leadId === null ? undefined : organizations.get(leadId)
  return (
    <Table.Tr>
      {shows === 'due' && (
        <Table.Td className="dimmed">
          {dueOn !== null && `${shortWeekday(dueOn)}, ${shortDate(dueOn).slice(0, 5)}`}
        </Table.Td>
      )}
      <Table.Td>
        <UnstyledButton
          className="overview-task one-line"
          title={task.content}
          onClick={() => openTask(task)}
        >
          {task.content === '' ? messages.noContent : task.content}
        </UnstyledButton>
      </Table.Td>
      <Table.Td className="dimmed" title={lead?.name}>
        {lead?.shortName || lead?.name}
      </Table.Td>
      {shows === 'due' ? (
        <Table.Td className="number" data-class={taskClass(task.state, asOf, soonDays)}>
          {messages.left(daysLeft(task.state, asOf) ?? 0)}
        </Table.Td>
      ) : (
        <Table.Td className="number dimmed">
          {reportedOn !== null && messages.reportedOn(shortDate(reportedOn).slice(0, 5))}
        </Table.Td>
      )}
    </Table.Tr>
  )
}

import { Table, UnstyledButton } from '@mantine/core'
import type { Task } from '../../shared/tasks/contract.ts'
import { daysLeft } from '../../shared/tasks/state.ts'
import { shortDate, shortWeekday } from '../../shared/time/wording.ts'
import { useAsOf, useOrganizations } from '../program.ts'
import { FigureLink } from '../ui/FigureLink.tsx'
import { Section } from '../ui/Page.tsx'
import { overviewMessages as messages } from './messages.ts'
import type { TaskExcerpt } from './store.ts'
import { useOpenTasks } from './useOpenTasks.ts'

function useLead({ leadId }: Task) {
  const organizations = useOrganizations()
  return leadId === null ? undefined : organizations.get(leadId)
}

interface TaskExcerptTableProps {
  readonly title: string
  readonly excerpt: TaskExcerpt
  readonly taskClass: 'soon' | 'reported'
  readonly emptyText: string
}

/** The most urgent tasks of one class; each opens in its list. */
export function TaskExcerptTable({ title, excerpt, taskClass, emptyText }: TaskExcerptTableProps) {
  const { openView } = useOpenTasks()
  const { tasks, total } = excerpt
  return (
    <Section
      title={title}
      counts={
        total > 0 && (
          <FigureLink
            label={`${title}: ${messages.taskCount(total)}`}
            onClick={() => openView({ classes: [taskClass] })}
          >
            {total}
          </FigureLink>
        )
      }
    >
      {tasks.length === 0 ? (
        <p className="overview-nothing">{emptyText}</p>
      ) : (
        <Table className="list-table overview-excerpt" aria-label={title}>
          <colgroup>
            {taskClass === 'soon' && <col className="overview-column-day" />}
            <col />
            <col className="overview-column-agency" />
            <col className="overview-column-state" />
          </colgroup>
          <Table.Tbody>
            {tasks.map((task) => (
              <ExcerptRow key={task.id} task={task} taskClass={taskClass} />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Section>
  )
}

function ExcerptRow({ task, taskClass }: { readonly task: Task; readonly taskClass: 'soon' | 'reported' }) {
  const asOf = useAsOf()
  const { openTask } = useOpenTasks()
  const lead = useLead(task)
  return (
    <Table.Tr>
      {taskClass === 'soon' && (
        <Table.Td className="dimmed">
          {task.dueOn !== null && `${shortWeekday(task.dueOn)}, ${shortDate(task.dueOn).slice(0, 5)}`}
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
      {taskClass === 'soon' ? (
        <Table.Td className="number" data-class="soon">
          {messages.left(daysLeft(task, asOf) ?? 0)}
        </Table.Td>
      ) : (
        <Table.Td className="number dimmed">
          {task.reportedOn !== null && messages.reportedOn(shortDate(task.reportedOn).slice(0, 5))}
        </Table.Td>
      )}
    </Table.Tr>
  )
}

import { IconStarFilled } from '@tabler/icons-react'
import { assertNever } from '../../shared/contract/error.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { Organization } from '../../shared/directory/contract.ts'
import { taskColumns, type TaskColumnKey } from '../../shared/tasks/columns.ts'
import type { TaskList, TaskOrder, TaskRow } from '../../shared/tasks/contract.ts'
import { laterCitation } from '../../shared/tasks/sourceWording.ts'
import { daysLeft, taskClass } from '../../shared/tasks/state.ts'
import type { Tag } from '../../shared/tasks/steps.ts'
import { deadlineText } from '../../shared/time/deadline.ts'
import type { LocalDate } from '../../shared/time/localDate.ts'
import { shortDate } from '../../shared/time/wording.ts'
import type { Column } from '../ui/RecordTable.tsx'
import { StatusLabel } from '../ui/StatusLabel.tsx'
import { kindWords, taskMessages as messages } from './messages.ts'
import { taskCode } from '../../shared/tasks/taskCode.ts'
import { priorityWords } from './taskPanelMessages.ts'

/** What the cells of the registry need besides the task. */
export interface ColumnWords {
  readonly lists: ReadonlyMap<Id, TaskList>
  readonly organizations: ReadonlyMap<Id, Organization>
  readonly tags: ReadonlyMap<Id, Tag>
  readonly asOf: LocalDate
}

/** By which order of the registry a column sorts; others do not. */
export const columnOrders: Readonly<Partial<Record<TaskColumnKey, TaskOrder>>> = {
  code: 'list',
  content: 'content',
  lead: 'lead',
  due: 'due',
  status: 'class',
  assignedOn: 'assigned',
  priority: 'priority',
}

export function columnHeading(key: TaskColumnKey): string {
  return taskColumns.find((column) => column.key === key)?.heading ?? key
}

type Cell = Pick<Column<TaskRow>, 'cell' | 'whole' | 'number' | 'nameHidden' | 'grows'>

/** How a column of the registry shows a task. */
export function taskCell(key: TaskColumnKey, words: ColumnWords): Cell {
  const { lists, organizations, tags, asOf } = words
  const nameOf = (id: Id | null) => (id === null ? undefined : organizations.get(id))
  switch (key) {
    case 'code':
      return { number: true, cell: taskCode, whole: taskCode }
    case 'content':
      return {
        grows: true,
        whole: ({ content }) => content,
        cell: ({ content }) =>
          content === '' ? <span className="dimmed">{messages.noContent}</span> : content,
      }
    case 'kind':
      return textCell(({ kind }) => kindWords[kind])
    case 'focus':
      return {
        nameHidden: true,
        cell: ({ focusUntil }) =>
          focusUntil === null ? null : (
            <IconStarFilled
              className="tasks-star"
              size={13}
              role="img"
              aria-label={messages.focusUntilDay(shortDate(focusUntil))}
            />
          ),
      }
    case 'lead':
      return {
        whole: ({ state }) => nameOf(state.leadId)?.name ?? '',
        cell: ({ state }) => nameOf(state.leadId)?.shortName || nameOf(state.leadId)?.name,
      }
    case 'supporting':
      return {
        whole: ({ supportingIds }) => supportingIds.map((id) => nameOf(id)?.name).join('; '),
        cell: ({ supportingIds }) =>
          supportingIds.map((id) => nameOf(id)?.shortName || nameOf(id)?.name).join('; '),
      }
    case 'due':
      return {
        number: true,
        cell: ({ state }) => deadlineText({ dueOn: state.dueOn, wording: state.dueWording }),
      }
    case 'status':
      return {
        cell: ({ state, deadlineKind, taskListId }) => (
          <StatusLabel
            taskClass={taskClass(state, asOf, lists.get(taskListId)?.soonDays ?? 0)}
            daysLeft={daysLeft(state, asOf)}
            dayMissing={deadlineKind === 'dated'}
          />
        ),
      }
    case 'product':
      return textCell(({ product }) => product)
    case 'progress':
      return {
        number: true,
        cell: ({ lastReport }) =>
          lastReport === null || lastReport.percent === null ? '' : `${lastReport.percent}%`,
      }
    case 'priority':
      return textCell(({ priority }) => (priority === 'normal' ? '' : priorityWords[priority]))
    case 'source':
      return textCell(({ sources }) => sources.map(laterCitation).join('; '))
    case 'assignedOn':
      return dayCell(({ assignedOn }) => assignedOn)
    case 'assigner':
      return textCell(({ assigner }) => assigner)
    case 'director':
      return textCell(({ director }) => director)
    case 'contact':
      return textCell(({ contact }) => contact)
    case 'startedOn':
      return dayCell(({ state }) => state.startedOn)
    case 'completedOn':
      return dayCell(({ state }) => state.completedOn)
    case 'firstDue':
      return {
        number: true,
        cell: ({ deadlineKind, dueOn, dueWording }) =>
          deadlineKind === 'dated' ? deadlineText({ dueOn, wording: dueWording }) : '',
      }
    case 'extensions':
      return countCell(({ state }) => state.extensions)
    case 'result':
      return textCell(({ result }) => result)
    case 'lastReport':
      return textCell(({ lastReport }) => lastReport?.text ?? '')
    case 'reportedOn':
      return dayCell(({ lastReport }) => lastReport?.reportedOn ?? null)
    case 'difficulty':
      return textCell(({ lastReport }) => lastReport?.difficulty ?? '')
    case 'cause':
      return textCell(({ lastReport }) => lastReport?.cause ?? '')
    case 'proposal':
      return textCell(({ lastReport }) => lastReport?.proposal ?? '')
    case 'reminders':
      return countCell(({ reminders }) => reminders)
    case 'tags':
      return textCell(({ tagIds }) => tagIds.map((id) => tags.get(id)?.name).join('; '))
    case 'list':
      return textCell(({ taskListId }) => lists.get(taskListId)?.name ?? '')
    case 'note':
      return textCell(({ note }) => note)
    case 'id':
      return textCell(({ id }) => id)
    default:
      return assertNever(key)
  }
}

function textCell(text: (task: TaskRow) => string): Cell {
  return { cell: text, whole: text }
}

function dayCell(day: (task: TaskRow) => LocalDate | null): Cell {
  return {
    number: true,
    cell: (task) => {
      const found = day(task)
      return found === null ? '' : shortDate(found)
    },
  }
}

/** None is not worth a figure. */
function countCell(count: (task: TaskRow) => number): Cell {
  return { number: true, cell: (task) => count(task) || '' }
}

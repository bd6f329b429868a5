import type { Id } from '../../shared/contract/schema.ts'
import type { Organization } from '../../shared/directory/contract.ts'
import { classNames } from '../../shared/tasks/classWords.ts'
import type { TaskGroup, TaskGrouping, TaskList } from '../../shared/tasks/contract.ts'
import { assertNever } from '../../shared/contract/error.ts'
import { capitalizeFirst, upperCase } from '../../shared/text/capitalize.ts'
import { kindNumerals, kindWords, taskMessages as messages } from './messages.ts'

interface TitleWords {
  readonly lists: ReadonlyMap<Id, TaskList>
  readonly organizations: ReadonlyMap<Id, Organization>
  /** Whether the name of the list goes without saying. */
  readonly oneList: boolean
  /** Lists whose only kind of tasks goes without saying. */
  readonly oneKindLists: ReadonlySet<Id>
}

/** What stands in the head of a group. */
export function taskGroupTitle(
  filter: TaskGroup['filter'],
  grouping: TaskGrouping,
  words: TitleWords,
): string {
  const [listId] = filter.taskListIds ?? []
  const listName = listId === undefined ? '' : (words.lists.get(listId)?.name ?? '')
  switch (grouping) {
    case 'list':
      return listName
    case 'section': {
      const { kind } = filter
      if (listId !== undefined && words.oneKindLists.has(listId)) return listName
      const title = kind === undefined ? '' : `${kindNumerals[kind]}. ${upperCase(kindWords[kind])}`
      return words.oneList ? title : [listName, title].filter(Boolean).join(' · ')
    }
    case 'lead': {
      const leadId = filter.leadIds?.[0] ?? null
      return leadId === null ? messages.noLead : (words.organizations.get(leadId)?.name ?? messages.unknown)
    }
    case 'month':
      return filter.month === undefined || filter.month === null
        ? messages.noDeadline
        : messages.monthOf(filter.month)
    case 'class':
      return capitalizeFirst(classNames[filter.classes?.[0] ?? 'noDeadline'])
    default:
      return assertNever(grouping)
  }
}

import { assertNever } from '../contract/error.ts'
import type { Id } from '../contract/schema.ts'
import type { Organization } from '../directory/contract.ts'
import { capitalizeFirst, upperCase } from '../text/capitalize.ts'
import { classNames } from './classWords.ts'
import type { TaskGroup, TaskGrouping, TaskKind, TaskList } from './contract.ts'
import { kindNames } from './fieldWords.ts'

export interface GroupNames {
  readonly lists: ReadonlyMap<Id, Pick<TaskList, 'name'>>
  readonly organizations: ReadonlyMap<Id, Pick<Organization, 'name'>>
  /** Whether the name of the list goes without saying. */
  readonly oneList: boolean
  /** Lists whose only kind of tasks goes without saying. */
  readonly oneKindLists: ReadonlySet<Id>
}

/** Printed before the name of a kind: "I. NHIỆM VỤ CHUNG". */
export const kindNumerals: Readonly<Record<TaskKind, string>> = { general: 'I', specific: 'II' }

export const groupWords = {
  noLead: 'Chưa giao cơ quan',
  removed: '(đã xóa)',
  noDeadline: 'Không có thời hạn',
  /** `YYYY-MM`. */
  monthOf: (month: string) => `Tháng ${month.slice(5)}/${month.slice(0, 4)}`,
} as const

/** What stands in the head of a group of the registry, on the screen and in what is exported. */
export function taskGroupTitle(
  filter: TaskGroup['filter'],
  grouping: TaskGrouping,
  names: GroupNames,
): string {
  const [listId] = filter.taskListIds ?? []
  const listName = listId === undefined ? '' : (names.lists.get(listId)?.name ?? '')
  switch (grouping) {
    case 'list':
      return listName
    case 'section': {
      const { kind } = filter
      if (listId !== undefined && names.oneKindLists.has(listId)) return listName
      const title = kind === undefined ? '' : `${kindNumerals[kind]}. ${upperCase(kindNames[kind])}`
      return names.oneList ? title : [listName, title].filter(Boolean).join(' · ')
    }
    case 'lead': {
      const leadId = filter.leadIds?.[0] ?? null
      return leadId === null
        ? groupWords.noLead
        : (names.organizations.get(leadId)?.name ?? groupWords.removed)
    }
    case 'month':
      return filter.month === undefined || filter.month === null
        ? groupWords.noDeadline
        : groupWords.monthOf(filter.month)
    case 'class':
      return capitalizeFirst(classNames[filter.classes?.[0] ?? 'noDeadline'])
    default:
      return assertNever(grouping)
  }
}

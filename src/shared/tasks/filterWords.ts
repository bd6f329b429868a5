import type { Id } from '../contract/schema.ts'
import type { LocalDate } from '../time/localDate.ts'
import { groupDigits, shortDate } from '../time/wording.ts'
import { classNames } from './classWords.ts'
import type { TaskFilter } from './contract.ts'
import { kindNames, priorityNames } from './fieldWords.ts'
import { groupWords } from './taskGroupTitle.ts'

interface Named {
  readonly name: string
}

export interface FilterNames {
  readonly organizations: ReadonlyMap<Id, Named>
  readonly tags: ReadonlyMap<Id, Named>
}

/**
 * A filter in words, each part on its own: "tình trạng: quá hạn, sắp đến hạn". The as-of day and the lists are left out,
 * which every table names by itself.
 */
export function filterWords(filter: TaskFilter, { organizations, tags }: FilterNames): readonly string[] {
  const { kind, focus, leadIds, supportingIds, classes, notStarted, month, priorities, tagIds } = filter
  const nameOf = (names: ReadonlyMap<Id, Named>) => (id: Id | null) =>
    id === null ? groupWords.noLead.toLocaleLowerCase('vi') : (names.get(id)?.name ?? groupWords.removed)
  const { conclusionIds, completedFrom, givenBy, text } = filter
  return [
    named('loại', kind && [kindNames[kind].toLocaleLowerCase('vi')]),
    focus === undefined ? '' : focus ? 'chỉ nhiệm vụ trọng tâm' : 'không gồm nhiệm vụ trọng tâm',
    named('cơ quan chủ trì', leadIds?.map(nameOf(organizations))),
    named('cơ quan phối hợp', supportingIds?.map(nameOf(organizations))),
    named(
      'tình trạng',
      classes?.map((taskClass) => classNames[taskClass]),
    ),
    notStarted === undefined ? '' : notStarted ? 'chưa bắt đầu' : 'đã bắt đầu',
    range('thời hạn', filter.dueFrom, filter.dueUntil),
    month === undefined
      ? ''
      : month === null
        ? groupWords.noDeadline.toLocaleLowerCase('vi')
        : `thời hạn trong ${groupWords.monthOf(month).toLocaleLowerCase('vi')}`,
    range('ngày giao', filter.assignedFrom, filter.assignedUntil),
    range('giao', undefined, givenBy),
    range('hoàn thành', completedFrom, undefined),
    named(
      'mức độ',
      priorities?.map((priority) => priorityNames[priority].toLocaleLowerCase('vi')),
    ),
    named('nhóm', tagIds?.map(nameOf(tags))),
    conclusionIds === undefined ? '' : `từ ${groupDigits(conclusionIds.length)} kết luận`,
    text === undefined || text === '' ? '' : `có “${text}”`,
  ].filter((words) => words !== '')
}

/** So many names of one part are said; the others are counted. */
const namesShown = 8

function named(label: string, names: readonly string[] | undefined): string {
  if (names === undefined) return ''
  const shown = names.slice(0, namesShown).join(', ')
  const others = names.length - namesShown
  return `${label}: ${shown}${others > 0 ? ` và ${groupDigits(others)} mục khác` : ''}`
}

function range(label: string, from: LocalDate | undefined, until: LocalDate | undefined): string {
  if (from === undefined && until === undefined) return ''
  return [
    label,
    from === undefined ? '' : `từ ${shortDate(from)}`,
    until === undefined ? '' : `đến ${shortDate(until)}`,
  ]
    .filter(Boolean)
    .join(' ')
}

import type { Id } from '../contract/schema.ts'
import { romanNumber } from '../documents/romanNumber.ts'
import type { ProseTable } from '../prose/prose.ts'
import type { Task, TaskKind, TaskRow } from '../tasks/contract.ts'
import { taskKinds } from '../tasks/contract.ts'
import { kindNames } from '../tasks/fieldWords.ts'
import { daysLeft } from '../tasks/state.ts'
import { upperCase } from '../text/capitalize.ts'
import { textLines } from '../text/textLines.ts'
import { deadlineText } from '../time/deadline.ts'
import type { LocalDate } from '../time/localDate.ts'
import { groupDigits } from '../time/wording.ts'
import { createCiter } from './citation.ts'
import type { OfficialFacts } from './officialFacts.ts'
import { table, type WordRow } from './proseBuilding.ts'

/** A task as it was given, or as it stands on a day. */
type GivenTask = Pick<
  Task,
  | 'kind'
  | 'content'
  | 'leadId'
  | 'supportingIds'
  | 'deadlineKind'
  | 'dueOn'
  | 'dueWording'
  | 'product'
  | 'note'
>

/** The task with the lead and deadline that it has on the day. */
export function asItStands(task: TaskRow): GivenTask {
  const { leadId, dueOn, dueWording } = task.state
  return { ...task, leadId, dueOn, dueWording }
}

/** The name of an agency; empty for none. */
export function agencyName({ organizations }: Pick<OfficialFacts, 'organizations'>, id: Id | null): string {
  return organizations.find((one) => one.id === id)?.name ?? ''
}

/** Thời gian hoàn thành: "30/06/2024", "Quý II/2024", "Thường xuyên". */
function deadlineCell({ deadlineKind, dueOn, dueWording }: GivenTask): string {
  if (deadlineKind === 'recurring') return 'Thường xuyên'
  return deadlineKind === 'none' ? '' : deadlineText({ dueOn, wording: dueWording })
}

/** What a task asks for, on one line. */
export function contentWords({ content }: Pick<Task, 'content'>): string {
  return textLines(content).join(' ')
}

const assignedHeadings = [
  'STT',
  'Nội dung nhiệm vụ',
  'Cơ quan chủ trì',
  'Cơ quan phối hợp',
  'Thời gian hoàn thành',
  'Sản phẩm/kết quả',
  'Ghi chú',
] as const

/** Danh mục nhiệm vụ (domain 3.3.1): by kind where there are both, numbered through. */
export function assignedTable(tasks: readonly GivenTask[], facts: OfficialFacts): ProseTable {
  return table(assignedHeadings, kindRows(tasks, facts, 0))
}

/** Tasks of a list. */
export interface ListedTasks {
  readonly name: string
  readonly tasks: readonly GivenTask[]
}

/** The same of several lists, each a section. */
export function listedTable(lists: readonly ListedTasks[], facts: OfficialFacts): ProseTable {
  const [only, ...others] = lists
  if (only !== undefined && others.length === 0) return assignedTable(only.tasks, facts)
  let before = 0
  return table(
    assignedHeadings,
    lists.flatMap(({ name, tasks }, index) => {
      const rows = tasks.map((task, at) => taskRow(task, before + at + 1, facts))
      before += tasks.length
      return [sectionRow(index, name, tasks.length), ...rows]
    }),
  )
}

function kindRows(tasks: readonly GivenTask[], facts: OfficialFacts, before: number): readonly WordRow[] {
  const byKind = taskKinds
    .map((kind) => ({ kind, own: tasks.filter((task) => task.kind === kind) }))
    .filter(({ own }) => own.length > 0)
  let count = before
  return byKind.flatMap(({ kind, own }, index) => {
    const rows = own.map((task) => taskRow(task, (count += 1), facts))
    return byKind.length > 1 ? [sectionRow(index, kindTitle(kind), own.length), ...rows] : rows
  })
}

function kindTitle(kind: TaskKind): string {
  return kindNames[kind]
}

/** "I. NHIỆM VỤ CHUNG (20)". */
function sectionRow(index: number, name: string, count: number): WordRow {
  return { kind: 'section', cells: [`${romanNumber(index + 1)}. ${upperCase(name)} (${groupDigits(count)})`] }
}

function taskRow(task: GivenTask, number: number, facts: OfficialFacts): WordRow {
  return {
    kind: 'record',
    cells: [
      String(number),
      contentWords(task),
      agencyName(facts, task.leadId),
      task.supportingIds
        .map((id) => agencyName(facts, id))
        .filter(Boolean)
        .join('; '),
      deadlineCell(task),
      task.product,
      textLines(task.note).join(' '),
    ],
  }
}

/** Nhiệm vụ quá hạn (domain 3.3.3), the longest overdue first. */
export function overdueRowsTable(
  tasks: readonly TaskRow[],
  facts: Pick<OfficialFacts, 'organizations' | 'asOf'>,
): ProseTable {
  const cite = createCiter()
  return table(
    [
      'STT',
      'Nhiệm vụ',
      'Văn bản giao',
      'Chủ trì',
      'Thời hạn',
      'Số ngày quá hạn',
      'Nguyên nhân',
      'Cam kết hạn mới',
    ],
    tasks
      .toSorted((a, b) => overdueDays(b, facts.asOf) - overdueDays(a, facts.asOf))
      .map((task, index) => ({
        kind: 'record',
        cells: [
          String(index + 1),
          contentWords(task),
          cite(task.sources),
          agencyName(facts, task.state.leadId),
          deadlineCell(asItStands(task)),
          groupDigits(overdueDays(task, facts.asOf)),
          textLines(task.lastReport?.cause ?? '').join(' '),
          '',
        ],
      })),
  )
}

/** Days since the deadline; 0 without one. */
export function overdueDays({ state }: Pick<TaskRow, 'state'>, asOf: LocalDate): number {
  return Math.max(0, -(daysLeft(state, asOf) ?? 0))
}

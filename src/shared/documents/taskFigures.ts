import type { Organization } from '../directory/contract.ts'
import type { OverdueByAgency, TaskListSummary } from '../tasks/contract.ts'
import type { TaskClass } from '../tasks/state.ts'
import { groupDigits } from '../time/wording.ts'
import type { TableBlock } from './documentContent.ts'

/** The classes of domain 3.2 in the order of its table 3.3.2. */
const classWords: readonly (readonly [TaskClass, string])[] = [
  ['doneOnTime', 'hoàn thành đúng hạn'],
  ['doneLate', 'hoàn thành quá hạn'],
  ['reported', 'chờ xác nhận'],
  ['onTrack', 'đang thực hiện trong hạn'],
  ['soon', 'sắp đến hạn'],
  ['overdue', 'quá hạn'],
  ['recurring', 'thường xuyên'],
  ['noDeadline', 'không thời hạn'],
  ['paused', 'tạm dừng'],
  ['cancelled', 'hủy'],
]

/**
 * "Danh mục “Nhiệm vụ Đề án 06 năm 2024” có 81 nhiệm vụ (20 chung, 61 cụ thể; trong đó 17 trọng tâm): hoàn thành đúng hạn 3, …".
 * Classes without a task are left out; those printed add up to the total.
 */
export function taskListSentence({ list, counts, kinds, focus }: TaskListSummary): string {
  const name = `Danh mục “${list.name}”`
  if (counts.total === 0) return `${name} chưa có nhiệm vụ.`
  const classes = classWords
    .filter(([taskClass]) => counts.classes[taskClass] > 0)
    .map(([taskClass, words]) => `${words} ${groupDigits(counts.classes[taskClass])}`)
  const split =
    kinds.general > 0 && kinds.specific > 0
      ? `${groupDigits(kinds.general)} chung, ${groupDigits(kinds.specific)} cụ thể`
      : ''
  const inFocus = focus > 0 ? `trong đó ${groupDigits(focus)} trọng tâm` : ''
  const detail = [split, inFocus].filter(Boolean).join('; ')
  const notStarted =
    counts.notStarted > 0 ? `; trong tổng số có ${groupDigits(counts.notStarted)} nhiệm vụ chưa bắt đầu` : ''
  return (
    `${name} có ${groupDigits(counts.total)} nhiệm vụ${detail === '' ? '' : ` (${detail})`}: ` +
    `${classes.join(', ')}${notStarted}.`
  )
}

const rowsShown = 5

/**
 * Overdue tasks by lead agency, its name in full, most first: five rows, the rest in one, and the total. Null when nothing is overdue.
 */
export function overdueTable(
  overdue: readonly OverdueByAgency[],
  organizations: readonly Organization[],
): TableBlock | null {
  if (overdue.length === 0) return null
  const sorted = overdue.toSorted((a, b) => b.count - a.count || b.longest - a.longest)
  // One row for a single agency more is no longer than the row that would sum it up.
  const shown = sorted.length === rowsShown + 1 ? sorted : sorted.slice(0, rowsShown)
  const others = sorted.slice(shown.length)
  const nameOf = ({ organizationId }: OverdueByAgency) => {
    const organization = organizations.find(({ id }) => id === organizationId)
    return organization?.name ?? 'Chưa rõ cơ quan chủ trì'
  }
  const figures = (rows: readonly OverdueByAgency[]) => [
    groupDigits(rows.reduce((sum, { count }) => sum + count, 0)),
    groupDigits(Math.max(...rows.map(({ longest }) => longest))),
  ]
  return {
    kind: 'table',
    columns: [
      { heading: 'STT', width: 8, align: 'center' },
      { heading: 'Cơ quan chủ trì', width: 52, align: 'left' },
      { heading: 'Số nhiệm vụ quá hạn', width: 20, align: 'right' },
      { heading: 'Quá hạn lâu nhất (ngày)', width: 20, align: 'right' },
    ],
    rows: [
      ...shown.map((row, index) => ({
        kind: 'record' as const,
        cells: [String(index + 1), nameOf(row), ...figures([row])],
      })),
      ...(others.length === 0
        ? []
        : [{ kind: 'record' as const, cells: ['', `${others.length} cơ quan khác`, ...figures(others)] }]),
      { kind: 'total' as const, cells: ['', 'Tổng cộng', ...figures(sorted)] },
    ],
  }
}

import type { TaskFilter, TaskRow } from '../tasks/contract.ts'
import { capitalizeFirst } from '../text/capitalize.ts'
import type { LocalDate } from '../time/localDate.ts'
import type { ReportCell, ReportColumn, ReportRow } from './reportTable.ts'

export const emptyCell: ReportCell = { kind: 'empty' }

export function textCell(text: string): ReportCell {
  return text === '' ? emptyCell : { kind: 'text', text }
}

/** A day; empty for none. */
export function dayCell(day: LocalDate | null): ReportCell {
  return day === null ? emptyCell : { kind: 'date', day, wording: '' }
}

/** A figure; `tasks` names the list behind it. */
export function figureCell(value: number, tasks?: TaskFilter): ReportCell {
  return { kind: 'number', value, ...(tasks === undefined ? {} : { tasks }) }
}

export function changeCell(value: number): ReportCell {
  return { kind: 'change', value }
}

/** A share of a whole; empty when there is no whole to be a share of. */
export function shareCell(part: number, whole: number): ReportCell {
  return whole === 0 ? emptyCell : { kind: 'percent', value: part / whole }
}

/** Per cent, 0 to 100, as a share. */
export function progressCell(percent: number | null): ReportCell {
  return percent === null ? emptyCell : { kind: 'percent', value: percent / 100 }
}

/** The deadline as of the day; empty for one that should have its day and lacks it. */
export function deadlineCell({ state, deadlineKind }: Pick<TaskRow, 'state' | 'deadlineKind'>): ReportCell {
  if (deadlineKind === 'recurring') return textCell('Thường xuyên')
  if (deadlineKind === 'none') return textCell('Không thời hạn')
  if (state.dueOn === null) return emptyCell
  return { kind: 'date', day: state.dueOn, wording: capitalizeFirst(state.dueWording) }
}

/** A row for each task of a page, numbered on from the `before` rows that precede it. */
export function numberedRows(
  tasks: readonly TaskRow[],
  before: number,
  cellsOf: (task: TaskRow) => readonly ReportCell[],
): readonly ReportRow[] {
  return tasks.map((task, index) => ({
    kind: 'record',
    taskId: task.id,
    cells: [figureCell(before + index + 1), ...cellsOf(task)],
  }))
}

/** A row of words that runs over all columns. */
export function sectionRow(text: string, columns: readonly ReportColumn[]): ReportRow {
  return { kind: 'section', cells: columns.map((_, index) => (index === 0 ? textCell(text) : emptyCell)) }
}

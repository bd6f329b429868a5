import { idSchema, type Id } from '../../../../src/shared/contract/schema.ts'
import type { Organization } from '../../../../src/shared/directory/contract.ts'
import type { ReportScope } from '../../../../src/shared/reports/reportScope.ts'
import type { ReportCell, ReportTable } from '../../../../src/shared/reports/reportTable.ts'
import type {
  Task,
  TaskCounts,
  TaskFilter,
  TaskList,
  TaskRow,
} from '../../../../src/shared/tasks/contract.ts'
import { taskClass, taskStateAt, type TaskClass } from '../../../../src/shared/tasks/state.ts'
import type { ProgressReport, StepKind, TaskStep } from '../../../../src/shared/tasks/steps.ts'
import { noTasks } from '../../../../src/shared/tasks/sumOfCounts.ts'
import { shortDate } from '../../../../src/shared/time/wording.ts'
import { localDateSchema, type LocalDate } from '../../../../src/shared/time/localDate.ts'
import { emptyTask } from '../../../support/emptyTask.ts'

export const date = (text: string): LocalDate => localDateSchema.parse(text)

export function id(number: number): Id {
  return idSchema.parse(`01900000-0000-7000-8000-${String(number).padStart(12, '0')}`)
}

function organization(number: number, name: string): Organization {
  return {
    id: id(number),
    version: 1,
    sample: '',
    name,
    shortName: '',
    kind: 'department',
    rank: number,
    validFrom: null,
    validTo: null,
    successorId: null,
  }
}

export const police = organization(101, 'Công an tỉnh')
export const justice = organization(102, 'Sở Tư pháp')
export const land = organization(103, 'Sở Tài nguyên và Môi trường')

function taskList(number: number, name: string): TaskList {
  return {
    id: id(number),
    version: 1,
    sample: '',
    name,
    ownerLevel: 'province',
    year: 2024,
    theme: '',
    soonDays: 7,
  }
}

export const list2024 = taskList(201, 'Nhiệm vụ Đề án 06 năm 2024')
export const roadmap = taskList(202, 'Lộ trình Đề án 06')

/** A task with everything that happened to it. */
export interface RecordedTask {
  readonly task: Task
  readonly steps: readonly TaskStep[]
  readonly lastReport: ProgressReport | null
}

export function recordedTask(
  number: number,
  fields: Partial<Task>,
  steps: readonly (readonly [StepKind, LocalDate, Partial<TaskStep>?])[] = [],
  lastReport: ProgressReport | null = null,
): RecordedTask {
  const task: Task = {
    ...emptyTask,
    id: id(number),
    taskListId: list2024.id,
    ordinal: number,
    code: String(number),
    content: `Nhiệm vụ ${number}`,
    leadId: police.id,
    ...fields,
  }
  return {
    task,
    lastReport,
    steps: steps.map(([kind, happenedOn, more], index) => ({
      id: id(number * 100 + index),
      version: 1,
      sample: '',
      taskId: task.id,
      kind,
      happenedOn,
      note: '',
      request: '',
      basis: '',
      approver: '',
      dueOn: null,
      dueWording: '',
      leadId: null,
      meetingId: null,
      ...more,
    })),
  }
}

export function progressReport(fields: Partial<ProgressReport>): ProgressReport {
  return {
    id: id(9001),
    version: 1,
    sample: '',
    taskId: id(1),
    reportedOn: date('2024-02-01'),
    reporter: '',
    text: '',
    percent: null,
    difficulty: '',
    cause: '',
    proposal: '',
    ...fields,
  }
}

export function rowAt({ task, steps, lastReport }: RecordedTask, asOf: LocalDate): TaskRow {
  return { ...task, state: taskStateAt(task, steps, asOf), sources: [], lastReport, reminders: 0 }
}

const lists = [list2024, roadmap]

/** The tasks that a report is of as of a day: those that were given by then. */
export function givenBy(day: LocalDate): TaskFilter {
  return { asOf: day, givenBy: day }
}

/** What a filter means, read from the contract and not from the SQL. */
export function passes(recorded: RecordedTask, filter: TaskFilter): boolean {
  const { task, steps } = recorded
  const { asOf } = filter
  const { state } = rowAt(recorded, asOf)
  const own = classAt(recorded, asOf)
  const within = (day: LocalDate | null, from?: LocalDate, until?: LocalDate) =>
    (from === undefined && until === undefined) ||
    (day !== null && (from === undefined || day >= from) && (until === undefined || day <= until))
  return (
    (filter.taskListIds?.includes(task.taskListId) ?? true) &&
    (filter.kind ?? task.kind) === task.kind &&
    (filter.focus === undefined || filter.focus === (task.focusUntil !== null)) &&
    (filter.leadIds?.includes(state.leadId) ?? true) &&
    (filter.supportingIds === undefined ||
      task.supportingIds.some((one) => filter.supportingIds?.includes(one))) &&
    (filter.classes?.includes(own) ?? true) &&
    (filter.notStarted === undefined || filter.notStarted !== state.begun) &&
    (filter.conclusionIds === undefined ||
      (task.conclusionId !== null && filter.conclusionIds.includes(task.conclusionId))) &&
    within(state.dueOn, filter.dueFrom, filter.dueUntil) &&
    within(task.assignedOn, filter.assignedFrom, filter.assignedUntil) &&
    (filter.givenBy === undefined || task.assignedOn === null || task.assignedOn <= filter.givenBy) &&
    (filter.completedFrom === undefined ||
      (isDone(own) &&
        steps.length > 0 &&
        state.completedOn !== null &&
        state.completedOn >= filter.completedFrom))
  )
}

export function countsOf(all: readonly RecordedTask[], filter: TaskFilter): TaskCounts {
  const passing = all.filter((recorded) => passes(recorded, filter))
  const classes = { ...noTasks.classes }
  for (const recorded of passing) classes[classAt(recorded, filter.asOf)] += 1
  const notStarted = passing.filter((recorded) => !rowAt(recorded, filter.asOf).state.begun).length
  return { total: passing.length, classes, notStarted }
}

/** The scope of a report of tasks, as the service reads it. */
export function scopeOf(
  all: readonly RecordedTask[],
  asOf: LocalDate,
  more: Partial<ReportScope> & {
    readonly compareTo?: LocalDate
    readonly narrowed?: (tasks: TaskFilter) => TaskFilter
  } = {},
): ReportScope {
  const { compareTo, narrowed = (tasks) => tasks, ...rest } = more
  const tasks = narrowed(givenBy(asOf))
  return {
    asOf,
    lists,
    chosenLists: lists,
    organizations: new Map([police, justice, land].map((one) => [one.id, one])),
    meetingOf: new Map(),
    tally: { counts: countsOf(all, tasks), tasks },
    earlier:
      compareTo === undefined
        ? null
        : { day: compareTo, counts: countsOf(all, narrowed(givenBy(compareTo))) },
    givenLater: 0,
    ...rest,
  }
}

/** The rows as somebody reads them; a section by its text alone. */
export function readRows({ rows }: ReportTable): readonly (readonly string[])[] {
  return rows.map(({ kind, cells }) =>
    kind === 'section' ? cells.map(words).filter(Boolean) : cells.map(words),
  )
}

function words(cell: ReportCell): string {
  switch (cell.kind) {
    case 'text':
      return cell.text
    case 'number':
      return String(cell.value)
    case 'change':
      return cell.value > 0 ? `+${cell.value}` : String(cell.value)
    case 'percent':
      return `${Math.round(cell.value * 1000) / 10}%`
    case 'date':
      return cell.wording || shortDate(cell.day)
    case 'empty':
      return ''
  }
}

function classAt(recorded: RecordedTask, asOf: LocalDate): TaskClass {
  return taskClass(rowAt(recorded, asOf).state, asOf, 7)
}

function isDone(taskClassOf: TaskClass): boolean {
  return taskClassOf === 'doneOnTime' || taskClassOf === 'doneLate'
}

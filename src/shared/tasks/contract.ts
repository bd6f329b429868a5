import { z } from 'zod'
import { command, query } from '../contract/endpoint.ts'
import {
  idSchema,
  nothing,
  prose,
  recordMove,
  recordSeen,
  requiredText,
  sampleField,
  shortText,
  updateOf,
  wholeNumber,
  type Id,
  type RecordBase,
} from '../contract/schema.ts'
import type { DoneAction } from '../history/contract.ts'
import { localDateSchema, type LocalDate } from '../time/localDate.ts'
import { taskClasses, type TaskClass, type TaskState } from './state.ts'
import {
  newProgressReport,
  newStep,
  reminderFields,
  sourceFields,
  stepFields,
  tagFields,
  type Attachment,
  type ProgressReport,
  type Reminder,
  type Tag,
  type TaskSource,
  type TaskStep,
} from './steps.ts'

/** Nhiệm vụ chung, nhiệm vụ cụ thể. */
export const taskKinds = ['general', 'specific'] as const
export type TaskKind = (typeof taskKinds)[number]

export const deadlineKinds = ['dated', 'recurring', 'none'] as const
export type DeadlineKind = (typeof deadlineKinds)[number]

/** Trung ương, tỉnh, huyện, xã. */
export const ownerLevels = ['central', 'province', 'district', 'commune'] as const
export type OwnerLevel = (typeof ownerLevels)[number]

/** Thường, khẩn, thượng khẩn, hỏa tốc; in rising order. */
export const priorities = ['normal', 'urgent', 'veryUrgent', 'express'] as const
export type Priority = (typeof priorities)[number]

export const taskListFields = z.strictObject({
  name: requiredText(200),
  ownerLevel: z.enum(ownerLevels),
  year: wholeNumber(2000, 2100).nullable(),
  theme: shortText(500),
  /** "Sắp đến hạn" begins so many calendar days before the deadline. */
  soonDays: wholeNumber(0, 90),
})

const day = localDateSchema.nullable()

/** What is said of a task itself; what happened to it since is in its steps. */
export const taskFields = z.strictObject({
  taskListId: idSchema,
  kind: z.enum(taskKinds),
  /** The task that this one is a part of, in the same list. */
  parentId: idSchema.nullable(),
  /** STT as printed; free, since lists number in their own ways (I, 1, 1.1, a). */
  code: shortText(30),
  content: prose(),
  /** The conclusion that gave the task. */
  conclusionId: idSchema.nullable(),
  /** Người, cơ quan giao. */
  assigner: shortText(200),
  /** Lãnh đạo chỉ đạo. */
  director: shortText(200),
  /** The first lead agency; a later one is in a step. */
  leadId: idSchema.nullable(),
  /** Phối hợp, in the order in which they are printed; the lead agency is none of them. */
  supportingIds: z.array(idSchema).max(200),
  /** Cán bộ đầu mối, with telephone. */
  contact: shortText(200),
  focusFrom: day,
  /** Last day of the period in which the task is in focus; null when it is not. */
  focusUntil: day,
  deadlineKind: z.enum(deadlineKinds),
  /** The first deadline; extensions are in the steps. */
  dueOn: day,
  /** The deadline's own words when it names a period: "tháng 6-2024". */
  dueWording: shortText(100),
  assignedOn: day,
  priority: z.enum(priorities),
  product: shortText(500),
  result: prose(),
  note: prose(5000),
  tagIds: z.array(idSchema).max(50),
})

export type TaskListFields = z.output<typeof taskListFields>
export type TaskFields = z.output<typeof taskFields>

export interface TaskList extends RecordBase, Readonly<TaskListFields> {}
export interface Task extends RecordBase, Readonly<Omit<TaskFields, 'supportingIds' | 'tagIds'>> {
  readonly supportingIds: readonly Id[]
  readonly tagIds: readonly Id[]
  /** Place in its list and kind, from 1. */
  readonly ordinal: number
}

/** A task as of a day, with what the table shows of its logs. */
export interface TaskRow extends Task {
  readonly state: TaskState
  readonly sources: readonly TaskSource[]
  /** The last report of that day or before. */
  readonly lastReport: ProgressReport | null
  /** Reminders of that day or before. */
  readonly reminders: number
}

/** Everything about one task, logs in the order of their days. */
export interface TaskDetail {
  readonly task: TaskRow
  readonly steps: readonly TaskStep[]
  readonly progressReports: readonly ProgressReport[]
  readonly reminders: readonly Reminder[]
  readonly attachments: readonly Attachment[]
  readonly parent: TaskRow | null
  readonly children: readonly TaskRow[]
}

/** How many tasks are in each class; the classes add up to the total. */
export type ClassCounts = Readonly<Record<TaskClass, number>>

export interface TaskCounts {
  readonly total: number
  readonly classes: ClassCounts
  /** Second dimension, beside the classes: neither begun nor reported nor ended by the as-of day. */
  readonly notStarted: number
}

export interface TaskListSummary {
  readonly list: TaskList
  readonly counts: TaskCounts
  readonly kinds: Readonly<Record<TaskKind, number>>
  readonly focus: number
}

export interface OverdueByAgency {
  readonly organizationId: Id | null
  readonly count: number
  /** Days of the task that is late the longest. */
  readonly longest: number
}

const idOrNone = idSchema.nullable()

/** What of the registry is shown. Every filter narrows; several values of one filter widen each other. */
export const taskFilter = z.strictObject({
  asOf: localDateSchema,
  taskListIds: z.array(idSchema).min(1).max(200).optional(),
  kind: z.enum(taskKinds).optional(),
  focus: z.boolean().optional(),
  /** Lead agencies as of the day; null: without one. */
  leadIds: z.array(idOrNone).min(1).max(500).optional(),
  supportingIds: z.array(idSchema).min(1).max(500).optional(),
  classes: z.array(z.enum(taskClasses)).min(1).optional(),
  notStarted: z.boolean().optional(),
  /** Deadline as of the day, both ends included. */
  dueFrom: localDateSchema.optional(),
  dueUntil: localDateSchema.optional(),
  /** Day of assignment, both ends included. */
  assignedFrom: localDateSchema.optional(),
  assignedUntil: localDateSchema.optional(),
  /** Leaves out what was assigned later; a task without a day of assignment stays. */
  givenBy: localDateSchema.optional(),
  /** Done as of the day, and not before this one. */
  completedFrom: localDateSchema.optional(),
  /** Month of the deadline, `YYYY-MM`; null: without a deadline. */
  month: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .nullable()
    .optional(),
  priorities: z.array(z.enum(priorities)).min(1).optional(),
  tagIds: z.array(idSchema).min(1).max(200).optional(),
  conclusionIds: z.array(idSchema).max(1000).optional(),
  /** Words or beginnings of words of the task's texts, sources and agencies, with or without marks; all must be there. */
  text: shortText(200).optional(),
})
export type TaskFilter = z.output<typeof taskFilter>
/** What of the registry is shown, as of whichever day. */
export type ShownFilter = Omit<TaskFilter, 'asOf'>

/** By place in the list, deadline, lead agency (protocol order), class, content, day of assignment, priority. */
export const taskOrders = ['list', 'due', 'lead', 'class', 'content', 'assigned', 'priority'] as const
export type TaskOrder = (typeof taskOrders)[number]

/** Ties are ordered by place in the list; what has no value stands last. */
export const taskSort = z.strictObject({ by: z.enum(taskOrders), descending: z.boolean() })
export type TaskSort = z.output<typeof taskSort>

export interface TaskPage {
  readonly tasks: readonly TaskRow[]
  /** Hand back as `after` for the next page; null at the end. */
  readonly next: string | null
}

/** By list, by list and kind (the section rows of a printed list), lead agency, month of the deadline, class. */
export const taskGroupings = ['list', 'section', 'lead', 'month', 'class'] as const
export type TaskGrouping = (typeof taskGroupings)[number]

/** Tasks by the agencies that support them. */
export interface SupportedTasks {
  /** A task counts once for each of its agencies. */
  readonly agencies: readonly { readonly organizationId: Id; readonly counts: TaskCounts }[]
  /** Those that have a supporting agency, each once. */
  readonly counts: TaskCounts
}

/** One head of a grouped table, in the order of the table; narrowing the filter by `filter` gives its tasks. */
export interface TaskGroup {
  readonly filter: Pick<
    Partial<TaskFilter>,
    'taskListIds' | 'kind' | 'leadIds' | 'month' | 'classes' | 'dueFrom' | 'dueUntil'
  >
  readonly counts: TaskCounts
}

/** A table as the user arranged it. */
export const taskViewFields = z.strictObject({
  name: requiredText(100),
  filter: taskFilter.omit({ asOf: true }),
  sort: taskSort,
  grouping: z.enum(taskGroupings).nullable(),
  /** Columns from left to right, with their widths in pixels. */
  columns: z.array(z.strictObject({ column: z.string().max(50), width: wholeNumber(24, 2000) })).max(50),
})
export type TaskViewFields = z.output<typeof taskViewFields>
export interface TaskView extends RecordBase, Readonly<TaskViewFields> {}

/** One change for many tasks. Tags are added or removed; a step is written into each task's log. */
export const taskBulkChange = z.discriminatedUnion('change', [
  z.strictObject({
    change: z.literal('fields'),
    patch: taskFields
      .pick({
        taskListId: true,
        kind: true,
        leadId: true,
        focusFrom: true,
        focusUntil: true,
        deadlineKind: true,
        dueOn: true,
        dueWording: true,
        assignedOn: true,
        priority: true,
        director: true,
        assigner: true,
      })
      .partial(),
  }),
  z.strictObject({ change: z.literal('addTag'), tagId: idSchema }),
  z.strictObject({ change: z.literal('removeTag'), tagId: idSchema }),
  z.strictObject({ change: z.literal('step'), step: newStep }),
  z.strictObject({
    change: z.literal('reminder'),
    reminder: reminderFields.partial({ text: true, response: true, documentNumber: true }),
  }),
  z.strictObject({ change: z.literal('remove') }),
])
export type TaskBulkChange = z.output<typeof taskBulkChange>

/** What one user action changed; `actionId` undoes it (`history.undo`). */
export interface BulkResult {
  readonly actionId: Id
  readonly changed: number
}

/** Most tasks that one bulk change takes. */
export const bulkLimit = 10_000

const ofTask = { taskId: idSchema }

export const tasksContract = {
  lists: query(nothing).returns<readonly TaskList[]>(),
  createList: command(
    taskListFields.partial().required({ name: true }).extend(sampleField),
  ).returns<TaskList>(),
  updateList: command(updateOf(taskListFields)).returns<TaskList>(),
  /** Refused while tasks are in the list. */
  removeList: command(recordSeen).returns<DoneAction>(),

  summaries: query(z.strictObject({ asOf: localDateSchema })).returns<readonly TaskListSummary[]>(),
  overdueByAgency: query(z.strictObject({ asOf: localDateSchema })).returns<readonly OverdueByAgency[]>(),
  supported: query(taskFilter).returns<SupportedTasks>(),
  /** One page in an order. */
  list: query(
    taskFilter.extend({ sort: taskSort, after: z.string().max(1000).optional(), limit: wholeNumber(1, 200) }),
  ).returns<TaskPage>(),
  /** Of the filter; `withoutClasses` leaves out its classes, for the tally beside a filtered table. */
  counts: query(taskFilter.extend({ withoutClasses: z.boolean().optional() })).returns<TaskCounts>(),
  /** The heads of a grouped table that have tasks, in order. */
  groups: query(taskFilter.extend({ grouping: z.enum(taskGroupings) })).returns<readonly TaskGroup[]>(),
  /** The days on which tasks of a filter are due, in order. */
  deadlines:
    query(taskFilter).returns<readonly { readonly dueOn: LocalDate; readonly counts: TaskCounts }[]>(),
  /** The tasks of a filter in no order, `bulkLimit` at most, to select them all. */
  selectAll: query(taskFilter).returns<readonly { readonly id: Id; readonly version: number }[]>(),
  get: query(z.strictObject({ id: idSchema, asOf: localDateSchema })).returns<TaskDetail>(),
  /** Tasks that were found done at a meeting. */
  closedAt: query(z.strictObject({ meetingId: idSchema, asOf: localDateSchema })).returns<
    readonly TaskRow[]
  >(),

  /**
   * Refused as a contradiction: a focus that ends before it begins, a day for a deadline that is not dated, a lead
   * agency that supports, a parent in another list or below the task itself, an extension of a deadline that is not
   * dated. Changing the kind of deadline from `dated` clears its day and words, changing the lead agency takes the new
   * one out of the supporting ones. A task stands last in the list and kind where it comes; to another list it takes its
   * parts along, and leaves its parent unless the patch names one there.
   */
  create: command(
    taskFields
      .partial()
      .required({ taskListId: true, kind: true, content: true })
      .extend({
        ...sampleField,
        sources: z.array(sourceFields.partial().extend(sampleField)).max(50).optional(),
        steps: z.array(newStep).max(100).optional(),
      }),
  ).returns<Task>(),
  /** Refuses what `create` refuses, looking at the task as it would be. */
  update: command(updateOf(taskFields)).returns<Task>(),
  /** Refused while the task has parts; its logs go with it. */
  remove: command(recordSeen).returns<DoneAction>(),
  /** One user action for all, or none: refused when one task has moved on, or for what `update` or `addStep` refuses. */
  updateMany: command(
    z.strictObject({ tasks: z.array(recordSeen).min(1).max(bulkLimit), change: taskBulkChange }),
  ).returns<BulkResult>(),

  /** An extension needs a dated deadline. Whoever leads after all transfers is taken out of the supporting agencies. */
  addStep: command(z.strictObject({ ...ofTask, step: newStep, ...sampleField })).returns<TaskStep>(),
  /** Refused: what the step's kind has not (`contradiction`), to take away what it must have (`missing`). */
  updateStep: command(updateOf(stepFields)).returns<TaskStep>(),
  /** A transfer that is taken away, as one that is moved to another day, can change who leads, as in `addStep`. */
  removeStep: command(recordSeen).returns<DoneAction>(),
  /** Adds to the log; the first report of a task that was not begun begins it on that day. */
  addProgressReport: command(newProgressReport).returns<ProgressReport>(),
  addReminder: command(
    reminderFields
      .partial()
      .required({ remindedOn: true, form: true })
      .extend({ ...ofTask, ...sampleField }),
  ).returns<Reminder>(),
  updateReminder: command(updateOf(reminderFields)).returns<Reminder>(),
  removeReminder: command(recordSeen).returns<DoneAction>(),
  addSource: command(sourceFields.partial().extend({ ...ofTask, ...sampleField })).returns<TaskSource>(),
  updateSource: command(updateOf(sourceFields)).returns<TaskSource>(),
  moveSource: command(recordMove).returns<DoneAction>(),
  removeSource: command(recordSeen).returns<DoneAction>(),

  /** Lets the user choose files and copies them into the workspace; empty when the dialog was left. */
  attach: command(z.strictObject({ ...ofTask, progressReportId: idSchema.nullable() })).returns<
    readonly Attachment[]
  >(),
  /** Opens a copy in the system's viewer; programs and scripts are refused. */
  openAttachment: query(z.strictObject({ id: idSchema })).returns<null>(),
  /** Asks where to; `file` is null when the dialog was left. */
  saveAttachment: query(z.strictObject({ id: idSchema })).returns<{ readonly file: string | null }>(),
  removeAttachment: command(recordSeen).returns<DoneAction>(),

  tags: query(nothing).returns<readonly Tag[]>(),
  createTag: command(tagFields.extend(sampleField)).returns<Tag>(),
  updateTag: command(updateOf(tagFields)).returns<Tag>(),
  /** Takes the tag from every task. */
  removeTag: command(recordSeen).returns<DoneAction>(),

  views: query(nothing).returns<readonly TaskView[]>(),
  createView: command(taskViewFields).returns<TaskView>(),
  updateView: command(updateOf(taskViewFields)).returns<TaskView>(),
  removeView: command(recordSeen).returns<DoneAction>(),
} as const

/** A day as the month groups name it, `YYYY-MM`. */
export function monthOf(day: LocalDate): string {
  return day.slice(0, 7)
}

import { z } from 'zod'
import { command, query } from '../contract/endpoint.ts'
import {
  idSchema,
  nothing,
  prose,
  recordSeen,
  requiredText,
  sampleField,
  shortText,
  updateOf,
  wholeNumber,
  type Id,
  type RecordBase,
} from '../contract/schema.ts'
import { localDateSchema } from '../time/localDate.ts'
import { taskClasses, type TaskClass } from './state.ts'

/** Nhiệm vụ chung, nhiệm vụ cụ thể. */
export const taskKinds = ['general', 'specific'] as const
export type TaskKind = (typeof taskKinds)[number]

export const deadlineKinds = ['dated', 'recurring', 'none'] as const
export type DeadlineKind = (typeof deadlineKinds)[number]

/** Trung ương, tỉnh, huyện, xã. */
export const ownerLevels = ['central', 'province', 'district', 'commune'] as const
export type OwnerLevel = (typeof ownerLevels)[number]

export const taskListFields = z.strictObject({
  name: requiredText(200),
  ownerLevel: z.enum(ownerLevels),
  year: wholeNumber(2000, 2100).nullable(),
  theme: shortText(500),
  /** "Sắp đến hạn" begins so many calendar days before the deadline. */
  soonDays: wholeNumber(0, 90),
})

const day = localDateSchema.nullable()

export const taskFields = z.strictObject({
  taskListId: idSchema,
  kind: z.enum(taskKinds),
  /** STT as printed; free, since lists number in their own ways (I, 1, 1.1, a). */
  code: shortText(30),
  content: prose(),
  /** Căn cứ giao, in words. */
  source: shortText(1000),
  /** The conclusion that gave the task. */
  conclusionId: idSchema.nullable(),
  leadId: idSchema.nullable(),
  /** Phối hợp, in the order in which they are printed; the lead agency is none of them. */
  supportingIds: z.array(idSchema).max(200),
  focusFrom: day,
  /** Last day of the period in which the task is in focus; null when it is not. */
  focusUntil: day,
  deadlineKind: z.enum(deadlineKinds),
  dueOn: day,
  /** The deadline's own words when it names a period: "tháng 6-2024". */
  dueWording: shortText(100),
  assignedOn: day,
  product: shortText(500),
  result: prose(),
  startedOn: day,
  reportedOn: day,
  completedOn: day,
  pausedOn: day,
  resumedOn: day,
  cancelledOn: day,
})

export type TaskListFields = z.output<typeof taskListFields>
export type TaskFields = z.output<typeof taskFields>

export interface TaskList extends RecordBase, Readonly<TaskListFields> {}
export interface Task extends RecordBase, Readonly<Omit<TaskFields, 'supportingIds'>> {
  readonly supportingIds: readonly Id[]
  /** Place in its list and kind, from 1. */
  readonly ordinal: number
}

/** How many tasks are in each class; the classes add up to the total. */
export type ClassCounts = Readonly<Record<TaskClass, number>>

export interface TaskCounts {
  readonly total: number
  readonly classes: ClassCounts
  /** Second dimension, beside the classes: not begun and not ended by the as-of day. */
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

/** What of the registry is shown. Every filter narrows. */
export const taskFilter = z.strictObject({
  asOf: localDateSchema,
  taskListId: idSchema.optional(),
  kind: z.enum(taskKinds).optional(),
  focus: z.boolean().optional(),
  leadId: idSchema.optional(),
  conclusionIds: z.array(idSchema).max(1000).optional(),
  classes: z.array(z.enum(taskClasses)).min(1).optional(),
})
export type TaskFilter = z.output<typeof taskFilter>

export interface TaskPage {
  readonly tasks: readonly Task[]
  /** Hand back as `after` for the next page; null at the end. */
  readonly next: string | null
  /** Of the whole filter without its classes; null on the pages that follow the first. */
  readonly counts: TaskCounts | null
}

export const tasksContract = {
  lists: query(nothing).returns<readonly TaskList[]>(),
  createList: command(
    taskListFields.partial().required({ name: true }).extend(sampleField),
  ).returns<TaskList>(),
  updateList: command(updateOf(taskListFields)).returns<TaskList>(),
  /** Refused while tasks are in the list. */
  removeList: command(recordSeen).returns<null>(),
  summaries: query(z.strictObject({ asOf: localDateSchema })).returns<readonly TaskListSummary[]>(),
  overdueByAgency: query(z.strictObject({ asOf: localDateSchema })).returns<readonly OverdueByAgency[]>(),
  /**
   * One page by list, kind and place in it, or by deadline, which leaves out the tasks that have no day.
   */
  list: query(
    taskFilter.extend({
      order: z.enum(['list', 'deadline']),
      after: z.string().max(500).optional(),
      limit: wholeNumber(1, 200),
    }),
  ).returns<TaskPage>(),
  get: query(z.strictObject({ id: idSchema })).returns<Task>(),
  /**
   * Refused as a contradiction: a focus that ends before it begins, a resumption without or before its pause, a day for
   * a deadline that is not dated, a lead agency that supports. Changing the kind of deadline from `dated` clears its day
   * and words, changing the lead agency takes the new one out of the supporting ones.
   */
  create: command(
    taskFields.partial().required({ taskListId: true, kind: true, content: true }).extend(sampleField),
  ).returns<Task>(),
  /** Refuses what `create` refuses, looking at the task as it would be. */
  update: command(updateOf(taskFields)).returns<Task>(),
  remove: command(recordSeen).returns<null>(),
} as const

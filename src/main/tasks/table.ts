import type { Id } from '../../shared/contract/schema.ts'
import type { Task, TaskList } from '../../shared/tasks/contract.ts'

export interface TaskListTable extends TaskList {}
export interface TaskTable extends Omit<Task, 'supportingIds'> {}

export interface TaskSupportTable {
  readonly id: Id
  readonly version: number
  readonly taskId: Id
  readonly organizationId: Id
  /** Place among the supporting agencies of the task, from 0. */
  readonly ordinal: number
}

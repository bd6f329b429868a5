import type { Task } from '../../src/shared/tasks/contract.ts'

/** A task of which nothing is said, without its place. */
export const emptyTask: Omit<Task, 'id' | 'taskListId' | 'ordinal'> = {
  version: 1,
  sample: '',
  kind: 'specific',
  parentId: null,
  code: '',
  content: '',
  conclusionId: null,
  assigner: '',
  director: '',
  leadId: null,
  supportingIds: [],
  contact: '',
  focusFrom: null,
  focusUntil: null,
  deadlineKind: 'dated',
  dueOn: null,
  dueWording: '',
  assignedOn: null,
  priority: 'normal',
  product: '',
  result: '',
  note: '',
  tagIds: [],
}

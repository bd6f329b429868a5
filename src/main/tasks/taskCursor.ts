import { z } from 'zod'
import { AppError } from '../../shared/contract/error.ts'
import { idSchema } from '../../shared/contract/schema.ts'
import { taskKinds, type Task } from '../../shared/tasks/contract.ts'
import { localDateSchema } from '../../shared/time/localDate.ts'
import type { TaskCursor } from './repository.ts'

const cursorSchema = z.discriminatedUnion('order', [
  z.strictObject({
    order: z.literal('list'),
    taskListId: idSchema,
    kind: z.enum(taskKinds),
    ordinal: z.int(),
    id: idSchema,
  }),
  z.strictObject({ order: z.literal('deadline'), dueOn: localDateSchema, id: idSchema }),
])

/** The place after a task, as text that a caller hands back unread. */
export function taskCursor(task: Task, order: TaskCursor['order']): string | null {
  const { taskListId, kind, ordinal, id, dueOn } = task
  if (order === 'list') return JSON.stringify({ order, taskListId, kind, ordinal, id })
  return dueOn === null ? null : JSON.stringify({ order, dueOn, id })
}

/** Reads a cursor back. Throws `invalid-input` for text that is none of ours, or of another order. */
export function readTaskCursor(text: string, order: TaskCursor['order']): TaskCursor {
  const cursor = cursorSchema.safeParse(parseJson(text)).data
  if (cursor?.order !== order)
    throw new AppError('invalid-input', { issues: [{ path: 'after', reason: 'bad-format' }] })
  return cursor
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

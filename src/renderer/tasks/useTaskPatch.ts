import { useState } from 'react'
import type { Id } from '../../shared/contract/schema.ts'
import type { TaskFields } from '../../shared/tasks/contract.ts'
import { errorSentence } from '../errorMessages.ts'
import { useProgram } from '../program.ts'

/** Changes fields of a task at once. */
export interface TaskPatch {
  readonly set: (patch: Partial<TaskFields>) => void
  /** Why the last change of a field was refused. */
  readonly errorOf: (field: keyof TaskFields) => string | undefined
}

/** Writes to one task; what is refused is said at the field that it names, else in a notice. */
export function useTaskPatch(taskId: Id): TaskPatch {
  const { tasks, notices } = useProgram()
  const [refused, setRefused] = useState<{ readonly field: string; readonly error: string } | null>(null)
  const write = async (patch: Partial<TaskFields>) => {
    const reply = await tasks.getState().update(taskId, patch)
    if (reply.ok) return setRefused(null)
    const path = reply.error.code === 'invalid-input' ? reply.error.facts.issues[0]?.path : undefined
    const field = path?.split('.').at(-1)
    // A field that was not touched may be out of sight.
    if (field === undefined || !Object.hasOwn(patch, field)) notices.fail(reply.error)
    else setRefused({ field, error: errorSentence(reply.error) })
  }
  return {
    set: (patch) => void write(patch),
    errorOf: (field) => (refused?.field === field ? refused.error : undefined),
  }
}

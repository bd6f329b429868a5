import { z } from 'zod'
import { command } from '../contract/endpoint.ts'
import { idSchema } from '../contract/schema.ts'

export const historyContract = {
  /**
   * Takes back one user action, whole: what it added is removed, what it removed comes back, what it changed is as it
   * was; as a new action. Refused (`conflict`) when one of its records has been changed since.
   */
  undo: command(z.strictObject({ actionId: idSchema })).returns<{ readonly records: number }>(),
} as const

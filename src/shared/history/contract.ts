import { z } from 'zod'
import { command } from '../contract/endpoint.ts'
import { idSchema, type Id } from '../contract/schema.ts'

/** What an undo did; undoing `actionId` does it again. */
export interface UndoResult {
  readonly actionId: Id
  /** How many records are as they were. */
  readonly records: number
}

export const historyContract = {
  /**
   * Takes back one user action, whole: what it added is removed, what it removed comes back, what it changed is as it
   * was; as a new action. Refused (`changed-since`) when one of its records has been changed since, `still-referenced` when
   * something was added to what it added, `not-found` when there is no such action.
   */
  undo: command(z.strictObject({ actionId: idSchema })).returns<UndoResult>(),
} as const

import { z } from 'zod'
import { command } from '../contract/endpoint.ts'
import { idSchema, type Id } from '../contract/schema.ts'

/** What a command did that has nothing else to answer; `actionId` undoes it. */
export interface DoneAction {
  readonly actionId: Id
}

/** What an undo did; undoing `actionId` does it again. */
export interface UndoResult extends DoneAction {
  /** How many records are as they were. */
  readonly records: number
}

export const historyContract = {
  /**
   * Takes back one user action, whole: what it added is removed, what it removed comes back, what it changed is as it
   * was; as a new action. Refused (`changed-since`) when one of its records has been changed since, but for texts that were
   * typed in other fields of what it changed; `still-referenced` when something was added to what it added, `not-found` when
   * there is no such action.
   */
  undo: command(z.strictObject({ actionId: idSchema })).returns<UndoResult>(),
} as const

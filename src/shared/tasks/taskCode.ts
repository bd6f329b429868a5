import type { Task } from './contract.ts'

/** The number that a row shows: the task's own STT, else its place in its list and kind. */
export function taskCode({ code, ordinal }: Pick<Task, 'code' | 'ordinal'>): string {
  return code === '' ? String(ordinal) : code
}

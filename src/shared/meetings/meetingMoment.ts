import type { Meeting } from './contract.ts'

/** When a meeting begins, as text that stands in the order of time; what is not known stands first. */
export function meetingMoment({ heldOn, startTime }: Pick<Meeting, 'heldOn' | 'startTime'>): string {
  return `${heldOn ?? ''} ${startTime ?? ''}`
}

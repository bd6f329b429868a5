import type { Confirmation, Invitee } from './invitees.ts'
import { seatsOf } from './seatsOf.ts'

/** How many people of each answer; a group of unknown size counts in none. They add up to the people invited. */
export type AnswerCounts = Readonly<Record<Confirmation, number>>

/** Counts people by what was answered for them: one for a person or position, else the seats. */
export function answerCounts(invitees: readonly Invitee[]): AnswerCounts {
  const counts = { waiting: 0, confirmed: 0, standIn: 0, declined: 0 }
  for (const invitee of invitees) counts[invitee.confirmation] += seatsOf(invitee) ?? 0
  return counts
}

import type { Confirmation, Invitee } from './invitees.ts'

/** How many people of each answer; a group of unknown size counts in none. They add up to the people invited. */
export type AnswerCounts = Readonly<Record<Confirmation, number>>

/** Counts people by what was answered for them: one for a person or position, else the seats. */
export function answerCounts(invitees: readonly Invitee[]): AnswerCounts {
  const counts = { waiting: 0, confirmed: 0, standIn: 0, declined: 0 }
  for (const invitee of invitees) {
    const isOne = invitee.kind === 'person' || invitee.kind === 'position'
    counts[invitee.confirmation] += isOne ? 1 : (invitee.seats ?? 0)
  }
  return counts
}

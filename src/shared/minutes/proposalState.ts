import type { LocalDate } from '../time/localDate.ts'
import type { Proposal } from './contract.ts'

/** Có kết quả; chưa có kết quả, and of those quá hạn. */
export const proposalStates = ['overdue', 'waiting', 'settled'] as const
export type ProposalState = (typeof proposalStates)[number]

export const proposalStateWords: Readonly<Record<ProposalState, string>> = {
  overdue: 'Quá hạn',
  waiting: 'Chưa có kết quả',
  settled: 'Có kết quả',
}

/** Where a kiến nghị stands as of a day: settled once its outcome is written, overdue from the day after its deadline. */
export function stateOfProposal(
  { outcome, dueOn }: Pick<Proposal, 'outcome' | 'dueOn'>,
  asOf: LocalDate,
): ProposalState {
  if (outcome.trim() !== '') return 'settled'
  return dueOn !== null && dueOn < asOf ? 'overdue' : 'waiting'
}

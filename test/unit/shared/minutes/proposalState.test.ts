import { expect, it } from 'vitest'
import { stateOfProposal } from '../../../../src/shared/minutes/proposalState.ts'
import { localDateSchema } from '../../../../src/shared/time/localDate.ts'

const day = (text: string) => localDateSchema.parse(text)

it('a kiến nghị is overdue from the day after its deadline until its outcome is written', () => {
  const dueOn = day('2024-03-31')
  expect(stateOfProposal({ outcome: '', dueOn }, day('2024-03-31'))).toBe('waiting')
  expect(stateOfProposal({ outcome: ' \n', dueOn }, day('2024-04-01'))).toBe('overdue')
  expect(stateOfProposal({ outcome: 'Đã bố trí kinh phí', dueOn }, day('2024-04-01'))).toBe('settled')
  expect(stateOfProposal({ outcome: '', dueOn: null }, day('2024-04-01'))).toBe('waiting')
})

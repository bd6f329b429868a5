import { lastRank } from '../../shared/directory/contract.ts'
import { WholeNumberField } from '../ui/WholeNumberField.tsx'
import { directoryMessages as messages } from './messages.ts'

interface RankFieldProps {
  readonly rank: number
  readonly onChange: (rank: number) => void
}

/** Place in protocol order; empty stands after all that have one. */
export function RankField({ rank, onChange }: RankFieldProps) {
  return (
    <WholeNumberField
      label={messages.rank}
      placeholder={messages.noRank}
      value={rank === lastRank ? null : rank}
      min={1}
      max={lastRank - 1}
      optional
      onChange={(chosen) => onChange(chosen ?? lastRank)}
    />
  )
}

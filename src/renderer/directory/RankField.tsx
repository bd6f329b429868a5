import { lastRank } from '../../shared/directory/contract.ts'
import { WholeNumberField } from '../ui/WholeNumberField.tsx'
import { directoryMessages as messages } from './messages.ts'

interface RankFieldProps {
  readonly rank: number
  /** What counts while none is given; 9999 for nothing. */
  readonly worked?: number
  readonly onChange: (rank: number) => void
}

/** Place in protocol order; empty stands after all that have one. */
export function RankField({ rank, worked = lastRank, onChange }: RankFieldProps) {
  return (
    <WholeNumberField
      label={messages.rank}
      placeholder={worked === lastRank ? messages.noRank : messages.workedRank(worked)}
      value={rank === lastRank ? null : rank}
      min={1}
      max={lastRank - 1}
      optional
      onChange={(chosen) => onChange(chosen ?? lastRank)}
    />
  )
}

import { useEffect, useState } from 'react'
import type { Entry, EntryFields } from '../shared/minutes/contract.ts'
import { voteTally } from '../shared/minutes/voteTally.ts'
import { useAttendance, useProgram } from './program.ts'
import { WholeNumberField } from './ui/WholeNumberField.tsx'
import { voteWords as words } from './voteWords.ts'

const voteFields = ['votesFor', 'votesAgainst', 'votesOther'] as const

interface VoteFieldsProps {
  readonly entry: Entry
  readonly onChange: (patch: Partial<EntryFields>) => void
}

/** The counts of a vote, and how they tally with those who were there. */
export function VoteFields({ entry, onChange }: VoteFieldsProps) {
  const present = usePresent(entry)
  const { cast, complete, notVoted, excess } = voteTally(entry, present)
  return (
    <>
      {voteFields.map((field) => (
        <div key={field} data-step="votes">
          <WholeNumberField
            label={words[field]}
            value={entry[field]}
            min={0}
            max={99_999}
            optional
            placeholder={words.votesPlaceholder}
            onChange={(count) => onChange({ [field]: count })}
          />
        </div>
      ))}
      {(cast !== null || present !== null) && (
        <p className="vote-tally" role="status" data-wrong={excess > 0 || undefined}>
          {excess > 0 && present !== null
            ? words.votesExceed(cast ?? 0, present, excess)
            : [
                present === null ? words.noRollCall : words.present(present),
                cast === null ? '' : words.votesSum(cast),
                notVoted === null ? '' : words.notVoted(notVoted),
                cast !== null && !complete ? words.votesMissing : '',
              ]
                .filter(Boolean)
                .join('; ')}
        </p>
      )}
    </>
  )
}

/** How many were there when it was voted; null where no roll was called, or until it is read. */
function usePresent({ at }: Pick<Entry, 'at'>): number | null {
  const { minutes } = useProgram()
  const [present, setPresent] = useState<number | null>(null)
  const counts = useAttendance((state) => state.counts)
  useEffect(() => {
    let wanted = true
    void minutes
      .getState()
      .presentAt(at)
      .then((count) => {
        if (wanted) setPresent(count)
      })
    return () => {
      wanted = false
    }
    // Read anew when somebody was marked.
  }, [minutes, at, counts])
  return present
}

import { UnstyledButton } from '@mantine/core'
import {
  IconAlarm,
  IconAlertTriangleFilled,
  IconCircleCheckFilled,
  IconCircleDashed,
} from '@tabler/icons-react'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { Id } from '../../shared/contract/schema.ts'
import type { MissingThing, ReadinessItem, StageState } from '../../shared/preparation/readiness.ts'
import { capitalizeFirst } from '../../shared/text/capitalize.ts'
import { groupDigits } from '../../shared/time/wording.ts'
import { askFor } from '../useAskedRecord.ts'
import { checkWords, missingWords, preparationMessages as messages } from './messages.ts'
import { checkPlace } from './checkPlace.ts'

/** How many missing things stand under a check before one asks for more. */
const fewMissing = 6

const icons = { ahead: IconCircleDashed, due: IconAlarm, late: IconAlertTriangleFilled } as const

interface CheckLineProps {
  readonly meetingId: Id
  readonly item: ReadinessItem
  /** Null once the meeting is over: nothing is late any more. */
  readonly state: StageState | null
}

/** One check in a line, with what is missing under it; each missing thing opens where it stands. */
export function CheckLine({ meetingId, item, state }: CheckLineProps) {
  const navigate = useNavigate()
  const [all, setAll] = useState(false)
  const { check, done, total, missing, missingCount } = item
  const isDone = missingCount === 0
  // What has its own day may be late before its stage is.
  const shownState = state === null ? 'ahead' : missing.some(({ isLate }) => isLate) ? 'late' : state
  const Icon = isDone ? IconCircleCheckFilled : icons[shownState]
  const words =
    check === 'agendaPublished'
      ? isDone
        ? capitalizeFirst(checkWords[check])
        : capitalizeFirst(missingWords[check])
      : `${groupDigits(done)}/${groupDigits(total)} ${checkWords[check]}`
  const place = checkPlace(meetingId, check)
  const shown = all ? missing : missing.slice(0, fewMissing)
  const named = shown.filter(({ label }) => label !== '' || check !== 'agendaPublished')
  return (
    <li className="preparation-check" data-state={isDone ? 'done' : shownState}>
      <UnstyledButton
        className="preparation-check-words"
        aria-label={messages.openCheck(words)}
        onClick={() => void navigate(place)}
      >
        <Icon size={15} stroke={1.9} aria-hidden />
        {words}
      </UnstyledButton>
      {named.length > 0 && (
        <span className="preparation-missing" aria-label={messages.missingOf(checkWords[check])} role="group">
          {named.map((thing, index) => (
            <UnstyledButton
              key={`${thing.id} ${thing.seat ?? ''}`}
              className="preparation-thing"
              data-late={(thing.isLate && state !== null) || undefined}
              onClick={() => void navigate(place, askFor(thing.id))}
            >
              {thingWords(thing)}
              {index < named.length - 1 && ';'}
            </UnstyledButton>
          ))}
          {missing.length > fewMissing && (
            <UnstyledButton className="preparation-more" onClick={() => setAll(!all)}>
              {all ? messages.showFewer : messages.showAll(missingCount - fewMissing)}
            </UnstyledButton>
          )}
          {all && missingCount > missing.length && (
            <UnstyledButton className="preparation-more" onClick={() => void navigate(place)}>
              {messages.beyond(missingCount - missing.length)}
            </UnstyledButton>
          )}
        </span>
      )}
    </li>
  )
}

function thingWords({ label, itemTitle, seat, isLate }: MissingThing): string {
  const parts = [label === '' ? messages.noLabel : label]
  if (seat !== null) parts.push(messages.seat(seat))
  if (itemTitle !== '') parts.push(messages.inItem(itemTitle))
  if (isLate) parts.push(messages.pastDue)
  return parts.join(', ')
}

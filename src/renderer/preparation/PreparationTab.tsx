import { useEffect } from 'react'
import { readinessStages, stageDays, stageState, type Readiness } from '../../shared/preparation/readiness.ts'
import { addDays, type LocalDate } from '../../shared/time/localDate.ts'
import { shortDate, weekdayName } from '../../shared/time/wording.ts'
import { useAsOf, useMeetings, usePreparation, useProgram } from '../program.ts'
import { ErrorLine } from '../ui/ErrorLine.tsx'
import { Section } from '../ui/Page.tsx'
import { CheckLine } from './CheckLine.tsx'
import { preparationMessages as messages, stageWords } from './messages.ts'
import './preparation.css'

/** What the meeting lacks, by the day on which it must be there. */
export function PreparationTab() {
  const { preparation } = useProgram()
  const asOf = useAsOf()
  const meetingId = useMeetings((state) => state.detail?.meeting.id ?? null)
  const heldOn = useMeetings((state) => state.detail?.meeting.heldOn ?? null)
  const hasEnded = useMeetings((state) => state.detail?.meeting.state === 'ended')
  const readiness = usePreparation((state) => state.readiness)
  const error = usePreparation((state) => state.error)
  useEffect(() => {
    if (meetingId === null) return
    const { open, close } = preparation.getState()
    void open(meetingId, asOf)
    return close
  }, [preparation, meetingId, asOf])

  if (meetingId === null) return null
  return (
    <div className="page-scroll preparation">
      <ErrorLine error={error} />
      {hasEnded && <p className="dimmed preparation-over">{messages.over}</p>}
      {readiness !== null &&
        readinessStages.map((stage) => {
          const items = readiness.items.filter((item) => item.stage === stage)
          if (items.length === 0) return null
          const done = items.filter(({ missingCount }) => missingCount === 0).length
          return (
            <Section
              key={stage}
              title={messages.stage(stageWords[stage], stageDay(heldOn, stageDays[stage]))}
              counts={
                <>
                  {messages.tally(done, items.length)}
                  {done < items.length && !hasEnded && <StageTime stage={stage} readiness={readiness} />}
                </>
              }
            >
              <ul className="preparation-checks">
                {items.map((item) => (
                  <CheckLine
                    key={item.check}
                    meetingId={meetingId}
                    item={item}
                    state={hasEnded ? null : stageState(stage, readiness.daysLeft)}
                  />
                ))}
              </ul>
            </Section>
          )
        })}
    </div>
  )
}

/** How far the day of a stage is. */
function StageTime({
  stage,
  readiness: { daysLeft },
}: {
  readonly stage: (typeof readinessStages)[number]
  readonly readiness: Readiness
}) {
  if (daysLeft === null) return null
  const days = daysLeft - stageDays[stage]
  const state = stageState(stage, daysLeft)
  return (
    <span className="preparation-time" data-state={state}>
      {state === 'due' ? messages.dueToday : state === 'late' ? messages.late(-days) : messages.ahead(days)}
    </span>
  )
}

function stageDay(heldOn: LocalDate | null, before: number): string {
  if (heldOn === null) return messages.noDay
  const day = addDays(heldOn, -before)
  return `${weekdayName(day)}, ${shortDate(day)}`
}

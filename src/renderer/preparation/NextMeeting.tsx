import { Button, UnstyledButton } from '@mantine/core'
import { IconAlarm, IconAlertTriangleFilled, IconCircleCheckFilled } from '@tabler/icons-react'
import { useEffect, type ReactNode } from 'react'
import { useNavigate } from 'react-router'
import type { Meeting } from '../../shared/meetings/contract.ts'
import { stageState, type Readiness } from '../../shared/preparation/readiness.ts'
import { groupDigits, officialTime, shortDate, weekdayName } from '../../shared/time/wording.ts'
import { useAsOf, usePreparation, useProgram } from '../program.ts'
import { ErrorLine } from '../ui/ErrorLine.tsx'
import { SampleTag } from '../ui/SampleTag.tsx'
import { askFor } from '../useAskedRecord.ts'
import { missingWords, preparationMessages as messages } from './messages.ts'
import { checkPlace } from './checkPlace.ts'
import './preparation.css'

/** The next conference: how long until it, and what is not ready; `children` when none is planned. */
export function NextMeeting({ children }: { readonly children: ReactNode }) {
  const { preparation } = useProgram()
  const asOf = useAsOf()
  const next = usePreparation((state) => state.next)
  const error = usePreparation((state) => state.error)
  useEffect(() => {
    const { openNext, closeNext } = preparation.getState()
    void openNext(asOf)
    return closeNext
  }, [preparation, asOf])
  if (next === undefined) return null
  if (next === null)
    return (
      <>
        <ErrorLine error={error} />
        {children}
      </>
    )
  return <NextLine {...next} />
}

function NextLine({ meeting, readiness }: { readonly meeting: Meeting; readonly readiness: Readiness }) {
  const navigate = useNavigate()
  const { heldOn, startTime, title, place, sample } = meeting
  const when = [
    ...(startTime === null ? [] : [officialTime(startTime)]),
    ...(heldOn === null ? [] : [weekdayName(heldOn), shortDate(heldOn)]),
  ].join(', ')
  return (
    <section className="coming-meeting" aria-label={messages.nextMeeting}>
      <div className="overview-meeting">
        <div className="overview-meeting-what">
          <h2 className="one-line" title={title}>
            {title}
          </h2>
          <p className="dimmed one-line" title={place}>
            {when}
            {place !== '' && ` · ${place}`}
          </p>
        </div>
        <SampleTag sample={sample} />
        <p className="overview-meeting-when">{countdown(readiness.daysLeft ?? 0)}</p>
        <Button onClick={() => void navigate(`/hoi-nghi/${meeting.id}`)}>{messages.openMeeting}</Button>
      </div>
      <Lacking meeting={meeting} readiness={readiness} />
    </section>
  )
}

/** "Chưa xong: 6 lời mời chưa gửi, …"; each opens where it stands, what is late first in colour. */
function Lacking({ meeting, readiness }: { readonly meeting: Meeting; readonly readiness: Readiness }) {
  const navigate = useNavigate()
  const lacking = readiness.items.filter(({ missingCount }) => missingCount > 0)
  const toPreparation = () => void navigate(`/hoi-nghi/${meeting.id}/chuan-bi`)
  return (
    <p className="coming-meeting-lacking">
      {lacking.length === 0 ? (
        <span className="coming-meeting-ready">
          <IconCircleCheckFilled size={15} aria-hidden />
          {messages.ready}
        </span>
      ) : (
        <>
          <span className="dimmed">{messages.notReady}</span>
          {lacking.map(({ check, stage, missing, missingCount }) => {
            const state = missing.some(({ isLate }) => isLate)
              ? 'late'
              : stageState(stage, readiness.daysLeft)
            const words =
              check === 'agendaPublished'
                ? missingWords[check]
                : `${groupDigits(missingCount)} ${missingWords[check]}`
            const [first] = missing
            return (
              <UnstyledButton
                key={check}
                className="coming-meeting-check"
                data-state={state}
                onClick={() =>
                  void navigate(
                    checkPlace(meeting.id, check),
                    missingCount === 1 && first !== undefined ? askFor(first.id) : {},
                  )
                }
              >
                {state === 'late' && <IconAlertTriangleFilled size={15} aria-hidden />}
                {state === 'due' && <IconAlarm size={15} stroke={1.9} aria-hidden />}
                {words}
              </UnstyledButton>
            )
          })}
        </>
      )}
      <UnstyledButton className="coming-meeting-all" onClick={toPreparation}>
        {messages.openPreparation}
      </UnstyledButton>
    </p>
  )
}

function countdown(days: number): string {
  if (days <= 0) return messages.today
  return days === 1 ? messages.tomorrow : messages.inDays(days)
}

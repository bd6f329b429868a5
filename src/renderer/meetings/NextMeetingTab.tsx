import { Button, Checkbox, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { isWorkingDay } from '../../shared/calendar/workingDays.ts'
import type { Meeting } from '../../shared/meetings/contract.ts'
import { carriedParts, type CarriedPart, type NextMeeting } from '../../shared/meetings/series.ts'
import { shortDate } from '../../shared/time/wording.ts'
import { useAsOf, useHolidays, useProgram, useSeries } from '../program.ts'
import { DateField } from '../ui/DateField.tsx'
import { ErrorLine } from '../ui/ErrorLine.tsx'
import { FormFoot } from '../ui/FormFoot.tsx'
import { useShortcut } from '../ui/useShortcut.ts'
import { useOpenMeeting } from '../useOpenMeeting.ts'
import { nextMeetingSentence, partWords, seriesMessages as messages } from './seriesMessages.ts'

/** Tạo kỳ họp tiếp theo: what will be made and what comes along, before it is made. */
export function NextMeetingTab() {
  const { series: store } = useProgram()
  const asOf = useAsOf()
  const { meeting } = useOpenMeeting()
  const next = useSeries((state) => (state.next?.meetingId === meeting.id ? state.next.meeting : null))
  const error = useSeries((state) => state.error)
  const { id, version } = meeting
  useEffect(() => void store.getState().readNext(id, asOf), [store, id, version, asOf])
  return (
    <div className="page-scroll">
      <ErrorLine error={error} />
      {next !== null && (
        <NextMeetingForm key={`${next.title} ${next.heldOn}`} meeting={meeting} next={next} />
      )}
    </div>
  )
}

interface NextMeetingFormProps {
  readonly meeting: Meeting
  readonly next: NextMeeting
}

function NextMeetingForm({ meeting, next }: NextMeetingFormProps) {
  const { series: store, undo, notices } = useProgram()
  const navigate = useNavigate()
  const asOf = useAsOf()
  const holidays = useHolidays()
  const [title, setTitle] = useState(next.title)
  const [heldOn, setHeldOn] = useState(next.heldOn)
  const [take, setTake] = useState<readonly CarriedPart[]>(carriedParts)
  const [isMaking, setMaking] = useState(false)
  const { counts } = next
  const leave = () => void navigate(`/hoi-nghi/${meeting.id}`)
  useShortcut({ key: 'Escape', inFields: true, words: messages.leave }, (event) => {
    event.preventDefault()
    leave()
  })
  const holidayName = (day: string) => holidays.find((holiday) => holiday.day === day)?.name ?? ''
  const toggle = (part: CarriedPart, isTaken: boolean) =>
    setTake(carriedParts.filter((one) => (one === part ? isTaken : take.includes(one))))
  // Invitees sit at sites: they bring these along.
  const isImplied = (part: CarriedPart) => part === 'sites' && take.includes('invitees')
  const taken = carriedParts.filter((part) => counts[part] > 0 && (take.includes(part) || isImplied(part)))

  const make = async () => {
    setMaking(true)
    const reply = await store
      .getState()
      .createNext({ meetingId: meeting.id, title: title.trim(), heldOn, take: [...taken] })
    setMaking(false)
    if (!reply.ok) return notices.fail(reply.error)
    await navigate(`/hoi-nghi/${reply.value.meeting.id}`)
    undo.say(messages.made(reply.value.meeting.title), reply.value)
  }

  return (
    <section className="next-meeting" aria-label={messages.next}>
      <h2>{messages.next}</h2>
      <p className="next-meeting-sentence" role="status">
        {nextMeetingSentence(heldOn === null ? null : shortDate(heldOn), counts, taken)}
      </p>
      {meeting.seriesId === null && <p className="dimmed">{messages.noSeries}</p>}
      {next.movedFrom !== null && next.heldOn !== null && heldOn === next.heldOn && (
        <p className="dimmed">
          {messages.moved(shortDate(next.movedFrom), holidayName(next.movedFrom), shortDate(next.heldOn))}
        </p>
      )}
      {next.existingId !== null && (
        <p>
          {messages.existing} <Link to={`/hoi-nghi/${next.existingId}`}>{messages.openExisting}</Link>
        </p>
      )}
      <div className="fields">
        <TextInput
          label={messages.nextTitle}
          value={title}
          autoFocus
          maxLength={500}
          error={title.trim() === '' ? messages.titleMissing : null}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <DateField
          className="meeting-short"
          label={messages.nextDate}
          value={heldOn}
          today={asOf}
          error={
            heldOn !== null && !isWorkingDay(heldOn, holidays)
              ? messages.dayOff(shortDate(heldOn), holidayName(heldOn))
              : undefined
          }
          onChange={setHeldOn}
        />
      </div>
      <fieldset className="next-meeting-parts">
        <legend>{messages.take}</legend>
        {carriedParts.map((part) => (
          <Checkbox
            key={part}
            label={`${counts[part]} ${partWords[part].what}`}
            description={partWords[part].hint}
            checked={counts[part] > 0 && (take.includes(part) || isImplied(part))}
            disabled={counts[part] === 0 || isImplied(part)}
            onChange={(event) => toggle(part, event.currentTarget.checked)}
          />
        ))}
      </fieldset>
      <FormFoot className="next-meeting-foot">
        <Button disabled={title.trim() === ''} loading={isMaking} onClick={() => void make()}>
          {messages.make}
        </Button>
        <Button variant="default" onClick={leave}>
          {messages.cancel}
        </Button>
      </FormFoot>
    </section>
  )
}

import { useEffect, useMemo, useState } from 'react'
import type { ErrorData } from '../../shared/contract/error.ts'
import {
  meetingForms,
  meetingKinds,
  meetingStates,
  type MeetingFields,
} from '../../shared/meetings/contract.ts'
import { numberLine } from '../../shared/documents/letterheadHeader.ts'
import { meetingFormWords, meetingKindWords, meetingStateWords } from '../../shared/meetings/fieldWords.ts'
import { useAsOf, useLetterheads, useMeetings, useProgram } from '../program.ts'
import { ClockField } from '../ui/ClockField.tsx'
import { DateField } from '../ui/DateField.tsx'
import { ErrorLine } from '../ui/ErrorLine.tsx'
import { Section } from '../ui/Page.tsx'
import { OptionalSelectField, SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { WholeNumberField } from '../ui/WholeNumberField.tsx'
import { useOpenMeeting } from '../useOpenMeeting.ts'
import { meetingMessages as messages } from './messages.ts'
import { SeriesSection } from './SeriesSection.tsx'

const kindChoices = meetingKinds.map((value) => ({ value, label: meetingKindWords[value] }))
const formChoices = meetingForms.map((value) => ({ value, label: meetingFormWords[value] }))
const stateChoices = meetingStates.map((value) => ({ value, label: meetingStateWords[value] }))

type MeetingTimes = Partial<Pick<MeetingFields, 'startTime' | 'endTime'>>

/** What the meeting is, when and where it is held, and what its papers say at their head. */
export function InfoTab() {
  const { notices, letterheads: letterheadsStore } = useProgram()
  const asOf = useAsOf()
  const { meeting, sites } = useOpenMeeting()
  const update = useMeetings((state) => state.update)
  const letterheads = useLetterheads((state) => state.letterheads)
  useEffect(() => void letterheadsStore.getState().load(), [letterheadsStore])

  const { id } = meeting
  const set = (patch: Partial<MeetingFields>) => void notices.report(update(id, patch))
  const [timeError, setTimeError] = useState<ErrorData | null>(null)
  /** A time that the other one stands against: it waits for that one to be corrected. */
  const [waitingTime, setWaitingTime] = useState<MeetingTimes>({})
  const setTime = async (patch: MeetingTimes) => {
    const times = { ...waitingTime, ...patch }
    const reply = await update(id, times)
    setTimeError(reply.ok ? null : reply.error)
    setWaitingTime(reply.ok ? {} : times)
  }
  const times = { startTime: meeting.startTime, endTime: meeting.endTime, ...waitingTime }
  const siteChoices = useMemo(() => sites.map(({ id, name }) => ({ value: id, label: name })), [sites])
  const letterheadChoices = useMemo(
    () => letterheads.map(({ id, name }) => ({ value: id, label: name })),
    [letterheads],
  )
  const letterhead = letterheads.find(({ id }) => id === meeting.letterheadId) ?? null

  return (
    <div className="page-scroll">
      <div className="meeting-info">
        <div>
          <Section title={messages.sectionGeneral}>
            <div className="fields">
              <TextField
                label={messages.name}
                recordId={id}
                field="meeting.title"
                value={meeting.title}
                wraps
                onSave={(title) => update(id, { title })}
              />
              <SelectField
                label={messages.kind}
                choices={kindChoices}
                value={meeting.kind}
                onChange={(kind) => set({ kind })}
              />
              <SelectField
                label={messages.form}
                choices={formChoices}
                value={meeting.form}
                onChange={(form) => set({ form })}
              />
              <SelectField
                label={messages.state}
                choices={stateChoices}
                value={meeting.state}
                onChange={(state) => set({ state })}
              />
            </div>
          </Section>
          <Section title={messages.sectionTime}>
            <div className="fields">
              <DateField
                className="meeting-short"
                label={messages.heldOn}
                value={meeting.heldOn}
                today={asOf}
                onChange={(heldOn) => set({ heldOn })}
              />
              <ClockField
                className="meeting-short"
                label={messages.startTime}
                value={times.startTime}
                onChange={(startTime) => void setTime({ startTime })}
              />
              <ClockField
                className="meeting-short"
                label={messages.endTime}
                value={times.endTime}
                onChange={(endTime) => void setTime({ endTime })}
              />
              {timeError !== null && (
                <div className="meeting-time-error">
                  <ErrorLine error={timeError} />
                </div>
              )}
              <TextField
                label={messages.place}
                placeholder={messages.placePlaceholder}
                recordId={id}
                field="meeting.place"
                value={meeting.place}
                wraps
                onSave={(place) => update(id, { place })}
              />
              <OptionalSelectField
                label={messages.mainSite}
                placeholder={messages.mainSitePlaceholder}
                searchable
                choices={siteChoices}
                value={meeting.mainSiteId}
                onChange={(mainSiteId) => set({ mainSiteId })}
              />
            </div>
          </Section>
        </div>
        <div>
          <Section title={messages.sectionPaper}>
            <div className="fields">
              <OptionalSelectField
                label={messages.letterhead}
                placeholder={messages.letterheadPlaceholder}
                choices={letterheadChoices}
                value={meeting.letterheadId}
                onChange={(letterheadId) => set({ letterheadId })}
              />
              <WholeNumberField
                className="meeting-short"
                label={messages.minutesNumber}
                value={meeting.minutesNumber}
                min={1}
                max={99_999}
                optional
                {...(meeting.minutesNumber === null
                  ? {}
                  : { description: numberLine(meeting.minutesNumber, 'BB', letterhead) })}
                onChange={(minutesNumber) => set({ minutesNumber })}
              />
            </div>
          </Section>
          <SeriesSection meeting={meeting} />
          <Section title={messages.note}>
            <div className="meeting-note">
              <TextField
                label={messages.note}
                labelHidden
                placeholder={messages.notePlaceholder}
                recordId={id}
                field="meeting.note"
                value={meeting.note}
                multiline
                minRows={3}
                onSave={(note) => update(id, { note })}
              />
            </div>
          </Section>
        </div>
      </div>
    </div>
  )
}

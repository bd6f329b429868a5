import { Button, Menu, ActionIcon } from '@mantine/core'
import { IconCalendarShare, IconDots, IconPlus, IconTrash } from '@tabler/icons-react'
import { useEffect, useMemo } from 'react'
import { Link, useNavigate } from 'react-router'
import type { Meeting, MeetingFields } from '../../shared/meetings/contract.ts'
import type { MeetingSeries } from '../../shared/meetings/series.ts'
import { nextSeriesDay, seriesRuleWords } from '../../shared/meetings/seriesRule.ts'
import { capitalizeFirst } from '../../shared/text/capitalize.ts'
import { dateParts } from '../../shared/time/localDate.ts'
import { shortDate } from '../../shared/time/wording.ts'
import { meetingStateWords } from '../../shared/meetings/fieldWords.ts'
import { useHolidays, useMeetings, useProgram, useSeries } from '../program.ts'
import { ErrorLine } from '../ui/ErrorLine.tsx'
import { uiMessages } from '../ui/messages.ts'
import { Section } from '../ui/Page.tsx'
import { OptionalSelectField } from '../ui/SelectField.tsx'
import { useExportIcs } from '../useExportIcs.ts'
import { seriesMessages as messages } from './seriesMessages.ts'
import { SeriesRuleFields } from './SeriesRuleFields.tsx'

/** The series that a meeting is in: its rule, its other meetings, and the way to the next one. */
export function SeriesSection({ meeting }: { readonly meeting: Meeting }) {
  const { series: store, notices } = useProgram()
  const navigate = useNavigate()
  const update = useMeetings((state) => state.update)
  const all = useSeries((state) => state.series)
  const error = useSeries((state) => state.error)
  useEffect(() => void store.getState().load(), [store])
  const choices = useMemo(() => all.map(({ id, name }) => ({ value: id, label: name })), [all])
  const series = all.find(({ id }) => id === meeting.seriesId) ?? null
  const set = (patch: Partial<MeetingFields>) => void notices.report(update(meeting.id, patch))

  const create = async () => {
    const { heldOn, title } = meeting
    const rule = heldOn === null ? {} : { frequency: 'monthly' as const, dayOfMonth: dateParts(heldOn).day }
    const reply = await store.getState().create({ name: title, ...rule })
    if (reply.ok) set({ seriesId: reply.value.id })
    else notices.fail(reply.error)
  }

  return (
    <Section
      title={messages.title}
      actions={
        <>
          {series === null ? (
            <Button
              variant="default"
              leftSection={<IconPlus size={16} stroke={1.6} />}
              onClick={() => void create()}
            >
              {messages.create}
            </Button>
          ) : (
            <Button variant="default" onClick={() => void navigate(`/hoi-nghi/${meeting.id}/ky-tiep-theo`)}>
              {messages.next}
            </Button>
          )}
          {series !== null && <SeriesMenu series={series} />}
        </>
      }
    >
      <ErrorLine error={error} />
      <div className="fields">
        <OptionalSelectField
          label={messages.series}
          placeholder={messages.seriesPlaceholder}
          description={series === null ? messages.hint : undefined}
          searchable
          choices={choices}
          value={meeting.seriesId}
          onChange={(seriesId) => set({ seriesId })}
        />
        {series !== null && <SeriesRuleFields key={series.id} series={series} />}
      </div>
      {series !== null && (
        <>
          <RuleWords series={series} meeting={meeting} />
          <SeriesMeetings series={series} open={meeting} />
        </>
      )}
    </Section>
  )
}

function SeriesMenu({ series }: { readonly series: MeetingSeries }) {
  const { series: store, undo } = useProgram()
  const exportIcs = useExportIcs()
  const remove = () => void undo.report(messages.removed(series.name), store.getState().remove(series.id))
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={uiMessages.more}>
          <IconDots size={16} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconCalendarShare size={16} stroke={1.6} />}
          onClick={() => void exportIcs({ of: 'series', seriesId: series.id })}
        >
          {messages.exportIcs}
        </Menu.Item>
        <Menu.Item color="red" leftSection={<IconTrash size={16} stroke={1.6} />} onClick={remove}>
          {messages.remove}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

/** The rule in words, and the day of the meeting after this one. */
function RuleWords({ series, meeting }: { readonly series: MeetingSeries; readonly meeting: Meeting }) {
  const holidays = useHolidays()
  const next = meeting.heldOn === null ? null : nextSeriesDay(series, meeting.heldOn, holidays)
  return (
    <p className="series-rule dimmed">
      {messages.rule(capitalizeFirst(seriesRuleWords(series)))}{' '}
      {next !== null &&
        (next.movedFrom === null
          ? messages.nextDay(shortDate(next.day))
          : messages.movedDay(shortDate(next.day), shortDate(next.movedFrom)))}
    </p>
  )
}

/** All meetings of the series, the newest first. */
function SeriesMeetings({ series, open }: { readonly series: MeetingSeries; readonly open: Meeting }) {
  const { meetings: store } = useProgram()
  const meetings = useMeetings((state) => state.meetings)
  useEffect(() => void store.getState().loadList(), [store])
  const own = meetings.filter(({ seriesId }) => seriesId === series.id)
  return (
    <div className="series-meetings">
      <h3>{messages.meetings(own.length)}</h3>
      <ul>
        {own.map(({ id, title, heldOn, state }) => (
          <li key={id} data-open={id === open.id}>
            <span className="series-day">{heldOn === null ? messages.noDate : shortDate(heldOn)}</span>
            {id === open.id ? (
              <span className="one-line" title={title}>
                {title} <span className="dimmed">({messages.thisOne})</span>
              </span>
            ) : (
              <Link className="one-line" to={`/hoi-nghi/${id}`} title={title}>
                {title}
              </Link>
            )}
            <span className="dimmed series-state">{meetingStateWords[state]}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

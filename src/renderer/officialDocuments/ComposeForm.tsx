import { Button } from '@mantine/core'
import { useEffect, useMemo, useState, type SubmitEvent } from 'react'
import type { Id } from '../../shared/contract/schema.ts'
import { reportSpans, type OfficialKind, type ReportSpan } from '../../shared/officialDocuments/contract.ts'
import { reportSpanNames } from '../../shared/officialDocuments/officialWords.ts'
import { shortDate } from '../../shared/time/wording.ts'
import { organizationChoices } from '../organizationChoices.ts'
import { useAsOf, useDirectory, useOfficialDocuments, useProgram, useTasks } from '../program.ts'
import { DateField } from '../ui/DateField.tsx'
import { FormFoot } from '../ui/FormFoot.tsx'
import { MultiSelectField, OptionalSelectField, SelectField } from '../ui/SelectField.tsx'
import { composeNeeds } from './composeNeeds.ts'
import { officialMessages as messages } from './messages.ts'
import type { NewDocument } from './store.ts'
import { useOfficialLists } from './useOfficialLists.ts'

const spanChoices = reportSpans.map((value) => ({ value, label: reportSpanNames[value] }))

interface ComposeFormProps {
  readonly kind: OfficialKind
  /** The meeting that it is about; null where one is chosen here. */
  readonly meetingId: Id | null
  readonly working: boolean
  readonly onCreate: (wanted: NewDocument) => Promise<unknown>
  readonly onClose: () => void
}

type Missing = keyof typeof messages.needed

/** What a document is composed from, chosen before it is made. */
export function ComposeForm({ kind, meetingId: given, working, onCreate, onClose }: ComposeFormProps) {
  const { tasks } = useProgram()
  const today = useAsOf()
  const needs = composeNeeds[kind]
  const { meetings, letterheads } = useOfficialLists()
  const organizations = useDirectory((state) => state.organizations)
  const overdue = useTasks((state) => state.overdueByAgency)
  const lists = useTasks((state) => state.lists)
  const documents = useOfficialDocuments((state) => state.documents)
  const [meetingId, setMeetingId] = useState(given)
  const [agencyId, setAgencyId] = useState<Id | null>(null)
  const [letterheadId, setLetterheadId] = useState<Id | null>(null)
  const [asOf, setAsOf] = useState<typeof today | null>(today)
  const [span, setSpan] = useState<ReportSpan>('month')
  const [taskListIds, setTaskListIds] = useState<readonly Id[]>([])
  const [supplementsId, setSupplementsId] = useState<Id | null>(null)
  const [missing, setMissing] = useState<Missing | null>(null)
  useEffect(() => void tasks.getState().load(today), [tasks, today])

  const issuedMinutes = documents.filter((one) => one.kind === 'minutes' && one.state === 'issued')
  const meetingChoices = useMemo(
    () =>
      meetings.map(({ id, title, heldOn }) => ({
        value: id,
        label: heldOn === null ? title : `${title} (${shortDate(heldOn)})`,
      })),
    [meetings],
  )
  const agencyChoices = useMemo(() => {
    const choices = organizationChoices(organizations, today, null)
    if (kind !== 'urgingLetter') return choices
    const late = new Set(overdue.map(({ organizationId }) => organizationId))
    return choices.filter(({ value }) => late.has(value))
  }, [organizations, today, kind, overdue])

  const lacks = (): Missing | null => {
    if (needs.meeting === 'needed' && meetingId === null) return 'meeting'
    if (needs.agency === 'needed' && agencyId === null) return 'agency'
    if (needs.supplements && supplementsId === null) return 'supplements'
    if (needs.asOf && asOf === null) return 'asOf'
    return null
  }
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    const lacking = lacks()
    setMissing(lacking)
    if (lacking !== null) return
    const minutes = issuedMinutes.find(({ id }) => id === supplementsId)
    const about = meetingId ?? minutes?.meetingId ?? null
    await onCreate({
      kind,
      ...(about === null ? {} : { meetingId: about }),
      ...(agencyId === null ? {} : { agencyId }),
      ...(letterheadId === null ? {} : { letterheadId }),
      ...(needs.asOf && asOf !== null ? { asOf } : {}),
      ...(needs.span ? { span } : {}),
      ...(taskListIds.length === 0 ? {} : { taskListIds: [...taskListIds] }),
      ...(supplementsId === null ? {} : { supplementsId }),
    })
  }
  const errorOf = (field: Missing) => (missing === field ? { error: messages.needed[field] } : {})

  return (
    <form className="compose-form" noValidate onSubmit={(event) => void submit(event)}>
      {needs.meeting !== 'none' && given === null && (
        <OptionalSelectField
          label={messages.meeting}
          placeholder={needs.meeting === 'needed' ? messages.chooseMeeting : messages.noMeeting}
          searchable
          choices={meetingChoices}
          value={meetingId}
          onChange={setMeetingId}
          {...errorOf('meeting')}
        />
      )}
      {needs.supplements &&
        (issuedMinutes.length === 0 ? (
          <p className="dimmed">{messages.noIssuedMinutes}</p>
        ) : (
          <OptionalSelectField
            label={messages.supplements}
            placeholder={messages.chooseMinutes}
            choices={issuedMinutes.map(({ id, sign, subject }) => ({
              value: id,
              label: `${sign.trim()} ${subject}`,
            }))}
            value={supplementsId}
            onChange={setSupplementsId}
            {...errorOf('supplements')}
          />
        ))}
      {needs.agency !== 'none' && (
        <OptionalSelectField
          label={messages.agency}
          placeholder={messages.chooseAgency}
          searchable
          choices={agencyChoices}
          value={agencyId}
          onChange={setAgencyId}
          {...errorOf('agency')}
        />
      )}
      {needs.span && (
        <SelectField label={messages.span} choices={spanChoices} value={span} onChange={setSpan} />
      )}
      {needs.asOf && (
        <DateField label={messages.asOf} value={asOf} today={today} onChange={setAsOf} {...errorOf('asOf')} />
      )}
      {needs.taskLists && lists.length > 1 && (
        <MultiSelectField
          label={messages.taskLists}
          placeholder={messages.allLists}
          choices={lists.map(({ id, name }) => ({ value: id, label: name }))}
          values={taskListIds}
          onChange={setTaskListIds}
        />
      )}
      {letterheads.length > 1 && (
        <OptionalSelectField
          label={messages.letterhead}
          placeholder={messages.firstLetterhead}
          choices={letterheads.map(({ id, name }) => ({ value: id, label: name }))}
          value={letterheadId}
          onChange={setLetterheadId}
        />
      )}
      <FormFoot className="official-popover-foot">
        <Button type="submit" loading={working} disabled={needs.supplements && issuedMinutes.length === 0}>
          {messages.create}
        </Button>
        <Button variant="subtle" color="gray" onClick={onClose}>
          {messages.cancel}
        </Button>
      </FormFoot>
    </form>
  )
}

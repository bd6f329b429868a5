import { Button } from '@mantine/core'
import { useEffect, useMemo, useState } from 'react'
import type { Id } from '../../shared/contract/schema.ts'
import type { Organization } from '../../shared/directory/contract.ts'
import { isInForce } from '../../shared/directory/titles.ts'
import { shortDate } from '../../shared/time/wording.ts'
import { organizationChoices } from '../organizationChoices.ts'
import { useAsOf, useDirectory, useProgram } from '../program.ts'
import { DateField } from '../ui/DateField.tsx'
import { uiMessages } from '../ui/messages.ts'
import { OptionalSelectField } from '../ui/SelectField.tsx'
import { directoryMessages as messages } from './messages.ts'
import type { OrganizationWork } from './store.ts'

interface MergeFormProps {
  readonly organization: Organization
  readonly onClose: () => void
}

/** Names the successor and its first day, and says first what that will change. */
export function MergeForm({ organization, onClose }: MergeFormProps) {
  const { directory, notices, undo } = useProgram()
  const asOf = useAsOf()
  const organizations = useDirectory((state) => state.organizations)
  const people = useDirectory((state) => state.people)
  const [intoId, setIntoId] = useState<Id | null>(null)
  const [on, setOn] = useState(asOf)
  const [work, setWork] = useState<OrganizationWork | null>(null)
  const [busy, setBusy] = useState(false)
  const { id } = organization
  const { countWork, mergeOrganization } = directory.getState()

  useEffect(() => {
    let current = true
    void countWork(id, on).then((reply) => {
      if (current) setWork(reply.ok ? reply.value : null)
    })
    return () => {
      current = false
    }
  }, [countWork, id, on])

  const choices = useMemo(
    () => organizationChoices(organizations, on, null).filter(({ value }) => value !== id),
    [organizations, on, id],
  )
  const positions = people
    .flatMap((person) => person.positions)
    .filter((position) => position.organizationId === id && isInForce(position, on)).length
  const into = choices.find(({ value }) => value === intoId)

  const merge = async () => {
    if (into === undefined) return
    setBusy(true)
    const reply = await mergeOrganization(id, into.value, on)
    setBusy(false)
    if (!reply.ok) return notices.fail(reply.error)
    undo.say(messages.merged(organization.name, into.label, reply.value), reply.value)
    return onClose()
  }

  return (
    <>
      <div className="fields">
        <OptionalSelectField
          label={messages.successor}
          placeholder={messages.chooseSuccessor}
          searchable
          choices={choices}
          value={into?.value ?? null}
          onChange={setIntoId}
        />
        <DateField
          label={messages.mergeOn}
          value={on}
          today={asOf}
          required
          onChange={(day) => {
            if (day !== null) setOn(day)
          }}
        />
      </div>
      {work !== null && <p>{messages.work(shortDate(on), work.leads, work.supports)}</p>}
      {positions > 0 && <p className="dimmed">{messages.heldPositions(positions)}</p>}
      <div className="directory-merge-actions">
        <Button variant="default" disabled={into === undefined} loading={busy} onClick={() => void merge()}>
          {messages.doMerge}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {uiMessages.cancel}
        </Button>
      </div>
    </>
  )
}

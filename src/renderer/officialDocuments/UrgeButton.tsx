import { Button, Checkbox, Popover } from '@mantine/core'
import { IconMailForward } from '@tabler/icons-react'
import { useEffect, useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import type { Id } from '../../shared/contract/schema.ts'
import { useAsOf, useLetterheads, useOrganizations, useProgram, useTasks } from '../program.ts'
import { FormFoot } from '../ui/FormFoot.tsx'
import { OptionalSelectField } from '../ui/SelectField.tsx'
import { officialMessages as messages } from './messages.ts'
import { draftsPath } from './OfficialTabs.tsx'
import './officialDocuments.css'

/** "Soạn công văn đôn đốc": for which of the agencies that lead overdue tasks; `isShort` where room is scarce. */
export function UrgeButton({ isShort = false }: { readonly isShort?: boolean }) {
  const [opened, setOpened] = useState(false)
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus width={440}>
      <Popover.Target>
        <Button
          variant="default"
          aria-haspopup="dialog"
          aria-label={messages.urge}
          leftSection={<IconMailForward size={16} stroke={1.6} aria-hidden />}
          onClick={() => setOpened(!opened)}
        >
          {isShort ? messages.urgeShort : messages.urge}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className="official-popover" aria-label={messages.urge}>
        {opened && <UrgeForm onClose={() => setOpened(false)} />}
      </Popover.Dropdown>
    </Popover>
  )
}

function UrgeForm({ onClose }: { readonly onClose: () => void }) {
  const { officialDocuments, tasks, letterheads: letterheadsStore, notices, undo } = useProgram()
  const navigate = useNavigate()
  const asOf = useAsOf()
  const organizations = useOrganizations()
  const overdue = useTasks((state) => state.overdueByAgency)
  const letterheads = useLetterheads((state) => state.letterheads)
  const [left, setLeft] = useState<ReadonlySet<Id>>(new Set())
  const [letterheadId, setLetterheadId] = useState<Id | null>(null)
  const [working, setWorking] = useState(false)
  useEffect(() => {
    void tasks.getState().load(asOf)
    void letterheadsStore.getState().load()
  }, [tasks, letterheadsStore, asOf])
  const agencies = useMemo(
    () =>
      overdue
        .flatMap(({ organizationId, count, longest }) =>
          organizationId === null
            ? []
            : [{ id: organizationId, name: organizations.get(organizationId)?.name ?? '', count, longest }],
        )
        .toSorted((a, b) => b.count - a.count || b.longest - a.longest),
    [overdue, organizations],
  )
  const chosen = agencies.filter(({ id }) => !left.has(id))

  const create = async () => {
    setWorking(true)
    const reply = await officialDocuments.getState().urge({
      asOf,
      agencyIds: chosen.map(({ id }) => id),
      letterheadId: letterheadId ?? letterheads[0]?.id ?? null,
    })
    setWorking(false)
    if (!reply.ok) return notices.fail(reply.error)
    const [only] = reply.value.documentIds
    undo.say(messages.urged(reply.value.documentIds.length), reply.value, undefined, {
      label: messages.openDrafts,
      run: () =>
        void navigate(
          reply.value.documentIds.length === 1 && only !== undefined ? `/van-ban/${only}` : draftsPath,
        ),
    })
    return onClose()
  }
  if (agencies.length === 0) return <p className="dimmed">{messages.urgeNone}</p>
  return (
    <div className="compose-form">
      <h2>{messages.urge}</h2>
      <p className="dimmed">{messages.urgeHint}</p>
      <div className="urge-agencies" role="group" aria-label={messages.urgeAgencies}>
        <Checkbox
          label={messages.urgeAll}
          checked={chosen.length === agencies.length}
          indeterminate={chosen.length > 0 && chosen.length < agencies.length}
          onChange={() => setLeft(new Set(chosen.length === 0 ? [] : agencies.map(({ id }) => id)))}
        />
        {agencies.map(({ id, name, count }) => (
          <div key={id} className="urge-agency">
            <Checkbox
              label={name}
              checked={!left.has(id)}
              onChange={() => {
                const next = new Set(left)
                if (!next.delete(id)) next.add(id)
                setLeft(next)
              }}
            />
            <span className="dimmed">{messages.urgeCount(count)}</span>
          </div>
        ))}
      </div>
      {letterheads.length > 1 && (
        <OptionalSelectField
          label={messages.letterhead}
          placeholder={letterheads[0]?.name ?? messages.firstLetterhead}
          choices={letterheads.map(({ id, name }) => ({ value: id, label: name }))}
          value={letterheadId}
          onChange={setLetterheadId}
        />
      )}
      <FormFoot className="official-popover-foot">
        <Button loading={working} disabled={chosen.length === 0} onClick={() => void create()}>
          {messages.urgeCreate(chosen.length)}
        </Button>
        <Button variant="subtle" color="gray" onClick={onClose}>
          {messages.cancel}
        </Button>
      </FormFoot>
    </div>
  )
}

import { Button, Checkbox, Popover, TextInput } from '@mantine/core'
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { Id } from '../../shared/contract/schema.ts'
import { isInForce } from '../../shared/directory/titles.ts'
import { shownSites } from '../../shared/sites/shownSites.ts'
import { siteTree } from '../../shared/sites/siteTree.ts'
import { useAsOf, useKnownSites, useProgram } from '../program.ts'
import { useOpenMeeting } from '../useOpenMeeting.ts'
import { siteMessages as messages } from './messages.ts'

interface KnownSitesPickerProps {
  readonly onAdded: (id: Id) => void
}

/** Takes sites of the directory into the meeting: a tree of boxes, each box with those below it. */
export function KnownSitesPicker({ onAdded }: KnownSitesPickerProps) {
  const [open, setOpen] = useState(false)
  return (
    <Popover opened={open} onChange={setOpen} position="top-start" trapFocus returnFocus>
      <Popover.Target>
        <Button variant="subtle" aria-haspopup="dialog" onClick={() => setOpen((was) => !was)}>
          {messages.fromDirectory}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className="known-picker" aria-label={messages.picker}>
        {open && (
          <KnownSitesTree
            onAdded={(id) => {
              setOpen(false)
              if (id !== null) onAdded(id)
            }}
          />
        )}
      </Popover.Dropdown>
    </Popover>
  )
}

function KnownSitesTree({ onAdded }: { readonly onAdded: (first: Id | null) => void }) {
  const { meetings, knownSites, notices } = useProgram()
  const { meeting, sites } = useOpenMeeting()
  const asOf = useAsOf()
  const known = useKnownSites((state) => state.sites)
  useEffect(() => void knownSites.getState().load(), [knownSites])
  const [wanted, setWanted] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<Id>>(new Set())
  const list = useRef<HTMLDivElement>(null)
  const day = meeting.heldOn ?? asOf
  const there = useMemo(() => new Set(sites.map(({ knownSiteId }) => knownSiteId)), [sites])
  const offered = useMemo(() => (known ?? []).filter((site) => isInForce(site, day)), [known, day])
  const lines = useMemo(() => shownSites(offered, { wanted, foldedIds: new Set() }), [offered, wanted])

  const toggle = (id: Id, on: boolean) => {
    const tree = siteTree(offered)
    const at = tree.findIndex(({ site }) => site.id === id)
    const depth = tree[at]?.depth ?? 0
    const end = tree.findIndex((row, index) => index > at && row.depth <= depth)
    const branch = tree.slice(at, end === -1 ? tree.length : end)
    setChosen((before) => {
      const after = new Set(before)
      for (const { site } of branch) {
        if (on && !there.has(site.id)) after.add(site.id)
        else after.delete(site.id)
      }
      return after
    })
  }
  const add = async () => {
    const reply = await meetings.getState().addKnownSites([...chosen])
    if (!reply.ok) return notices.fail(reply.error)
    notices.say(messages.added(reply.value.length))
    const first = reply.value[0]?.id ?? null
    if (sites.length === 0 && first !== null)
      await notices.report(meetings.getState().update(meeting.id, { mainSiteId: first }))
    return onAdded(first)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const boxes = [...(list.current?.querySelectorAll<HTMLInputElement>('input:not(:disabled)') ?? [])]
    const at = boxes.findIndex((box) => box === document.activeElement)
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      boxes[at + step]?.focus()
    } else if (event.key === 'Enter' && chosen.size > 0) {
      event.preventDefault()
      void add()
    }
  }

  if (known === null) return null
  return (
    <div role="group" aria-label={messages.picker} onKeyDown={onKeyDown}>
      <TextInput
        aria-label={messages.pickerFilter}
        placeholder={messages.pickerFilter}
        spellCheck={false}
        data-autofocus
        value={wanted}
        onChange={(event) => setWanted(event.currentTarget.value)}
      />
      <div ref={list} className="known-picker-list">
        {lines.map(({ site, depth }) => (
          <Checkbox
            key={site.id}
            style={{ paddingLeft: 16 * depth }}
            label={there.has(site.id) ? `${site.name} (${messages.alreadyThere})` : site.name}
            checked={chosen.has(site.id) || there.has(site.id)}
            disabled={there.has(site.id)}
            onChange={(event) => toggle(site.id, event.currentTarget.checked)}
          />
        ))}
        {lines.length === 0 && <p className="dimmed">{messages.pickerNone}</p>}
      </div>
      <Button mt={8} disabled={chosen.size === 0} onClick={() => void add()}>
        {messages.pickerAdd(chosen.size)}
      </Button>
    </div>
  )
}

import { ActionIcon, TextInput } from '@mantine/core'
import { IconChevronDown, IconChevronRight, IconFilter } from '@tabler/icons-react'
import { useMemo, useState, type KeyboardEvent } from 'react'
import { useNavigate } from 'react-router'
import type { Id } from '../../shared/contract/schema.ts'
import { shownSites } from '../../shared/sites/shownSites.ts'
import { siteLabel } from '../../shared/sites/siteWords.ts'
import type { Site } from '../../shared/sites/sites.ts'
import { countWords, type InviteeCounts } from '../../shared/invitees/inviteeCounts.ts'
import { siteKindOf } from '../../shared/sites/siteKindOf.ts'
import { ImportButton } from '../lists/ImportButton.tsx'
import { useProgram } from '../program.ts'
import { AddField } from '../ui/AddField.tsx'
import { moveByKey } from '../ui/RecordActions.tsx'
import { RecordTable, type Column } from '../ui/RecordTable.tsx'
import { useOpenMeeting } from '../useOpenMeeting.ts'
import { KnownSitesPicker } from './KnownSitesPicker.tsx'
import { siteMessages as messages } from './messages.ts'
import { SiteStateSign } from './SiteStateLabel.tsx'

/** Trees of fewer sites need no filter. */
const filteredFrom = 12

interface SitesSideProps {
  readonly chosen: Site | null
  readonly onChoose: (id: Id) => void
  readonly counts: ReadonlyMap<Id, InviteeCounts>
  readonly whole: InviteeCounts
}

/** The tree of sites: typing filters it, left and right fold it, Alt with an arrow moves a site among its siblings. */
export function SitesSide({ chosen, onChoose, counts, whole }: SitesSideProps) {
  const { meetings, notices, undo } = useProgram()
  const navigate = useNavigate()
  const { meeting, sites } = useOpenMeeting()
  const [wanted, setWanted] = useState('')
  const [foldedIds, setFoldedIds] = useState<ReadonlySet<Id>>(new Set())
  const lines = useMemo(() => shownSites(sites, { wanted, foldedIds }), [sites, wanted, foldedIds])
  const lineOf = useMemo(() => new Map(lines.map((line) => [line.site.id, line])), [lines])
  const rows = useMemo(() => lines.map(({ site }) => ({ record: site })), [lines])

  const setFolded = (id: Id, folded: boolean) =>
    setFoldedIds((before) => {
      const after = new Set(before)
      if (folded) after.add(id)
      else after.delete(id)
      return after
    })

  const columns = useMemo<readonly Column<Site>[]>(
    () => [
      {
        key: 'name',
        name: messages.columnSites(sites.length),
        whole: ({ name }) => name,
        cell: (site) => {
          const { depth = 0, hasChildren = false, folded = false } = lineOf.get(site.id) ?? {}
          const Chevron = folded ? IconChevronRight : IconChevronDown
          return (
            <span className="site-name" style={{ paddingLeft: 14 * depth }}>
              {hasChildren ? (
                <ActionIcon
                  size={18}
                  tabIndex={-1}
                  aria-label={folded ? messages.unfold(site.name) : messages.fold(site.name)}
                  onClick={(event) => {
                    event.stopPropagation()
                    setFolded(site.id, !folded)
                  }}
                >
                  <Chevron size={14} stroke={1.6} />
                </ActionIcon>
              ) : (
                <span className="site-leaf" />
              )}
              <span className={site.id === meeting.mainSiteId ? 'figure one-line' : 'one-line'}>
                {siteLabel(site.name)}
              </span>
            </span>
          )
        },
      },
      {
        key: 'state',
        name: messages.columnState,
        nameHidden: true,
        width: 32,
        cell: ({ state }) => <SiteStateSign state={state} />,
      },
      {
        key: 'invited',
        name: messages.columnInvited,
        width: 60,
        number: true,
        cell: ({ id }) => <CountCell counts={counts.get(id)} />,
      },
    ],
    [sites.length, meeting.mainSiteId, lineOf, counts],
  )

  const add = async (name: string) => {
    const { createSite, update, detail } = meetings.getState()
    const parentId = detail?.meeting.mainSiteId ?? null
    const reply = await createSite({ name, kind: siteKindOf(name), parentId })
    if (!reply.ok) {
      notices.fail(reply.error)
      return false
    }
    if (detail?.sites.length === 0) {
      await notices.report(update(meeting.id, { mainSiteId: reply.value.id }))
    }
    return true
  }

  const onFoldKey = (event: KeyboardEvent) => {
    if (chosen === null || event.altKey || event.ctrlKey || !isGrid(event.target)) return
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
    const line = lineOf.get(chosen.id)
    const folds = event.key === 'ArrowLeft'
    event.preventDefault()
    if (line?.hasChildren === true && line.folded !== folds) setFolded(chosen.id, folds)
    else if (folds && chosen.parentId !== null) onChoose(chosen.parentId)
  }
  const move = moveByKey(async (step) => {
    if (chosen !== null)
      await undo.keep(messages.moved(chosen.name), meetings.getState().moveSite(chosen.id, step))
  })

  return (
    <div
      className="sites-side"
      onKeyDown={(event) => {
        move(event)
        if (!event.defaultPrevented) onFoldKey(event)
      }}
    >
      {sites.length >= filteredFrom && (
        <TextInput
          className="side-filter"
          aria-label={messages.filterSites}
          placeholder={messages.filterSites}
          leftSection={<IconFilter size={15} stroke={1.6} />}
          spellCheck={false}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return
            if (event.key === 'Escape' && wanted !== '') {
              event.stopPropagation()
              setWanted('')
            }
            const [first] = lines
            if (event.key === 'Enter' && first !== undefined) {
              const match = lines.find(({ hasChildren }) => !hasChildren) ?? first
              onChoose(match.site.id)
            }
          }}
        />
      )}
      {sites.length === 0 ? (
        <div className="side-hint">
          <p className="dimmed">{messages.noSites}</p>
          <ImportButton path={`/hoi-nghi/${meeting.id}/nhap-diem-cau`} />
        </div>
      ) : lines.length === 0 ? (
        <p className="dimmed side-hint">{messages.noMatches}</p>
      ) : (
        <RecordTable
          label={messages.siteTree}
          columns={columns}
          rows={rows}
          openId={chosen?.id ?? null}
          onOpen={(site) => (site === null ? void navigate('/hoi-nghi') : onChoose(site.id))}
        />
      )}
      {sites.length > 0 && (
        <div className="side-total">
          <span>{messages.total}</span>
          <span>{whole.total === 0 && whole.unknownGroups === 0 ? 0 : <CountCell counts={whole} />}</span>
        </div>
      )}
      <div className="side-add">
        <AddField label={messages.addSite} onAdd={add} />
        <KnownSitesPicker onAdded={onChoose} />
      </div>
    </div>
  )
}

function CountCell({ counts }: { readonly counts: InviteeCounts | undefined }) {
  if (counts === undefined) return null
  if (counts.total === 0 && counts.unknownGroups > 0)
    return <span className="dimmed">{messages.unknownSeats}</span>
  return <span>{countWords(counts)}</span>
}

function isGrid(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.role === 'grid'
}

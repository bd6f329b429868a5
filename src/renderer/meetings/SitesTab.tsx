import { useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import type { Id } from '../../shared/contract/schema.ts'
import type { Site } from '../../shared/meetings/sites.ts'
import { siteTree } from '../../shared/meetings/siteTree.ts'
import { useProgram } from '../program.ts'
import { AddField } from '../ui/AddField.tsx'
import { RecordTable, type Column } from '../ui/RecordTable.tsx'
import { SumText } from '../ui/SumText.tsx'
import { countWords, inviteeCounts, type InviteeCounts } from './inviteeCounts.ts'
import { InviteesPart } from './InviteesPart.tsx'
import { meetingMessages as messages } from './messages.ts'
import { SiteDetail } from './SiteDetail.tsx'
import { siteKindOf } from './siteKindOf.ts'
import { useOpenMeeting } from './useOpenMeeting.ts'

/** The tree of sites on the left; on the right who is invited to the one that is chosen. */
export function SitesTab() {
  const { meetings, notices } = useProgram()
  const navigate = useNavigate()
  const { meeting, sites, invitees } = useOpenMeeting()
  const [chosenId, setChosenId] = useState<Id | null>(null)
  const tree = useMemo(() => siteTree(sites), [sites])
  const chosen =
    sites.find(({ id }) => id === chosenId) ??
    sites.find(({ id }) => id === meeting.mainSiteId) ??
    tree[0]?.site ??
    null

  const counts = useMemo(
    () => new Map(sites.map(({ id }) => [id, inviteeCounts(invitees.filter(({ siteId }) => siteId === id))])),
    [sites, invitees],
  )
  const whole = useMemo(() => inviteeCounts(invitees), [invitees])
  const depths = useMemo(() => new Map(tree.map(({ site, depth }) => [site.id, depth])), [tree])
  const rows = useMemo(() => tree.map(({ site }) => ({ record: site })), [tree])
  const columns = useMemo<readonly Column<Site>[]>(
    () => [
      {
        name: messages.columnSites(sites.length),
        whole: ({ name }) => name,
        cell: ({ id, name }) => (
          <span
            className={id === meeting.mainSiteId ? 'figure' : undefined}
            style={{ paddingLeft: 12 * (depths.get(id) ?? 0) }}
          >
            {name}
          </span>
        ),
      },
      {
        name: messages.columnInvited,
        width: 64,
        number: true,
        cell: ({ id }) => <CountCell counts={counts.get(id)} />,
      },
    ],
    [sites.length, meeting.mainSiteId, depths, counts],
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

  return (
    <>
      <div className="sites-tab">
        <div className="sites-side">
          {sites.length === 0 ? (
            <p className="dimmed side-hint">{messages.noSites}</p>
          ) : (
            <RecordTable
              label={messages.siteTree}
              columns={columns}
              rows={rows}
              openId={chosen?.id ?? null}
              onOpen={(site) => (site === null ? void navigate('/hoi-nghi') : setChosenId(site.id))}
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
          </div>
          {chosen !== null && <SiteDetail key={chosen.id} site={chosen} sites={sites} />}
        </div>
        {chosen !== null && <InviteesPart key={chosen.id} site={chosen} />}
      </div>
      <footer className="status-bar">
        {chosen !== null && (
          <span>
            <CountText words={messages.invitedAt(chosen.name)} counts={counts.get(chosen.id)} />
          </span>
        )}
        <span>
          <CountText words={messages.invitedAll} counts={whole} />
        </span>
      </footer>
    </>
  )
}

function CountCell({ counts }: { readonly counts: InviteeCounts | undefined }) {
  if (counts === undefined) return null
  if (counts.total === 0 && counts.unknownGroups > 0)
    return <span className="dimmed">{messages.unknownSeats}</span>
  return <span>{countWords(counts)}</span>
}

function CountText({
  words,
  counts,
}: {
  readonly words: string
  readonly counts: InviteeCounts | undefined
}) {
  if (counts === undefined) return null
  return (
    <>
      {words}{' '}
      <SumText
        total={counts.total}
        parts={[
          { count: counts.people, words: messages.countPeople },
          { count: counts.positions, words: messages.countPositions },
          { count: counts.quota, words: messages.countQuota },
          { count: counts.groups, words: messages.countGroups },
        ]}
      />
      {counts.unknownGroups > 0 && `; ${messages.countUnknown(counts.unknownGroups)}`}
    </>
  )
}

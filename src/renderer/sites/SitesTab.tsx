import { SegmentedControl } from '@mantine/core'
import { useMemo, useState, type ReactNode } from 'react'
import type { Id } from '../../shared/contract/schema.ts'
import { cutWords } from '../../shared/documents/cutWords.ts'
import type { Invitee } from '../../shared/invitees/invitees.ts'
import { groupedBy } from '../../shared/records/groupedBy.ts'
import { siteTree } from '../../shared/sites/siteTree.ts'
import type { Site } from '../../shared/sites/sites.ts'
import { siteLabel } from '../../shared/sites/siteWords.ts'
import { inviteeCounts, type InviteeCounts } from '../../shared/invitees/inviteeCounts.ts'
import { useAskedRecord } from '../useAskedRecord.ts'
import { SumText } from '../ui/SumText.tsx'
import { useOpenMeeting } from '../useOpenMeeting.ts'
import { SiteBoard } from './SiteBoard.tsx'
import { SiteDetail } from './SiteDetail.tsx'
import { siteMessages as messages } from './messages.ts'
import { SitesSide } from './SitesSide.tsx'
import './sites.css'

const parts = ['invitees', 'site', 'board', 'delegates'] as const
type Part = (typeof parts)[number]
const partWords: Readonly<Record<Part, string>> = {
  invitees: messages.partInvitees,
  site: messages.partSite,
  board: messages.partBoard,
  delegates: messages.partDelegates,
}
const noInvitees: readonly Invitee[] = []

/** Characters of a site's name in the line below, so that all counts stay in sight. */
const mostOfName = 32

interface SitesTabProps {
  /** Who is invited to a site, one of them opened at first. */
  readonly inviteesOf: (at: {
    readonly site: Site
    readonly invitees: readonly Invitee[]
    readonly openedId: Id | null
  }) => ReactNode
  /** All delegates of the meeting, with what opens one at its site. */
  readonly delegates: (onOpen: (siteId: Id, inviteeId: Id) => void) => ReactNode
}

/**
 * The tree of sites on the left; on the right who is invited to the chosen one, what it is, the states of all, or the list
 * of all delegates.
 */
export function SitesTab({ inviteesOf, delegates }: SitesTabProps) {
  const { meeting, sites, invitees } = useOpenMeeting()
  const asked = useAskedRecord()
  const askedSite = sites.find(({ id }) => id === asked)?.id
  const askedInvitee = invitees.find(({ id }) => id === asked)
  const [chosenId, setChosenId] = useState<Id | null>(askedSite ?? askedInvitee?.siteId ?? null)
  const [openedId, setOpenedId] = useState<Id | null>(askedInvitee?.id ?? null)
  const [part, setPart] = useState<Part>(askedSite === undefined ? 'invitees' : 'site')
  const first = useMemo(() => siteTree(sites)[0]?.site ?? null, [sites])
  const chosen =
    sites.find(({ id }) => id === chosenId) ?? sites.find(({ id }) => id === meeting.mainSiteId) ?? first

  const bySite = useMemo(() => groupedBy(invitees, ({ siteId }) => siteId), [invitees])
  const counts = useMemo(
    () => new Map([...bySite].map(([siteId, own]) => [siteId, inviteeCounts(own)])),
    [bySite],
  )
  const whole = useMemo(() => inviteeCounts(invitees), [invitees])
  const own = chosen === null ? noInvitees : (bySite.get(chosen.id) ?? noInvitees)

  return (
    <>
      <div className="sites-tab">
        <SitesSide chosen={chosen} onChoose={setChosenId} counts={counts} whole={whole} />
        {chosen !== null && (
          <div className="site-part">
            <SegmentedControl<Part>
              className="site-parts"
              aria-label={messages.parts}
              data={parts.map((value) => ({ value, label: partWords[value] }))}
              value={part}
              onChange={setPart}
            />
            {part === 'invitees' && inviteesOf({ site: chosen, invitees: own, openedId })}
            {part === 'site' && <SiteDetail key={chosen.id} site={chosen} sites={sites} />}
            {part === 'delegates' &&
              delegates((siteId, inviteeId) => {
                setChosenId(siteId)
                setOpenedId(inviteeId)
                setPart('invitees')
              })}
            {part === 'board' && <SiteBoard chosenId={chosen.id} onChoose={setChosenId} />}
          </div>
        )}
      </div>
      <footer className="status-bar">
        {chosen !== null && (
          <span title={chosen.name}>
            <CountText
              words={messages.invitedAt(cutWords(siteLabel(chosen.name), mostOfName))}
              counts={inviteeCounts(own)}
            />
          </span>
        )}
        <span>
          <CountText words={messages.invitedAll} counts={whole} />
        </span>
      </footer>
    </>
  )
}

function CountText({ words, counts }: { readonly words: string; readonly counts: InviteeCounts }) {
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

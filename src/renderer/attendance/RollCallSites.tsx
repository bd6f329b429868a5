import { TextInput } from '@mantine/core'
import { IconFilter } from '@tabler/icons-react'
import { useMemo, useState, type ReactNode } from 'react'
import { useNavigate } from 'react-router'
import type { AttendanceTally, RollCallCounts } from '../../shared/attendance/contract.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { Site } from '../../shared/sites/sites.ts'
import { siteLabel } from '../../shared/sites/siteWords.ts'
import { siteTree } from '../../shared/sites/siteTree.ts'
import { hasWordBeginning, searchWords } from '../../shared/text/searchWords.ts'
import { groupDigits } from '../../shared/time/wording.ts'
import { RecordTable, type Column } from '../ui/RecordTable.tsx'
import { attendanceMessages as messages } from './messages.ts'

/** Stands for all sites among them. */
const everySite = 'all'

interface SiteRow {
  readonly id: string
  readonly siteId: Id | null
  readonly name: string
  readonly depth: number
  readonly tally: AttendanceTally
}

interface RollCallSitesProps {
  readonly sites: readonly Site[]
  readonly counts: RollCallCounts
  /** Null for all of them. */
  readonly chosenId: Id | null
  readonly onChoose: (siteId: Id | null) => void
  /** Chooses the part of the tab that is shown. */
  readonly children: ReactNode
}

/** The sites of the meeting as a tree, each with its counts; all of them first. */
export function RollCallSites({ sites, counts, chosenId, onChoose, children }: RollCallSitesProps) {
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const rows = useMemo(() => siteRows(sites, counts), [sites, counts])
  const shown = useMemo(() => {
    const words = searchWords(typed)
    const found = rows.filter(({ name }) => words.every((word) => hasWordBeginning(name, word)))
    return found.map((record) => ({ record }))
  }, [rows, typed])

  return (
    <div className="roll-call-sites">
      <div className="filter-bar">
        {children}
        <TextInput
          className="roll-call-find-site"
          type="search"
          aria-label={messages.findSite}
          placeholder={messages.findSite}
          leftSection={<IconFilter size={15} stroke={1.6} aria-hidden />}
          spellCheck={false}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
      <RecordTable
        label={messages.siteList}
        columns={columns}
        rows={shown}
        openId={chosenId ?? everySite}
        followsOpen
        onOpen={(row) => {
          if (row === null) void navigate('/hoi-nghi')
          else onChoose(row.siteId)
        }}
      />
    </div>
  )
}

const columns: readonly Column<SiteRow>[] = [
  {
    name: messages.sites,
    whole: ({ name }) => name,
    cell: ({ name, depth, siteId }) => (
      <span className={siteId === null ? 'figure' : undefined} style={{ paddingLeft: 12 * depth }}>
        {siteLabel(name)}
      </span>
    ),
  },
  {
    name: messages.columnPresent,
    width: 88,
    number: true,
    cell: ({ tally }) => `${groupDigits(tally.present)}/${groupDigits(tally.total)}`,
  },
  {
    name: messages.columnAbsent,
    width: 52,
    number: true,
    cell: ({ tally }) => {
      const missing = tally.excused + tally.unexcused
      return missing === 0 ? '' : groupDigits(missing)
    },
  },
  {
    name: messages.columnUnmarked,
    width: 52,
    number: true,
    cell: ({ tally }) =>
      tally.unmarked === 0 ? '' : <span className="dimmed">{groupDigits(tally.unmarked)}</span>,
  },
]

function siteRows(sites: readonly Site[], counts: RollCallCounts): readonly SiteRow[] {
  const tallies = new Map(counts.bySite.map(({ siteId, tally }) => [siteId, tally]))
  const whole = { id: everySite, siteId: null, name: messages.allSites, depth: 0, tally: counts.total }
  return [
    whole,
    ...siteTree(sites).flatMap(({ site, depth }) => {
      const tally = tallies.get(site.id)
      return tally === undefined ? [] : [{ id: site.id, siteId: site.id, name: site.name, depth, tally }]
    }),
  ]
}

import { useMemo } from 'react'
import type { AttendanceTally, RollCallCounts } from '../../shared/attendance/contract.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { Site } from '../../shared/sites/sites.ts'
import { siteTree } from '../../shared/sites/siteTree.ts'
import { groupDigits } from '../../shared/time/wording.ts'
import { RecordTable, type Column } from '../ui/RecordTable.tsx'
import { attendanceMessages as messages } from './messages.ts'

interface TotalRow {
  readonly id: string
  readonly siteId: Id | null
  readonly name: string
  readonly tally: AttendanceTally
}

interface RollCallTotalsProps {
  readonly sites: readonly Site[]
  readonly counts: RollCallCounts
  /** Shows the delegates of a site, or all for null. */
  readonly onOpen: (siteId: Id | null) => void
}

/** The counts of all sites as a table; the sum of each column stands first. */
export function RollCallTotals({ sites, counts, onOpen }: RollCallTotalsProps) {
  const rows = useMemo(() => {
    const names = new Map(siteTree(sites).map(({ site }) => [site.id, site.name]))
    const all: TotalRow = { id: 'sum', siteId: null, name: messages.sum, tally: counts.total }
    const bySite = counts.bySite.map(({ siteId, tally }): TotalRow => ({
      id: siteId,
      siteId,
      name: names.get(siteId) ?? '',
      tally,
    }))
    return [all, ...bySite].map((record) => ({ record }))
  }, [sites, counts])
  return (
    <RecordTable
      label={messages.totals}
      columns={columns}
      rows={rows}
      openId={null}
      onOpen={(row) => {
        if (row !== null) onOpen(row.siteId)
      }}
    />
  )
}

const figures: readonly (readonly [name: string, key: keyof AttendanceTally, width: number])[] = [
  [messages.columnTotal, 'total', 72],
  [messages.columnPresent, 'present', 72],
  [messages.columnLate, 'late', 80],
  [messages.columnStandIns, 'standIns', 72],
  [messages.columnLeftEarly, 'leftEarly', 72],
  [messages.columnExcused, 'excused', 104],
  [messages.columnUnexcused, 'unexcused', 124],
  [messages.columnUnmarkedWhole, 'unmarked', 124],
]

const columns: readonly Column<TotalRow>[] = [
  {
    name: messages.columnSite,
    whole: ({ name }) => name,
    cell: ({ name, siteId }) => (siteId === null ? <b className="figure">{name}</b> : name),
  },
  ...figures.map(([name, key, width]): Column<TotalRow> => ({
    name,
    width,
    number: true,
    cell: ({ tally, siteId }) => {
      const figure = groupDigits(tally[key])
      return siteId === null ? <b className="figure">{figure}</b> : tally[key] === 0 ? '' : figure
    },
  })),
]

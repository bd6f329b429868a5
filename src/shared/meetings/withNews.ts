import type { Id } from '../contract/schema.ts'
import { inAgendaOrder } from '../agenda/agendaTree.ts'
import type { MeetingDetail, MeetingNews } from './contract.ts'
import type { LinkTest } from '../sites/sites.ts'
import { siteTree } from '../sites/siteTree.ts'

interface Part {
  readonly id: Id
  readonly version: number
}

/**
 * A meeting with what has changed in it since it was read: just as it would be read anew. Records that have not changed are
 * the very objects known before, and a list none of whose records has, the very list.
 */
export function withNews(known: MeetingDetail, news: MeetingNews): MeetingDetail {
  const removed = new Set(news.removedIds)
  const merged = <R extends Part>(
    records: readonly R[],
    changed: readonly R[],
    inOrder: (records: readonly R[]) => readonly R[],
  ): readonly R[] => {
    const byId = new Map(records.map((record) => [record.id, record]))
    const newer = changed.filter(({ id, version }) => version > (byId.get(id)?.version ?? 0))
    if (newer.length === 0 && !records.some(({ id }) => removed.has(id))) return records
    for (const record of newer) byId.set(record.id, record)
    for (const id of removed) byId.delete(id)
    return inOrder([...byId.values()])
  }
  return {
    meeting: news.meeting.version > known.meeting.version ? news.meeting : known.meeting,
    sites: merged(known.sites, news.sites, (sites) => siteTree(sites).map(({ site }) => site)),
    invitees: merged(known.invitees, news.invitees, (invitees) =>
      invitees.toSorted((a, b) => a.rank - b.rank || a.ordinal - b.ordinal || byText(a.id, b.id)),
    ),
    seatNames: merged(known.seatNames, news.seatNames, (names) =>
      names.toSorted((a, b) => byText(a.inviteeId, b.inviteeId) || a.seat - b.seat),
    ),
    agenda: merged(known.agenda, news.agenda, inAgendaOrder),
    speeches: merged(known.speeches, news.speeches, (speeches) =>
      speeches.toSorted((a, b) => a.ordinal - b.ordinal),
    ),
    linkTests: merged(known.linkTests, news.linkTests, (tests) => tests.toSorted(newestFirst)),
  }
}

/** By day and time, a test without a time before those of its day that have one. */
function newestFirst(a: LinkTest, b: LinkTest): number {
  return byText(b.testedOn, a.testedOn) || byText(b.testedAt ?? '', a.testedAt ?? '') || byText(b.id, a.id)
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

import type { Selectable } from 'kysely'
import { isInForce, titlesOn } from '../../shared/directory/titles.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { AgendaItem } from '../../shared/agenda/agenda.ts'
import type { Meeting } from '../../shared/meetings/contract.ts'
import type { NamedPerson } from '../../shared/invitees/invitees.ts'
import {
  carriedItems,
  isStanding,
  leftOverNote,
  reviewItemPlace,
  reviewItemTitle,
  unfinishedItems,
} from '../../shared/meetings/nextMeeting.ts'
import type { CarriedPart } from '../../shared/meetings/series.ts'
import { siteTree } from '../../shared/sites/siteTree.ts'
import type { Site } from '../../shared/sites/sites.ts'
import type { LocalDate } from '../../shared/time/localDate.ts'
import { emptyAgendaItem } from '../../shared/agenda/emptyAgendaItem.ts'
import type { Database } from '../database/database.ts'
import type { DirectoryService } from '../directory/service.ts'

type InviteeRow = Selectable<Database['invitee']>
type NewRow<T> = Omit<T, 'version'>

/** What of a meeting is known that others are made after. */
export interface MeetingParts {
  readonly meeting: Meeting
  readonly sites: readonly Site[]
  readonly invitees: readonly InviteeRow[]
  readonly agenda: readonly AgendaItem[]
}

/** What is to be written of a new meeting, each row behind those that it refers to. */
export interface NextMeetingRows {
  /** Still without its main site, which refers back to it. */
  readonly meeting: NewRow<Meeting>
  readonly mainSiteId: Id | null
  readonly sites: readonly NewRow<Site>[]
  /** Made one by one as they are asked for: there may be thousands. */
  readonly invitees: Iterable<NewRow<InviteeRow>>
  readonly agenda: readonly NewRow<AgendaItem>[]
}

interface Wanted {
  readonly title: string
  readonly heldOn: LocalDate | null
  readonly take: readonly CarriedPart[]
  /** Names and titles of the new day. */
  readonly named: ReadonlyMap<Id, NamedInvitee>
}

/** The next meeting made after one: what stays is copied, what belongs to the one day begins anew. */
export function nextMeetingRows(
  { meeting, sites, invitees, agenda }: MeetingParts,
  { title, heldOn, take, named }: Wanted,
  newId: () => Id,
): NextMeetingRows {
  const { kind, form, startTime, endTime, place, seriesId, letterheadId, sample } = meeting
  const id = newId()
  const takesInvitees = take.includes('invitees')
  const siteIds = new Map<Id, Id>()
  const newSites = takesInvitees || take.includes('sites') ? siteTree(sites).map(({ site }) => site) : []
  for (const site of newSites) siteIds.set(site.id, newId())
  const newSite = (siteId: Id | null) => (siteId === null ? null : (siteIds.get(siteId) ?? null))
  return {
    meeting: {
      id,
      sample,
      title,
      kind,
      form,
      state: heldOn === null ? 'draft' : 'scheduled',
      heldOn,
      startTime,
      endTime,
      place,
      mainSiteId: null,
      seriesId,
      letterheadId,
      minutesNumber: null,
      note: '',
      agendaPublishedOn: null,
    },
    mainSiteId: newSite(meeting.mainSiteId),
    sites: newSites.map((site) => ({
      ...withoutVersion(site),
      id: siteIds.get(site.id) ?? site.id,
      meetingId: id,
      parentId: newSite(site.parentId),
      state: 'notReady',
      connectedAt: null,
      incident: '',
      attendanceWords: '',
    })),
    invitees: nextInvitees(),
    agenda: nextAgenda({ meeting, agenda, take, meetingId: id, newSite, newId }),
  }

  function* nextInvitees(): Generator<NewRow<InviteeRow>> {
    for (const invitee of takesInvitees ? invitees : []) {
      const siteId = newSite(invitee.siteId)
      if (siteId !== null && isStanding(invitee))
        yield nextInvitee(invitee, named.get(invitee.id), { meetingId: id, siteId }, newId)
    }
  }
}

function withoutVersion<R extends { readonly version: number }>(row: R): Omit<R, 'version'> {
  const { version: _, ...rest } = row
  return rest
}

/** An invitee with the rank and titles that its person holds on another day. */
interface NamedInvitee extends NamedPerson {
  readonly personId: Id | null
}

function nextInvitee(
  invitee: InviteeRow,
  named: NamedInvitee | undefined,
  place: { readonly meetingId: Id; readonly siteId: Id },
  newId: () => Id,
): NewRow<InviteeRow> {
  const { kind, role, positionId, organizationId, bloc, rank, ordinal, words, seats, phone, sample } = invitee
  const { honorific, militaryRank, name, titles, personId } = named ?? invitee
  return {
    ...notYetAsked,
    ...place,
    id: newId(),
    kind,
    role,
    positionId,
    organizationId,
    bloc,
    rank,
    ordinal,
    words,
    seats,
    phone,
    sample,
    personId,
    honorific,
    militaryRank,
    name,
    titles,
  }
}

/** Of an invitation what belongs to one day. */
const notYetAsked = {
  invitedOn: null,
  confirmation: 'waiting',
  answeredOn: null,
  standInName: '',
  standInTitles: '',
  note: '',
} as const

const reviewItem = { ...emptyAgendaItem, title: reviewItemTitle } as const

interface AgendaWanted {
  readonly meeting: Meeting
  readonly agenda: readonly AgendaItem[]
  readonly take: readonly CarriedPart[]
  readonly meetingId: Id
  readonly newSite: (siteId: Id | null) => Id | null
  readonly newId: () => Id
}

function nextAgenda({ meeting, agenda, take, meetingId, newSite, newId }: AgendaWanted) {
  const leftOver = new Set(take.includes('unfinishedItems') ? unfinishedItems(agenda) : [])
  const items = carriedItems(agenda, take)
  const itemIds = new Map(items.map((item) => [item.id, newId()]))
  const rows = items.map((item) => {
    return {
      ...withoutVersion(item),
      id: itemIds.get(item.id) ?? item.id,
      meetingId,
      parentId: item.parentId === null ? null : (itemIds.get(item.parentId) ?? null),
      siteId: newSite(item.siteId),
      number: '',
      startedAt: null,
      endedAt: null,
      note: item.note === '' && leftOver.has(item) ? leftOverNote(meeting.heldOn) : item.note,
    }
  })
  const place = take.includes('conclusions') ? reviewItemPlace(rows) : null
  const review = { ...reviewItem, id: newId(), meetingId }
  const ordered = place === null ? rows : rows.toSpliced(place, 0, { ...review, ordinal: place })
  // Items before their sub-items, since these name them.
  return ordered
    .map((item, ordinal) => ({ ...item, ordinal }))
    .toSorted((a, b) => Number(a.parentId !== null) - Number(b.parentId !== null))
}

/**
 * The persons of invitees as they are named on a day: a person without a title on that day keeps the titles that stand
 * in the invitation, a position is its holder's of the day.
 */
export async function namedOn(
  invitees: readonly InviteeRow[],
  day: LocalDate,
  directory: Pick<DirectoryService, 'findPeople' | 'findPositions'>,
): Promise<ReadonlyMap<Id, NamedInvitee>> {
  const positionIds = invitees.flatMap(({ positionId }) => positionId ?? [])
  const positions = await directory.findPositions([...new Set(positionIds)])
  const holders = new Map(
    positions.map((position) => [position.id, isInForce(position, day) ? position.personId : null]),
  )
  const personIdOf = ({ kind, positionId, personId }: InviteeRow) =>
    kind === 'position' && positionId !== null ? (holders.get(positionId) ?? null) : personId
  const personIds = invitees.flatMap((invitee) => personIdOf(invitee) ?? [])
  const people = new Map((await directory.findPeople([...new Set(personIds)])).map((one) => [one.id, one]))
  return new Map(
    invitees.flatMap((invitee): (readonly [Id, NamedInvitee])[] => {
      if (invitee.kind !== 'person' && invitee.kind !== 'position') return []
      const personId = personIdOf(invitee)
      const person = personId === null ? undefined : people.get(personId)
      if (person === undefined) return [[invitee.id, { ...nobody, titles: invitee.titles }]]
      const { honorific, militaryRank, fullName } = person
      const titles =
        invitee.kind === 'position' ? invitee.titles : titlesOn(person.positions, day) || invitee.titles
      return [[invitee.id, { personId: person.id, honorific, militaryRank, name: fullName, titles }]]
    }),
  )
}

const nobody = { personId: null, honorific: 'none', militaryRank: '', name: '' } as const

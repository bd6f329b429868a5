import type { Transaction } from 'kysely'
import { AppError } from '../../shared/contract/error.ts'
import type { Id } from '../../shared/contract/schema.ts'
import { lastRank } from '../../shared/directory/contract.ts'
import { compareProtocol, inviteeRank } from '../../shared/invitees/protocolOrder.ts'
import { byId } from '../../shared/records/byId.ts'
import type { LocalDate } from '../../shared/time/localDate.ts'
import type { Writer } from '../database/changes.ts'
import type { Database } from '../database/database.ts'
import { nextOrdinal, type Move } from '../database/ordering.ts'
import type { DirectoryService } from '../directory/service.ts'
import type { NewInviteeRow } from './newInviteeRow.ts'

/** An invitee of a site as its order needs it. */
type PlacedInvitee = Awaited<ReturnType<typeof selectPlaces>>[number]

/** Adds an invitee to a site where the protocol order puts it, behind those that it is equal to. */
export async function insertInvitee(
  { trx, insert, update }: Writer,
  row: NewInviteeRow,
  place: { readonly id: Id; readonly meetingId: Id; readonly siteId: Id; readonly organizationRank: number },
): Promise<void> {
  const { organizationRank, ...ids } = place
  let ordinal = await nextOrdinal(trx, 'invitee', place.meetingId)
  const equals = (await selectPlaces(trx, place)).filter(({ rank }) => rank === row.rank)
  const at = equals.findIndex((other) => compareProtocol({ ...row, organizationRank }, other) < 0)
  // Each behind the new one takes the place of the next, the last one the new place.
  for (const other of at === -1 ? [] : equals.slice(at).toReversed()) {
    await update('invitee', other, { ordinal })
    ordinal = other.ordinal
  }
  await insert('invitee', { ...row, ...ids, ordinal })
}

/** Adds an invitee behind all of its rank: a list that comes from elsewhere keeps its order. */
export async function appendInvitee(
  { trx, insert }: Writer,
  row: NewInviteeRow,
  ids: { readonly id: Id; readonly meetingId: Id; readonly siteId: Id },
): Promise<void> {
  const ordinal = await nextOrdinal(trx, 'invitee', ids.meetingId)
  await insert('invitee', { ...row, ...ids, ordinal })
}

/**
 * Puts an invitee before another of its site, with the rank of that one, or last, with the rank of the last; only those
 * whose place changes are written. Throws `not-found` when either is not there, `conflict` when it has moved on.
 */
export async function moveInvitee({ trx, update }: Writer, { id, version, beforeId }: Move): Promise<void> {
  const own = await trx
    .selectFrom('invitee')
    .select(['version', 'meetingId', 'siteId'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (own === undefined) throw new AppError('not-found', { what: 'invitee' })
  if (own.version !== version) throw new AppError('conflict', { what: 'invitee' })
  const siblings = await selectPlaces(trx, own)
  const moved = siblings.filter((sibling) => sibling.id === id)
  const others = siblings.filter((sibling) => sibling.id !== id)
  const at = beforeId === null ? others.length : others.findIndex((sibling) => sibling.id === beforeId)
  if (at < 0) throw new AppError('not-found', { what: 'invitee' })
  const rank = (others[at] ?? others.at(-1))?.rank ?? lastRank
  const order = others.toSpliced(at, 0, ...moved.map((sibling) => ({ ...sibling, rank })))
  const equals = order.filter((sibling) => sibling.rank === rank)
  const ordinals = equals.map(({ ordinal }) => ordinal).toSorted((a, b) => a - b)
  for (const [index, sibling] of equals.entries()) {
    const ordinal = ordinals[index] ?? sibling.ordinal
    await update('invitee', sibling, { rank, ordinal })
  }
}

/** The rank that the directory gives each of these invitees on a day. Reads, so it is called before the writing. */
export async function protocolRanks(
  invitees: readonly Pick<PlacedInvitee, 'id' | 'kind' | 'personId' | 'positionId' | 'organizationId'>[],
  day: LocalDate,
  directory: DirectoryService,
): Promise<ReadonlyMap<Id, number>> {
  const personIds = new Set(invitees.map(({ personId }) => personId).filter((id) => id !== null))
  const people = byId(await directory.findPeople([...personIds]))
  const organizations = new Map(
    (await directory.listOrganizations({ order: 'protocol' })).map((one) => [one.id, one]),
  )
  const positionIds = new Set(invitees.map(({ positionId }) => positionId).filter((id) => id !== null))
  const positionsById = byId(await directory.findPositions([...positionIds]))
  const ranks = new Map<Id, number>()
  for (const { id, kind, personId, positionId, organizationId } of invitees) {
    const positions = personId === null ? [] : (people.get(personId)?.positions ?? [])
    const position = (positionId === null ? undefined : positionsById.get(positionId)) ?? null
    const organization = organizationId === null ? null : (organizations.get(organizationId) ?? null)
    ranks.set(id, inviteeRank({ kind, positions, position, organization }, day))
  }
  return ranks
}

/** Puts the invitees of a site into the order of protocol by these ranks; those that are equal stay as they are. */
export async function orderSite(
  { trx, update }: Writer,
  site: { readonly meetingId: Id; readonly siteId: Id },
  ranks: ReadonlyMap<Id, number>,
): Promise<void> {
  const present = await selectPlaces(trx, site)
  const ordinals = present.map(({ ordinal }) => ordinal).toSorted((a, b) => a - b)
  const ranked = present.map((invitee) => ({ ...invitee, newRank: ranks.get(invitee.id) ?? invitee.rank }))
  const order = ranked.toSorted((a, b) =>
    compareProtocol({ ...a, rank: a.newRank }, { ...b, rank: b.newRank }),
  )
  for (const [index, invitee] of order.entries()) {
    const ordinal = ordinals[index] ?? invitee.ordinal
    if (ordinal === invitee.ordinal && invitee.newRank === invitee.rank) continue
    await update('invitee', invitee, { ordinal, rank: invitee.newRank })
  }
}

/** The invitees of a site in order. */
async function selectPlaces(
  trx: Transaction<Database>,
  { meetingId, siteId }: { readonly meetingId: Id; readonly siteId: Id },
) {
  const rows = await trx
    .selectFrom('invitee')
    .leftJoin('organization', 'organization.id', 'invitee.organizationId')
    .select([
      'invitee.id',
      'invitee.version',
      'invitee.kind',
      'invitee.rank',
      'invitee.ordinal',
      'invitee.personId',
      'invitee.positionId',
      'invitee.organizationId',
      'organization.rank as organizationRank',
    ])
    .where('invitee.siteId', '=', siteId)
    .where('invitee.meetingId', '=', meetingId)
    .orderBy('invitee.rank')
    .orderBy('invitee.ordinal')
    .execute()
  return rows.map((row) => ({ ...row, organizationRank: row.organizationRank ?? lastRank }))
}

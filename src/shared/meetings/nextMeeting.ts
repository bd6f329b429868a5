import { fold } from '../text/fold.ts'
import { shortDate } from '../time/wording.ts'
import type { LocalDate } from '../time/localDate.ts'
import type { AgendaItem } from '../agenda/agenda.ts'
import type { Invitee, InviteeRole } from '../invitees/invitees.ts'
import type { CarriedPart } from './series.ts'

/** The agenda item in which the conclusions of the meetings before are gone through. */
export const reviewItemTitle = 'Rà soát kết luận kỳ trước'

/** Guests, enterprises and the press are invited to one meeting; whoever has another role stands for all of a series. */
const ofOneMeeting: readonly InviteeRole[] = ['guest', 'enterprise', 'press']

/** Whether an invitee comes to every meeting of the series. */
export function isStanding({ role }: Pick<Invitee, 'role'>): boolean {
  return !ofOneMeeting.includes(role)
}

type ItemFacts = Pick<AgendaItem, 'id' | 'parentId' | 'kind' | 'title' | 'startedAt'>

/**
 * The items that never began at a meeting whose agenda was run: those without sub-items, or the sub-items themselves.
 * None when nothing ever began, since then nobody ran the agenda by the clock.
 */
export function unfinishedItems<I extends ItemFacts>(agenda: readonly I[]): readonly I[] {
  if (agenda.every(({ startedAt }) => startedAt === null)) return []
  const parents = new Set(agenda.map(({ parentId }) => parentId))
  return agenda.filter(({ id, kind, startedAt }) => kind === 'item' && startedAt === null && !parents.has(id))
}

/** The items that come along, in their order: all, or those that never began with the items that they are parts of. */
export function carriedItems<I extends ItemFacts>(
  agenda: readonly I[],
  take: readonly CarriedPart[],
): readonly I[] {
  if (take.includes('agenda')) return agenda
  if (!take.includes('unfinishedItems')) return []
  const unfinished = unfinishedItems(agenda)
  const wanted = new Set(
    unfinished.flatMap(({ id, parentId }) => (parentId === null ? [id] : [id, parentId])),
  )
  return agenda.filter(({ id }) => wanted.has(id))
}

/** What the note of an item says that was left over. */
export function leftOverNote(heldOn: LocalDate | null): string {
  return heldOn === null ? 'Chưa thực hiện ở kỳ trước' : `Chưa thực hiện ở kỳ họp ngày ${shortDate(heldOn)}`
}

const opening = /^(?:don tiep|on dinh|tuyen bo|gioi thieu|khai mac|phat bieu khai mac|chao co)/

/**
 * Where the item of review goes into an agenda: after the items that open a meeting. Null when such an item is there
 * already.
 */
export function reviewItemPlace(items: readonly Pick<ItemFacts, 'title' | 'parentId'>[]): number | null {
  const wanted = fold(reviewItemTitle)
  if (items.some(({ title }) => fold(title).includes(wanted))) return null
  const lastOpening = items.findLastIndex(
    ({ title, parentId }) => parentId === null && opening.test(fold(title)),
  )
  const next = items.findIndex(({ parentId }, index) => index > lastOpening && parentId === null)
  return next < 0 ? items.length : next
}

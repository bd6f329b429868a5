import type { Kysely } from 'kysely'
import { AppError } from '../../shared/contract/error.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { AgendaItem } from '../../shared/agenda/agenda.ts'
import type { Meeting } from '../../shared/meetings/contract.ts'
import type { Invitee } from '../../shared/invitees/invitees.ts'
import type { Site } from '../../shared/sites/sites.ts'
import type { Database } from '../database/database.ts'
import { found } from '../database/records.ts'
import { selectAgendaItem, selectInvitee, selectMeeting, selectSite } from './repository.ts'

type From = Kysely<Database>

/** Throws `not-found`. */
export async function findMeeting(from: From, id: Id): Promise<Meeting> {
  return found(await selectMeeting(from, id), 'meeting')
}

/** Throws `not-found`. */
export async function findSite(from: From, id: Id): Promise<Site> {
  return found(await selectSite(from, id), 'site')
}

/** Throws `not-found`. */
export async function findInvitee(from: From, id: Id): Promise<Invitee> {
  return found(await selectInvitee(from, id), 'invitee')
}

/** Throws `not-found`. */
export async function findAgendaItem(from: From, id: Id): Promise<AgendaItem> {
  return found(await selectAgendaItem(from, id), 'agendaItem')
}

/** Throws `not-found` unless the site is one of the meeting's; nothing for none. */
export async function expectSiteOf(from: From, siteId: Id | null | undefined, meetingId: Id): Promise<void> {
  if (siteId && (await findSite(from, siteId)).meetingId !== meetingId) {
    throw new AppError('not-found', { what: 'site' })
  }
}

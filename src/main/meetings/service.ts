import type { Kysely } from 'kysely'
import type { Handlers } from '../../shared/contract/endpoint.ts'
import { AppError, assertNever } from '../../shared/contract/error.ts'
import type { Id } from '../../shared/contract/schema.ts'
import { isInForce, titlesOn } from '../../shared/directory/titles.ts'
import type { AgendaItem } from '../../shared/meetings/agenda.ts'
import type { Invitee, InviteeFields, NamedPerson, NewInvitee } from '../../shared/meetings/invitees.ts'
import type { Meeting, meetingsContract } from '../../shared/meetings/contract.ts'
import type { Site } from '../../shared/meetings/sites.ts'
import { siteTree, wouldLoop } from '../../shared/meetings/siteTree.ts'
import type { LocalDate } from '../../shared/time/localDate.ts'
import type { Changes, RecordSeen, Writer } from '../database/changes.ts'
import type { Database } from '../database/database.ts'
import { moveAmong, nextOrdinal } from '../database/ordering.ts'
import { expectOrder, found, given, type Written } from '../database/records.ts'
import type { DirectoryService } from '../directory/service.ts'
import {
  selectAgenda,
  selectAgendaItem,
  selectInvitee,
  selectInvitees,
  selectMeeting,
  selectMeetings,
  selectSite,
  selectSites,
} from './repository.ts'
import type { InviteeTable } from './table.ts'

interface Dependencies {
  readonly db: Kysely<Database>
  readonly changes: Changes
  readonly newId: () => Id
  readonly today: () => LocalDate
  readonly directory: DirectoryService
}

/** Meetings with their sites, invitees and agenda. */
export function createMeetingsService({
  db,
  changes,
  newId,
  today,
  directory,
}: Dependencies): Handlers<typeof meetingsContract> {
  const findMeeting = async (id: Id, from = db): Promise<Meeting> =>
    found(await selectMeeting(from, id), 'meeting')
  const findSite = async (id: Id, from = db): Promise<Site> => found(await selectSite(from, id), 'site')
  const findInvitee = async (id: Id, from = db): Promise<Invitee> =>
    found(await selectInvitee(from, id), 'invitee')
  const findAgendaItem = async (id: Id, from = db): Promise<AgendaItem> =>
    found(await selectAgendaItem(from, id), 'agendaItem')

  return {
    list: async () => await selectMeetings(db),

    async get({ id }) {
      const meeting = await findMeeting(id)
      const [sites, invitees, agenda] = [
        await selectSites(db, id),
        await selectInvitees(db, id),
        await selectAgenda(db, id),
      ]
      return { meeting, sites: siteTree(sites).map(({ site }) => site), invitees, agenda }
    },

    async create(input) {
      const id = newId()
      const row = { ...emptyMeeting, ...given(input), id }
      expectTimesInOrder(row, { fields: input, at: '' })
      await changes.write(({ insert }) => insert('meeting', row))
      return await findMeeting(id)
    },

    async update({ id, version, patch }) {
      await changes.write(async ({ trx, update }) => {
        if (patch.mainSiteId) expectSameMeeting(await findSite(patch.mainSiteId, trx), id)
        expectTimesInOrder(
          { ...(await findMeeting(id, trx)), ...given(patch) },
          { fields: patch, at: 'patch.' },
        )
        await update('meeting', { id, version }, patch)
      })
      return await findMeeting(id)
    },

    async remove(seen) {
      await changes.write(async (writer) => await removeMeeting(writer, seen))
      return null
    },

    async createSite(input) {
      const id = newId()
      await changes.write(async ({ trx, insert }) => {
        if (input.parentId) expectSameMeeting(await findSite(input.parentId, trx), input.meetingId)
        const ordinal = await nextOrdinal(trx, 'site', input.meetingId)
        await insert('site', { ...emptySite, ...given(input), id, ordinal })
      })
      return await findSite(id)
    },

    async updateSite({ id, version, patch }) {
      await changes.write(async ({ trx, update }) => {
        if (patch.parentId) {
          const { meetingId } = await findSite(id, trx)
          expectSameMeeting(await findSite(patch.parentId, trx), meetingId)
          if (wouldLoop(await selectSites(trx, meetingId), id, patch.parentId)) {
            throw new AppError('invalid-input', {
              issues: [{ path: 'patch.parentId', reason: 'bad-format' }],
            })
          }
        }
        await update('site', { id, version }, patch)
      })
      return await findSite(id)
    },

    async removeSite(seen) {
      await changes.write(
        async (writer) => await removeSite(writer, await findSite(seen.id, writer.trx), seen),
      )
      return null
    },

    async moveSite(move) {
      await changes.write((writer) => moveAmong(writer, 'site', move))
      return null
    },

    async createInvitee({ meetingId, siteId, invitee, sample }) {
      const meeting = await findMeeting(meetingId)
      const columns = await inviteeColumns(invitee, meeting.heldOn ?? today(), directory)
      const id = newId()
      await changes.write(async ({ trx, insert }) => {
        expectSameMeeting(await findSite(siteId, trx), meetingId)
        const ordinal = await nextOrdinal(trx, 'invitee', meetingId)
        await insert('invitee', {
          ...emptyInvitee,
          ...columns,
          ...given({ sample }),
          id,
          meetingId,
          siteId,
          ordinal,
          kind: invitee.kind,
          role: invitee.role,
        })
      })
      return await findInvitee(id)
    },

    async updateInvitee({ id, version, patch }) {
      await changes.write(async ({ trx, update }) => {
        const invitee = await findInvitee(id, trx)
        if (patch.siteId) expectSameMeeting(await findSite(patch.siteId, trx), invitee.meetingId)
        await update('invitee', { id, version }, ownFields(invitee, patch))
      })
      return await findInvitee(id)
    },

    async removeInvitee(seen) {
      await changes.write(({ remove }) => remove('invitee', seen))
      return null
    },

    async moveInvitee(move) {
      await changes.write((writer) => moveAmong(writer, 'invitee', move))
      return null
    },

    async createAgendaItem(input) {
      const id = newId()
      await changes.write(async ({ trx, insert }) => {
        if (input.siteId) expectSameMeeting(await findSite(input.siteId, trx), input.meetingId)
        const ordinal = await nextOrdinal(trx, 'agendaItem', input.meetingId)
        await insert('agendaItem', { ...emptyAgendaItem, ...given(input), id, ordinal })
      })
      return await findAgendaItem(id)
    },

    async updateAgendaItem({ id, version, patch }) {
      await changes.write(async ({ trx, update }) => {
        const { meetingId } = await findAgendaItem(id, trx)
        if (patch.siteId) expectSameMeeting(await findSite(patch.siteId, trx), meetingId)
        await update('agendaItem', { id, version }, patch)
      })
      return await findAgendaItem(id)
    },

    async removeAgendaItem(seen) {
      await changes.write(async ({ trx, update, remove }) => {
        for (const table of ['entry', 'conclusion'] as const) {
          const tied = await trx
            .selectFrom(table)
            .select(['id', 'version'])
            .where('agendaItemId', '=', seen.id)
            .execute()
          for (const record of tied) await update(table, record, { agendaItemId: null })
        }
        await remove('agendaItem', seen)
      })
      return null
    },

    async moveAgendaItem(move) {
      await changes.write((writer) => moveAmong(writer, 'agendaItem', move))
      return null
    },
  }
}

const emptyMeeting = {
  kind: 'conference',
  form: 'online',
  state: 'draft',
  heldOn: null,
  startTime: null,
  endTime: null,
  place: '',
  mainSiteId: null,
  letterheadId: null,
  minutesNumber: null,
  note: '',
  sample: '',
} as const
const emptySite = { kind: 'other', parentId: null, place: '', contact: '', sample: '' } as const
const emptyAgendaItem = { presenter: '', siteId: null, duration: 15, fixedStart: null, sample: '' } as const
const emptyInvitee = {
  personId: null,
  positionId: null,
  organizationId: null,
  words: '',
  seats: null,
  honorific: 'none',
  militaryRank: '',
  name: '',
  titles: '',
  sample: '',
} as const

type InviteeColumns = Partial<
  NamedPerson & Pick<InviteeTable, 'personId' | 'positionId' | 'organizationId' | 'words' | 'seats'>
>

/** What is stored of a new invitee: rank and titles are those held on the meeting's day, and stay. */
async function inviteeColumns(
  invitee: NewInvitee,
  day: LocalDate,
  directory: DirectoryService,
): Promise<InviteeColumns> {
  switch (invitee.kind) {
    case 'person': {
      const person = found((await directory.findPeople([invitee.personId]))[0], 'person')
      return {
        personId: person.id,
        honorific: person.honorific,
        militaryRank: person.militaryRank,
        name: person.fullName,
        titles: titlesOn(person.positions, day),
      }
    }
    case 'position': {
      const position = await directory.findPosition(invitee.positionId)
      const holder = isInForce(position, day)
        ? (await directory.findPeople([position.personId]))[0]
        : undefined
      return {
        positionId: position.id,
        personId: holder?.id ?? null,
        honorific: holder?.honorific ?? 'none',
        militaryRank: holder?.militaryRank ?? '',
        name: holder?.fullName ?? '',
        titles: position.title,
      }
    }
    case 'quota':
      return { organizationId: invitee.organizationId, words: invitee.words, seats: invitee.seats }
    case 'group':
      return { words: invitee.words, seats: invitee.seats }
    default:
      return assertNever(invitee)
  }
}

type InviteePatch = { readonly [Field in keyof InviteeFields]?: InviteeFields[Field] | undefined }

/** Of a correction, what belongs to the invitee's kind. */
function ownFields(invitee: Invitee, patch: InviteePatch): Partial<InviteeTable> {
  const { role, siteId, words, seats, honorific, militaryRank, name, titles } = patch
  const common = given({ role, siteId })
  switch (invitee.kind) {
    case 'person':
    case 'position':
      return { ...common, ...given({ honorific, militaryRank, name, titles }) }
    case 'quota':
      return { ...common, ...given({ words, seats: seats ?? undefined }) }
    case 'group':
      return { ...common, ...given({ words, seats }) }
    default:
      return assertNever(invitee)
  }
}

function expectTimesInOrder(meeting: Pick<Meeting, 'startTime' | 'endTime'>, written: Written): void {
  expectOrder(meeting, ['startTime', 'endTime'], written)
}

function expectSameMeeting(site: Site, meetingId: Id): void {
  if (site.meetingId !== meetingId) throw new AppError('not-found', { what: 'site' })
}

async function removeSite({ trx, update, remove }: Writer, site: Site, seen: RecordSeen): Promise<void> {
  const sites = await selectSites(trx, site.meetingId)
  for (const child of sites)
    if (child.parentId === site.id) await update('site', child, { parentId: site.parentId })
  for (const invitee of await selectInvitees(trx, site.meetingId)) {
    if (invitee.siteId === site.id) await remove('invitee', invitee)
  }
  for (const table of ['agendaItem', 'entry'] as const) {
    const tied = await trx.selectFrom(table).select(['id', 'version']).where('siteId', '=', site.id).execute()
    for (const record of tied) await update(table, record, { siteId: null })
  }
  const meeting = found(await selectMeeting(trx, site.meetingId), 'meeting')
  if (meeting.mainSiteId === site.id) await update('meeting', meeting, { mainSiteId: null })
  await remove('site', seen)
}

/** Tasks that refer to a conclusion keep the whole meeting: the removal of that conclusion throws `still-referenced`. */
async function removeMeeting(writer: Writer, seen: RecordSeen): Promise<void> {
  const { trx, update, remove } = writer
  const meeting = found(await selectMeeting(trx, seen.id), 'meeting')
  for (const table of ['conclusion', 'entry', 'agendaItem', 'invitee'] as const) {
    const rows = await trx
      .selectFrom(table)
      .select(['id', 'version'])
      .where('meetingId', '=', meeting.id)
      .execute()
    for (const row of rows) await remove(table, row)
  }
  await update('meeting', seen, { mainSiteId: null })
  const cleared = found(await selectMeeting(trx, seen.id), 'meeting')
  // Children before parents, since a parent cannot go while a child names it.
  for (const { site } of siteTree(await selectSites(trx, meeting.id)).toReversed()) await remove('site', site)
  await remove('meeting', cleared)
}

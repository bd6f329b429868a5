import type { Handlers } from '../../shared/contract/endpoint.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { meetingsContract } from '../../shared/meetings/contract.ts'
import { isStanding, unfinishedItems } from '../../shared/meetings/nextMeeting.ts'
import { nextTitle } from '../../shared/meetings/nextTitle.ts'
import type { MeetingSeries } from '../../shared/meetings/series.ts'
import { nextSeriesDay } from '../../shared/meetings/seriesRule.ts'
import { found, given } from '../database/records.ts'
import { findMeeting } from './findInMeeting.ts'
import type { MeetingsDependencies } from './meetingsDependencies.ts'
import { namedOn, nextMeetingRows, type MeetingParts } from './nextMeetingRows.ts'
import {
  selectAgenda,
  selectInviteeRows,
  selectMeetingAfter,
  selectRoleCounts,
  selectSeries,
  selectSites,
} from './repository.ts'

type SeriesHandlers = Pick<
  Handlers<typeof meetingsContract>,
  'listSeries' | 'createSeries' | 'updateSeries' | 'removeSeries' | 'nextMeeting' | 'createNextMeeting'
>

/** Series of meetings, and the next meeting of one. */
export function createSeriesHandlers({
  db,
  changes,
  newId,
  today,
  directory,
  holidays,
  openConclusions,
}: MeetingsDependencies): SeriesHandlers {
  const findSeries = async (id: Id): Promise<MeetingSeries> =>
    found(
      (await selectSeries(db)).find((series) => series.id === id),
      'meetingSeries',
    )
  const partsOf = async (meetingId: Id): Promise<MeetingParts> => ({
    meeting: await findMeeting(db, meetingId),
    sites: await selectSites(db, meetingId),
    invitees: await selectInviteeRows(db, meetingId),
    agenda: await selectAgenda(db, meetingId),
  })

  return {
    listSeries: async () => await selectSeries(db),

    async createSeries(input) {
      const id = newId()
      await changes.write(({ insert }) => insert('meetingSeries', { ...emptySeries, ...given(input), id }))
      return await findSeries(id)
    },

    async updateSeries({ id, version, patch }) {
      await changes.write(({ update }) => update('meetingSeries', { id, version }, patch))
      return await findSeries(id)
    },

    async removeSeries(seen) {
      return await changes.write(async ({ trx, update, remove, actionId }) => {
        const meetings = await trx
          .selectFrom('meeting')
          .select(['id', 'version'])
          .where('seriesId', '=', seen.id)
          .execute()
        for (const meeting of meetings) await update('meeting', meeting, { seriesId: null })
        await remove('meetingSeries', seen)
        return { actionId }
      })
    },

    async nextMeeting({ meetingId, asOf }) {
      const meeting = await findMeeting(db, meetingId)
      const roles = await selectRoleCounts(db, meetingId)
      const agenda = await selectAgenda(db, meetingId)
      const { seriesId, heldOn, title } = meeting
      const next =
        seriesId === null || heldOn === null
          ? null
          : nextSeriesDay(await findSeries(seriesId), heldOn, await holidays())
      return {
        title: nextTitle(title, heldOn, next?.day ?? null),
        heldOn: next?.day ?? null,
        movedFrom: next?.movedFrom ?? null,
        counts: {
          sites: (await selectSites(db, meetingId)).length,
          invitees: roles.filter(isStanding).reduce((sum, { count }) => sum + count, 0),
          agenda: agenda.length,
          conclusions: await openConclusions(meetingId, asOf),
          unfinishedItems: unfinishedItems(agenda).length,
        },
        existingId: (await selectMeetingAfter(db, meeting)) ?? null,
      }
    },

    async createNextMeeting({ meetingId, title, heldOn, take }) {
      const parts = await partsOf(meetingId)
      // What the directory says is read before the transaction, in which it cannot be.
      const named = await namedOn(parts.invitees, heldOn ?? today(), directory)
      const rows = nextMeetingRows(parts, { title, heldOn, take, named }, newId)
      const { actionId } = await changes.write(async ({ insert, update, actionId }) => {
        await insert('meeting', rows.meeting)
        for (const site of rows.sites) await insert('site', site)
        for (const invitee of rows.invitees) await insert('invitee', invitee)
        for (const item of rows.agenda) await insert('agendaItem', item)
        if (rows.mainSiteId !== null)
          await update('meeting', { id: rows.meeting.id, version: 1 }, { mainSiteId: rows.mainSiteId })
        return { actionId }
      })
      return { actionId, meeting: await findMeeting(db, rows.meeting.id) }
    },
  }
}

const emptySeries = {
  frequency: 'none',
  weekday: null,
  weekOfMonth: null,
  dayOfMonth: null,
  note: '',
  sample: '',
} as const

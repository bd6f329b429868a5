import type { Handlers } from '../../shared/contract/endpoint.ts'
import { inAgendaOrder } from '../../shared/agenda/agendaTree.ts'
import type { Meeting, meetingsContract } from '../../shared/meetings/contract.ts'
import { siteTree } from '../../shared/sites/siteTree.ts'
import { expectOrder, given, type Written } from '../database/records.ts'
import { expectSiteOf, findMeeting } from './findInMeeting.ts'
import type { MeetingsDependencies } from './meetingsDependencies.ts'
import { meetingNews, selectLastChange } from './meetingNews.ts'
import { removeMeeting } from './removeMeeting.ts'
import {
  selectAgenda,
  selectInvitees,
  selectLinkTests,
  selectMeetingRows,
  selectSeatNames,
  selectSites,
  selectSpeeches,
} from './repository.ts'

type MeetingHandlers = Pick<
  Handlers<typeof meetingsContract>,
  'list' | 'get' | 'news' | 'create' | 'update' | 'remove'
>

/** Meetings, each as a row of the list or with everything in it. */
export function createMeetingHandlers({ db, changes, newId }: MeetingsDependencies): MeetingHandlers {
  return {
    list: async () => await selectMeetingRows(db),

    async get({ id }) {
      // Before all else: what changes while the rest is read is told as news.
      const seen = await selectLastChange(db)
      return {
        seen,
        meeting: await findMeeting(db, id),
        sites: siteTree(await selectSites(db, id)).map(({ site }) => site),
        invitees: await selectInvitees(db, id),
        seatNames: await selectSeatNames(db, id),
        agenda: inAgendaOrder(await selectAgenda(db, id)),
        speeches: await selectSpeeches(db, id),
        linkTests: await selectLinkTests(db, id),
      }
    },

    news: async ({ id, since }) => await meetingNews(db, id, since),

    async create(input) {
      const id = newId()
      const row = { ...emptyMeeting, ...given(input), id }
      expectTimesInOrder(row, { fields: input, at: '' })
      await changes.write(({ insert }) => insert('meeting', row))
      return await findMeeting(db, id)
    },

    async update({ id, version, patch }) {
      await changes.write(async ({ trx, update }) => {
        await expectSiteOf(trx, patch.mainSiteId, id)
        expectTimesInOrder(
          { ...(await findMeeting(trx, id)), ...given(patch) },
          { fields: patch, at: 'patch.' },
        )
        await update('meeting', { id, version }, patch)
      })
      return await findMeeting(db, id)
    },

    async remove(seen) {
      return await changes.write(async (writer) => {
        await removeMeeting(writer, seen)
        return { actionId: writer.actionId }
      })
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
  seriesId: null,
  letterheadId: null,
  minutesNumber: null,
  note: '',
  agendaPublishedOn: null,
  sample: '',
} as const

function expectTimesInOrder(meeting: Pick<Meeting, 'startTime' | 'endTime'>, written: Written): void {
  expectOrder(meeting, ['startTime', 'endTime'], written)
}

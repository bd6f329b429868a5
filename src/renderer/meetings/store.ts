import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ErrorData } from '../../shared/contract/error.ts'
import type { Client } from '../../shared/contract/index.ts'
import type { Reply } from '../../shared/contract/reply.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { DoneAction } from '../../shared/history/contract.ts'
import type { Meeting, MeetingDetail, MeetingFields, MeetingRow } from '../../shared/meetings/contract.ts'
import { withNews } from '../../shared/meetings/withNews.ts'
import type { Changes } from '../changes.ts'
import type { Saving } from '../ui/saving.ts'
import { createWrites, kept, moveOf } from '../writes.ts'
import {
  createAgendaActions,
  createSpeechActions,
  type AgendaActions,
  type SpeechActions,
} from '../agenda/store.ts'
import { createInviteeActions, type InviteeActions } from '../invitees/store.ts'
import { seen, type MeetingParts } from '../meetingParts.ts'
import { createSiteActions, type SiteActions } from '../sites/store.ts'

export { createSeriesStore, type SeriesState } from './seriesStore.ts'

export interface MeetingsState extends SiteActions, InviteeActions, AgendaActions, SpeechActions {
  readonly loaded: boolean
  readonly error: ErrorData | null
  readonly meetings: readonly MeetingRow[]
  /** The open meeting; null until it is read. */
  readonly detail: MeetingDetail | null
  readonly detailError: ErrorData | null

  readonly loadList: () => Promise<void>
  readonly open: (id: Id) => Promise<void>
  readonly create: (title: string) => Promise<Reply<Meeting>>
  readonly update: (id: Id, patch: Partial<MeetingFields>) => Promise<Reply<Meeting>>
  readonly remove: (id: Id) => Promise<Reply<DoneAction>>
  /** Removes the meeting that was open last if it is as it was created under that title, with nothing in it. */
  readonly removeUntouched: (title: string) => Promise<void>
}

export type MeetingsStore = StoreApi<MeetingsState>

interface Parts {
  readonly client: Client
  readonly changes: Changes
  readonly saving: Saving
}

const done = { ok: true, value: null } as const

/** The list of meetings, and the open one with its sites, invitees and agenda. */
export function createMeetingsStore({ client, changes, saving }: Parts): MeetingsStore {
  return createStore<MeetingsState>()((set, get) => {
    let listWanted = false
    let openId: Id | null = null

    const readList = async () => {
      if (!listWanted) return
      const reply = await client.meetings.list({})
      set(reply.ok ? { loaded: true, error: null, meetings: reply.value } : { error: reply.error })
    }
    /** The last change that the open meeting says as it is known. */
    let lastChange: number | null = null

    /** Whether what is known of the open meeting could be brought up to date. */
    const readNews = async (id: Id): Promise<boolean> => {
      if (lastChange === null) return false
      const news = await client.meetings.news({ id, since: lastChange })
      const { detail } = get()
      if (!news.ok || news.value === null || lastChange === null || detail?.meeting.id !== id) return false
      if (news.value.seen < lastChange) return true
      lastChange = news.value.seen
      set({ detail: withNews(detail, news.value), detailError: null })
      return true
    }
    const readDetail = async () => {
      const id = openId
      if (id === null || (await readNews(id)) || id !== openId) return
      const reply = await client.meetings.get({ id })
      if (id !== openId) return
      if (!reply.ok) {
        lastChange = null
        set({ detail: null, detailError: reply.error })
        return
      }
      const { seen: last, ...read } = reply.value
      const { detail } = get()
      lastChange = last
      set({ detail: detail === null ? read : keptDetail(detail, read), detailError: null })
    }
    const reload = async () => {
      await Promise.all([readList(), readDetail()])
    }
    changes.on(['meetings'], reload)

    const { update, restructure } = createWrites({ saving, reload })
    const change = (next: (detail: MeetingDetail) => Partial<MeetingDetail>) => {
      const { detail } = get()
      if (detail !== null) set({ detail: { ...detail, ...next(detail) } })
    }
    const whole = () => get().detail?.meeting.id ?? openId
    const inWhole = async <R>(send: (meetingId: Id) => Promise<Reply<R>>): Promise<Reply<R>> => {
      const meetingId = whole()
      if (meetingId === null) return { ok: false, error: { code: 'not-found', facts: { what: 'meeting' } } }
      return await restructure(meetingId, () => send(meetingId))
    }
    const move: MeetingParts['move'] = (siblings, send, id, step) =>
      inWhole<DoneAction | null>(async () => {
        const wanted = moveOf(siblings(), id, step)
        return wanted === null ? done : await send(wanted)
      })
    const parts: MeetingParts = { client, update, detail: () => get().detail, change, inWhole, move }

    return {
      loaded: false,
      error: null,
      meetings: [],
      detail: null,
      detailError: null,

      loadList: async () => {
        listWanted = true
        await readList()
      },
      open: async (id) => {
        openId = id
        if (get().detail?.meeting.id !== id) {
          lastChange = null
          set({ detail: null, detailError: null })
        }
        await readDetail()
      },
      create: async (title) => {
        const letterheads = await client.documents.listLetterheads({})
        const [letterhead, ...others] = letterheads.ok ? letterheads.value : []
        const isOnly = letterhead !== undefined && others.length === 0
        const reply = await client.meetings.create({
          title,
          ...(isOnly ? { letterheadId: letterhead.id } : {}),
        })
        if (reply.ok) await readList()
        return reply
      },
      update: (id, patch) =>
        update(
          id,
          () => get().detail?.meeting.version ?? 1,
          (version) => client.meetings.update({ id, version, patch }),
          (meeting) => {
            change(() => ({ meeting }))
            set({
              meetings: get().meetings.map((row) => (row.id === meeting.id ? { ...row, ...meeting } : row)),
            })
          },
        ),
      remove: (id) =>
        restructure(id, async () => {
          const version = get().detail?.meeting.version ?? seen(get().meetings, id).version
          const reply = await client.meetings.remove({ id, version })
          if (reply.ok && openId === id) {
            openId = null
            set({ detail: null })
          }
          return reply
        }),

      removeUntouched: async (title) => {
        const isUntouched = () => {
          const { detail } = get()
          if (detail === null) return false
          const { meeting, sites, agenda } = detail
          return meeting.version === 1 && meeting.title === title && sites.length + agenda.length === 0
        }
        const meetingId = whole()
        if (meetingId === null || !isUntouched()) return
        await restructure(meetingId, async () => {
          const minutes = await client.minutes.get({ meetingId })
          const isEmpty = minutes.ok && minutes.value.entries.length + minutes.value.conclusions.length === 0
          if (whole() !== meetingId || !isUntouched() || !isEmpty) return done
          const reply = await client.meetings.remove({ id: meetingId, version: 1 })
          if (!reply.ok) return reply
          openId = null
          set({ detail: null })
          return done
        })
      },

      ...createSiteActions(parts),
      ...createInviteeActions(parts),
      ...createAgendaActions(parts),
      ...createSpeechActions(parts),
    }
  })
}

function keptDetail(known: MeetingDetail, read: MeetingDetail): MeetingDetail {
  return {
    meeting: read.meeting,
    sites: kept(known.sites, read.sites),
    invitees: kept(known.invitees, read.invitees),
    seatNames: kept(known.seatNames, read.seatNames),
    agenda: kept(known.agenda, read.agenda),
    speeches: kept(known.speeches, read.speeches),
    linkTests: kept(known.linkTests, read.linkTests),
  }
}

import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ErrorData } from '../../shared/contract/error.ts'
import type { Client } from '../../shared/contract/index.ts'
import type { Reply } from '../../shared/contract/reply.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { AgendaItem, AgendaItemFields } from '../../shared/meetings/agenda.ts'
import type { Invitee, InviteeFields, NewInvitee } from '../../shared/meetings/invitees.ts'
import type { Meeting, MeetingDetail, MeetingFields } from '../../shared/meetings/contract.ts'
import type { Site, SiteFields } from '../../shared/meetings/sites.ts'
import type { Changes } from '../changes.ts'
import type { Saving } from '../ui/saving.ts'
import { createWrites, kept, moveOf, replaced, type Step } from '../writes.ts'

export interface MeetingsState {
  readonly loaded: boolean
  readonly error: ErrorData | null
  readonly meetings: readonly Meeting[]
  /** The open meeting; null until it is read. */
  readonly detail: MeetingDetail | null
  readonly detailError: ErrorData | null

  readonly loadList: () => Promise<void>
  readonly open: (id: Id) => Promise<void>
  readonly create: (title: string) => Promise<Reply<Meeting>>
  readonly update: (id: Id, patch: Partial<MeetingFields>) => Promise<Reply<Meeting>>
  readonly remove: (id: Id) => Promise<Reply<null>>
  /** Removes the meeting that was open last if it is as it was created under that title, with nothing in it. */
  readonly removeUntouched: (title: string) => Promise<void>

  readonly createSite: (site: Pick<SiteFields, 'name' | 'kind' | 'parentId'>) => Promise<Reply<Site>>
  readonly updateSite: (id: Id, patch: Partial<SiteFields>) => Promise<Reply<Site>>
  readonly removeSite: (id: Id) => Promise<Reply<null>>
  readonly moveSite: (id: Id, step: Step) => Promise<Reply<null>>

  readonly createInvitee: (siteId: Id, invitee: NewInvitee) => Promise<Reply<Invitee>>
  readonly updateInvitee: (id: Id, patch: Partial<InviteeFields>) => Promise<Reply<Invitee>>
  readonly removeInvitee: (id: Id) => Promise<Reply<null>>
  readonly moveInvitee: (id: Id, step: Step) => Promise<Reply<null>>

  readonly createAgendaItem: (title: string) => Promise<Reply<AgendaItem>>
  readonly updateAgendaItem: (id: Id, patch: Partial<AgendaItemFields>) => Promise<Reply<AgendaItem>>
  readonly removeAgendaItem: (id: Id) => Promise<Reply<null>>
  readonly moveAgendaItem: (id: Id, step: Step) => Promise<Reply<null>>
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
    const readDetail = async () => {
      const id = openId
      if (id === null) return
      const reply = await client.meetings.get({ id })
      if (id !== openId) return
      const { detail } = get()
      set(
        reply.ok
          ? { detail: detail === null ? reply.value : keptDetail(detail, reply.value), detailError: null }
          : { detail: null, detailError: reply.error },
      )
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
    const known = <R extends { readonly id: Id; readonly version: number }>(
      records: readonly R[] | undefined,
      id: Id,
    ) => records?.find((record) => record.id === id)
    const seen = (records: readonly (Site | Invitee | AgendaItem)[] | undefined, id: Id) => ({
      id,
      version: known(records, id)?.version ?? 1,
    })
    const whole = () => get().detail?.meeting.id ?? openId
    const inWhole = async <R>(send: (meetingId: Id) => Promise<Reply<R>>): Promise<Reply<R>> => {
      const meetingId = whole()
      if (meetingId === null) return { ok: false, error: { code: 'not-found', facts: { what: 'meeting' } } }
      return await restructure(meetingId, () => send(meetingId))
    }
    const move = (
      siblings: () => readonly (Site | Invitee | AgendaItem)[],
      send: (move: { id: Id; version: number; beforeId: Id }) => Promise<Reply<null>>,
      id: Id,
      step: Step,
    ) =>
      inWhole(async () => {
        const wanted = moveOf(siblings(), id, step)
        return wanted === null ? done : await send(wanted)
      })

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
        if (get().detail?.meeting.id !== id) set({ detail: null, detailError: null })
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
            set({ meetings: replaced(get().meetings, meeting) })
          },
        ),
      remove: (id) =>
        restructure(id, async () => {
          const version = get().detail?.meeting.version ?? known(get().meetings, id)?.version ?? 1
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
          if (reply.ok) {
            openId = null
            set({ detail: null })
          }
          return reply
        })
      },

      createSite: (site) => inWhole((meetingId) => client.meetings.createSite({ ...site, meetingId })),
      updateSite: (id, patch) =>
        update(
          id,
          () => seen(get().detail?.sites, id).version,
          (version) => client.meetings.updateSite({ id, version, patch }),
          (site) => change(({ sites }) => ({ sites: replaced(sites, site) })),
        ),
      removeSite: (id) => inWhole(() => client.meetings.removeSite(seen(get().detail?.sites, id))),
      moveSite: (id, step) =>
        move(
          () => {
            const sites = get().detail?.sites ?? []
            const parentId = known(sites, id)?.parentId
            return sites.filter((site) => site.parentId === parentId)
          },
          client.meetings.moveSite,
          id,
          step,
        ),

      createInvitee: (siteId, invitee) =>
        inWhole((meetingId) => client.meetings.createInvitee({ meetingId, siteId, invitee })),
      updateInvitee: (id, patch) =>
        update(
          id,
          () => seen(get().detail?.invitees, id).version,
          (version) => client.meetings.updateInvitee({ id, version, patch }),
          (invitee) => change(({ invitees }) => ({ invitees: replaced(invitees, invitee) })),
        ),
      removeInvitee: (id) => inWhole(() => client.meetings.removeInvitee(seen(get().detail?.invitees, id))),
      moveInvitee: (id, step) =>
        move(
          () => {
            const invitees = get().detail?.invitees ?? []
            const siteId = known(invitees, id)?.siteId
            return invitees.filter((invitee) => invitee.siteId === siteId)
          },
          client.meetings.moveInvitee,
          id,
          step,
        ),

      createAgendaItem: (title) =>
        inWhole((meetingId) => client.meetings.createAgendaItem({ meetingId, title })),
      updateAgendaItem: (id, patch) =>
        update(
          id,
          () => seen(get().detail?.agenda, id).version,
          (version) => client.meetings.updateAgendaItem({ id, version, patch }),
          (item) => change(({ agenda }) => ({ agenda: replaced(agenda, item) })),
        ),
      removeAgendaItem: (id) =>
        inWhole(() => client.meetings.removeAgendaItem(seen(get().detail?.agenda, id))),
      moveAgendaItem: (id, step) =>
        move(() => get().detail?.agenda ?? [], client.meetings.moveAgendaItem, id, step),
    }
  })
}

function keptDetail(known: MeetingDetail, read: MeetingDetail): MeetingDetail {
  return {
    meeting: read.meeting,
    sites: kept(known.sites, read.sites),
    invitees: kept(known.invitees, read.invitees),
    agenda: kept(known.agenda, read.agenda),
  }
}

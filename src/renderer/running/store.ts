import { createStore, type StoreApi } from 'zustand/vanilla'
import type { RollCallCounts } from '../../shared/attendance/contract.ts'
import { isHeld } from '../../shared/attendance/tally.ts'
import type { ErrorData } from '../../shared/contract/error.ts'
import type { Client } from '../../shared/contract/index.ts'
import type { Reply } from '../../shared/contract/reply.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { DoneAction } from '../../shared/history/contract.ts'
import type { Speech, SpeechState } from '../../shared/meetings/agenda.ts'
import type { ClockTime } from '../../shared/time/clockTime.ts'
import type { Changes } from '../changes.ts'
import type { Saving } from '../ui/saving.ts'

export interface RunningState {
  readonly meetingId: Id | null
  /** Who is there; null until it is read. */
  readonly counts: RollCallCounts | null
  readonly error: ErrorData | null

  readonly open: (meetingId: Id) => Promise<void>
  /** Begins an item and ends the one that runs; null ends it alone. */
  readonly begin: (itemId: Id | null, at: ClockTime) => Promise<Reply<DoneAction>>
  /** Moves the fixed starts from an item on by minutes. */
  readonly shift: (fromItemId: Id | null, minutes: number) => Promise<Reply<DoneAction>>
  readonly setSpeechState: (speech: Speech, state: SpeechState) => Promise<Reply<Speech>>
  /** How many are there at a time, or were over the whole meeting for null; null where no roll was called. */
  readonly presentAt: (meetingId: Id, at: ClockTime | null) => Promise<number | null>
}

export type RunningStore = StoreApi<RunningState>

interface Parts {
  readonly client: Pick<Client, 'attendance' | 'meetings'>
  readonly changes: Changes
  readonly saving: Saving
}

/** What is needed to run the open meeting besides its agenda and minutes. */
export function createRunningStore({ client, changes, saving }: Parts): RunningStore {
  return createStore<RunningState>()((set, get) => {
    let wanted: Id | null = null

    const reload = async () => {
      const meetingId = wanted
      if (meetingId === null) return
      const reply = await client.attendance.counts({ meetingId })
      if (meetingId !== wanted) return
      set(reply.ok ? { meetingId, counts: reply.value, error: null } : { meetingId, error: reply.error })
    }
    changes.on(['attendance', 'meetings'], reload)
    const ofMeeting = async <R>(send: (meetingId: Id) => Promise<Reply<R>>): Promise<Reply<R>> => {
      const { meetingId } = get()
      if (meetingId === null) return { ok: false, error: { code: 'not-found', facts: { what: 'meeting' } } }
      return await saving.update(meetingId, () => send(meetingId))
    }

    return {
      meetingId: null,
      counts: null,
      error: null,

      open: async (meetingId) => {
        wanted = meetingId
        if (get().meetingId !== meetingId) set({ meetingId, counts: null, error: null })
        await reload()
      },
      begin: (itemId, at) =>
        ofMeeting((meetingId) => client.meetings.beginAgendaItem({ meetingId, itemId, at })),
      shift: (fromItemId, minutes) =>
        ofMeeting((meetingId) => client.meetings.shiftAgenda({ meetingId, fromItemId, minutes })),
      setSpeechState: ({ id, version }, state) =>
        ofMeeting(() => client.meetings.updateSpeech({ id, version, patch: { state } })),
      presentAt: async (meetingId, at) => {
        const counts = await client.attendance.counts({ meetingId })
        if (!counts.ok || !isHeld(counts.value.total)) return null
        if (at === null) return counts.value.total.present
        const rows = await client.attendance.presentAt({ meetingId, at })
        return rows.ok ? rows.value.length : null
      },
    }
  })
}

import { createStore, type StoreApi } from 'zustand/vanilla'
import type { z } from 'zod'
import type { ErrorData } from '../../shared/contract/error.ts'
import type { Client } from '../../shared/contract/index.ts'
import type { Reply } from '../../shared/contract/reply.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { DoneAction } from '../../shared/history/contract.ts'
import type { CreatedMeeting, meetingsContract } from '../../shared/meetings/contract.ts'
import type { MeetingSeries, NextMeeting, SeriesFields } from '../../shared/meetings/series.ts'
import type { LocalDate } from '../../shared/time/localDate.ts'
import type { Changes } from '../changes.ts'
import type { Saving } from '../ui/saving.ts'
import { createWrites, replaced } from '../writes.ts'

type NewMeeting = z.input<typeof meetingsContract.createNextMeeting.input>

export interface SeriesState {
  readonly loaded: boolean
  readonly error: ErrorData | null
  readonly series: readonly MeetingSeries[]
  /** What the next meeting after one would be; null until it is read. */
  readonly next: { readonly meetingId: Id; readonly meeting: NextMeeting } | null
  readonly load: () => Promise<void>
  readonly create: (
    series: Partial<SeriesFields> & Pick<SeriesFields, 'name'>,
  ) => Promise<Reply<MeetingSeries>>
  readonly update: (id: Id, patch: Partial<SeriesFields>) => Promise<Reply<MeetingSeries>>
  readonly remove: (id: Id) => Promise<Reply<DoneAction>>
  readonly readNext: (meetingId: Id, asOf: LocalDate) => Promise<void>
  readonly createNext: (meeting: NewMeeting) => Promise<Reply<CreatedMeeting>>
}

export type SeriesStore = StoreApi<SeriesState>

interface Parts {
  readonly client: Client
  readonly changes: Changes
  readonly saving: Saving
}

/** All series of meetings, and the next meeting that is about to be made. */
export function createSeriesStore({ client, changes, saving }: Parts): SeriesStore {
  return createStore<SeriesState>()((set, get) => {
    const load = async () => {
      const reply = await client.meetings.listSeries({})
      set(reply.ok ? { loaded: true, error: null, series: reply.value } : { error: reply.error })
    }
    const writes = createWrites({ saving, reload: load })
    const version = (id: Id) => get().series.find((series) => series.id === id)?.version ?? 1
    changes.on(['meetings'], async () => {
      if (get().loaded) await load()
    })
    return {
      loaded: false,
      error: null,
      series: [],
      next: null,
      load,
      create: (series) => writes.afterwards(client.meetings.createSeries(series)),
      update: (id, patch) =>
        writes.update(
          id,
          () => version(id),
          (seen) => client.meetings.updateSeries({ id, version: seen, patch }),
          (series) => set({ series: replaced(get().series, series) }),
        ),
      remove: (id) =>
        saving.update(id, () =>
          writes.afterwards(client.meetings.removeSeries({ id, version: version(id) })),
        ),
      readNext: async (meetingId, asOf) => {
        await saving.flushPending()
        const reply = await client.meetings.nextMeeting({ meetingId, asOf })
        set(reply.ok ? { next: { meetingId, meeting: reply.value } } : { next: null, error: reply.error })
      },
      createNext: async (meeting) => {
        await saving.flushPending()
        return await client.meetings.createNextMeeting(meeting)
      },
    }
  })
}

import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Holiday, HolidayFields } from '../../shared/calendar/contract.ts'
import type { ErrorData } from '../../shared/contract/error.ts'
import type { Client } from '../../shared/contract/index.ts'
import type { Reply } from '../../shared/contract/reply.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { DoneAction } from '../../shared/history/contract.ts'
import type { Changes } from '../changes.ts'
import type { Saving } from '../ui/saving.ts'
import { createWrites, replaced } from '../writes.ts'

export interface CalendarState {
  readonly loaded: boolean
  readonly error: ErrorData | null
  /** In the order of their days. */
  readonly holidays: readonly Holiday[]
  readonly load: () => Promise<void>
  readonly create: (holiday: HolidayFields) => Promise<Reply<Holiday>>
  readonly update: (id: Id, patch: Partial<HolidayFields>) => Promise<Reply<Holiday>>
  readonly remove: (id: Id) => Promise<Reply<DoneAction>>
}

export type CalendarStore = StoreApi<CalendarState>

interface Parts {
  readonly client: Client
  readonly changes: Changes
  readonly saving: Saving
}

/** Days off and make-up workdays, whole. */
export function createCalendarStore({ client, changes, saving }: Parts): CalendarStore {
  return createStore<CalendarState>()((set, get) => {
    const load = async () => {
      const reply = await client.calendar.holidays({})
      set(reply.ok ? { loaded: true, error: null, holidays: reply.value } : { error: reply.error })
    }
    const writes = createWrites({ saving, reload: load })
    const version = (id: Id) => get().holidays.find((holiday) => holiday.id === id)?.version ?? 1
    changes.on(['calendar'], async () => {
      if (get().loaded) await load()
    })
    return {
      loaded: false,
      error: null,
      holidays: [],
      load,
      create: (holiday) => writes.afterwards(client.calendar.createHoliday(holiday)),
      update: (id, patch) =>
        writes.update(
          id,
          () => version(id),
          (seen) => client.calendar.updateHoliday({ id, version: seen, patch }),
          (holiday) => set({ holidays: replaced(get().holidays, holiday) }),
        ),
      remove: (id) =>
        saving.update(id, () =>
          writes.afterwards(client.calendar.removeHoliday({ id, version: version(id) })),
        ),
    }
  })
}

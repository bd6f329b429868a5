import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Holiday } from '../shared/calendar/contract.ts'
import type { Client } from '../shared/contract/index.ts'
import type { Changes } from './changes.ts'

export interface HolidaysState {
  readonly loaded: boolean
  /** In the order of their days. */
  readonly holidays: readonly Holiday[]
  readonly load: () => Promise<void>
}

export type HolidaysStore = StoreApi<HolidaysState>

/** Days off and make-up workdays. Without them only the weekend counts as off. */
export function createHolidaysStore({
  client,
  changes,
}: {
  readonly client: Client
  readonly changes: Changes
}): HolidaysStore {
  return createStore<HolidaysState>()((set) => {
    const load = async () => {
      const reply = await client.calendar.holidays({})
      if (reply.ok) set({ loaded: true, holidays: reply.value })
    }
    changes.on(['calendar'], load)
    return { loaded: false, holidays: [], load }
  })
}

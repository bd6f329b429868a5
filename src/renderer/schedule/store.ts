import { createStore, type StoreApi } from 'zustand/vanilla'
import type { CalendarDays } from '../../shared/calendar/contract.ts'
import type { ErrorData } from '../../shared/contract/error.ts'
import type { Client } from '../../shared/contract/index.ts'
import type { LocalDate } from '../../shared/time/localDate.ts'
import type { Changes } from '../changes.ts'

export type ScheduleView = 'month' | 'week'

interface Shown {
  readonly from: LocalDate
  readonly until: LocalDate
  readonly asOf: LocalDate
}

export interface ScheduleState {
  readonly view: ScheduleView
  /** The chosen day; null until one is, and then the as-of day is meant. */
  readonly day: LocalDate | null
  readonly days: CalendarDays
  readonly error: ErrorData | null
  readonly setView: (view: ScheduleView) => void
  readonly choose: (day: LocalDate) => void
  /** Reads the meetings and deadlines of these days, and reads them anew when they change. */
  readonly show: (shown: Shown) => Promise<void>
}

export type ScheduleStore = StoreApi<ScheduleState>

interface Parts {
  readonly client: Client
  readonly changes: Changes
}

/** The calendar: what is shown of it stays chosen while other pages are open. */
export function createScheduleStore({ client, changes }: Parts): ScheduleStore {
  return createStore<ScheduleState>()((set) => {
    let wanted: Shown | null = null
    const read = async () => {
      const mine = wanted
      if (mine === null) return
      const reply = await client.calendar.days(mine)
      if (mine === wanted) set(reply.ok ? { days: reply.value, error: null } : { error: reply.error })
    }
    changes.on(['meetings', 'tasks'], read)
    return {
      view: 'month',
      day: null,
      days: { meetings: [], deadlines: [] },
      error: null,
      setView: (view) => set({ view }),
      choose: (day) => set({ day }),
      show: async (shown) => {
        wanted = shown
        await read()
      },
    }
  })
}

import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Client } from '../../shared/contract/index.ts'
import type { ErrorData } from '../../shared/contract/error.ts'
import type { Meeting } from '../../shared/meetings/contract.ts'
import type { Task } from '../../shared/tasks/contract.ts'
import type { LocalDate } from '../../shared/time/localDate.ts'
import type { Changes } from '../changes.ts'
import { chosenMeeting } from './chosenMeeting.ts'

/** Tasks of one class, the most urgent first. */
export interface TaskExcerpt {
  readonly tasks: readonly Task[]
  readonly total: number
}

export interface OverviewState {
  readonly loaded: boolean
  readonly error: ErrorData | null
  readonly meeting: Meeting | null
  readonly soon: TaskExcerpt
  readonly reported: TaskExcerpt
  readonly load: (asOf: LocalDate) => Promise<void>
}

export type OverviewStore = StoreApi<OverviewState>

const excerptLength = 6
const empty: TaskExcerpt = { tasks: [], total: 0 }

interface Parts {
  readonly client: Client
  readonly changes: Changes
}

/** What needs somebody today. The figures of lists and agencies come from the tasks' own store. */
export function createOverviewStore({ client, changes }: Parts): OverviewStore {
  return createStore<OverviewState>()((set) => {
    let shownAsOf: LocalDate | null = null

    const readExcerpt = async (asOf: LocalDate, taskClass: 'soon' | 'reported') => {
      const page = await client.tasks.list({
        asOf,
        classes: [taskClass],
        order: 'deadline',
        limit: excerptLength,
      })
      if (!page.ok) {
        set({ error: page.error })
        return empty
      }
      return { tasks: page.value.tasks, total: page.value.counts?.classes[taskClass] ?? 0 }
    }

    const reload = async () => {
      const asOf = shownAsOf
      if (asOf === null) return
      const [meetings, soon, reported] = await Promise.all([
        client.meetings.list({}),
        readExcerpt(asOf, 'soon'),
        readExcerpt(asOf, 'reported'),
      ])
      if (asOf !== shownAsOf) return
      if (!meetings.ok) set({ error: meetings.error })
      else set({ loaded: true, error: null, meeting: chosenMeeting(meetings.value, asOf), soon, reported })
    }

    changes.on(['meetings', 'tasks'], reload)

    return {
      loaded: false,
      error: null,
      meeting: null,
      soon: empty,
      reported: empty,
      load: async (asOf) => {
        shownAsOf = asOf
        await reload()
      },
    }
  })
}

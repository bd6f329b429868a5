import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Client } from '../../shared/contract/index.ts'
import type { ErrorData } from '../../shared/contract/error.ts'
import type { Meeting } from '../../shared/meetings/contract.ts'
import type { ShownFilter, TaskFilter, TaskRow } from '../../shared/tasks/contract.ts'
import { addDays, type LocalDate } from '../../shared/time/localDate.ts'
import type { Changes } from '../changes.ts'
import { chosenMeeting } from './chosenMeeting.ts'

/** The most urgent tasks of a filter, and how many it has. */
export interface TaskExcerpt {
  readonly tasks: readonly TaskRow[]
  readonly total: number
}

export interface OverviewState {
  readonly loaded: boolean
  readonly error: ErrorData | null
  readonly meeting: Meeting | null
  readonly dueNext: TaskExcerpt
  readonly reported: TaskExcerpt
  readonly load: (asOf: LocalDate) => Promise<void>
}

export type OverviewStore = StoreApi<OverviewState>

const excerptLength = 6
const empty: TaskExcerpt = { tasks: [], total: 0 }

/** How far "đến hạn trong 7 ngày" looks ahead, in calendar days. */
export const nextDays = 7

/** Tasks under way whose deadline is today or in the next days. */
export function dueNextQuestion(asOf: LocalDate): ShownFilter {
  return { classes: ['soon', 'onTrack'], dueFrom: asOf, dueUntil: addDays(asOf, nextDays) }
}

export const reportedQuestion: ShownFilter = { classes: ['reported'] }

interface Parts {
  readonly client: Client
  readonly changes: Changes
}

/** What needs somebody today. The figures of lists and agencies come from the tasks' own store. */
export function createOverviewStore({ client, changes }: Parts): OverviewStore {
  return createStore<OverviewState>()((set) => {
    let shownAsOf: LocalDate | null = null

    const readExcerpt = async (filter: TaskFilter): Promise<TaskExcerpt> => {
      const [page, counts] = await Promise.all([
        client.tasks.list({ ...filter, sort: { by: 'due', descending: false }, limit: excerptLength }),
        client.tasks.counts(filter),
      ])
      for (const reply of [page, counts]) if (!reply.ok) set({ error: reply.error })
      return page.ok && counts.ok ? { tasks: page.value.tasks, total: counts.value.total } : empty
    }

    const reload = async () => {
      const asOf = shownAsOf
      if (asOf === null) return
      set({ error: null })
      const [meetings, dueNext, reported] = await Promise.all([
        client.meetings.list({}),
        readExcerpt({ ...dueNextQuestion(asOf), asOf }),
        readExcerpt({ ...reportedQuestion, asOf }),
      ])
      if (asOf !== shownAsOf) return
      if (!meetings.ok) set({ error: meetings.error })
      else set({ loaded: true, meeting: chosenMeeting(meetings.value, asOf), dueNext, reported })
    }

    changes.on(['meetings', 'tasks'], reload)

    return {
      loaded: false,
      error: null,
      meeting: null,
      dueNext: empty,
      reported: empty,
      load: async (asOf) => {
        shownAsOf = asOf
        await reload()
      },
    }
  })
}

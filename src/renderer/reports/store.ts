import { createJSONStorage, persist } from 'zustand/middleware'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { z } from 'zod'
import type { ErrorData } from '../../shared/contract/error.ts'
import type { Client } from '../../shared/contract/index.ts'
import type { Reply } from '../../shared/contract/reply.ts'
import { idSchema } from '../../shared/contract/schema.ts'
import {
  reportNames,
  type ReportFormat,
  type ReportRequest,
  type ShownReport,
} from '../../shared/reports/contract.ts'
import { comingPeriodEnd, previousPeriodEnd, type PeriodRule } from '../../shared/reports/periods.ts'
import type { ReportRow } from '../../shared/reports/reportTable.ts'
import { localDateSchema, type LocalDate } from '../../shared/time/localDate.ts'
import type { Changes } from '../changes.ts'
import type { Saving } from '../ui/saving.ts'

export const drawings = ['table', 'chart'] as const
export type Drawing = (typeof drawings)[number]

/** Which report is shown, and how; comes back at the next start. */
const choicesSchema = z.object({
  report: z.enum(reportNames),
  /** Null compares with nothing, but for the comparison, which has a day of its own then. */
  compareTo: localDateSchema.nullable(),
  /** Null for the end of the reporting month. */
  dueUntil: localDateSchema.nullable(),
  /** Empty for all lists. */
  taskListIds: z.array(idSchema),
  drawing: z.enum(drawings),
})
export type ReportChoices = Readonly<z.output<typeof choicesSchema>>

const firstChoices: ReportChoices = {
  report: 'byLead',
  compareTo: null,
  dueUntil: null,
  taskListIds: [],
  drawing: 'table',
}

export interface ReportsState {
  readonly choices: ReportChoices
  readonly busy: boolean
  readonly error: ErrorData | null
  /** The report of `shownRequest`; the one before stays until the new one is there. */
  readonly shown: ShownReport | null
  readonly shownRequest: ReportRequest | null
  /** As many of its rows as have been read. */
  readonly rows: readonly ReportRow[]

  /** The page is shown: the report is composed as of the day, and again when something it says has changed. */
  readonly enter: (asOf: LocalDate, periods: PeriodRule) => () => void
  readonly choose: (change: Partial<ReportChoices>) => Promise<void>
  /** Reads the next rows. */
  readonly readOn: () => Promise<void>
  readonly exportTo: (format: ReportFormat) => Promise<Reply<{ readonly file: string | null }>>
  readonly print: () => Promise<Reply<{ readonly handedTo: 'printer' | 'viewer' | 'nobody' }>>
}

export type ReportsStore = StoreApi<ReportsState>

/** The day for which figures hold, and on which days reporting periods end. */
export interface Days {
  readonly asOf: LocalDate
  readonly periods: PeriodRule
}

interface Parts {
  readonly client: Client
  readonly changes: Changes
  readonly saving: Saving
}

/** The report on screen. */
export function createReportsStore({ client, changes, saving }: Parts): ReportsStore {
  return createStore<ReportsState>()(
    persist<ReportsState, [], [], { readonly choices: ReportChoices }>(
      (set, get) => {
        let entered: Days | null = null
        /** Answers to older questions are dropped. */
        let question = 0

        const compose = async () => {
          if (entered === null) return
          const mine = ++question
          set({ busy: true })
          const request = await requestNow(entered)
          const reply = await client.reports.composeReport(request)
          if (mine !== question) return
          if (reply.ok)
            set({
              busy: false,
              error: null,
              shown: reply.value,
              shownRequest: request,
              rows: reply.value.table.rows,
            })
          else set({ busy: false, error: reply.error, shown: null, shownRequest: null, rows: [] })
        }

        /** Lists that were chosen in another workspace, or are gone, are forgotten. */
        const requestNow = async (days: Days): Promise<ReportRequest> => {
          const { choices } = get()
          const lists = choices.taskListIds.length === 0 ? null : await client.tasks.lists({})
          const known = lists?.ok === true ? lists.value.map(({ id }) => id) : []
          return requestOf(
            { ...choices, taskListIds: choices.taskListIds.filter((id) => known.includes(id)) },
            days,
          )
        }

        const handOut = async <R>(send: (request: ReportRequest) => Promise<Reply<R>>): Promise<Reply<R>> => {
          if (entered === null) return { ok: false, error: { code: 'no-workspace', facts: {} } }
          await saving.flushPending()
          return await send(await requestNow(entered))
        }

        changes.on(['tasks', 'directory', 'meetings', 'minutes'], compose)

        return {
          choices: firstChoices,
          busy: false,
          error: null,
          shown: null,
          shownRequest: null,
          rows: [],

          enter: (asOf, periods) => {
            entered = { asOf, periods }
            void compose()
            return () => {
              entered = null
              question += 1
            }
          },
          choose: async (change) => {
            set({ choices: { ...get().choices, ...change } })
            if (Object.keys(change).some((key) => key !== 'drawing')) await compose()
          },
          readOn: async () => {
            const { shownRequest, rows, shown } = get()
            if (shownRequest === null || shown === null || rows.length >= shown.rowCount) return
            const mine = question
            const reply = await client.reports.reportRows({ ...shownRequest, from: rows.length })
            if (mine !== question || get().rows !== rows) return
            if (reply.ok) set({ rows: [...rows, ...reply.value] })
            else set({ error: reply.error })
          },
          exportTo: async (format) =>
            await handOut((request) => client.reports.exportReport({ ...request, format })),
          print: async () => await handOut(client.reports.printReport),
        }
      },
      {
        name: 'report-choices',
        storage: createJSONStorage(() => window.localStorage),
        partialize: ({ choices }) => ({ choices }),
        merge: (stored, state) => {
          const parsed = z.object({ choices: choicesSchema }).safeParse(stored)
          return parsed.success ? { ...state, choices: parsed.data.choices } : state
        },
      },
    ),
  )
}

/** The day that a report is compared with; null for none. A day that is not before the as-of day compares nothing. */
export function comparedDay({ report, compareTo }: ReportChoices, { asOf, periods }: Days): LocalDate | null {
  if (report === 'upcoming') return null
  if (compareTo !== null && compareTo < asOf) return compareTo
  return report === 'comparison' ? previousPeriodEnd('month', asOf, periods) : null
}

/** Last day of the coming period; one that has passed is replaced. */
export function lastDueDay({ dueUntil }: ReportChoices, { asOf, periods }: Days): LocalDate {
  return dueUntil !== null && dueUntil >= asOf ? dueUntil : comingPeriodEnd('month', asOf, periods)
}

function requestOf(choices: ReportChoices, days: Days): ReportRequest {
  const { report, taskListIds } = choices
  const compareTo = comparedDay(choices, days)
  return {
    report,
    asOf: days.asOf,
    ...(compareTo === null ? {} : { compareTo }),
    ...(report === 'upcoming' ? { dueUntil: lastDueDay(choices, days) } : {}),
    ...(taskListIds.length === 0 ? {} : { taskListIds }),
  }
}

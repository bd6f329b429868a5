import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ErrorData } from '../../shared/contract/error.ts'
import type { Client } from '../../shared/contract/index.ts'
import type { Reply } from '../../shared/contract/reply.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { DoneAction } from '../../shared/history/contract.ts'
import type {
  DocumentSummary,
  NumberSeries,
  OfficialDocument,
  OfficialDocumentFields,
} from '../../shared/officialDocuments/contract.ts'
import type { Changes } from '../changes.ts'
import type { Saving } from '../ui/saving.ts'
import { createWrites, replaced } from '../writes.ts'

export { createOpenDocumentStore, type OpenDocumentState } from './openDocumentStore.ts'

type OfficialClient = Client['officialDocuments']
export type NewDocument = Parameters<OfficialClient['create']>[0]
export type NumberSeriesFields = Parameters<OfficialClient['createNumberSeries']>[0]

/** What a reading of all issued files found. */
type Verification = Readonly<
  Extract<Awaited<ReturnType<OfficialClient['verify']>>, { readonly ok: true }>['value']
>

/** The numbers of a series that nothing has, in one year. */
export interface SeriesNumbers {
  readonly next: number
  readonly gaps: readonly number[]
}

export interface OfficialDocumentsState {
  readonly loaded: boolean
  readonly error: ErrorData | null
  /** Of all meetings and states, the newest first. */
  readonly documents: readonly DocumentSummary[]
  readonly series: readonly NumberSeries[]
  /** By series, of the year whose register is open. */
  readonly numbers: Readonly<Record<Id, SeriesNumbers>>
  /** What the last reading of the issued files found; null before the first. */
  readonly verification: Verification | null
  readonly verifying: boolean

  readonly load: () => Promise<void>
  readonly create: (wanted: NewDocument) => Promise<Reply<OfficialDocument>>
  readonly update: (id: Id, patch: Partial<OfficialDocumentFields>) => Promise<Reply<OfficialDocument>>
  readonly remove: (id: Id) => Promise<Reply<DoneAction>>
  readonly urge: OfficialClient['urge']
  readonly verify: () => Promise<Reply<Verification>>
  readonly forgetVerification: () => void
  /** Reads which numbers of the year are free, for as long as it is asked for. */
  readonly watchNumbers: (year: number) => () => void
  readonly createSeries: (fields: NumberSeriesFields) => Promise<Reply<NumberSeries>>
  readonly updateSeries: (id: Id, patch: Partial<NumberSeriesFields>) => Promise<Reply<NumberSeries>>
  readonly removeSeries: (id: Id) => Promise<Reply<DoneAction>>
}

interface Parts {
  readonly client: Pick<Client, 'officialDocuments'>
  readonly changes: Changes
  readonly saving: Saving
}

/** Every official document, the register of those that were issued, and the series in which they are numbered. */
export function createOfficialDocumentsStore({
  client,
  changes,
  saving,
}: Parts): StoreApi<OfficialDocumentsState> {
  const official = client.officialDocuments
  return createStore<OfficialDocumentsState>()((set, get) => {
    let wanted = false
    let year: number | null = null

    const readNumbers = async () => {
      const asked = year
      if (asked === null) return
      const found = await Promise.all(
        get().series.map(async ({ id }) => {
          const reply = await official.nextNumber({ numberSeriesId: id, year: asked })
          return reply.ok ? ([[id, reply.value]] as const) : []
        }),
      )
      if (asked === year) set({ numbers: Object.fromEntries(found.flat()) })
    }
    const reload = async () => {
      if (!wanted) return
      const [documents, series] = await Promise.all([official.list({}), official.numberSeries({})])
      if (!documents.ok) return set({ error: documents.error })
      if (!series.ok) return set({ error: series.error })
      set({
        loaded: true,
        error: null,
        documents: documents.value.toSorted((a, b) => (a.id < b.id ? 1 : -1)),
        series: series.value,
      })
      await readNumbers()
    }
    changes.on(['officialDocuments', 'documents'], reload)
    const { update, afterwards } = createWrites({ saving, reload })
    const versionOf = (id: Id) => get().documents.find((one) => one.id === id)?.version ?? 1
    const seriesVersionOf = (id: Id) => get().series.find((one) => one.id === id)?.version ?? 1

    return {
      loaded: false,
      error: null,
      documents: [],
      series: [],
      numbers: {},
      verification: null,
      verifying: false,

      load: async () => {
        wanted = true
        await reload()
      },
      create: async (input) => {
        await saving.flushPending()
        return await afterwards(official.create(input))
      },
      update: (id, patch) =>
        update(
          id,
          () => versionOf(id),
          (version) => official.update({ id, version, patch }),
          ({ version, copies, sentOn, keptAt, receivedBy, note }) =>
            set({
              documents: get().documents.map((one) =>
                one.id === id ? { ...one, version, copies, sentOn, keptAt, receivedBy, note } : one,
              ),
            }),
        ),
      remove: (id) => afterwards(official.remove({ id, version: versionOf(id) })),
      urge: (input) => afterwards(official.urge(input)),
      verify: async () => {
        set({ verifying: true })
        const reply = await official.verify({})
        set({ verifying: false, verification: reply.ok ? reply.value : null })
        return reply
      },
      forgetVerification: () => set({ verification: null }),
      watchNumbers: (wantedYear) => {
        year = wantedYear
        void readNumbers()
        return () => {
          if (year === wantedYear) year = null
        }
      },
      createSeries: (fields) => afterwards(official.createNumberSeries(fields)),
      updateSeries: (id, patch) =>
        update(
          id,
          () => seriesVersionOf(id),
          (version) => official.updateNumberSeries({ id, version, patch }),
          (series) => set({ series: replaced(get().series, series) }),
        ),
      removeSeries: (id) => afterwards(official.removeNumberSeries({ id, version: seriesVersionOf(id) })),
    }
  })
}

import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ErrorData } from '../../shared/contract/error.ts'
import type { Client, ProgramEvent } from '../../shared/contract/index.ts'
import type { Reply } from '../../shared/contract/reply.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { RowStatus } from '../../shared/imports/compareTasks.ts'
import type {
  AnyImportSettings,
  ImportFile,
  ImportKind,
  ImportLayout,
  ImportPreview,
  ImportResult,
  ImportRow,
  ImportSettings,
  RecordKind,
  UnknownOrganization,
} from '../../shared/imports/contract.ts'
import type { LocalDate } from '../../shared/time/localDate.ts'

const pageLength = 200

export type ImportWork = 'reading' | 'comparing' | 'writing'

/** A name of the file with what is done about it; null while that is open. */
export interface AgencyChoice extends UnknownOrganization {
  readonly choice: ImportSettings['organizations'][number]['choice'] | null
}

/** What the rows are of, and which meeting's where they are of one. */
export type ImportTarget =
  { readonly kind: 'tasks' } | { readonly kind: RecordKind; readonly meetingId: Id | null }

/** Columns one of which a table of a kind needs. */
const essentialFields: Readonly<Record<ImportKind, readonly string[]>> = {
  tasks: ['content'],
  organizations: ['name'],
  people: ['fullName'],
  knownSites: ['name'],
  sites: ['name'],
  invitees: ['name', 'titles'],
}

type Settings = Omit<ImportSettings, 'headFrom' | 'headUntil' | 'organizations' | 'columns' | 'sheet'>

export interface ImportsState {
  readonly target: ImportTarget
  readonly work: ImportWork | null
  readonly progress: { readonly done: number; readonly total: number } | null
  readonly error: ErrorData | null
  readonly file: ImportFile | null
  readonly layout: ImportLayout | null
  readonly settings: Settings | null
  readonly agencies: readonly AgencyChoice[]
  readonly preview: ImportPreview | null
  /** Rows of the grid that have been read, by their place. */
  readonly rows: ReadonlyMap<number, ImportRow>
  readonly status: RowStatus | null
  readonly takeDoubtful: boolean

  /** Asks for a file and reads it; what was open goes. */
  readonly choose: (asOf: LocalDate, target: ImportTarget) => Promise<void>
  readonly arrange: (sheet: number, head: ImportLayout['head']) => Promise<void>
  readonly setField: (column: number, field: string | null) => Promise<void>
  readonly set: (change: Partial<Settings>) => Promise<void>
  readonly decide: (keys: readonly string[], choice: AgencyChoice['choice']) => Promise<void>
  readonly filter: (status: RowStatus | null) => void
  readonly setTakeDoubtful: (take: boolean) => void
  /** Reads rows of the grid from one place on, unless they are here. */
  readonly see: (first: number, last: number) => void
  readonly commit: () => Promise<Reply<ImportResult> | null>
  readonly cancel: () => void
  readonly leave: () => void
  readonly tell: (event: ProgramEvent & { readonly type: 'progress' }) => void
}

export type ImportsStore = StoreApi<ImportsState>

const nothingOpen = {
  target: { kind: 'tasks' },
  work: null,
  progress: null,
  error: null,
  file: null,
  layout: null,
  settings: null,
  agencies: [],
  preview: null,
  rows: new Map<number, ImportRow>(),
  status: null,
  takeDoubtful: false,
} as const

/** The import that is being prepared. */
export function createImportsStore({ client }: { readonly client: Client }): ImportsStore {
  return createStore<ImportsState>()((set, get) => {
    /** Answers to older questions are dropped. */
    let question = 0
    const asked = new Set<number>()

    const settingsNow = (): AnyImportSettings | null => {
      const { layout, settings, agencies, target } = get()
      if (layout === null || layout.head === null || settings === null) return null
      const ofSheet = {
        sheet: layout.sheet,
        headFrom: layout.head.from,
        headUntil: layout.head.until,
        columns: layout.columns.flatMap(({ column, field }) => (field === null ? [] : [{ column, field }])),
        organizations: agencies.flatMap(({ key, choice }) => (choice === null ? [] : [{ key, choice }])),
      }
      if (target.kind === 'tasks') return { ...settings, ...ofSheet }
      const { asOf, convertLegacy } = settings
      return { ...ofSheet, ...target, asOf, convertLegacy }
    }

    const compare = async () => {
      const mine = (question += 1)
      const { file } = get()
      const settings = settingsNow()
      if (file === null || settings === null || !hasNames(get())) {
        set({ preview: null, rows: new Map(), work: null })
        return
      }
      set({ work: 'comparing', progress: null, error: null })
      const reply = await client.imports.preview({ importId: file.importId, settings })
      if (mine !== question) return
      asked.clear()
      if (!reply.ok) {
        set({ work: null, preview: null, rows: new Map(), error: cancelledOr(reply.error) })
        return
      }
      const { unknownOrganizations } = reply.value
      const known = get().agencies
      set({
        work: null,
        preview: reply.value,
        rows: new Map(),
        agencies: [
          ...known.filter(
            ({ key, choice }) => choice !== null || unknownOrganizations.some((one) => one.key === key),
          ),
          ...unknownOrganizations
            .filter(({ key }) => !known.some((one) => one.key === key))
            .map((one) => ({ ...one, choice: null })),
        ],
      })
      get().see(0, 0)
    }

    const showLayout = async (layout: ImportLayout) => {
      set({
        layout,
        agencies: layout.organizations.map(({ key, choice }) => ({
          key,
          name: key,
          cells: 0,
          candidates: [],
          choice,
        })),
      })
      await compare()
    }

    return {
      ...nothingOpen,

      async choose(asOf, target) {
        const mine = (question += 1)
        set({ work: 'reading', progress: null, error: null })
        const reply = await client.imports.open({ file: null, kind: target.kind })
        if (mine !== question) return
        if (!reply.ok || reply.value === null) {
          set({ work: null, error: reply.ok ? null : cancelledOr(reply.error) })
          return
        }
        const { layout } = reply.value
        set({
          ...nothingOpen,
          target,
          file: reply.value,
          settings: {
            list: layout.taskListId === null ? { name: layout.title } : { id: layout.taskListId },
            defaultKind: 'specific',
            asOf,
            convertLegacy: true,
          },
        })
        await showLayout(layout)
      },

      async arrange(sheet, head) {
        const { file } = get()
        if (file === null) return
        const mine = (question += 1)
        const reply = await client.imports.layout({ importId: file.importId, sheet, head })
        if (mine !== question) return
        if (reply.ok) await showLayout(reply.value)
        else set({ error: reply.error })
      },

      async setField(column, field) {
        const { layout } = get()
        if (layout === null) return
        // A kind of column is in one place: where it is chosen anew, it is taken away.
        const columns = layout.columns.map((one) =>
          one.column === column ? { ...one, field } : one.field === field ? { ...one, field: null } : one,
        )
        set({ layout: { ...layout, columns, remembered: false } })
        await compare()
      },

      async set(change) {
        const { settings } = get()
        if (settings === null) return
        set({ settings: { ...settings, ...change } })
        await compare()
      },

      async decide(keys, choice) {
        set({ agencies: get().agencies.map((one) => (keys.includes(one.key) ? { ...one, choice } : one)) })
        await compare()
      },

      filter(status) {
        asked.clear()
        set({ status, rows: new Map() })
        get().see(0, 0)
      },

      setTakeDoubtful: (takeDoubtful) => set({ takeDoubtful }),

      see(first, last) {
        const { file, preview, status } = get()
        if (file === null || preview === null) return
        for (let page = Math.floor(first / pageLength); page <= Math.floor(last / pageLength); page += 1) {
          if (asked.has(page)) continue
          asked.add(page)
          void readPage(file.importId, page, status, question)
        }
      },

      async commit() {
        const { file, takeDoubtful } = get()
        const settings = settingsNow()
        if (file === null || settings === null) return null
        question += 1
        set({ work: 'writing', progress: null, error: null })
        const take = { new: true, changed: true, doubtful: takeDoubtful }
        const reply = await client.imports.commit({ importId: file.importId, settings, take })
        set({ work: null })
        if (reply.ok) get().leave()
        else if (reply.error.code === 'cancelled' || reply.error.code === 'conflict') await compare()
        return reply
      },

      cancel: () => void client.imports.cancel({}),

      leave() {
        const { file, work } = get()
        question += 1
        if (work !== null) void client.imports.cancel({})
        if (file !== null) void client.imports.close({ importId: file.importId })
        asked.clear()
        set(nothingOpen)
      },

      tell: ({ done, total }) => {
        if (get().work !== null) set({ progress: { done, total } })
      },
    }

    async function readPage(
      importId: Id,
      page: number,
      status: RowStatus | null,
      mine: number,
    ): Promise<void> {
      const after = page * pageLength
      const reply = await client.imports.rows({ importId, status, after, limit: pageLength })
      if (!reply.ok || mine !== question || status !== get().status) return
      const rows = new Map(get().rows)
      for (const [index, row] of reply.value.entries()) rows.set(after + index, row)
      set({ rows })
    }
  })
}

/** Whether a column is chosen by which records are found. */
export function hasNames({ layout, target }: Pick<ImportsState, 'layout' | 'target'>): boolean {
  const fields = essentialFields[target.kind]
  return layout?.columns.some(({ field }) => field !== null && fields.includes(field)) === true
}

/** How many records the button would write. */
export function takenCount({
  preview,
  takeDoubtful,
}: Pick<ImportsState, 'preview' | 'takeDoubtful'>): number {
  if (preview === null) return 0
  const { counts, doubtfulWritable } = preview
  return counts.new + counts.changed + (takeDoubtful ? doubtfulWritable : 0)
}

/** How many rows the grid has. */
export function shownCount({ preview, status }: Pick<ImportsState, 'preview' | 'status'>): number {
  if (preview === null) return 0
  return status === null ? preview.total : preview.counts[status]
}

/** What the user stopped is no error. */
function cancelledOr(error: ErrorData): ErrorData | null {
  return error.code === 'cancelled' ? null : error
}

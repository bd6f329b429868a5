import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ErrorData } from '../../shared/contract/error.ts'
import type { Client, ProgramEvent } from '../../shared/contract/index.ts'
import type { Reply } from '../../shared/contract/reply.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type {
  DocumentKind,
  PaperFormat,
  PaperState,
  PlatesAt,
  RenderedDocument,
} from '../../shared/documents/contract.ts'
import type { Changes } from '../changes.ts'
import type { Saving } from '../ui/saving.ts'

export interface ShownDocument {
  readonly kind: DocumentKind
  readonly meetingId: Id
}

export interface DocumentsState {
  /** The paper in the preview. */
  readonly shown: ShownDocument | null
  /** Its last PDF; the one before stays until the new one is there. */
  readonly rendered: RenderedDocument | null
  readonly error: ErrorData | null
  readonly busy: boolean
  /** How far a long paper has come; null before it is known. */
  readonly progress: { readonly done: number; readonly total: number } | null
  /** Whether something typed could not be saved, so that the PDF lacks it. */
  readonly incomplete: boolean

  readonly show: (document: ShownDocument) => Promise<void>
  readonly hide: () => void
  /** Stops the drawing of a long paper. */
  readonly stop: () => void
  readonly tell: (event: ProgramEvent & { readonly type: 'progress' }) => void
  /** The papers of the meeting whose tab is open; null while they are not read. */
  readonly papers: readonly PaperState[] | null
  readonly openPapers: (meetingId: Id) => Promise<void>
  /** Whose name plates are listed, shown, written and printed, until another meeting is opened. */
  readonly platesAt: PlatesAt
  readonly choosePlates: (at: PlatesAt) => Promise<void>
  readonly closePapers: () => void

  readonly savePaper: (
    document: ShownDocument,
    format: PaperFormat,
  ) => Promise<Reply<{ readonly file: string | null }>>
  readonly print: (
    document: ShownDocument,
  ) => Promise<Reply<{ readonly handedTo: 'printer' | 'viewer' | 'nobody' }>>
}

export type DocumentsStore = StoreApi<DocumentsState>

interface Parts {
  readonly client: Client
  readonly changes: Changes
  readonly saving: Saving
}

/** How long nothing changes before the preview is drawn anew, in milliseconds. */
const restBeforeDrawing = 700

/** The paper that is previewed: drawn anew whenever anything it may say has changed. */
export function createDocumentsStore({ client, changes, saving }: Parts): DocumentsStore {
  return createStore<DocumentsState>()((set, get) => {
    /** Counts what was asked for: what comes of the last alone is shown. */
    let asked = 0
    let timer: ReturnType<typeof setTimeout> | undefined

    const render = async () => {
      clearTimeout(timer)
      const { shown } = get()
      if (shown === null) return
      asked += 1
      const own = asked
      set({ busy: true, progress: null })
      const reply = await client.documents.render(withPlates(shown))
      if (own !== asked || get().shown !== shown) return
      set(
        reply.ok
          ? { busy: false, progress: null, rendered: reply.value, error: null }
          : { busy: false, progress: null, rendered: null, error: reply.error },
      )
    }

    let listed: Id | null = null
    /** The meeting for which it was chosen whose name plates are meant. */
    let platesOf: Id | null = null
    const withPlates = (document: ShownDocument) =>
      document.kind === 'namePlates' && document.meetingId === platesOf
        ? { ...document, platesAt: get().platesAt }
        : document

    const readPapers = async () => {
      const meetingId = listed
      if (meetingId === null) return
      const { platesAt } = get()
      const reply = await client.documents.papers({ meetingId, platesAt })
      if (listed !== meetingId || get().platesAt !== platesAt) return
      set(reply.ok ? { papers: reply.value, error: null } : { papers: null, error: reply.error })
    }

    changes.on(
      ['workspace', 'directory', 'meetings', 'attendance', 'materials', 'minutes', 'tasks', 'documents'],
      async () => {
        clearTimeout(timer)
        if (get().shown === null && listed === null) return
        timer = setTimeout(() => {
          void render()
          void readPapers()
        }, restBeforeDrawing)
      },
    )

    const whenSaved = async <R>(send: () => Promise<Reply<R>>): Promise<Reply<R>> => {
      set({ incomplete: !(await saving.flushPending()) })
      return await send()
    }

    return {
      shown: null,
      rendered: null,
      error: null,
      busy: false,
      progress: null,
      incomplete: false,
      papers: null,

      openPapers: async (meetingId) => {
        if (listed !== meetingId) set({ papers: null, error: null })
        listed = meetingId
        if (platesOf !== meetingId) set({ platesAt: 'main' })
        platesOf = meetingId
        await saving.flushPending()
        await readPapers()
      },
      platesAt: 'main',
      choosePlates: async (platesAt) => {
        set({ platesAt })
        await readPapers()
      },
      closePapers: () => {
        listed = null
        set({ papers: null, error: null })
      },
      show: async (shown) => {
        set({ shown, rendered: null, error: null, busy: true })
        set({ incomplete: !(await saving.flushPending()) })
        if (get().shown === shown) await render()
      },
      hide: () => {
        if (get().busy) void client.documents.cancelRender({})
        set({ shown: null, rendered: null, error: null, busy: false, progress: null, incomplete: false })
      },
      stop: () => void client.documents.cancelRender({}),
      tell: ({ done, total }) => {
        if (get().busy) set({ progress: { done, total } })
      },
      savePaper: (document, format) =>
        whenSaved(() => client.documents.savePaper({ ...withPlates(document), format })),
      print: (document) => whenSaved(() => client.documents.print(withPlates(document))),
    }
  })
}

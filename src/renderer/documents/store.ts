import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ErrorData } from '../../shared/contract/error.ts'
import type { Client } from '../../shared/contract/index.ts'
import type { Reply } from '../../shared/contract/reply.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type {
  DocumentKind,
  PaperFormat,
  PaperState,
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
  /** Whether something typed could not be saved, so that the PDF lacks it. */
  readonly incomplete: boolean

  readonly show: (document: ShownDocument) => Promise<void>
  readonly hide: () => void
  /** The papers of the meeting whose tab is open; null while they are not read. */
  readonly papers: readonly PaperState[] | null
  readonly openPapers: (meetingId: Id) => Promise<void>
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

/** The paper that is previewed: drawn anew whenever anything it may say has changed. */
export function createDocumentsStore({ client, changes, saving }: Parts): DocumentsStore {
  return createStore<DocumentsState>()((set, get) => {
    const render = async () => {
      const { shown } = get()
      if (shown === null) return
      set({ busy: true })
      const reply = await client.documents.render(shown)
      if (get().shown !== shown) return
      set(
        reply.ok
          ? { busy: false, rendered: reply.value, error: null }
          : { busy: false, rendered: null, error: reply.error },
      )
    }

    let listed: Id | null = null
    const readPapers = async () => {
      const meetingId = listed
      if (meetingId === null) return
      const reply = await client.documents.papers({ meetingId })
      if (listed !== meetingId) return
      set(reply.ok ? { papers: reply.value, error: null } : { papers: null, error: reply.error })
    }

    changes.on(
      ['workspace', 'directory', 'meetings', 'attendance', 'materials', 'minutes', 'tasks', 'documents'],
      async () => {
        await render()
        await readPapers()
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
      incomplete: false,
      papers: null,

      openPapers: async (meetingId) => {
        if (listed !== meetingId) set({ papers: null, error: null })
        listed = meetingId
        await saving.flushPending()
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
      hide: () => set({ shown: null, rendered: null, error: null, busy: false, incomplete: false }),
      savePaper: (document, format) => whenSaved(() => client.documents.savePaper({ ...document, format })),
      print: (document) => whenSaved(() => client.documents.print(document)),
    }
  })
}

import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ErrorData } from '../../shared/contract/error.ts'
import type { Client } from '../../shared/contract/index.ts'
import type { Reply } from '../../shared/contract/reply.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { DocumentKind, RenderedDocument } from '../../shared/documents/contract.ts'
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
  readonly savePdf: (document: ShownDocument) => Promise<Reply<{ readonly file: string | null }>>
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

    changes.on(['workspace', 'directory', 'meetings', 'minutes', 'tasks', 'documents'], render)

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

      show: async (shown) => {
        set({ shown, rendered: null, error: null, busy: true })
        set({ incomplete: !(await saving.flushPending()) })
        if (get().shown === shown) await render()
      },
      hide: () => set({ shown: null, rendered: null, error: null, busy: false, incomplete: false }),
      savePdf: (document) => whenSaved(() => client.documents.savePdf(document)),
      print: (document) => whenSaved(() => client.documents.print(document)),
    }
  })
}

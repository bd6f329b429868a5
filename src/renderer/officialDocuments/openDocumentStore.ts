import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ErrorData } from '../../shared/contract/error.ts'
import type { Client } from '../../shared/contract/index.ts'
import type { Reply } from '../../shared/contract/reply.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { PaperFormat, RenderedDocument } from '../../shared/documents/contract.ts'
import type { DoneAction } from '../../shared/history/contract.ts'
import type {
  AnnexWords,
  DocumentNews,
  DocumentState,
  DocumentVersion,
  OfficialDocument,
  OfficialDocumentFields,
} from '../../shared/officialDocuments/contract.ts'
import type { FormFinding } from '../../shared/officialDocuments/formRules.ts'
import type { Changes } from '../changes.ts'
import type { Saving } from '../ui/saving.ts'
import { createWrites, moveOf, type Step } from '../writes.ts'

/** What stands beside the words of the document: its pages, what is wrong with its form, its versions, its news. */
export const asides = ['pages', 'checks', 'versions', 'news'] as const
export type Aside = (typeof asides)[number]

export interface OpenDocumentState {
  /** The open document; null until it is read. */
  readonly document: OfficialDocument | null
  readonly error: ErrorData | null
  readonly aside: Aside

  /** Its last PDF; the one before stays until the new one is there. */
  readonly rendered: RenderedDocument | null
  readonly renderError: ErrorData | null
  readonly drawing: boolean
  /** Whether something typed could not be saved, so that the PDF lacks it. */
  readonly incomplete: boolean
  /** What the data says now that it did not say; null for nothing. */
  readonly news: DocumentNews | null
  /** Null until they were looked for, and while the words have changed since. */
  readonly findings: readonly FormFinding[] | null
  readonly checking: boolean
  readonly checkError: ErrorData | null
  /** The newest first; null until they are read. */
  readonly versions: readonly DocumentVersion[] | null

  readonly open: (id: Id) => Promise<void>
  readonly close: () => void
  readonly show: (aside: Aside) => Promise<void>
  readonly check: () => Promise<void>
  readonly update: (patch: Partial<OfficialDocumentFields>) => Promise<Reply<OfficialDocument>>
  readonly createAnnex: (words: Partial<AnnexWords>) => Promise<Reply<OfficialDocument>>
  readonly updateAnnex: (id: Id, patch: Partial<AnnexWords>) => Promise<Reply<OfficialDocument>>
  readonly removeAnnex: (id: Id) => Promise<Reply<DoneAction>>
  readonly moveAnnex: (id: Id, step: Step) => Promise<Reply<DoneAction | null>>
  readonly setState: (state: Exclude<DocumentState, 'issued'>) => Promise<Reply<DoneAction>>
  readonly takeOver: () => Promise<Reply<DoneAction>>
  readonly restore: (seq: number) => Promise<Reply<DoneAction>>
  /** Null when something typed could not be saved: what is frozen would lack it. */
  readonly issue: () => Promise<Reply<OfficialDocument> | null>
  readonly remove: () => Promise<Reply<DoneAction>>
  readonly saveFile: (
    format: PaperFormat,
    perInvitee: boolean,
  ) => Promise<Reply<{ readonly file: string | null }>>
  readonly print: () => Promise<Reply<{ readonly handedTo: 'printer' | 'viewer' | 'nobody' }>>
}

interface Parts {
  readonly client: Pick<Client, 'officialDocuments'>
  readonly changes: Changes
  readonly saving: Saving
}

/** How long nothing changes before pages, findings and news are made out anew, in milliseconds. */
const restBeforeDrawing = 700

const closed = {
  document: null,
  error: null,
  aside: 'pages',
  rendered: null,
  renderError: null,
  drawing: false,
  incomplete: false,
  news: null,
  findings: null,
  checking: false,
  checkError: null,
  versions: null,
} as const

/** The official document that is edited: its words are saved as they are typed, what follows from them is made out anew. */
export function createOpenDocumentStore({ client, changes, saving }: Parts): StoreApi<OpenDocumentState> {
  const official = client.officialDocuments
  return createStore<OpenDocumentState>()((set, get) => {
    let openId: Id | null = null
    /** Rises with every question about the pages and findings: what is answered late is dropped. */
    let drawn = 0
    let checked = 0
    let timer: ReturnType<typeof setTimeout> | undefined

    const ask = async <R>(send: (id: Id) => Promise<Reply<R>>, take: (reply: Reply<R>) => void) => {
      const id = openId
      if (id === null) return
      const reply = await send(id)
      if (id === openId) take(reply)
    }
    const read = () =>
      ask(
        (id) => official.get({ id }),
        (reply) =>
          set(reply.ok ? { document: reply.value, error: null } : { document: null, error: reply.error }),
      )
    const draw = async () => {
      drawn += 1
      const own = drawn
      set({ drawing: true })
      await ask(
        (id) => official.render({ id }),
        (reply) => {
          if (own !== drawn) return
          set(
            reply.ok
              ? { drawing: false, rendered: reply.value, renderError: null }
              : { drawing: false, rendered: null, renderError: reply.error },
          )
        },
      )
    }
    const readNews = () =>
      ask(
        (id) => official.news({ id }),
        (reply) => {
          const news = reply.ok ? reply.value : null
          set(news === null && get().aside === 'news' ? { news, aside: 'pages' } : { news })
        },
      )
    const readVersions = () =>
      ask(
        (id) => official.versions({ id }),
        (reply) => {
          if (reply.ok) set({ versions: reply.value })
        },
      )
    const check = async () => {
      checked += 1
      const own = checked
      set({ checking: true })
      await ask(
        (id) => official.check({ id }),
        (reply) => {
          if (own !== checked) return
          set(
            reply.ok
              ? { checking: false, findings: reply.value, checkError: null }
              : { checking: false, findings: null, checkError: reply.error },
          )
        },
      )
    }
    const whatFollows = async () => {
      const isIssued = get().document?.state === 'issued'
      const { aside } = get()
      await Promise.all([
        draw(),
        ...(isIssued ? [] : [readNews()]),
        ...(aside === 'versions' ? [readVersions()] : []),
        ...(aside === 'checks' ? [check()] : []),
      ])
    }
    const later = () => {
      clearTimeout(timer)
      timer = setTimeout(() => void whatFollows(), restBeforeDrawing)
    }
    const reload = async () => {
      await read()
      if (get().document !== null) later()
    }
    changes.on(['officialDocuments'], async () => {
      if (openId === null) return
      checked += 1
      set({ findings: null, checking: false })
      await reload()
    })
    // What it was composed from, its letterhead, and that it is of a sample.
    changes.on(
      ['workspace', 'directory', 'meetings', 'attendance', 'materials', 'minutes', 'tasks', 'documents'],
      async () => {
        if (openId !== null) later()
        await Promise.resolve()
      },
    )

    const writes = createWrites({ saving, reload: read })
    const put = (document: OfficialDocument) => {
      if (document.id === openId) set({ document })
    }
    const documentSeen = () => ({
      id: get().document?.id ?? openId,
      version: get().document?.version ?? 1,
    })
    const annexSeen = (id: Id) => get().document?.annexes.find((annex) => annex.id === id)?.version ?? 1
    const notOpen = { ok: false, error: { code: 'not-found', facts: { what: 'officialDocument' } } } as const

    /** One deed on the whole document, once everything typed is committed; it is read anew afterwards. */
    const onWhole = async <R>(
      send: (seen: { id: Id; version: number }) => Promise<Reply<R>>,
    ): Promise<Reply<R>> => {
      const id = openId
      if (id === null) return notOpen
      return await writes.restructure(id, () => send({ id, version: documentSeen().version }))
    }
    /** What is made of the words as they stand now. */
    const whenSaved = async <R>(send: (id: Id) => Promise<Reply<R>>): Promise<Reply<R>> => {
      const id = openId
      if (id === null) return notOpen
      set({ incomplete: !(await saving.flushPending()) })
      return await send(id)
    }

    return {
      ...closed,

      open: async (id) => {
        if (openId !== id) set(closed)
        openId = id
        set({ incomplete: !(await saving.flushPending()) })
        await read()
        if (get().document !== null && openId === id) await whatFollows()
      },
      close: () => {
        clearTimeout(timer)
        openId = null
        set(closed)
      },
      show: async (aside) => {
        set({ aside })
        if (aside === 'versions') await readVersions()
        if (aside === 'checks' && get().findings === null) {
          set({ incomplete: !(await saving.flushPending()) })
          await check()
        }
      },
      check: async () => {
        set({ incomplete: !(await saving.flushPending()) })
        await check()
      },
      update: async (patch) => {
        const id = openId
        if (id === null) return notOpen
        return await writes.update(
          id,
          () => documentSeen().version,
          (version) => official.update({ id, version, patch }),
          put,
        )
      },
      createAnnex: (words) => onWhole(({ id }) => official.createAnnex({ ...words, documentId: id })),
      updateAnnex: (id, patch) =>
        writes.update(
          id,
          () => annexSeen(id),
          (version) => official.updateAnnex({ id, version, patch }),
          put,
        ),
      removeAnnex: (id) => onWhole(() => official.removeAnnex({ id, version: annexSeen(id) })),
      moveAnnex: (id, step) =>
        onWhole<DoneAction | null>(async () => {
          const move = moveOf(get().document?.annexes ?? [], id, step)
          return move === null ? { ok: true, value: null } : await official.moveAnnex(move)
        }),
      setState: (state) => onWhole((seen) => official.setState({ ...seen, state })),
      takeOver: () => onWhole(official.takeOver),
      restore: (seq) => onWhole((seen) => official.restoreVersion({ ...seen, seq })),
      issue: async () => {
        const isWhole = await saving.flushPending()
        set({ incomplete: !isWhole })
        return isWhole ? await onWhole(official.issue) : null
      },
      remove: () => onWhole(official.remove),
      saveFile: (format, perInvitee) =>
        whenSaved((id) => official.saveFile({ id, format, ...(perInvitee ? { perInvitee } : {}) })),
      print: () => whenSaved((id) => official.print({ id })),
    }
  })
}

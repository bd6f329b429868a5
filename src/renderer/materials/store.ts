import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ErrorData } from '../../shared/contract/error.ts'
import type { Client } from '../../shared/contract/index.ts'
import type { Reply } from '../../shared/contract/reply.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { DoneAction } from '../../shared/history/contract.ts'
import type {
  AddedMaterials,
  Material,
  MaterialFields,
  MaterialKind,
  MaterialPreview,
} from '../../shared/materials/contract.ts'
import type { Changes } from '../changes.ts'
import type { Saving } from '../ui/saving.ts'
import { createWrites, kept, moveOf, replaced, type Step } from '../writes.ts'
import { createThumbnails, type Thumbnail } from './createThumbnails.ts'
import { handOver, type HandedFile } from './handOver.ts'

export interface MaterialsState {
  /** The meeting whose materials these are; null until they are read. */
  readonly meetingId: Id | null
  readonly error: ErrorData | null
  /** In their order, papers and photos together. */
  readonly materials: readonly Material[]
  /** Bytes of dropped or pasted files that have come and that are to come; null when none come. */
  readonly taking: { readonly done: number; readonly total: number } | null

  readonly open: (meetingId: Id) => Promise<void>
  /** Adds a paper that is expected. */
  readonly create: (title: string, agendaItemId?: Id) => Promise<Reply<Material>>
  readonly update: (id: Id, patch: Partial<MaterialFields>) => Promise<Reply<Material>>
  readonly remove: (id: Id) => Promise<Reply<DoneAction>>
  /** Among those of its kind. */
  readonly move: (id: Id, step: Step) => Promise<Reply<DoneAction | null>>
  /** Adds files of the window, or those that the user is asked for when there are none. */
  readonly addFiles: (
    kind: MaterialKind,
    files: readonly File[] | null,
    agendaItemId?: Id,
  ) => Promise<Reply<AddedMaterials | null>>
  readonly setFile: (id: Id, file: File | null) => Promise<Reply<AddedMaterials | null>>
  readonly openFile: (id: Id) => Promise<Reply<null>>
  readonly saveFile: (id: Id) => Promise<Reply<{ readonly file: string | null }>>
  readonly preview: (id: Id) => Promise<Reply<MaterialPreview | null>>
  /** The address of a small picture; null when there is none. */
  readonly thumbnail: Thumbnail
}

export type MaterialsStore = StoreApi<MaterialsState>

interface Parts {
  readonly client: Client
  readonly changes: Changes
  readonly saving: Saving
}

const done = { ok: true, value: null } as const

/** The papers and photos of the open meeting. */
export function createMaterialsStore({ client, changes, saving }: Parts): MaterialsStore {
  return createStore<MaterialsState>()((set, get) => {
    let wanted: Id | null = null

    const reload = async () => {
      const meetingId = wanted
      if (meetingId === null) return
      const reply = await client.materials.list({ meetingId })
      if (meetingId !== wanted) return
      if (!reply.ok) set({ error: reply.error })
      else set({ meetingId, error: null, materials: kept(get().materials, reply.value) })
    }
    changes.on(['materials'], reload)

    const { update, restructure } = createWrites({ saving, reload })
    const versionOf = (id: Id) => get().materials.find((material) => material.id === id)?.version ?? 1
    const inWhole = async <R>(send: (meetingId: Id) => Promise<Reply<R>>): Promise<Reply<R>> => {
      if (wanted === null) return { ok: false, error: { code: 'not-found', facts: { what: 'meeting' } } }
      const meetingId = wanted
      return await restructure(meetingId, () => send(meetingId))
    }

    /** Null when the user is to be asked. */
    const handAll = async (files: readonly File[] | null): Promise<Reply<HandedFile[] | null>> => {
      if (files === null) return done
      const total = files.reduce((sum, { size }) => sum + size, 0)
      let come = 0
      set({ taking: { done: 0, total } })
      try {
        const handed: HandedFile[] = []
        for (const file of files) {
          const reply = await handOver(client, file, (bytes) => {
            come += bytes
            set({ taking: { done: come, total } })
          })
          if (!reply.ok) return reply
          handed.push(reply.value)
        }
        return { ok: true, value: handed }
      } finally {
        set({ taking: null })
      }
    }

    return {
      meetingId: null,
      error: null,
      materials: [],
      taking: null,

      open: async (meetingId) => {
        if (wanted === meetingId) return
        wanted = meetingId
        set({ meetingId: null, error: null, materials: [] })
        await reload()
      },
      create: (title, agendaItemId) =>
        inWhole((meetingId) =>
          client.materials.create({
            meetingId,
            title,
            ...(agendaItemId === undefined ? {} : { agendaItemId }),
          }),
        ),
      update: (id, patch) =>
        update(
          id,
          () => versionOf(id),
          (version) => client.materials.update({ id, version, patch }),
          (material) => set({ materials: replaced(get().materials, material) }),
        ),
      remove: (id) => inWhole(() => client.materials.remove({ id, version: versionOf(id) })),
      move: (id, step) =>
        inWhole<DoneAction | null>(async () => {
          const { materials } = get()
          const kind = materials.find((material) => material.id === id)?.kind
          const siblings = materials.filter((material) => material.kind === kind)
          const move = moveOf(siblings, id, step)
          return move === null ? done : await client.materials.move(move)
        }),
      addFiles: async (kind, files, agendaItemId) => {
        const handed = await handAll(files)
        if (!handed.ok) return handed
        return await inWhole((meetingId) =>
          client.materials.addFiles({
            meetingId,
            agendaItemId: agendaItemId ?? null,
            kind,
            handed: handed.value,
          }),
        )
      },
      setFile: async (id, file) => {
        const handed = await handAll(file === null ? null : [file])
        if (!handed.ok) return handed
        return await inWhole(() =>
          client.materials.setFile({ id, version: versionOf(id), handed: handed.value?.[0] ?? null }),
        )
      },
      openFile: async (id) => await client.materials.open({ id }),
      saveFile: async (id) => await client.materials.saveFile({ id }),
      preview: async (id) => await client.materials.preview({ id }),
      thumbnail: createThumbnails(client),
    }
  })
}

import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ErrorData } from '../../shared/contract/error.ts'
import type { Client } from '../../shared/contract/index.ts'
import type { Reply } from '../../shared/contract/reply.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { DoneAction } from '../../shared/history/contract.ts'
import {
  largestFile,
  largestPreview,
  type AddedFiles,
  type AddedMaterials,
  type Material,
  type MaterialFields,
  type MaterialKind,
  type MaterialPreview,
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
  /** Why files that were to be added with others are not among the materials; until it was read. */
  readonly refused: readonly ErrorData[]

  readonly open: (meetingId: Id) => Promise<void>
  /** Adds a paper that is expected. */
  readonly create: (title: string, agendaItemId?: Id) => Promise<Reply<Material>>
  readonly update: (id: Id, patch: Partial<MaterialFields>) => Promise<Reply<Material>>
  readonly remove: (id: Id) => Promise<Reply<DoneAction>>
  /** Among those of its kind. */
  readonly move: (id: Id, step: Step) => Promise<Reply<DoneAction | null>>
  /**
   * Adds files of the window, or those that the user is asked for when there are none. `folders`: names of what was among
   * them and is no file.
   */
  readonly addFiles: (
    kind: MaterialKind,
    files: readonly File[] | null,
    place?: { readonly agendaItemId?: Id; readonly folders?: readonly string[] },
  ) => Promise<Reply<AddedFiles | null>>
  readonly forgetRefused: () => void
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

    /** Gives files to the program one by one; those that cannot be are told. */
    const handAll = async (kind: MaterialKind, files: readonly File[]) => {
      const total = files.reduce((sum, { size }) => sum + size, 0)
      const handed: HandedFile[] = []
      const refused: ErrorData[] = []
      let come = 0
      set({ taking: { done: 0, total } })
      try {
        for (const file of files) {
          const before = come
          const reply =
            tooLarge(kind, file) ??
            (await handOver(client, file, (bytes) => {
              come += bytes
              set({ taking: { done: come, total } })
            }))
          if (reply.ok) handed.push(reply.value)
          else if (isOfFile(reply.error)) refused.push(reply.error)
          else return reply
          come = before + file.size
        }
        return { ok: true, value: { handed, refused } } as const
      } finally {
        set({ taking: null })
      }
    }

    /** Keeps what was refused in sight. */
    const told = (added: AddedFiles): Reply<AddedFiles> => {
      set({ refused: added.refused })
      return { ok: true, value: added }
    }

    return {
      meetingId: null,
      error: null,
      materials: [],
      taking: null,
      refused: [],

      open: async (meetingId) => {
        if (wanted === meetingId) return
        wanted = meetingId
        set({ meetingId: null, error: null, materials: [], refused: [] })
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
      addFiles: async (kind, files, { agendaItemId, folders = [] } = {}) => {
        const noFiles = folders.map((file): ErrorData => ({ code: 'not-a-file', facts: { file } }))
        const given = files === null ? null : await handAll(kind, files)
        if (given?.ok === false) return given
        const handed = given?.value.handed ?? null
        const before = [...noFiles, ...(given?.value.refused ?? [])]
        const [only] = before
        if (only !== undefined && handed?.length === 0 && before.length === 1)
          return { ok: false, error: only }
        const reply: Reply<AddedFiles | null> =
          handed?.length === 0
            ? { ok: true, value: { actionId: null, materials: [], refused: [] } }
            : await inWhole((meetingId) =>
                client.materials.addFiles({ meetingId, agendaItemId: agendaItemId ?? null, kind, handed }),
              )
        if (!reply.ok && before.length > 0 && isOfFile(reply.error))
          return told({ actionId: null, materials: [], refused: [...before, reply.error] })
        return reply.ok && reply.value !== null
          ? told({ ...reply.value, refused: [...before, ...reply.value.refused] })
          : reply
      },
      forgetRefused: () => set({ refused: [] }),
      setFile: async (id, file) => {
        const kind = get().materials.find((material) => material.id === id)?.kind ?? 'paper'
        const given = file === null ? null : await handAll(kind, [file])
        if (given?.ok === false) return given
        const error = given?.value.refused[0]
        if (error !== undefined) return { ok: false, error }
        return await inWhole(() =>
          client.materials.setFile({ id, version: versionOf(id), handed: given?.value.handed[0] ?? null }),
        )
      },
      openFile: async (id) => await client.materials.open({ id }),
      saveFile: async (id) => await client.materials.saveFile({ id }),
      preview: async (id) => await client.materials.preview({ id }),
      thumbnail: createThumbnails(client),
    }
  })
}

/** Refused before its bytes are sent, as the program would refuse it after. */
function tooLarge(kind: MaterialKind, { name, size }: File): Reply<never> | null {
  const limit = kind === 'photo' ? largestPreview : largestFile
  if (size <= limit) return null
  return {
    ok: false,
    error: { code: 'file-too-large', facts: { file: name, megabytes: limit / 1024 / 1024 } },
  }
}

/** Whether an error says something of one file alone. */
function isOfFile({ code }: ErrorData): boolean {
  return code.startsWith('file-') || code.startsWith('not-a-')
}

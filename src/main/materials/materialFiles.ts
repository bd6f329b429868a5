import { AppError, type ErrorCode, type ErrorData } from '../../shared/contract/error.ts'
import type { Id } from '../../shared/contract/schema.ts'
import { largestPreview, type Material, type MaterialKind } from '../../shared/materials/contract.ts'
import type { AttachmentDesk } from '../files/attachmentDesk.ts'
import { attachmentName } from '../files/attachmentName.ts'
import type { ContentStore, FileReceiver, StagedFile } from '../files/contentStore.ts'
import { isProgram } from './isProgram.ts'
import { isPicture } from './mediaTypeOf.ts'

/** A file that the window has handed over, by its transfer. */
export interface HandedFile {
  readonly transferId: Id
  readonly name: string
}

/** A file that is ready to be kept with a material. */
export interface ReadyFile {
  readonly row: Pick<Material, 'fileName' | 'hash' | 'size'> & { readonly fileName: string }
  keep(): Promise<void>
}

export interface MaterialFiles {
  /** Takes a piece of a file; the first one, for null, begins a transfer. */
  handOver(transferId: Id | null, name: string, piece: Uint8Array): Promise<Id>
  /**
   * Has the files that were handed over, or that the user chooses for null, ready beside the store, and uses them: whatever is
   * not kept is gone when `use` ends. Of several files, those that are refused are told and not used; a single one throws
   * why. Null when nothing was chosen.
   */
  withFiles<T>(
    kind: MaterialKind,
    handed: readonly HandedFile[] | null,
    use: (files: readonly ReadyFile[], refused: readonly ErrorData[]) => Promise<T>,
  ): Promise<T | null>
}

/** What is wrong with one file, and says nothing of others. */
const ofOneFile: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'file-not-read',
  'not-a-file',
  'file-changed',
  'file-too-large',
  'file-kind-refused',
  'not-a-picture',
])

interface Dependencies {
  readonly store: ContentStore
  readonly desk: AttachmentDesk
  readonly newId: () => Id
}

/** How files of materials come in: chosen in a dialog, or handed over by the window in pieces. */
export function createMaterialFiles({ store, desk, newId }: Dependencies): MaterialFiles {
  const transfers = new Map<Id, FileReceiver>()

  const found = (transferId: Id): FileReceiver => {
    const receiver = transfers.get(transferId)
    if (receiver === undefined) throw new AppError('not-found', { what: 'file' })
    return receiver
  }
  const limitOf = (kind: MaterialKind) => (kind === 'photo' ? largestPreview : undefined)

  const stageHanded = async ({ transferId, name }: HandedFile, kind: MaterialKind): Promise<StagedFile> => {
    const receiver = found(transferId)
    transfers.delete(transferId)
    const staged = await receiver.finish()
    const limit = limitOf(kind)
    if (limit === undefined || staged.size <= limit) return staged
    await staged.discard()
    throw new AppError('file-too-large', { file: name, megabytes: limit / 1024 / 1024 })
  }

  const expectKind = (name: string, { head }: StagedFile, kind: MaterialKind) => {
    if (isProgram(name, head)) throw new AppError('file-kind-refused', { file: name })
    if (kind === 'photo' && !isPicture(head)) throw new AppError('not-a-picture', { file: name })
  }

  return {
    async handOver(known, name, piece) {
      const transferId = known ?? newId()
      if (known === null) transfers.set(transferId, await store.receive(name))
      const receiver = found(transferId)
      try {
        await receiver.write(piece)
      } catch (error) {
        transfers.delete(transferId)
        await receiver.discard()
        throw error
      }
      return transferId
    },

    async withFiles(kind, handed, use) {
      const sources =
        handed === null
          ? (await desk.chooseFiles()).map((path) => ({
              name: attachmentName(path),
              stage: async () => await store.stage(path, limitOf(kind)),
            }))
          : handed.map((file) => ({
              name: attachmentName(file.name),
              stage: async () => await stageHanded(file, kind),
            }))
      if (sources.length === 0) return null
      const staged: StagedFile[] = []
      try {
        const ready: ReadyFile[] = []
        const refused: ErrorData[] = []
        for (const { name, stage } of sources) {
          try {
            const file = await stage()
            staged.push(file)
            expectKind(name, file, kind)
            ready.push({ row: { fileName: name, hash: file.hash, size: file.size }, keep: file.keep })
          } catch (error) {
            const refusal = error instanceof AppError ? error.toData() : null
            if (sources.length === 1 || refusal === null || !ofOneFile.has(refusal.code)) throw error
            refused.push(refusal)
          }
        }
        return await use(ready, refused)
      } finally {
        for (const file of staged) await file.discard()
        for (const { transferId } of handed ?? []) {
          await transfers.get(transferId)?.discard()
          transfers.delete(transferId)
        }
      }
    },
  }
}

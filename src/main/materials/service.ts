import { open, readFile } from 'node:fs/promises'
import type { Kysely } from 'kysely'
import type { Handlers } from '../../shared/contract/endpoint.ts'
import { AppError } from '../../shared/contract/error.ts'
import type { Id } from '../../shared/contract/schema.ts'
import { largestPreview, type Material, type materialsContract } from '../../shared/materials/contract.ts'
import type { Changes } from '../database/changes.ts'
import type { Database } from '../database/database.ts'
import { doneAction } from '../database/doneAction.ts'
import { expectOfMeeting } from '../database/expectOfMeeting.ts'
import { moveAmong, nextOrdinal } from '../database/ordering.ts'
import { found, given } from '../database/records.ts'
import type { AttachmentDesk } from '../files/attachmentDesk.ts'
import { isViewable } from '../files/attachmentName.ts'
import type { ContentStore } from '../files/contentStore.ts'
import { writeWholeFile } from '../files/writeWholeFile.ts'
import { findMeeting } from '../meetings/service.ts'
import { createMaterialFiles } from './materialFiles.ts'
import { mediaTypeOf } from './mediaTypeOf.ts'

interface Dependencies {
  readonly db: Kysely<Database>
  readonly changes: Changes
  readonly newId: () => Id
  readonly store: ContentStore
  readonly desk: AttachmentDesk
}

/**
 * Papers and photos of meetings. A stored file stays when its record is removed: an undo brings the record back.
 */
export function createMaterialsService({
  db,
  changes,
  newId,
  store,
  desk,
}: Dependencies): Handlers<typeof materialsContract> {
  const files = createMaterialFiles({ store, desk, newId })

  return {
    list: async ({ meetingId }) =>
      await db
        .selectFrom('material')
        .selectAll()
        .where('meetingId', '=', meetingId)
        .orderBy('ordinal')
        .execute(),

    async create(input) {
      const id = newId()
      await changes.write(async ({ trx, insert }) => {
        await findMeeting(trx, input.meetingId)
        await expectOfMeeting(trx, input.meetingId, input)
        const ordinal = await nextOrdinal(trx, 'material', input.meetingId)
        await insert('material', { ...emptyMaterial, ...given(input), id, ordinal })
      })
      return await findMaterial(db, id)
    },

    async update({ id, version, patch }) {
      await changes.write(async ({ trx, update }) => {
        const { meetingId } = await findMaterial(trx, id)
        await expectOfMeeting(trx, meetingId, patch)
        await update('material', { id, version }, patch)
      })
      return await findMaterial(db, id)
    },

    remove: async (seen) => await doneAction(changes, ({ remove }) => remove('material', seen)),

    move: async (move) => await doneAction(changes, (writer) => moveAmong(writer, 'material', move)),

    async addFiles({ meetingId, agendaItemId, kind, handed }) {
      await findMeeting(db, meetingId)
      await expectOfMeeting(db, meetingId, { agendaItemId })
      return await files.withFiles(kind, handed, async (ready, refused) => {
        if (ready.length === 0) return { actionId: null, materials: [], refused }
        const ids = ready.map(() => newId())
        const actionId = await changes.write(async (writer) => {
          const first = await nextOrdinal(writer.trx, 'material', meetingId)
          for (const [index, { row }] of ready.entries()) {
            const place = { meetingId, agendaItemId, kind, ordinal: first + index }
            const title = titleOf(row.fileName)
            await writer.insert('material', {
              ...emptyMaterial,
              ...place,
              ...row,
              title,
              id: ids[index] ?? newId(),
            })
          }
          for (const file of ready) await file.keep()
          return writer.actionId
        })
        const materials = await Promise.all(ids.map(async (id) => await findMaterial(db, id)))
        return { actionId, materials, refused }
      })
    },

    async setFile({ id, version, handed }) {
      const { kind } = await findMaterial(db, id)
      return await files.withFiles(kind, handed === null ? null : [handed], async ([file]) => {
        if (file === undefined) throw new AppError('not-found', { what: 'file' })
        const actionId = await changes.write(async (writer) => {
          await writer.update('material', { id, version }, file.row)
          await file.keep()
          return writer.actionId
        })
        return { actionId, materials: [await findMaterial(db, id)] }
      })
    },

    async handOver({ transferId, name, base64 }) {
      // Refused where nothing may be written.
      if (transferId === null) await changes.write(async () => null)
      return { transferId: await files.handOver(transferId, name, Buffer.from(base64, 'base64')) }
    },

    async open({ id }) {
      const { fileName, hash } = await findFile(db, id)
      if (!isViewable(fileName) || !(await desk.view(await store.find(hash), fileName)))
        throw new AppError('file-not-opened', { file: fileName })
      return null
    },

    async saveFile({ id }) {
      const { fileName, hash } = await findFile(db, id)
      const content = await store.find(hash)
      const file = await desk.chooseFile(fileName)
      if (file !== null) await writeWholeFile(file, await readFile(content))
      return { file }
    },

    async preview({ id }) {
      const { hash, size } = await findFile(db, id)
      const content = await store.find(hash)
      if (size > largestPreview) return null
      const mediaType = mediaTypeOf(await headOf(content))
      return mediaType === null ? null : { mediaType, base64: await readFile(content, 'base64') }
    },
  }
}

const emptyMaterial = {
  kind: 'paper',
  agendaItemId: null,
  speechId: null,
  preparedBy: '',
  pages: null,
  delivery: 'electronic',
  dueOn: null,
  signing: 'notNeeded',
  number: '',
  issuedOn: null,
  sheets: '',
  fileName: null,
  hash: null,
  size: null,
  sample: '',
} as const

/** What a file is called without its ending. */
function titleOf(fileName: string): string {
  return fileName.replace(/(?<=.)\.[a-z0-9]{1,10}$/i, '')
}

async function headOf(file: string): Promise<Uint8Array> {
  const handle = await open(file, 'r')
  try {
    const head = Buffer.alloc(64)
    const { bytesRead } = await handle.read(head, 0, head.length, 0)
    return head.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

/** Throws `not-found`. */
async function findMaterial(from: Kysely<Database>, id: Id): Promise<Material> {
  return found(
    await from.selectFrom('material').selectAll().where('id', '=', id).executeTakeFirst(),
    'material',
  )
}

/** The file of a material. Throws `not-found` when the material, or its file, is not there. */
async function findFile(from: Kysely<Database>, id: Id) {
  const { fileName, hash, size } = await findMaterial(from, id)
  if (fileName === null || hash === null || size === null) throw new AppError('not-found', { what: 'file' })
  return { fileName, hash, size }
}

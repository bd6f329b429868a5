import type { Reply } from '../shared/contract/reply.ts'
import type { Id } from '../shared/contract/schema.ts'
import type { Saving } from './ui/saving.ts'

interface Sibling {
  readonly id: Id
  readonly version: number
}

export type Step = 'up' | 'down'

export interface Writes {
  /** Changes fields of one record, at the version that is last known when its turn comes. */
  readonly update: <R>(
    id: Id,
    version: () => number,
    send: (version: number) => Promise<Reply<R>>,
    put: (record: R) => void,
  ) => Promise<Reply<R>>
  /** Adds or removes a record: everything is read anew when it is done, or was refused because it had moved on. */
  readonly afterwards: <R>(answer: Promise<Reply<R>>) => Promise<Reply<R>>
  /**
   * Adds, removes or moves a part of a whole: once everything typed is committed, and one after the other, since each
   * may change the versions of other parts. Everything is read anew afterwards.
   */
  readonly restructure: <R>(wholeId: Id, send: () => Promise<Reply<R>>) => Promise<Reply<R>>
}

/** The ways in which stores write. */
export function createWrites({
  saving,
  reload,
}: {
  readonly saving: Saving
  readonly reload: () => Promise<void>
}): Writes {
  const afterwards = async <R>(answer: Promise<Reply<R>>): Promise<Reply<R>> => {
    const reply = await answer
    if (reply.ok || reply.error.code === 'conflict') await reload()
    return reply
  }

  return {
    afterwards,
    update: (id, version, send, put) =>
      saving.update(id, async () => {
        const reply = await send(version())
        if (reply.ok) put(reply.value)
        else if (reply.error.code === 'conflict') await reload()
        return reply
      }),
    restructure: async (wholeId, send) => {
      await saving.flushPending()
      return await saving.update(wholeId, async () => await afterwards(send()))
    },
  }
}

/**
 * What to send so that a record changes places with its neighbour; null at the end of the row. Down is the next one
 * moved up, so that records of other rows keep their places.
 */
export function moveOf(
  siblings: readonly Sibling[],
  id: Id,
  step: Step,
): { readonly id: Id; readonly version: number; readonly beforeId: Id } | null {
  const at = siblings.findIndex((sibling) => sibling.id === id)
  const moved = siblings[step === 'up' ? at : at + 1]
  const before = siblings[step === 'up' ? at - 1 : at]
  return moved === undefined || before === undefined
    ? null
    : { id: moved.id, version: moved.version, beforeId: before.id }
}

/** The records with one of them replaced by its newer state. */
export function replaced<R extends { readonly id: Id }>(records: readonly R[], record: R): readonly R[] {
  return records.map((other) => (other.id === record.id ? record : other))
}

/**
 * Records as they were read anew, those that have not changed as the very objects known before, and the very list when
 * none has, so that nothing draws them again.
 */
export function kept<R extends Sibling>(known: readonly R[], read: readonly R[]): readonly R[] {
  const byId = new Map(known.map((record) => [record.id, record]))
  const now = read.map((record) => {
    const before = byId.get(record.id)
    return before?.version === record.version ? before : record
  })
  return now.length === known.length && now.every((record, index) => record === known[index]) ? known : now
}

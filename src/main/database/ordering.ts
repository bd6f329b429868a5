import { AppError } from '../../shared/contract/error.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { RecordSeen, Writer } from './changes.ts'

interface Sibling extends RecordSeen {
  readonly ordinal: number
}

/** The ordinal that puts a new record after these. */
export function lastOrdinal(siblings: readonly { readonly ordinal: number }[], first = 0): number {
  return Math.max(first - 1, ...siblings.map(({ ordinal }) => ordinal)) + 1
}

/**
 * Moves a record among its siblings (given in order) to stand before another, or last for null; only those whose
 * place changes are written. Throws `not-found` when either is not among them, `conflict` when it has moved on.
 */
export async function moveAmong(
  { update }: Writer,
  table: 'site' | 'invitee' | 'agendaItem' | 'entry' | 'conclusion',
  siblings: readonly Sibling[],
  seen: RecordSeen,
  beforeId: Id | null,
): Promise<void> {
  const moved = siblings.find(({ id }) => id === seen.id)
  if (moved === undefined) throw new AppError('not-found', { what: table })
  if (moved.version !== seen.version) throw new AppError('conflict', { what: table })
  const others = siblings.filter(({ id }) => id !== seen.id)
  const at = beforeId === null ? others.length : others.findIndex(({ id }) => id === beforeId)
  if (at < 0) throw new AppError('not-found', { what: table })
  for (const [ordinal, sibling] of others.toSpliced(at, 0, moved).entries()) {
    if (sibling.ordinal !== ordinal) await update(table, sibling, { ordinal })
  }
}

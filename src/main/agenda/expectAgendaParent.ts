import { AppError } from '../../shared/contract/error.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { AgendaItem } from '../../shared/agenda/agenda.ts'

/**
 * Holds the agenda to one level of sub-items. Throws `not-found` for a parent that is no item of the meeting, `invalid-input`
 * for one that is a sub-item or the item itself, or when the item has sub-items of its own.
 */
export function expectAgendaParent(
  agenda: readonly AgendaItem[],
  { id, parentId }: { readonly id: Id; readonly parentId: Id | null },
  at: '' | 'patch.',
): void {
  if (parentId === null) return
  const parent = agenda.find((item) => item.id === parentId)
  if (parent === undefined) throw new AppError('not-found', { what: 'agendaItem' })
  const hasParts = agenda.some((item) => item.parentId === id)
  if (parent.parentId !== null || parentId === id || hasParts) {
    throw new AppError('invalid-input', { issues: [{ path: `${at}parentId`, reason: 'bad-format' }] })
  }
}

import type { z } from 'zod'
import { AppError } from '../../shared/contract/error.ts'
import { agendaTree } from '../../shared/meetings/agendaTree.ts'
import type { meetingsContract } from '../../shared/meetings/contract.ts'
import type { Writer } from '../database/changes.ts'
import { selectAgenda } from './repository.ts'

/**
 * Begins an item at a time and ends those that run; null ends them alone. Throws `not-found`, or `invalid-input` for a time
 * before the beginning of what runs.
 */
export async function beginAgendaItem(
  { trx, update }: Writer,
  { meetingId, itemId, at }: z.output<typeof meetingsContract.beginAgendaItem.input>,
): Promise<void> {
  const tree = agendaTree(await selectAgenda(trx, meetingId))
  const leaves = tree.flatMap(({ item, parts }) => (parts.length === 0 ? [item] : parts))
  const parts = tree.find(({ item }) => item.id === itemId)?.parts ?? []
  const wanted =
    parts.find(({ endedAt }) => endedAt === null) ?? parts[0] ?? leaves.find(({ id }) => id === itemId)
  if (itemId !== null && wanted === undefined) throw new AppError('not-found', { what: 'agendaItem' })

  for (const item of leaves) {
    if (item.startedAt === null || item.endedAt !== null || item === wanted) continue
    if (at < item.startedAt) {
      const issue = { path: 'at', reason: 'contradiction', against: 'startedAt' } as const
      throw new AppError('invalid-input', { issues: [issue] })
    }
    await update('agendaItem', item, { endedAt: at })
  }
  if (wanted !== undefined) {
    await update('agendaItem', wanted, { startedAt: wanted.startedAt ?? at, endedAt: null })
  }
}

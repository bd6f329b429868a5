import type { z } from 'zod'
import { AppError } from '../../shared/contract/error.ts'
import type { AgendaItem } from '../../shared/agenda/agenda.ts'
import { agendaTree } from '../../shared/agenda/agendaTree.ts'
import type { agendaContract } from '../../shared/agenda/contract.ts'
import type { ClockTime } from '../../shared/time/clockTime.ts'
import type { Writer } from '../database/changes.ts'
import { findMeeting, selectAgenda } from '../meetings/service.ts'

/**
 * Begins an item at a time, with it the meeting, and ends those that run; null ends them alone. Throws `not-found`, or
 * `invalid-input` for a time before the beginning of what runs.
 */
export async function beginAgendaItem(
  writer: Writer,
  { meetingId, itemId, at }: z.output<typeof agendaContract.beginAgendaItem.input>,
): Promise<void> {
  const { trx, update } = writer
  const tree = agendaTree(await selectAgenda(trx, meetingId))
  const leaves = tree.flatMap(({ item, parts }) => (parts.length === 0 ? [item] : parts))
  const parts = tree.find(({ item }) => item.id === itemId)?.parts ?? []
  const wanted =
    parts.find(({ endedAt }) => endedAt === null) ?? parts[0] ?? leaves.find(({ id }) => id === itemId)
  if (itemId !== null && wanted === undefined) throw new AppError('not-found', { what: 'agendaItem' })

  await endItems(
    writer,
    leaves.filter((item) => item !== wanted),
    at,
  )
  if (wanted !== undefined) {
    await update('agendaItem', wanted, { startedAt: wanted.startedAt ?? at, endedAt: null })
    await update('meeting', await findMeeting(trx, meetingId), { state: 'running' })
  }
}

/** Ends a meeting at a time with what runs. Throws as `beginAgendaItem`. */
export async function endMeeting(
  writer: Writer,
  { meetingId, at }: z.output<typeof agendaContract.endMeeting.input>,
): Promise<void> {
  await beginAgendaItem(writer, { meetingId, itemId: null, at })
  const meeting = await findMeeting(writer.trx, meetingId)
  await writer.update('meeting', meeting, { state: 'ended', endTime: at })
}

/** Ends those of some items that run. */
async function endItems({ update }: Writer, items: readonly AgendaItem[], at: ClockTime): Promise<void> {
  for (const item of items) {
    if (item.startedAt === null || item.endedAt !== null) continue
    if (at < item.startedAt) {
      const issue = { path: 'at', reason: 'contradiction', against: 'startedAt' } as const
      throw new AppError('invalid-input', { issues: [issue] })
    }
    await update('agendaItem', item, { endedAt: at })
  }
}

import { z } from 'zod'
import type { Handlers } from '../../shared/contract/endpoint.ts'
import { AppError } from '../../shared/contract/error.ts'
import { idSchema } from '../../shared/contract/schema.ts'
import type { historyContract } from '../../shared/history/contract.ts'
import { isDraftableField } from '../../shared/workspace/draft.ts'
import type { Changes, StoredRow, Writer } from '../database/changes.ts'
import { selectChanges, selectChangesSince, selectRow, type LoggedChange } from './repository.ts'

/** Changes that are read from the log at once: a removal holds a whole record. */
const pageLength = 100

/** What was done, taken back. */
export function createHistoryService({
  changes,
}: {
  readonly changes: Changes
}): Handlers<typeof historyContract> {
  return {
    async undo({ actionId }) {
      return await changes.write(async (writer) => {
        const undone = new Set<string>()
        let page = await selectChanges(writer.trx, actionId, null, pageLength)
        let last = page.at(-1)
        while (last !== undefined) {
          // From the newest back, so that no record is without one that it refers to on the way.
          for (const change of page) {
            await takeBack(writer, change, { isNewest: !undone.has(change.recordId) })
            undone.add(change.recordId)
          }
          page = await selectChanges(writer.trx, actionId, last.seq, pageLength)
          last = page.at(-1)
        }
        if (undone.size === 0) throw new AppError('not-found', { what: 'action' })
        return { actionId: writer.actionId, records: undone.size }
      })
    },
  }
}

/**
 * Takes back one change. Throws `changed-since` unless the record is as the change left it: in its version too where this is
 * the action's newest change of it; the older ones find it as the newer ones were taken back, in a later version. Texts that
 * were typed in other fields since stay as they are.
 */
async function takeBack(
  { trx, update, remove, restore }: Writer,
  change: LoggedChange,
  { isNewest }: { readonly isNewest: boolean },
): Promise<void> {
  const { record, recordId } = change
  const current = storedRow.optional().parse(await selectRow(trx, record, recordId)) ?? null
  const before = change.before === null ? null : columns.parse(JSON.parse(change.before))
  const after = change.after === null ? null : columns.parse(JSON.parse(change.after))
  const isAsLeft =
    current === null || after === null
      ? current === after
      : differences(after, current).length === 0 &&
        (!isNewest ||
          current.version === after.version ||
          (before !== null && (await hasOnlyTypedElsewhere(trx, change, Object.keys(after)))))
  if (!isAsLeft) throw new AppError('changed-since', { what: record })

  if (before === null) {
    if (current !== null) await remove(record, current)
  } else if (current === null) {
    await restore(record, storedRow.parse(before))
  } else {
    const patch = Object.fromEntries(differences(before, current).map((column) => [column, before[column]]))
    await update(record, current, patch, { partsChanged: true })
  }
}

/** Whether all that has changed in a record since a change of it are texts of other fields, as they are typed. */
async function hasOnlyTypedElsewhere(
  trx: Writer['trx'],
  { record, recordId, seq }: LoggedChange,
  changed: readonly string[],
): Promise<boolean> {
  const since = await selectChangesSince(trx, recordId, seq)
  return since.every(({ before, after }) => {
    if (before === null || after === null) return false
    const typed = Object.keys(columns.parse(JSON.parse(after))).filter((column) => column !== 'version')
    return typed.every((column) => isDraftableField(`${record}.${column}`) && !changed.includes(column))
  })
}

const columns = z.object({ version: z.int() }).catchall(z.union([z.string(), z.number(), z.null()]))
const storedRow = columns.extend({ id: idSchema })

/** The columns, but for the version, of what was logged that a record has otherwise. */
function differences(logged: z.output<typeof columns>, current: StoredRow): readonly string[] {
  return Object.keys(logged).filter((column) => column !== 'version' && logged[column] !== current[column])
}

import type { DoneAction } from '../../shared/history/contract.ts'
import type { Changes, Writer } from './changes.ts'

/** Runs one user action that has nothing else to answer than what takes it back. */
export async function doneAction(
  changes: Changes,
  action: (writer: Writer) => Promise<unknown>,
): Promise<DoneAction> {
  return await changes.write(async (writer) => {
    await action(writer)
    return { actionId: writer.actionId }
  })
}

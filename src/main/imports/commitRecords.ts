import type { Id } from '../../shared/contract/schema.ts'
import type { Step } from '../background/longWork.ts'
import type { Writer } from '../database/changes.ts'
import { organizationsOf } from './organizationsOf.ts'
import type { RecordRowResult, RecordWriter } from './recordImports.ts'

/** Writes rows as one user action, in the order of the file; organizations that are new come with the first row that names them. */
export async function commitRecords(
  writer: Writer,
  rows: readonly RecordRowResult[],
  finish: (target: RecordWriter) => Promise<void>,
  newId: () => Id,
  step: Step,
): Promise<{ readonly created: number; readonly changed: number }> {
  const target = { writer, newId, organizationId: organizationsOf(writer, newId) }
  let [created, changed] = [0, 0]
  for (const [done, { writing, recordId }] of rows.entries()) {
    await step({ done, total: rows.length })
    if (writing === null) continue
    await writing(target)
    if (recordId === null) created += 1
    else changed += 1
  }
  await finish(target)
  return { created, changed }
}

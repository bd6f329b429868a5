import type { Id } from '../../shared/contract/schema.ts'
import type { Writer } from '../database/changes.ts'

/** Makes these the tags of a task, each once; tells whether anything changed. */
export async function setTags(
  { trx, insert, remove }: Writer,
  taskId: Id,
  tagIds: readonly Id[],
  newId: () => Id,
): Promise<boolean> {
  const present = await trx.selectFrom('taskTag').selectAll().where('taskId', '=', taskId).execute()
  const gone = present.filter(({ tagId }) => !tagIds.includes(tagId))
  const added = [...new Set(tagIds)].filter((tagId) => present.every((row) => row.tagId !== tagId))
  for (const row of gone) await remove('taskTag', row)
  for (const tagId of added) await insert('taskTag', { id: newId(), taskId, tagId })
  return gone.length + added.length > 0
}

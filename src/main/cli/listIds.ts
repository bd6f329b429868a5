import type { Reply } from '../../shared/contract/reply.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { TaskList } from '../../shared/tasks/contract.ts'
import { fold } from '../../shared/text/fold.ts'

/** The lists that are named, whatever their case and marks. */
export function listIds(names: readonly string[], lists: readonly TaskList[]): Reply<readonly Id[]> {
  const ids: Id[] = []
  for (const name of names) {
    const list = lists.find((known) => fold(known.name) === fold(name.trim()))
    if (list === undefined) return { ok: false, error: { code: 'not-found', facts: { what: name } } }
    ids.push(list.id)
  }
  return { ok: true, value: ids }
}

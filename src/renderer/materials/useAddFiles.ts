import type { Id } from '../../shared/contract/schema.ts'
import type { MaterialKind } from '../../shared/materials/contract.ts'
import { useProgram } from '../program.ts'
import { materialMessages as messages } from './messages.ts'

type AddFiles = (kind: MaterialKind, files: readonly File[] | null, agendaItemId?: Id) => Promise<Id | null>

/** Adds files, says how many with the way to take it back, and gives the first that was added. */
export function useAddFiles(): AddFiles {
  const { materials, notices, undo } = useProgram()
  return async (kind, files, agendaItemId) => {
    const reply = await materials.getState().addFiles(kind, files, agendaItemId)
    if (!reply.ok) notices.fail(reply.error)
    if (!reply.ok || reply.value === null) return null
    undo.say(messages.added(reply.value.materials.length), reply.value)
    return reply.value.materials[0]?.id ?? null
  }
}

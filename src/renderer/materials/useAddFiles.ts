import type { Id } from '../../shared/contract/schema.ts'
import type { MaterialKind } from '../../shared/materials/contract.ts'
import { useProgram } from '../program.ts'
import { materialMessages as messages } from './messages.ts'

type AddFiles = (
  kind: MaterialKind,
  files: readonly File[] | null,
  place?: { readonly agendaItemId?: Id; readonly folders?: readonly string[] },
) => Promise<Id | null>

/** Adds files, says how many with the way to take it back, and gives the first that was added. */
export function useAddFiles(): AddFiles {
  const { materials, notices, undo } = useProgram()
  return async (kind, files, place) => {
    const reply = await materials.getState().addFiles(kind, files, place)
    if (!reply.ok) notices.fail(reply.error)
    if (!reply.ok || reply.value === null) return null
    const { actionId, materials: added } = reply.value
    if (actionId !== null) undo.say(messages.added(added.length), { actionId })
    return added[0]?.id ?? null
  }
}

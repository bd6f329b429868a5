import type { Material } from '../../shared/materials/contract.ts'
import { useProgram } from '../program.ts'
import { materialMessages as messages } from './messages.ts'

/** Sets the file of a material, a given one or, for null, one that the user is asked for; offers to take it back. */
export function useSetFile(): (material: Material, file: File | null) => Promise<void> {
  const { materials, notices, undo } = useProgram()
  return async ({ id, title }, file) => {
    const reply = await materials.getState().setFile(id, file)
    if (!reply.ok) notices.fail(reply.error)
    else if (reply.value !== null) undo.say(messages.fileSet(title), reply.value)
  }
}

import type { Material } from '../../shared/materials/contract.ts'
import { useProgram } from '../program.ts'
import { materialMessages as messages } from './messages.ts'

/** Removes a material and offers to take it back. */
export function useRemoveMaterial(): (material: Material) => Promise<void> {
  const { materials, undo } = useProgram()
  return async ({ id, title }) => await undo.report(messages.removed(title), materials.getState().remove(id))
}

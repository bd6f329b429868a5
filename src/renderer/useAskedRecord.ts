import { useLocation } from 'react-router'
import { idSchema, type Id } from '../shared/contract/schema.ts'

/** What a way to a place says of the record that is to be opened there. */
export function askFor(recordId: Id): { readonly state: { readonly recordId: Id } } {
  return { state: { recordId } }
}

/** The record that the place was opened for; null for the place as such. */
export function useAskedRecord(): Id | null {
  return askedRecord(useLocation().state)
}

function askedRecord(state: unknown): Id | null {
  if (typeof state !== 'object' || state === null || !('recordId' in state)) return null
  const asked = idSchema.safeParse(state.recordId)
  return asked.success ? asked.data : null
}

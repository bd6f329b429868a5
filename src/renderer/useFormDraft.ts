import { useStore } from 'zustand'
import type { FormValues } from './formDrafts.ts'
import { useProgram } from './program.ts'

export interface FormDraft {
  /** What stands in a field as it is drawn. */
  readonly values: FormValues
  /** The same at this very moment, for what is done on a key. */
  readonly read: () => FormValues
  readonly type: (field: string, text: string) => void
  readonly discard: () => void
  /** Whether something was typed. */
  readonly isTyped: boolean
}

/** A form whose fields begin with `initial`. */
export function useFormDraft(form: string, initial: FormValues): FormDraft {
  const { formDrafts } = useProgram()
  const draft = useStore(formDrafts, ({ drafts }) => drafts[form])
  const { type, discard } = formDrafts.getState()
  return {
    values: { ...initial, ...draft },
    read: () => ({ ...initial, ...formDrafts.getState().drafts[form] }),
    type: (field, text) => type(form, field, text),
    discard: () => discard(form),
    isTyped: draft !== undefined,
  }
}

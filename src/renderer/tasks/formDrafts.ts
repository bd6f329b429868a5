import { useStore } from 'zustand'
import { createJSONStorage, persist } from 'zustand/middleware'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { useProgram } from '../program.ts'

/** What stands in a form, by field. */
export type FormValues = Readonly<Record<string, string>>

export interface FormDraftsState {
  /** What was typed into forms and not added yet, by form; the oldest first. */
  readonly drafts: Readonly<Record<string, FormValues>>
  readonly type: (form: string, field: string, text: string) => void
  readonly discard: (form: string) => void
}

export type FormDraftsStore = StoreApi<FormDraftsState>

/** Forms that are kept; of tasks that are gone nobody discards them. */
const mostKept = 100

/** Keeps what is typed into forms that add a whole record, over closing them and the window. */
export function createFormDraftsStore(): FormDraftsStore {
  return createStore<FormDraftsState>()(
    persist(
      (set, get) => ({
        drafts: {},
        type: (form, field, text) => {
          const { [form]: draft = {}, ...others } = get().drafts
          const kept = Object.entries(others).slice(1 - mostKept)
          set({ drafts: Object.fromEntries([...kept, [form, { ...draft, [field]: text }]]) })
        },
        discard: (form) => {
          const { [form]: _, ...others } = get().drafts
          set({ drafts: others })
        },
      }),
      { name: 'form-drafts', storage: createJSONStorage(() => window.localStorage) },
    ),
  )
}

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

import { createJSONStorage, persist } from 'zustand/middleware'
import { createStore, type StoreApi } from 'zustand/vanilla'

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

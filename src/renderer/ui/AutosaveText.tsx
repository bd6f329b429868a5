import { useStore } from 'zustand'
import type { Id } from '../../shared/contract/schema.ts'
import { timeInVietnam } from '../../shared/time/localDate.ts'
import { uiMessages } from './messages.ts'
import { useUi } from './UiContext.ts'

/** "Đã lưu 10:42:07" for a record that was saved since it was opened; nothing before. */
export function AutosaveText({ recordId }: { readonly recordId: Id }) {
  const { saving } = useUi()
  const savedAt = useStore(saving.store, (state) => state.savedAt[recordId] ?? null)
  return (
    <span className="autosave-text" role="status">
      {savedAt === null ? '' : uiMessages.saved(timeInVietnam(savedAt))}
    </span>
  )
}

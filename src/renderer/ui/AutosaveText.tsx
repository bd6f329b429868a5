import { useStore } from 'zustand'
import { timeInVietnam } from '../../shared/time/localDate.ts'
import { uiMessages } from './messages.ts'
import { useUi } from './UiContext.ts'

interface AutosaveTextProps {
  readonly recordId: string
  /** The records that belong to it: the latest of all counts. */
  readonly partIds?: readonly string[]
}

/** "Chưa lưu được" while a field's text was refused, "Đã lưu 10:42:07" for a record that was saved since it was opened; nothing before. */
export function AutosaveText({ recordId, partIds = [] }: AutosaveTextProps) {
  const { saving } = useUi()
  const savedAt = useStore(saving.store, (state) =>
    partIds.reduce<string | null>((latest, id) => {
      const at = state.savedAt[id] ?? null
      return at !== null && (latest === null || at > latest) ? at : latest
    }, state.savedAt[recordId] ?? null),
  )
  const failed = useStore(saving.store, ({ pending }) =>
    Object.entries(pending).some(
      ([key, { error }]) => error !== null && [recordId, ...partIds].some((id) => key.endsWith(` ${id}`)),
    ),
  )
  if (failed) {
    return (
      <span className="autosave-text" role="status" data-failed>
        {uiMessages.notSaved}
      </span>
    )
  }
  return (
    <span className="autosave-text" role="status">
      {savedAt === null ? '' : uiMessages.saved(timeInVietnam(savedAt))}
    </span>
  )
}

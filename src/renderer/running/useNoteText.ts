import { useLayoutEffect, useState, type ChangeEvent } from 'react'
import type { Reply } from '../../shared/contract/reply.ts'
import type { Id } from '../../shared/contract/schema.ts'
import { useAutosave, type AutosavedText } from '../ui/useAutosave.ts'

/** As `useAutosave`, for a record that may not be there yet: what is typed meanwhile goes into it as soon as it is. */
export function useNoteText(
  recordId: Id | null,
  field: string,
  saved: string,
  commit: (text: string) => Promise<Reply<unknown>>,
): AutosavedText {
  const [early, setEarly] = useState('')
  const autosaved = useAutosave({ recordId: recordId ?? 'note', field, commit }, saved)
  useLayoutEffect(() => {
    if (recordId === null || early === '') return
    autosaved.type(early)
    // It is in the record's own hands from now on.
    // oxlint-disable-next-line react/set-state-in-effect
    setEarly('')
  }, [recordId, early, autosaved])
  if (recordId !== null && early === '') return autosaved
  return {
    text: early,
    error: null,
    type: setEarly,
    commit: () => Promise.resolve(false),
    inputProps: {
      ...autosaved.inputProps,
      value: early,
      onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
        setEarly(event.currentTarget.value),
      onBlur: () => undefined,
    },
  }
}

import { useState } from 'react'
import type { Id } from '../../shared/contract/schema.ts'
import { useDirectory, useProgram } from '../program.ts'
import { uiMessages } from '../ui/messages.ts'
import { useShortcut } from '../ui/useShortcut.ts'

/** The record in the panel; a new one that nobody touched goes when another is opened. */
export function useOpenRecord() {
  const { directory } = useProgram()
  const [openId, setOpenId] = useState<Id | null>(null)
  const isNew = useDirectory((state) => state.newRecords.some(({ id }) => id === openId))
  const open = (id: Id | null) => {
    if (id === openId) return
    setOpenId(id)
    void directory.getState().leaveNew()
  }
  const close = () => open(null)
  useShortcut({ key: 'Escape', words: uiMessages.closeDetail }, close)
  return { openId, isNew, open, close, openNew: setOpenId }
}

import { useState } from 'react'
import type { Id } from '../../shared/contract/schema.ts'
import type { DocumentKind, PaperFormat } from '../../shared/documents/contract.ts'
import { handedToWords } from '../handedToWords.ts'
import { useProgram } from '../program.ts'
import { documentMessages as messages } from './messages.ts'

/** Saves and prints papers of a meeting, one at a time, and says what came of it. */
export function usePaperActions(meetingId: Id | null) {
  const { documents, exports, notices } = useProgram()
  const [working, setWorking] = useState(false)

  const inTurn = async (run: (meetingId: Id) => Promise<void>) => {
    if (meetingId === null || working) return
    setWorking(true)
    await run(meetingId)
    setWorking(false)
  }
  return {
    working,
    save: async (kind: DocumentKind, format: PaperFormat) =>
      await inTurn(async (id) => {
        const reply = await exports
          .getState()
          .run(() => documents.getState().savePaper({ kind, meetingId: id }, format))
        if (!reply.ok) notices.fail(reply.error)
        else if (reply.value.file !== null) notices.say(messages.saved(reply.value.file))
      }),
    print: async (kind: DocumentKind) =>
      await inTurn(async (id) => {
        const reply = await exports.getState().run(() => documents.getState().print({ kind, meetingId: id }))
        if (reply.ok) notices.say(handedToWords[reply.value.handedTo])
        else notices.fail(reply.error)
      }),
  }
}

import { useState } from 'react'
import type { PaperFormat } from '../../shared/documents/contract.ts'
import { handedToWords } from '../handedToWords.ts'
import { useProgram } from '../program.ts'
import { officialMessages as messages } from './messages.ts'

/** Writes the open document to a file and prints it, one at a time, and says what came of it. */
export function useDocumentOutputs() {
  const { openDocument, exports, notices } = useProgram()
  const [working, setWorking] = useState(false)
  const inTurn = async (run: () => Promise<void>) => {
    if (working) return
    setWorking(true)
    await run()
    setWorking(false)
  }
  return {
    working,
    save: async (format: PaperFormat, perInvitee: boolean) =>
      await inTurn(async () => {
        const { saveFile } = openDocument.getState()
        const reply = await exports.getState().run(() => saveFile(format, perInvitee))
        if (!reply.ok) notices.fail(reply.error)
        else if (reply.value.file !== null) notices.say(messages.exported(reply.value.file))
      }),
    print: async () =>
      await inTurn(async () => {
        const reply = await exports.getState().run(() => openDocument.getState().print())
        if (reply.ok) notices.say(handedToWords[reply.value.handedTo])
        else notices.fail(reply.error)
      }),
  }
}

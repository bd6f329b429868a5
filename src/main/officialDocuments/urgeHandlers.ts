import type { Handlers } from '../../shared/contract/endpoint.ts'
import type { officialDocumentsContract } from '../../shared/officialDocuments/contract.ts'
import { createPause } from '../background/createPause.ts'
import { refuseTogether } from '../database/records.ts'
import { emptyReminder } from '../tasks/service.ts'
import { composeNew, insertDocument, type NewDocument } from './newDocument.ts'
import type { OfficialDocumentsDependencies } from './officialDocumentsDependencies.ts'

/** Letters that urge agencies about what is overdue. */
export function createUrgeHandlers(
  dependencies: OfficialDocumentsDependencies,
): Pick<Handlers<typeof officialDocumentsContract>, 'urge'> {
  const { changes, newId, stopwatch } = dependencies
  return {
    async urge({ asOf, agencyIds, letterheadId }) {
      const pause = createPause(stopwatch)
      const letters: NewDocument[] = []
      for (const agencyId of new Set(agencyIds)) {
        const letter = await composeNew(
          { kind: 'urgingLetter', agencyId, asOf, ...(letterheadId === null ? {} : { letterheadId }) },
          dependencies,
        )
        if (letter.facts.tasks.overdue.length > 0) letters.push(letter)
        await pause()
      }
      if (letters.length === 0) refuseTogether({ fields: { agencyIds }, at: '' }, 'agencyIds', 'asOf')
      return await changes.write(async (writer) => {
        for (const letter of letters) {
          await insertDocument(writer, letter)
          for (const task of letter.facts.tasks.overdue)
            await writer.insert('reminder', {
              ...emptyReminder,
              id: newId(),
              taskId: task.id,
              remindedOn: asOf,
              form: 'letter',
              text: letter.document.subject,
            })
        }
        return { actionId: writer.actionId, documentIds: letters.map(({ document }) => document.id) }
      })
    },
  }
}

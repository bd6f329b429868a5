import type { OfficialDocument } from '../../shared/officialDocuments/contract.ts'
import { invitedTo, invitedWords } from '../../shared/officialDocuments/invitationText.ts'
import { textLines } from '../../shared/text/textLines.ts'
import type { OfficialDocumentsDependencies } from './officialDocumentsDependencies.ts'

/**
 * One giấy mời for each invitee of the meeting, in protocol order; without a meeting one for each line of those who are
 * invited. The annexes, which tell everybody who is invited, stay with the document itself.
 */
export async function perInvitee(
  document: OfficialDocument,
  { meetings }: Pick<OfficialDocumentsDependencies, 'meetings'>,
): Promise<readonly OfficialDocument[]> {
  const { meetingId } = document
  const names =
    meetingId === null
      ? textLines(document.addressees)
      : invitedTo(await meetings.get({ id: meetingId })).map(invitedWords)
  const named = names.filter((name) => name !== '')
  if (named.length === 0) return [document]
  return named.map((addressees) => ({ ...document, addressees, annexes: [] }))
}

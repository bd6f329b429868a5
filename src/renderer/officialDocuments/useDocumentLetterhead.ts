import type { Letterhead } from '../../shared/documents/contract.ts'
import type { OfficialDocument } from '../../shared/officialDocuments/contract.ts'
import { useLetterheads } from '../program.ts'

/** The letterhead under which a document is issued; null where none is chosen. */
export function useDocumentLetterhead({ letterheadId }: OfficialDocument): Letterhead | null {
  return useLetterheads((state) => state.letterheads.find(({ id }) => id === letterheadId) ?? null)
}

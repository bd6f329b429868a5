import type { Letterhead } from '../documents/contract.ts'
import type { OfficialDocument } from './contract.ts'
import { isNumbered, officialAbbreviations } from './officialWords.ts'

/** What of a document makes its number and sign. */
export type SignedDocument = Pick<OfficialDocument, 'kind' | 'number' | 'keptBy'>

/** As wide as the number that Văn thư will write there. */
const blankNumber = '     '

/**
 * Số, ký hiệu: "05/BB-TCTĐA06"; of a công văn "112/TCTĐA06-TGV", its unit the one that keeps a copy. A zero before
 * numbers under 10, blanks for what is not known (domain 1.3). Empty for papers without a number of their own.
 */
export function officialSign(document: SignedDocument, letterhead: Letterhead | null): string {
  if (!isNumbered(document.kind)) return ''
  const { number } = document
  const given = number === null ? blankNumber : String(number).padStart(2, '0')
  return `${given}/${symbol(document, letterhead)}`
}

function symbol({ kind, keptBy }: SignedDocument, letterhead: Letterhead | null): string {
  const agency = letterhead?.abbreviation || '…'
  const abbreviation = officialAbbreviations[kind]
  return abbreviation === null ? `${agency}-${draftingUnit(keptBy) || '…'}` : `${abbreviation}-${agency}`
}

/** "TGV" of "VT, TGV. T.15": who drafted it stands behind the registry (domain 1.2, ô 9b). */
function draftingUnit(keptBy: string): string {
  const [, unit = ''] = keptBy.split(/[,;]/u)
  return (unit.trim().split(/[\s.(]/u)[0] ?? '').trim()
}

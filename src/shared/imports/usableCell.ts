import { decodeLegacyText } from '../text/legacyEncoding.ts'
import type { FlagReason } from './flags.ts'
import { storedValue, type SheetCell } from './sheet.ts'

interface CellUse {
  /** Whether signs alone can mean something in its column. */
  readonly keepsSigns: boolean
  /** Whether text typed in old fonts is converted. */
  readonly convertLegacy: boolean
  readonly flag: (reason: FlagReason, text: string) => void
}

/** A cell as it is read, or null when it is empty or of no use; what was repaired, or cannot be, is flagged. */
export function usableCell(cell: SheetCell, { keepsSigns, convertLegacy, flag }: CellUse): SheetCell {
  if (cell?.kind === 'formula' && cell.value === null) {
    flag('formulaWithoutValue', '')
    return null
  }
  const value = storedValue(cell)
  if (value?.kind === 'error') {
    flag('errorCell', value.text)
    return null
  }
  if (value?.kind !== 'text') return cell
  // A dash stands for nothing.
  if (!keepsSigns && !/[\p{L}\p{N}]/u.test(value.text)) return null
  if (value.repaired === true) flag('charactersRepaired', value.text)
  const decoded = convertLegacy ? decodeLegacyText(value.text) : null
  if (decoded === null) return cell
  flag('legacyRepaired', value.text)
  return { kind: 'text', text: decoded }
}

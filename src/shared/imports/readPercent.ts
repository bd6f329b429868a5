import { cellText } from './cellText.ts'
import type { FlagReason } from './flags.ts'
import { storedValue, type SheetCell } from './sheet.ts'

/** How a column writes shares: 45 for 45%, or 0.45; not sure where both, or nothing but 0 and 1, stand in it. */
export type PercentColumn = 'hundreds' | 'fractions' | 'unsure'

/** Judges a column cell by cell. */
export interface PercentJudge {
  add(cell: SheetCell): void
  judge(): PercentColumn
}

export function createPercentJudge(): PercentJudge {
  let [hundreds, fractions, ones] = [false, false, false]
  return {
    add(cell) {
      const value = bareNumber(cell)
      if (value === null) return
      if (value > 1) hundreds = true
      else if (value === 1) ones = true
      else if (value > 0) fractions = true
    },
    judge: () => {
      if (hundreds) return fractions ? 'unsure' : 'hundreds'
      return fractions ? 'fractions' : ones ? 'unsure' : 'hundreds'
    },
  }
}

export interface ReadPercent {
  /** 0 to 100; null: nothing is written. */
  readonly value: number | null
  readonly flag: FlagReason | null
}

/** Reads a share in the Vietnamese or the English convention: "32,1%", "32.1 %", 45, 0.45 shown as 45%. */
export function readPercent(cell: SheetCell, column: PercentColumn): ReadPercent {
  const bare = bareNumber(cell)
  if (bare !== null) {
    if (column === 'unsure' && bare > 0 && bare <= 1) return { value: null, flag: 'fractionOrPercent' }
    return whole(column === 'fractions' ? bare * 100 : bare)
  }
  const text = cellText(cell)
  if (text === '') return { value: null, flag: null }
  const digits = /^(\d+(?:[.,]\d+)?)\s*%$/.exec(text)?.[1]
  return digits === undefined ? { value: null, flag: 'unreadableNumber' } : whole(numberOf(digits))
}

/** A number that no sign calls a percentage, in a cell or as text; null for anything else. */
function bareNumber(cell: SheetCell): number | null {
  const value = storedValue(cell)
  if (value?.kind === 'number') return value.percent ? null : value.value
  const text = cellText(cell)
  return /^\d{1,3}(?:[.,]\d+)?$/.test(text) ? numberOf(text) : null
}

/** With a comma or a point before the decimals. */
function numberOf(digits: string): number {
  return Number(digits.replace(',', '.'))
}

function whole(value: number): ReadPercent {
  const rounded = Math.round(value)
  if (rounded < 0 || rounded > 100) return { value: null, flag: 'outOfRange' }
  return { value: rounded, flag: Math.abs(rounded - value) > 1e-6 ? 'rounded' : null }
}

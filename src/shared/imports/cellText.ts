import { assertNever } from '../contract/error.ts'
import { shortDate } from '../time/wording.ts'
import { storedValue, type SheetCell } from './sheet.ts'

/** A cell as text, trimmed: dates as `dd/MM/yyyy`, numbers without groups and with a point; empty for an error. */
export function cellText(cell: SheetCell | undefined): string {
  const value = storedValue(cell)
  if (value === null) return ''
  switch (value.kind) {
    case 'text':
      return value.text.trim()
    case 'number':
      return value.percent ? `${plainNumber(value.value * 100)}%` : plainNumber(value.value)
    case 'date':
      return shortDate(value.day)
    case 'boolean':
      return value.value ? 'Có' : 'Không'
    case 'error':
      return ''
    default:
      return assertNever(value)
  }
}

/** Without the noise that binary fractions leave behind the tenth digit. */
function plainNumber(value: number): string {
  return String(Number(value.toPrecision(10)))
}

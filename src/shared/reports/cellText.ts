import { assertNever } from '../contract/error.ts'
import { deadlineText } from '../time/deadline.ts'
import { groupDigits } from '../time/wording.ts'
import type { ReportCell } from './reportTable.ts'

/** A cell as it is printed: `1.234`, `+5`, `32,1%`, `05/02/2024`, `Quý II/2024` (domain 4.4). */
export function cellText(cell: ReportCell): string {
  switch (cell.kind) {
    case 'text':
      return cell.text
    case 'number':
      return signed(cell.value, '')
    case 'change':
      return signed(cell.value, '+')
    case 'percent':
      return `${(cell.value * 100).toFixed(1).replace('.', ',')}%`
    case 'date':
      return deadlineText({ dueOn: cell.day, wording: cell.wording })
    case 'empty':
      return ''
    default:
      return assertNever(cell)
  }
}

function signed(value: number, plus: string): string {
  return `${value < 0 ? '-' : value > 0 ? plus : ''}${groupDigits(Math.abs(value))}`
}

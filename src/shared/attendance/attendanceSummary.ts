import { countInProse } from '../time/wording.ts'
import type { AttendanceTally } from './contract.ts'
import { isHeld } from './tally.ts'

/**
 * "Có mặt 62/70 đại biểu (trong đó 05 đại biểu đi thay); vắng 08 (có lý do 06)" (domain 2.4); what nobody is in is left
 * out, who is not marked yet is named last. Empty when nobody is expected.
 */
export function attendanceSummary(tally: AttendanceTally): string {
  const { total, present, standIns, excused, unexcused, unmarked } = tally
  if (total === 0) return ''
  if (!isHeld(tally)) return `Chưa điểm danh ${countInProse(total)} đại biểu`
  const missing = excused + unexcused
  const standInWords = standIns === 0 ? '' : ` (trong đó ${countInProse(standIns)} đại biểu đi thay)`
  return [
    `Có mặt ${countInProse(present)}/${countInProse(total)} đại biểu${standInWords}`,
    missing === 0 ? '' : `vắng ${countInProse(missing)} (${reasonWords(excused)})`,
    unmarked === 0 ? '' : `chưa điểm danh ${countInProse(unmarked)}`,
  ]
    .filter(Boolean)
    .join('; ')
}

function reasonWords(excused: number): string {
  return excused === 0 ? 'không có lý do' : `có lý do ${countInProse(excused)}`
}

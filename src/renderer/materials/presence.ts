import type { Material } from '../../shared/materials/contract.ts'
import type { LocalDate } from '../../shared/time/localDate.ts'
import { materialMessages as messages } from './messages.ts'

/** Whether an expected paper has not come by its day. */
export function isLate({ hash, dueOn }: Material, asOf: LocalDate): boolean {
  return hash === null && dueOn !== null && dueOn < asOf
}

/** "Đã có", "Chưa có", "Quá hạn nộp". */
export function presenceWords(material: Material, asOf: LocalDate): string {
  if (material.hash !== null) return messages.present
  return isLate(material, asOf) ? messages.absentLate : messages.absent
}

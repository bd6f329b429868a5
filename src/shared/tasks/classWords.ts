import { capitalizeFirst } from '../text/capitalize.ts'
import type { TaskClass } from './state.ts'
import { groupDigits } from '../time/wording.ts'

/** The classes as they stand in a sentence after a count: "4 quá hạn". */
export const classNames: Readonly<Record<TaskClass, string>> = {
  doneOnTime: 'hoàn thành đúng hạn',
  doneLate: 'hoàn thành quá hạn',
  reported: 'chờ xác nhận',
  onTrack: 'trong hạn',
  soon: 'sắp đến hạn',
  overdue: 'quá hạn',
  recurring: 'thường xuyên',
  noDeadline: 'không thời hạn',
  paused: 'tạm dừng',
  cancelled: 'hủy',
}

/** The order in which classes are named in sentences and filters. */
export const classOrder: readonly TaskClass[] = [
  'doneOnTime',
  'doneLate',
  'reported',
  'onTrack',
  'soon',
  'overdue',
  'recurring',
  'noDeadline',
  'paused',
  'cancelled',
]

/** What one task's status says, with the time put into words. `daysLeft` is negative once the deadline has passed. */
export function classWords(taskClass: TaskClass, daysLeft: number | null, dayMissing = false): string {
  if (taskClass === 'noDeadline' && dayMissing) return 'Chưa nhập thời hạn'
  if (taskClass === 'overdue' && daysLeft !== null) return `Quá hạn ${groupDigits(-daysLeft)} ngày`
  if (taskClass === 'soon' && daysLeft !== null)
    return daysLeft === 0 ? 'Đến hạn hôm nay' : `Còn ${groupDigits(daysLeft)} ngày`
  if (taskClass === 'doneOnTime' && daysLeft === null) return 'Hoàn thành'
  return capitalizeFirst(classNames[taskClass])
}

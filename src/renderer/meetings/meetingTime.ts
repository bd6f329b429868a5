import type { Meeting } from '../../shared/meetings/contract.ts'
import { officialTime, shortDate, weekdayName } from '../../shared/time/wording.ts'
import { meetingMessages as messages } from './messages.ts'

/** "08 giờ 00, thứ Hai, 05/02/2024"; what is not known is left out. */
export function meetingTime({ heldOn, startTime }: Pick<Meeting, 'heldOn' | 'startTime'>): string {
  if (heldOn === null) return messages.noDate
  const time = startTime === null ? [] : [officialTime(startTime)]
  return [...time, weekdayName(heldOn), shortDate(heldOn)].join(', ')
}

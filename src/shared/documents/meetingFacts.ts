import type { ClockTime } from '../time/clockTime.ts'
import { officialDate, officialTime, weekdayName } from '../time/wording.ts'
import type { FactsBlock } from './documentContent.ts'
import type { MeetingFile } from './meetingFile.ts'
import { longBlank, shortBlank } from './officialMoment.ts'

/** "08 giờ 00 - 11 giờ 30, thứ Hai, ngày 05 tháng 02 năm 2024"; dots for a start or day that is not known. */
export function meetingMoment({ meeting }: Pick<MeetingFile, 'meeting'>): string {
  const { heldOn, startTime, endTime } = meeting
  const day = heldOn === null ? longBlank : `${weekdayName(heldOn)}, ${officialDate(heldOn)}`
  return [timeSpan(startTime, endTime), day].filter(Boolean).join(', ')
}

/** Where the meeting, or its main site, is held; dots when it is not known. */
export function meetingPlace({ meeting, sites }: Pick<MeetingFile, 'meeting' | 'sites'>): string {
  return meeting.place || sites.find(({ id }) => id === meeting.mainSiteId)?.place || longBlank
}

/** When and where, under the title of a list. */
export function meetingFacts(file: MeetingFile): FactsBlock {
  return {
    kind: 'facts',
    rows: [
      { label: 'Thời gian', text: meetingMoment(file) },
      { label: 'Địa điểm', text: meetingPlace(file) },
    ],
  }
}

/** "08 giờ 00 - 11 giờ 30"; dots for a start that is not known, nothing for an end. */
function timeSpan(start: ClockTime | null, end: ClockTime | null): string {
  const opening = start === null ? '' : officialTime(start)
  return end === null ? opening : `${opening || shortBlank} - ${officialTime(end)}`
}

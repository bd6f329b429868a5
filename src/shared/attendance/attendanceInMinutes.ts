import { nameAndTitles } from '../invitees/attendancePhrase.ts'
import type { MeetingDetail } from '../meetings/contract.ts'
import type { AttendanceTally, RollCallCounts, RollCallRow } from './contract.ts'
import { attendanceSummary } from './attendanceSummary.ts'
import { isHeld, sumOfTallies } from './tally.ts'
import { siteWords } from '../sites/siteWords.ts'

/** More absent delegates than these are counted and not named. */
const mostNamed = 20

interface CalledMeeting extends Pick<MeetingDetail, 'meeting' | 'sites'> {
  readonly rollCall: readonly RollCallRow[]
  readonly attendance: RollCallCounts
}

/**
 * What a biên bản says of the roll call, a sentence for each paragraph: how many were there, in all, at the main site and
 * at the others; and who was absent, with the reason (domain 1.6 a). Nothing when nobody was marked.
 */
export function attendanceInMinutes(file: CalledMeeting): readonly string[] {
  const { total } = file.attendance
  return isHeld(total) ? [`${countsOf(file)}.`, ...absentOf(file)] : []
}

function countsOf({ meeting, sites, attendance: { total, bySite } }: CalledMeeting): string {
  const main = sites.find(({ id }) => id === meeting.mainSiteId)
  const ofMain = bySite.find(({ siteId }) => siteId === main?.id)?.tally
  const others = sumOfTallies(bySite.flatMap(({ siteId, tally }) => (siteId === main?.id ? [] : [tally])))
  if (main === undefined || ofMain === undefined || ofMain.total === 0 || others.total === 0)
    return attendanceSummary(total)
  return `${attendanceSummary(total)}. Trong đó, tại ${siteWords(main.name)}: ${within(ofMain)}; tại các điểm cầu khác: ${within(others)}`
}

/** The summary to stand inside a sentence. */
function within(tally: AttendanceTally): string {
  const summary = attendanceSummary(tally)
  return summary.charAt(0).toLocaleLowerCase('vi') + summary.slice(1)
}

function absentOf({ rollCall, attendance: { total } }: CalledMeeting): readonly string[] {
  if (total.excused + total.unexcused > mostNamed) return []
  const named = (state: 'excused' | 'unexcused') =>
    rollCall
      .filter((row) => row.state === state)
      .map(absentWords)
      .join('; ')
  const sentences = [
    ['Vắng có lý do', named('excused')],
    ['Vắng không có lý do', named('unexcused')],
  ] as const
  return sentences.flatMap(([words, names]) => (names === '' ? [] : [`${words}: ${names}.`]))
}

function absentWords(row: RollCallRow): string {
  const who = nameAndTitles(row) || row.words || row.organization
  return row.note === '' ? who : `${who} (${row.note})`
}

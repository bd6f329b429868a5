import { holdersOf } from '../documents/composeMinutes.ts'
import type { MeetingFile } from '../documents/meetingFile.ts'
import { longBlank } from '../documents/officialMoment.ts'
import { isNamed, attendancePhrase } from '../invitees/attendancePhrase.ts'
import type { Invitee, InviteeRole } from '../invitees/invitees.ts'
import { namedOnce } from '../invitees/namedOnce.ts'
import { capitalizeFirst } from '../text/capitalize.ts'
import { countInProse } from '../time/wording.ts'
import type { DocumentText } from './contract.ts'
import { conferenceTitle, conferenceWord, placeLines, startMoment } from './conferenceWords.ts'
import { delegatesAnnex } from './meetingTexts.ts'
import type { OfficialFacts } from './officialFacts.ts'
import { officialText, reportedTo } from './officialText.ts'
import { marked } from './proseBuilding.ts'

/** More are invited by a list. */
const mostNamed = 5
/** They host or serve the conference and are not invited to it. */
const hosts: readonly InviteeRole[] = ['chair', 'secretary', 'technician']

/** Giấy mời, Mẫu 1.7 (domain 1.6 b); many are invited by a list in an annex. */
export function invitationText(facts: OfficialFacts): DocumentText {
  const { meeting } = facts
  const title = conferenceTitle(facts)
  const word = conferenceWord(facts)
  const invited = invitedTo(meeting)
  const byList = invited.length > mostNamed
  const [place = longBlank, ...places] = placeLines(meeting)
  return officialText(facts, {
    subject: `Dự ${title}`,
    addressees: byList
      ? 'Các đại biểu (có danh sách kèm theo)'
      : invited.map(invitedWords).filter(Boolean).join('\n'),
    body: marked([
      `Tới dự ${title}.`,
      `Chủ trì: ${meeting === null ? longBlank : holdersOf('chair', meeting)}.`,
      `Thời gian: ${startMoment(facts)}.`,
      ...(places.length === 0
        ? [`Địa điểm: ${place}.`]
        : [
            'Địa điểm:',
            ...[place, ...places].map((one, index) => `- ${one}${index === places.length ? '.' : ';'}`),
          ]),
      ...(byList ? [`Thành phần: ${invitedCount(meeting)} (có danh sách kèm theo).`] : []),
      ...(places.length === 0
        ? []
        : [
            `Đề nghị các điểm cầu chuẩn bị phòng họp, bảo đảm đường truyền và cử cán bộ kỹ thuật trực trong thời gian diễn ra ${word}.`,
          ]),
      'Đề nghị các đại biểu tham dự đúng thành phần, thời gian nêu trên./.',
    ]),
    recipients: reportedTo(facts),
    annexes: byList && meeting !== null ? [delegatesAnnex(meeting)] : [],
  })
}

/** Who is invited, each once: not those who host or serve the conference. */
export function invitedTo(meeting: Pick<MeetingFile, 'invitees'> | null): readonly Invitee[] {
  return namedOnce((meeting?.invitees ?? []).filter(({ role }) => !hosts.includes(role)))
}

/** How an invitee is addressed: "Đồng chí Nguyễn Văn A, Giám đốc Sở Tư pháp"; a group in its words. */
export function invitedWords(invitee: Invitee): string {
  return capitalizeFirst(isNamed(invitee) ? attendancePhrase(invitee) : invitee.words)
}

/** How many are invited: "70 đại biểu tại 08 điểm cầu". */
export function invitedCount(meeting: MeetingFile | null): string {
  const invited = invitedTo(meeting)
  const seats = invited.reduce((sum, one) => sum + (isNamed(one) ? 1 : (one.seats ?? 0)), 0)
  const sites = new Set(invited.map(({ siteId }) => siteId)).size
  const people = seats === 0 ? 'Các đại biểu' : `${countInProse(seats)} đại biểu`
  const at = meeting !== null && sites > 1 ? ` tại ${countInProse(sites)} điểm cầu` : ''
  return `${people}${at}`
}

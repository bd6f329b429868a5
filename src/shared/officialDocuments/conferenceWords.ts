import { formWords } from '../documents/composeBrief.ts'
import { placeWords } from '../documents/composeMinutes.ts'
import { meetingPlace } from '../documents/meetingFacts.ts'
import type { MeetingFile } from '../documents/meetingFile.ts'
import { meetingWord, type MeetingWord } from '../documents/meetingWord.ts'
import { longBlank, shortBlank } from '../documents/officialMoment.ts'
import { siteCounts, siteNames } from '../documents/siteWording.ts'
import { honorificWord } from '../directory/titles.ts'
import { attendancePhrase, isNamed } from '../invitees/attendancePhrase.ts'
import type { NamedInvitee } from '../invitees/invitees.ts'
import type { Site } from '../sites/sites.ts'
import { siteWords } from '../sites/siteWords.ts'
import { capitalizeFirst } from '../text/capitalize.ts'
import { withoutEndPunctuation } from '../text/endPunctuation.ts'
import type { LocalDate } from '../time/localDate.ts'
import { officialDate, officialTime, weekdayName } from '../time/wording.ts'
import type { OfficialFacts } from './officialFacts.ts'

/** More sites of one kind than these are counted and not named. */
const mostSitesNamed = 20

/** Who issues the document, as sentences name it. */
export function issuerName({ letterhead }: Pick<OfficialFacts, 'letterhead'>): string {
  return letterhead?.name || longBlank
}

/** The title of the conference. */
export function conferenceTitle({ meeting }: Pick<OfficialFacts, 'meeting'>): string {
  return withoutEndPunctuation(meeting?.meeting.title ?? '') || longBlank
}

/** "hội nghị", "cuộc họp", "hội thảo"; a conference when nothing is known. */
export function conferenceWord({ meeting }: Pick<OfficialFacts, 'meeting'>): MeetingWord {
  return meeting === null ? 'hội nghị' : meetingWord(meeting.meeting.kind)
}

/** "08 giờ 00, thứ Hai, ngày 05 tháng 02 năm 2024" (domain 1.6 b). */
export function startMoment({ meeting }: Pick<OfficialFacts, 'meeting'>): string {
  const time = meeting?.meeting.startTime ?? null
  const hours = time === null ? `${shortBlank} giờ ${shortBlank}` : officialTime(time)
  const day = meeting?.meeting.heldOn ?? null
  return `${hours}, ${day === null ? officialDay(null) : `${weekdayName(day)}, ${officialDate(day)}`}`
}

/** "ngày 05 tháng 02 năm 2024", with dots for a day that is not known. */
export function officialDay(day: LocalDate | null): string {
  return day === null ? `ngày ${shortBlank} tháng ${shortBlank} năm ${shortBlank}` : officialDate(day)
}

/** Where it is held, with what the place is connected to. */
export function conferencePlace({ meeting }: Pick<OfficialFacts, 'meeting'>): string {
  return meeting === null ? longBlank : placeWords(meeting)
}

/** "Trực tiếp kết hợp trực tuyến". */
export function conferenceForm({ meeting }: Pick<OfficialFacts, 'meeting'>): string {
  return meeting === null ? longBlank : capitalizeFirst(formWords(meeting.meeting.form))
}

/** Where to come to: one line, or one for the main site and for each kind of the others (domain 1.6 b). */
export function placeLines(meeting: MeetingFile | null): readonly string[] {
  if (meeting === null) return [longBlank]
  const place = withoutEndPunctuation(meetingPlace(meeting))
  const main = meeting.sites.find(({ id }) => id === meeting.meeting.mainSiteId)
  const others = meeting.sites.filter((site) => site !== main)
  if (meeting.meeting.form === 'inPerson' || others.length === 0) return [place]
  const kinds = [...new Set(others.map(({ kind }) => kind))]
  return [
    main === undefined ? place : `${capitalizeFirst(siteWords(main.name))}: ${place}`,
    ...kinds.map((kind) => siteLine(others.filter((site) => site.kind === kind))),
  ]
}

function siteLine(sites: readonly Site[]): string {
  const [only, ...others] = sites
  if (only !== undefined && others.length === 0) {
    const words = capitalizeFirst(siteWords(only.name))
    return only.place === '' ? words : `${words}: ${withoutEndPunctuation(only.place)}`
  }
  return sites.length > mostSitesNamed ? siteCounts(sites) : `${siteCounts(sites)}: ${siteNames(sites)}`
}

/** Who chairs the conference; null while nobody is named. */
export function chairOf({ meeting }: Pick<OfficialFacts, 'meeting'>): NamedInvitee | null {
  return meeting?.invitees.filter(isNamed).find(({ role, name }) => role === 'chair' && name !== '') ?? null
}

/** "đồng chí Nguyễn Văn Sơn, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh"; dots when nobody is named. */
export function chairPhrase(facts: Pick<OfficialFacts, 'meeting'>): string {
  const chair = chairOf(facts)
  return chair === null ? `đồng chí ${longBlank}` : attendancePhrase(chair)
}

/** "đồng chí Nguyễn Văn Sơn", where the titles were said before. */
export function shortChairPhrase(facts: Pick<OfficialFacts, 'meeting'>): string {
  const chair = chairOf(facts)
  if (chair === null) return `đồng chí ${longBlank}`
  return [honorificWord(chair.honorific), chair.militaryRank, chair.name].filter(Boolean).join(' ')
}

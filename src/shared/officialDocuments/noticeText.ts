import { assignmentSentences } from '../documents/assignmentSentences.ts'
import { bodyParagraph } from '../documents/documentContent.ts'
import type { MeetingFile } from '../documents/meetingFile.ts'
import { longBlank } from '../documents/officialMoment.ts'
import { proseBlocks, withOpening } from '../documents/proseBlocks.ts'
import { romanNumber } from '../documents/romanNumber.ts'
import { whoSpeaks } from '../documents/speakerWords.ts'
import { attendanceNamed } from '../invitees/attendanceSentence.ts'
import { siteTree } from '../sites/siteTree.ts'
import { siteWords } from '../sites/siteWords.ts'
import { conclusionSections, type ConclusionSection } from '../minutes/contract.ts'
import type { ProseBlock } from '../prose/prose.ts'
import { groupedBy } from '../records/groupedBy.ts'
import { capitalizeFirst, midSentence } from '../text/capitalize.ts'
import { countInProse } from '../time/wording.ts'
import type { AnnexWords, DocumentText } from './contract.ts'
import {
  chairOf,
  chairPhrase,
  conferencePlace,
  conferenceTitle,
  conferenceWord,
  issuerName,
  officialDay,
  shortChairPhrase,
} from './conferenceWords.ts'
import type { OfficialFacts } from './officialFacts.ts'
import { officialText, recipientsOf } from './officialText.ts'
import { heading, line, marked } from './proseBuilding.ts'
import { proseOfBlocks } from './proseOfBlocks.ts'
import { assignedTable } from './taskTables.ts'

const sectionTitles: Readonly<Record<ConclusionSection, string>> = {
  assessment: 'ĐÁNH GIÁ CHUNG',
  assignment: 'NHIỆM VỤ, GIẢI PHÁP',
  organization: 'TỔ CHỨC THỰC HIỆN',
}

/** Longer lists of who took part are summed up. */
const attendanceLimit = 1500

/** Thông báo kết luận (domain 1.6 c) with its annex of the tasks given. */
export function noticeText(facts: OfficialFacts): DocumentText {
  const { meeting } = facts
  const title = conferenceTitle(facts)
  const tasks = meeting?.tasks ?? []
  const of = chairOf(facts) === null ? '' : ` của ${chairPhrase(facts)}`
  return officialText(facts, {
    subject: `Kết luận${of} tại ${title}`,
    body: marked([
      opening(facts),
      `Sau khi nghe ${reports(meeting)}, ${shortChairPhrase(facts)} kết luận như sau:`,
      ...conclusions(facts),
      ...(tasks.length === 0
        ? []
        : ['Danh mục nhiệm vụ giao các cơ quan, đơn vị tại Phụ lục kèm theo Thông báo này.']),
      `${capitalizeFirst(issuerName(facts))} thông báo để các cơ quan, đơn vị biết, thực hiện./.`,
    ]),
    recipients: recipientsOf(
      facts,
      ...(tasks.length === 0 ? [] : ['Các cơ quan, đơn vị được giao nhiệm vụ']),
    ),
    annexes: tasks.length === 0 ? [] : [assignedAnnex(facts)],
  })
}

/** Phụ lục: Danh mục nhiệm vụ giao, as they were given. */
function assignedAnnex(facts: OfficialFacts): AnnexWords {
  const tasks = facts.meeting?.tasks ?? []
  return {
    title: 'Danh mục nhiệm vụ giao',
    orientation: 'landscape',
    body: marked([assignedTable(tasks, facts), `Danh mục có ${countInProse(tasks.length)} nhiệm vụ./.`]),
  }
}

function opening(facts: OfficialFacts): string {
  const { meeting } = facts
  const day = capitalizeFirst(officialDay(meeting?.meeting.heldOn ?? null))
  const held = `${day}, tại ${placeAndForm(facts)}, ${chairPhrase(facts)} chủ trì ${conferenceTitle(facts)}.`
  return `${held} Tham dự ${capitalizeFirst(conferenceWord(facts))} có: ${attendance(facts)}.`
}

/** "Trụ sở UBND tỉnh (trực tuyến tới 07 điểm cầu cấp huyện)". */
function placeAndForm(facts: OfficialFacts): string {
  const { meeting } = facts
  const [place = '', connection = ''] = conferencePlace(facts).split('; trực tuyến ')
  if (meeting === null || connection === '') return place
  const form = meeting.meeting.form === 'hybrid' ? 'trực tiếp kết hợp trực tuyến' : 'trực tuyến'
  return `${place} (${form} ${connection})`
}

/** Who took part beside the chair, site by site; counted where the list would be very long. */
function attendance(facts: OfficialFacts): string {
  const { meeting } = facts
  if (meeting === null) return longBlank
  const isInPerson = meeting.meeting.form === 'inPerson' && meeting.sites.length === 1
  const invited = groupedBy(
    meeting.invitees.filter(({ role }) => role !== 'chair'),
    ({ siteId }) => siteId,
  )
  const bySite = siteTree(meeting.sites).flatMap(({ site }) => {
    const named = attendanceNamed({
      meetingWord: conferenceWord(facts),
      siteName: isInPerson ? null : site.name,
      invitees: invited.get(site.id) ?? [],
      ownWords: site.attendanceWords,
    })
    const at = meeting.sites.length > 1 ? `tại ${siteWords(site.name)}: ` : ''
    return named.length === 0 ? [] : [at + named.join('; ')]
  })
  const words = bySite.join('; ')
  if (words.length <= attendanceLimit) return words || longBlank
  const { present } = meeting.attendance.total
  const people = `${countInProse(present > 0 ? present : meeting.rollCall.length)} đại biểu`
  return bySite.length > 1 ? `${people} tại ${countInProse(bySite.length)} điểm cầu` : people
}

/** "đồng chí A, Giám đốc Công an tỉnh báo cáo, ý kiến của các đại biểu dự họp". */
function reports(meeting: MeetingFile | null): string {
  const opinions = 'ý kiến của các đại biểu dự họp'
  const given = (meeting?.entries ?? []).filter(({ kind }) => kind === 'report')
  if (meeting === null || given.length === 0) return `báo cáo, ${opinions}`
  const speakers = given
    .filter(({ personId }) => personId !== null)
    .map((entry) => midSentence(whoSpeaks(entry, meeting)))
  const papers = given
    .filter(({ personId, speaker }) => personId === null && speaker !== '')
    .map(({ speaker }) => speaker)
  const spoken = speakers.length === 0 ? [] : [`${[...new Set(speakers)].join('; ')} báo cáo`]
  const heard = [...papers, ...spoken].join('; ')
  return heard === '' ? `báo cáo, ${opinions}` : `${heard}, ${opinions}`
}

/** Sections that were concluded on, with Roman numbers; all of them, to be filled in, where nothing was. */
function conclusions({ meeting }: OfficialFacts): readonly ProseBlock[] {
  const sections = conclusionSections.map((section) => ({ section, items: itemsOf(section, meeting) }))
  const filled = sections.filter(({ items }) => items.length > 0)
  const shown = filled.length > 0 ? filled : sections
  return shown.flatMap(({ section, items }, index) => [
    heading(1, `${romanNumber(index + 1)}. ${sectionTitles[section]}`),
    ...(items.length === 0 ? [line(longBlank)] : items.flat()),
  ])
}

function itemsOf(
  section: ConclusionSection,
  meeting: MeetingFile | null,
): readonly (readonly ProseBlock[])[] {
  if (meeting === null) return []
  const texts = meeting.conclusions
    .filter((conclusion) => conclusion.section === section)
    .toSorted((a, b) => a.ordinal - b.ordinal)
    .map((conclusion) => {
      const blocks = proseBlocks(conclusion.text)
      return blocks.length === 0
        ? []
        : [...blocks, ...assignmentSentences(conclusion, meeting).map(bodyParagraph)]
    })
    .filter((blocks) => blocks.length > 0)
  return texts.map((blocks, index) =>
    proseOfBlocks(withOpening(texts.length > 1 ? `${index + 1}. ` : '', blocks)),
  )
}

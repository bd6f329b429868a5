import { longBlank } from '../documents/officialMoment.ts'
import { attendanceSentences } from '../documents/composeMinutes.ts'
import { whoSpeaks } from '../documents/speakerWords.ts'
import { agendaClock, programmeRows } from '../agenda/agendaClock.ts'
import { capitalizeFirst } from '../text/capitalize.ts'
import { withoutEndPunctuation } from '../text/endPunctuation.ts'
import { textLines } from '../text/textLines.ts'
import { shortDate } from '../time/wording.ts'
import {
  conferenceForm,
  conferencePlace,
  conferenceTitle,
  conferenceWord,
  issuerName,
  startMoment,
} from './conferenceWords.ts'
import type { AnnexWords, DocumentText } from './contract.ts'
import { invitedCount } from './invitationText.ts'
import { delegatesAnnex } from './meetingTexts.ts'
import type { OfficialFacts } from './officialFacts.ts'
import { officialText, recipientsOf } from './officialText.ts'
import { heading, marked, table, type WordRow } from './proseBuilding.ts'

/** Kế hoạch tổ chức hội nghị (domain 2.3). */
export function planText(facts: OfficialFacts): DocumentText {
  const title = conferenceTitle(facts)
  const word = conferenceWord(facts)
  return officialText(facts, {
    subject: `Tổ chức ${title}`,
    bases: `Căn cứ ${longBlank}`,
    body: marked([
      `${capitalizeFirst(issuerName(facts))} ban hành Kế hoạch tổ chức ${title} như sau:`,
      heading(1, 'I. MỤC ĐÍCH, YÊU CẦU'),
      `1. Mục đích: ${longBlank}`,
      `2. Yêu cầu: ${longBlank}`,
      heading(1, 'II. NỘI DUNG'),
      ...contents(facts),
      heading(1, 'III. THỜI GIAN, ĐỊA ĐIỂM, HÌNH THỨC'),
      ...arrangements(facts),
      heading(1, 'IV. THÀNH PHẦN'),
      ...participants(facts),
      heading(1, 'V. PHÂN CÔNG NHIỆM VỤ'),
      duties(facts),
      heading(1, 'VI. KINH PHÍ'),
      longBlank,
      `Trên đây là Kế hoạch tổ chức ${word}, ${issuerName(facts)} đề nghị các cơ quan, đơn vị liên quan phối hợp thực hiện./.`,
    ]),
    recipients: recipientsOf(facts),
    annexes: participantsAnnex(facts),
  })
}

/** Tờ trình về việc tổ chức hội nghị (domain 2.3), to whom the issuer is subordinate to. */
export function proposalText(facts: OfficialFacts): DocumentText {
  const title = conferenceTitle(facts)
  const parent = textLines(facts.letterhead?.parentLines ?? '').join(' ')
  const issuer = capitalizeFirst(issuerName(facts))
  return officialText(facts, {
    subject: `Về việc tổ chức ${title}`,
    addressees: parent,
    bases: `Căn cứ ${longBlank}`,
    body: marked([
      `${issuer} kính trình ${parent || longBlank} xem xét việc tổ chức ${title}, cụ thể như sau:`,
      heading(1, 'I. SỰ CẦN THIẾT'),
      longBlank,
      heading(1, 'II. NỘI DUNG TRÌNH'),
      heading(2, '1. Nội dung'),
      ...contents(facts),
      heading(2, '2. Thời gian, địa điểm, hình thức'),
      ...arrangements(facts).map((one) => one.replace(/^\d+\. /u, '- ')),
      heading(2, '3. Thành phần'),
      ...participants(facts).map((one) => one.replace(/^\d+\. /u, '- ')),
      heading(2, '4. Kinh phí'),
      longBlank,
      heading(1, 'III. KIẾN NGHỊ'),
      `${issuer} kính trình ${parent || longBlank} xem xét, quyết định./.`,
    ]),
    recipients: recipientsOf(facts, 'Như trên'),
    annexes: participantsAnnex(facts),
  })
}

function contents({ meeting }: OfficialFacts): readonly string[] {
  if (meeting === null) return [longBlank]
  const items = programmeRows(agendaClock(meeting.agenda, meeting.meeting)).filter(
    ({ depth, item }) => depth === 0 && item.kind === 'item',
  )
  if (items.length === 0) return [longBlank]
  return items.map(
    ({ item }, index) => `- ${withoutEndPunctuation(item.title)}${index === items.length - 1 ? '.' : ';'}`,
  )
}

function arrangements(facts: OfficialFacts): readonly string[] {
  return [
    `1. Thời gian: ${startMoment(facts)}.`,
    `2. Địa điểm: ${conferencePlace(facts)}.`,
    `3. Hình thức: ${conferenceForm(facts)}.`,
  ]
}

/** Longer lists of who takes part stand in an annex. */
const participantsLimit = 3000

function isByList({ meeting }: OfficialFacts): boolean {
  return meeting !== null && attendanceSentences(meeting).join('').length > participantsLimit
}

function participantsAnnex(facts: OfficialFacts): readonly AnnexWords[] {
  return facts.meeting !== null && isByList(facts) ? [delegatesAnnex(facts.meeting)] : []
}

function participants(facts: OfficialFacts): readonly string[] {
  const sentences = facts.meeting === null ? [] : attendanceSentences(facts.meeting)
  if (sentences.length === 0) return [longBlank]
  if (isByList(facts)) return [`${invitedCount(facts.meeting)} (có danh sách kèm theo).`]
  return sentences.map((one, index) => (sentences.length > 1 ? `${index + 1}. ${one}` : one))
}

/** Phân công: việc, cơ quan hoặc người, hạn; with room for what is not known yet. */
function duties({ meeting }: OfficialFacts) {
  const speeches = (meeting?.speeches ?? []).toSorted((a, b) => a.ordinal - b.ordinal)
  const rows = speeches.map((speech, index): WordRow => ({
    kind: 'record',
    cells: [
      String(index + 1),
      `Chuẩn bị báo cáo, tham luận${speech.title === '' ? '' : `: ${speech.title}`}`,
      (meeting === null ? speech.speaker : whoSpeaks(speech, meeting)) || '…',
      speech.paperDueOn === null ? '…' : shortDate(speech.paperDueOn),
    ],
  }))
  const blank: WordRow = { kind: 'record', cells: [String(rows.length + 1), '…', '…', '…'] }
  return table(['STT', 'Nội dung công việc', 'Cơ quan, người thực hiện', 'Thời hạn'], [...rows, blank])
}

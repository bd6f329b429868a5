import { composeBrief } from '../documents/composeBrief.ts'
import { composeDelegates } from '../documents/composeDelegates.ts'
import { composeMinutes, holdersOf } from '../documents/composeMinutes.ts'
import { composeProgramme } from '../documents/composeProgramme.ts'
import type { Block } from '../documents/documentContent.ts'
import type { MeetingFile } from '../documents/meetingFile.ts'
import { longBlank, officialMoment } from '../documents/officialMoment.ts'
import { isNamed } from '../invitees/attendancePhrase.ts'
import type { InviteeRole } from '../invitees/invitees.ts'
import { capitalizeFirst } from '../text/capitalize.ts'
import type { AnnexWords, DocumentText } from './contract.ts'
import { cited, citedAgain } from './citation.ts'
import { conferenceTitle, conferenceWord } from './conferenceWords.ts'
import type { OfficialFacts } from './officialFacts.ts'
import { officialText, recipientsOf } from './officialText.ts'
import { marked } from './proseBuilding.ts'
import { proseOfBlocks } from './proseOfBlocks.ts'

/** Chương trình hội nghị (domain 2.4), with the head and signature of a document with tên loại. */
export function programmeText(facts: OfficialFacts): DocumentText {
  const blocks = facts.meeting === null ? [] : proseOfBlocks(composeProgramme(facts.meeting).blocks)
  const word = conferenceWord(facts)
  return officialText(facts, {
    subject: conferenceTitle(facts),
    body: marked([
      ...(blocks.length === 0 ? [longBlank] : blocks),
      `Các cơ quan, đơn vị, cá nhân được phân công chuẩn bị nội dung và thực hiện theo Chương trình ${word} này./.`,
    ]),
    recipients: recipientsOf(facts),
  })
}

/** Biên bản, Mẫu 1.9 (domain 1.6 a): as `composeMinutes` words it. */
export function minutesText(facts: OfficialFacts): DocumentText {
  return officialText(facts, {
    ...minutesSigners(facts),
    subject: conferenceTitle(facts),
    body: marked(facts.meeting === null ? blankMinutes(facts) : minutesBody(facts.meeting)),
  })
}

function minutesBody(file: MeetingFile) {
  return proseOfBlocks(composeMinutes(file).blocks)
}

function blankMinutes(facts: OfficialFacts): readonly string[] {
  return [
    ...minutesHead(facts),
    `Nội dung (theo diễn biến ${conferenceWord(facts)}):`,
    longBlank,
    closing(facts),
  ]
}

/** Biên bản bổ sung: what is said otherwise than in the issued minutes, which stay as they are (domain 2.4). */
export function supplementaryMinutesText(facts: OfficialFacts): DocumentText {
  const { supplements } = facts
  const again = citedAgain(supplements)
  return officialText(facts, {
    ...minutesSigners(facts),
    subject: `Bổ sung ${again} ${conferenceTitle(facts)}`,
    body: marked([
      ...minutesHead(facts),
      `Nội dung (theo diễn biến ${conferenceWord(facts)}):`,
      `Các thành viên dự họp thống nhất bổ sung ${supplements === null ? longBlank : cited(supplements)} như sau:`,
      `1. Nội dung đã ghi: ${longBlank}`,
      `2. Nội dung bổ sung, điều chỉnh: ${longBlank}`,
      `3. Các nội dung khác của ${again} không thay đổi.`,
      closing(facts),
    ]),
  })
}

/** The labels of Mẫu 1.9 for a meeting of whose course nothing is known yet. */
function minutesHead({ meeting }: OfficialFacts): readonly string[] {
  const holders = (role: InviteeRole) => (meeting === null ? longBlank : holdersOf(role, meeting))
  return [
    `Thời gian bắt đầu: ${officialMoment(null, null)}.`,
    `Địa điểm: ${longBlank}.`,
    `Thành phần tham dự: ${longBlank}`,
    `Chủ trì (chủ tọa): ${holders('chair')}.`,
    `Thư ký (người ghi biên bản): ${holders('secretary')}.`,
  ]
}

function closing(facts: OfficialFacts): string {
  return `${capitalizeFirst(conferenceWord(facts))} kết thúc vào ${officialMoment(null, null)}./.`
}

function minutesSigners(facts: OfficialFacts) {
  const nameOf = (role: InviteeRole) =>
    facts.meeting?.invitees.filter(isNamed).find((one) => one.role === role && one.name !== '')?.name ?? ''
  return {
    leftCapacity: 'THƯ KÝ',
    leftName: nameOf('secretary'),
    signerCapacity: 'CHỦ TỌA',
    signerOffice: '',
    signerName: nameOf('chair'),
    recipients: recipientsOf(facts),
    keptBy: 'VT, Hồ sơ',
  }
}

/** Tờ tóm tắt for the chair (domain 2.3): as `composeBrief` words it. */
export function briefText(facts: OfficialFacts): DocumentText {
  return officialText(facts, {
    subject: conferenceTitle(facts),
    body: marked(facts.meeting === null ? [longBlank] : proseOfBlocks(composeBrief(facts.meeting).blocks)),
    signerCapacity: '',
    signerOffice: '',
    signerName: '',
  })
}

/** Columns of the list of delegates that an annex to an invitation shows: what is asked for, not what was answered. */
const invitedColumns = ['STT', 'Họ và tên', 'Chức vụ', 'Cơ quan, đơn vị']

/** Danh sách đại biểu per điểm cầu, annex to an invitation or a plan (domain 1.6 b). */
export function delegatesAnnex(meeting: MeetingFile): AnnexWords {
  return {
    title: 'Danh sách đại biểu',
    orientation: 'portrait',
    body: marked([...proseOfBlocks(composeDelegates(meeting).blocks.flatMap(asInvited)), './.']),
  }
}

function asInvited(block: Block): readonly Block[] {
  if (block.kind !== 'table') return block.kind === 'paragraph' ? [block] : []
  const kept = block.columns.flatMap(({ heading }, at) => (invitedColumns.includes(heading) ? [at] : []))
  const pick = <T>(all: readonly T[]) => kept.flatMap((at) => all.slice(at, at + 1))
  return [
    {
      ...block,
      columns: pick(block.columns),
      rows: block.rows.map((row) => ({
        kind: row.kind,
        cells: row.kind === 'section' ? row.cells : pick(row.cells),
      })),
    },
  ]
}

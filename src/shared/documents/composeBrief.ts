import { attendanceSummary } from '../attendance/attendanceSummary.ts'
import { isHeld } from '../attendance/tally.ts'
import { assertNever } from '../contract/error.ts'
import { agendaClock, programmeRows } from '../agenda/agendaClock.ts'
import { attendanceNamed } from '../invitees/attendanceSentence.ts'
import type { MeetingForm } from '../meetings/contract.ts'
import { siteTree } from '../sites/siteTree.ts'
import { groupedBy } from '../records/groupedBy.ts'
import { conclusionSections } from '../minutes/contract.ts'
import { plainProse } from '../prose/plainProse.ts'
import { capitalizeFirst } from '../text/capitalize.ts'
import { textLines } from '../text/textLines.ts'
import { officialDate, shortDate } from '../time/wording.ts'
import { agendaTime } from './agendaWords.ts'
import { carriedBlocks } from './carriedBlocks.ts'
import { cutWords } from './cutWords.ts'
import { bodyParagraph, type Block, type DocumentContent, type TableBlock } from './documentContent.ts'
import { documentTitle } from './documentFileName.ts'
import { letterheadHeader } from './letterheadHeader.ts'
import { roomBeside, rowsWithin } from './briefRoom.ts'
import { meetingMoment, meetingPlace } from './meetingFacts.ts'
import type { MeetingFile } from './meetingFile.ts'
import { meetingWord } from './meetingWord.ts'
import { romanNumber } from './romanNumber.ts'
import { siteCounts, siteNames } from './siteWording.ts'
import { speakerWords } from './speakerWords.ts'
import { overdueTable, taskListSentence } from './taskFigures.ts'
import { siteWords } from '../sites/siteWords.ts'

/** What keeps a brief brief: longer texts are cut at a word, longer lists are summed up. The programme gets the rest. */
const limits = { sitesNamed: 12, attendance: 420, taskLists: 6, questions: 8, question: 260 }

/**
 * Tờ tóm tắt for the chair, one to two pages, with header and title only (domain 1.6 g, 2.3): when and where, who,
 * the programme with clock times, the figures as of a day, what earlier meetings left, and what has to be concluded.
 */
export function composeBrief(file: MeetingFile): DocumentContent {
  const opening: readonly Block[] = [
    letterheadHeader(file.letterhead, { numberLine: null, placeAndDate: null }),
    { kind: 'title', name: 'TỜ TÓM TẮT', subject: file.meeting.title },
    { kind: 'facts', rows: facts(file) },
  ]
  const others = [
    { title: `SỐ LIỆU CHÍNH (tính đến ${officialDate(file.asOf)})`, blocks: figures(file) },
    { title: 'KẾT LUẬN KỲ TRƯỚC CẦN RÀ SOÁT', blocks: carriedBlocks(file) },
    { title: 'VẤN ĐỀ CẦN KẾT LUẬN', blocks: questions(file) },
  ].filter(({ blocks }) => blocks.length > 0)
  const room = roomBeside([...opening, ...others.flatMap(({ blocks }) => blocks)])
  const sections = [{ title: 'CHƯƠNG TRÌNH', blocks: agenda(file, room) }, ...others]
  return {
    title: documentTitle('brief', file.meeting.title),
    orientation: 'portrait',
    textSize: 13,
    footNotice: file.sampleNotice,
    blocks: [
      ...opening,
      ...sections.flatMap(({ title, blocks }, index): readonly Block[] => [
        { kind: 'heading', level: 1, text: `${romanNumber(index + 1)}. ${title}` },
        ...blocks,
      ]),
    ],
  }
}

function facts(file: MeetingFile) {
  const rows = [
    { label: 'Thời gian', text: meetingMoment(file) },
    { label: 'Địa điểm', text: meetingPlace(file) },
    { label: 'Hình thức', text: formWords(file.meeting.form) },
    { label: 'Điểm cầu', text: siteLevels(file) },
    { label: 'Thành phần', text: attendance(file) },
    {
      label: 'Điểm danh',
      text: isHeld(file.attendance.total) ? attendanceSummary(file.attendance.total) : '',
    },
  ]
  return rows.filter(({ text }) => text !== '').map((row) => ({ ...row, text: capitalizeFirst(row.text) }))
}

/** "trực tiếp kết hợp trực tuyến". */
export function formWords(form: MeetingForm): string {
  switch (form) {
    case 'inPerson':
      return 'trực tiếp'
    case 'online':
      return 'trực tuyến'
    case 'hybrid':
      return 'trực tiếp kết hợp trực tuyến'
    default:
      return assertNever(form)
  }
}

/** The tree level by level: "điểm cầu Chính phủ; điểm cầu UBND tỉnh; 07 điểm cầu cấp huyện (thành phố …; các huyện …)". */
function siteLevels({ sites }: MeetingFile): string {
  const rows = siteTree(sites)
  if (rows.length < 2) return ''
  const levels = [...new Set(rows.map(({ depth }) => depth))].toSorted((a, b) => a - b)
  return levels
    .map((level) => {
      const atLevel = rows.filter(({ depth }) => depth === level).map(({ site }) => site)
      if (atLevel.length === 1) return `điểm cầu ${siteNames(atLevel)}`
      const names = atLevel.length <= limits.sitesNamed ? ` (${siteNames(atLevel)})` : ''
      return `${siteCounts(atLevel)}${names}`
    })
    .join('; ')
}

function attendance({ meeting, sites, invitees }: MeetingFile): string {
  const ofSite = groupedBy(invitees, ({ siteId }) => siteId)
  const bySite = siteTree(sites)
    .map(({ site }) => ({
      site,
      parts: attendanceNamed({
        meetingWord: meetingWord(meeting.kind),
        siteName: meeting.form === 'inPerson' && sites.length === 1 ? null : site.name,
        invitees: ofSite.get(site.id) ?? [],
        ownWords: site.attendanceWords,
      }),
    }))
    .filter(({ parts }) => parts.length > 0)
  const all = bySite.flatMap(({ site, parts }) =>
    parts.map((part, index) =>
      index === 0 && sites.length > 1 ? `tại ${siteWords(site.name)}: ${part}` : part,
    ),
  )
  let length = 0
  const shown = all.filter((part, index) => {
    length += (index === 0 ? '' : '; ').length + part.length
    return index === 0 || length <= limits.attendance
  })
  const others = all.length - shown.length
  return (
    shown.map((part) => cutWords(part, limits.attendance)).join('; ') +
    (others > 0 ? `; và ${others} thành phần khác` : '')
  )
}

function agenda(file: MeetingFile, room: number): readonly Block[] {
  const items = programmeRows(agendaClock(file.agenda, file.meeting))
  if (items.length === 0) return [bodyParagraph('Chưa lập chương trình.')]
  const rows = items.map((row) => {
    const { item, depth } = row
    const site = file.sites.find(({ id }) => id === item.siteId)
    const from = site === undefined || file.sites.length < 2 ? '' : siteWords(site.name)
    return {
      kind: 'record' as const,
      cells: [
        agendaTime(row),
        cutWords(depth === 0 ? item.title : `- ${item.title}`, limits.question),
        capitalizeFirst([item.presenter, from].filter(Boolean).join(', ')),
      ],
    }
  })
  const table: TableBlock = {
    kind: 'table',
    columns: [
      { heading: 'Thời gian', width: 26, align: 'center' },
      { heading: 'Nội dung', width: 44, align: 'left' },
      { heading: 'Người thực hiện', width: 30, align: 'left' },
    ],
    rows,
  }
  const shown = rowsWithin(table, room)
  const others = items.length - shown.length
  return others > 0
    ? [{ ...table, rows: shown }, bodyParagraph(`Và ${others} mục khác của chương trình.`)]
    : [table]
}

function figures(file: MeetingFile): readonly Block[] {
  const lists = file.taskLists.slice(0, limits.taskLists)
  const others = file.taskLists.length - lists.length
  const overdue = overdueTable(file.overdueByAgency, file.organizations)
  return [
    ...lists.map((summary) => bodyParagraph(`- ${taskListSentence(summary)}`)),
    ...(others > 0 ? [bodyParagraph(`- Và ${others} danh mục nhiệm vụ khác.`)] : []),
    ...(overdue === null
      ? []
      : [
          {
            kind: 'paragraph',
            role: 'leadIn',
            text: `Nhiệm vụ quá hạn theo cơ quan chủ trì, tính đến ngày ${shortDate(file.asOf)}:`,
          } as const,
          overdue,
        ]),
  ]
}

/** Conclusions that are drafted, then what was proposed; lines to write on when there is neither. */
function questions(file: MeetingFile): readonly Block[] {
  const texts = [
    ...conclusionSections
      .flatMap((section) =>
        file.conclusions
          .filter((conclusion) => conclusion.section === section)
          .toSorted((a, b) => a.ordinal - b.ordinal),
      )
      .map(({ text }) => textLines(plainProse(text)).join(' ')),
    ...file.entries
      .filter(({ kind }) => kind === 'proposal')
      .toSorted((a, b) => a.ordinal - b.ordinal)
      .map((entry) => {
        const speaker = speakerWords(entry, file)
        const text = textLines(plainProse(entry.text)).join(' ')
        return speaker === '' || text === '' ? text : `${speaker} kiến nghị: ${text}`
      }),
  ].filter((text) => text !== '')
  if (texts.length === 0) return [{ kind: 'writingLines', count: 6 }]
  const shown = texts.slice(0, limits.questions)
  const others = texts.length - shown.length
  return [
    ...shown.map((text, index) => bodyParagraph(`${index + 1}. ${cutWords(text, limits.question)}`)),
    ...(others > 0 ? [bodyParagraph(`Và ${others} nội dung khác.`)] : []),
  ]
}

import { assertNever } from '../contract/error.ts'
import type { MeetingFile } from './meetingFile.ts'
import { attendancePhrase, isNamed } from '../meetings/attendancePhrase.ts'
import { attendanceSentence } from '../meetings/attendanceSentence.ts'
import type { InviteeRole } from '../meetings/contract.ts'
import { siteTree } from '../meetings/siteTree.ts'
import type { Conclusion, ConclusionSection, Entry, EntryKind } from '../minutes/contract.ts'
import { conclusionSections } from '../minutes/contract.ts'
import { capitalizeFirst } from '../text/capitalize.ts'
import { countInProse } from '../time/wording.ts'
import { assignmentSentences } from './assignmentSentences.ts'
import { bodyParagraph, type Block, type DocumentContent, type Signer } from './documentContent.ts'
import { documentTitle } from './documentFileName.ts'
import { letterheadHeader, linesOf, numberLine, recipientLines } from './letterheadHeader.ts'
import { meetingWord } from './meetingWord.ts'
import { longBlank, officialMoment, shortBlank } from './officialMoment.ts'
import { connectionWords, siteCounts, siteNames, sitesAround } from './siteWording.ts'
import { speakerWords } from './speakerWords.ts'

/**
 * Biên bản, Mẫu 1.9 of NĐ 30/2020, Phụ lục III (domain 1.6 a). Labels, closing sentence and the order of parts are the
 * decree's; what is not known is left blank to be filled in by hand.
 */
export function composeMinutes(file: MeetingFile): DocumentContent {
  const { meeting, letterhead } = file
  const word = meetingWord(meeting.kind)
  return {
    title: documentTitle('minutes', meeting.title),
    orientation: 'portrait',
    textSize: 14,
    footNotice: file.sampleNotice,
    blocks: [
      // A biên bản has no line of place and date: its time is in the body.
      letterheadHeader(letterhead, {
        numberLine: numberLine(meeting.minutesNumber, 'BB', letterhead),
        placeAndDate: null,
      }),
      { kind: 'title', name: 'BIÊN BẢN', subject: meeting.title },
      bodyParagraph(`Thời gian bắt đầu: ${officialMoment(meeting.startTime, meeting.heldOn)}.`),
      bodyParagraph(`Địa điểm: ${placeWords(file)}.`),
      ...attendance(file),
      bodyParagraph(`Chủ trì (chủ tọa): ${holdersOf('chair', file)}.`),
      bodyParagraph(`Thư ký (người ghi biên bản): ${holdersOf('secretary', file)}.`),
      { kind: 'paragraph', role: 'leadIn', text: `Nội dung (theo diễn biến ${word}):` },
      ...proceedings(file),
      {
        kind: 'paragraph',
        role: 'closing',
        text: `${capitalizeFirst(word)} kết thúc vào ${officialMoment(meeting.endTime, meeting.heldOn)}./.`,
      },
      {
        kind: 'signature',
        left: signer('THƯ KÝ', 'secretary', file),
        right: signer('CHỦ TỌA', 'chair', file),
        recipients: recipientLines(letterhead, 'VT, Hồ sơ'),
      },
    ],
  }
}

function placeWords(file: MeetingFile): string {
  const { main, below, beyond } = sitesAround(file)
  const place = file.meeting.place || main?.place || (main === null ? longBlank : `Điểm cầu ${main.name}`)
  const connection = file.meeting.form === 'inPerson' ? '' : connectionWords(beyond, below, siteCounts)
  return capitalizeFirst(connection === '' ? place : `${place}; trực tuyến ${connection}`).replace(
    /[\s.;,]+$/u,
    '',
  )
}

function attendance(file: MeetingFile): readonly Block[] {
  const sentences = attendanceSentences(file)
  if (sentences.length === 0) return [bodyParagraph(`Thành phần tham dự: ${longBlank}`)]
  return [{ kind: 'paragraph', role: 'leadIn', text: 'Thành phần tham dự:' }, ...numbered(sentences)]
}

/** One for each site with people, in the order of the tree; those without are named in one more. */
function attendanceSentences(file: MeetingFile): readonly string[] {
  const word = meetingWord(file.meeting.kind)
  const isInPerson = file.meeting.form === 'inPerson'
  const silent = new Set<string>()
  const sentences = siteTree(file.sites).flatMap(({ site }) => {
    const sentence = attendanceSentence({
      meetingWord: word,
      siteName: isInPerson && file.sites.length === 1 ? null : site.name,
      invitees: file.invitees.filter(({ siteId }) => siteId === site.id),
      people: file.people,
    })
    if (sentence === '') silent.add(site.id)
    return sentence === '' ? [] : [sentence]
  })
  const { below, beyond } = sitesAround(file)
  const silentBelow = below.filter(({ id }) => silent.has(id))
  const connection = connectionWords(
    beyond.filter(({ id }) => silent.has(id)),
    silentBelow,
    (sites) => {
      const others = sites.length < below.length ? ' khác' : ''
      return `${countInProse(sites.length)} điểm cầu${others}: ${siteNames(sites)}`
    },
  )
  if (isInPerson || connection === '') return sentences
  return [...sentences, `${capitalizeFirst(word)} trực tuyến ${connection}.`]
}

function holdersOf(role: InviteeRole, file: MeetingFile): string {
  const phrases = file.invitees
    .filter(isNamed)
    .filter((invitee) => invitee.role === role)
    .map((invitee) => attendancePhrase(invitee, file.people))
    .filter((phrase) => phrase !== '')
  return phrases.length === 0 ? longBlank : capitalizeFirst(phrases.join('; '))
}

function signer(capacity: string, role: InviteeRole, file: MeetingFile): Signer {
  const invitee = file.invitees.filter(isNamed).find((one) => one.role === role && one.name !== '')
  return { capacity: [capacity], name: invitee?.name ?? '' }
}

const romanNumbers = ['I', 'II', 'III', 'IV', 'V'] as const

/** The numbered sections; empty ones are left out and the others move up. */
function proceedings(file: MeetingFile): readonly Block[] {
  const of = (...kinds: readonly EntryKind[]) => file.entries.filter(({ kind }) => kinds.includes(kind))
  const sections: readonly { readonly title: string; readonly blocks: readonly Block[] }[] = [
    { title: 'KHAI MẠC', blocks: entryBlocks(of('opening'), file) },
    { title: 'BÁO CÁO', blocks: entryBlocks(of('report'), file) },
    {
      title: 'Ý KIẾN PHÁT BIỂU, THAM LUẬN',
      blocks: entryBlocks(of('speech', 'opinion', 'explanation', 'proposal'), file),
    },
    { title: 'KẾT LUẬN CỦA CHỦ TRÌ', blocks: conclusionBlocks(file) },
    { title: 'BIỂU QUYẾT', blocks: entryBlocks(of('vote'), file) },
  ]
  const present = sections.filter(({ blocks }) => blocks.length > 0)
  if (present.length === 0) return [{ kind: 'writingLines', count: 8 }]
  return present.flatMap(({ title, blocks }, index) => [
    { kind: 'heading', level: 1, text: `${romanNumbers[index] ?? ''}. ${title}` } as const,
    ...blocks,
  ])
}

function entryBlocks(entries: readonly Entry[], file: MeetingFile): readonly Block[] {
  const texts = entries
    .toSorted((a, b) => a.ordinal - b.ordinal)
    .map((entry) => entryParagraphs(entry, file))
    .filter((paragraphs) => paragraphs.length > 0)
  return texts.flatMap(([first = '', ...others], index) =>
    [texts.length > 1 ? `${index + 1}. ${first}` : first, ...others].map(bodyParagraph),
  )
}

/** The first says who spoke; the result of a vote stands last. */
function entryParagraphs(entry: Entry, file: MeetingFile): readonly string[] {
  const speaker = speakerWords(entry, file)
  const result = entry.kind === 'vote' ? [voteResult(entry)] : []
  const [first, ...others] = linesOf(entry.text)
  const opening = speaker === '' ? '' : `${speaker}${verbOf(entry)}`
  if (first === undefined) return opening === '' ? result : [`${opening}.`, ...result]
  return [opening === '' ? first : `${opening}: ${first}`, ...others, ...result]
}

function verbOf(entry: Entry): string {
  switch (entry.kind) {
    case 'explanation':
      return ' giải trình'
    case 'proposal':
      return ' kiến nghị'
    case 'report':
      return entry.personId === null ? '' : ' trình bày báo cáo'
    case 'opening':
    case 'speech':
    case 'opinion':
    case 'vote':
      return ''
    default:
      return assertNever(entry.kind)
  }
}

function voteResult({ votesFor, votesAgainst, votesOther }: Entry): string {
  const count = (votes: number | null) =>
    votes === null ? shortBlank : votes === 0 ? '0' : countInProse(votes)
  const total =
    votesFor === null || votesAgainst === null || votesOther === null
      ? null
      : votesFor + votesAgainst + votesOther
  return (
    `Kết quả biểu quyết: tán thành ${count(votesFor)}/${count(total)}, ` +
    `không tán thành ${count(votesAgainst)}, ý kiến khác ${count(votesOther)}.`
  )
}

const sectionTitles: Readonly<Record<ConclusionSection, string>> = {
  assessment: 'Đánh giá chung',
  assignment: 'Nhiệm vụ, giải pháp',
  organization: 'Tổ chức thực hiện',
}

function conclusionBlocks(file: MeetingFile): readonly Block[] {
  return conclusionSections
    .map((section) => ({
      section,
      items: file.conclusions
        .filter((conclusion) => conclusion.section === section)
        .toSorted((a, b) => a.ordinal - b.ordinal)
        .map((conclusion) => conclusionParagraphs(conclusion, file))
        .filter((paragraphs) => paragraphs.length > 0),
    }))
    .filter(({ items }) => items.length > 0)
    .flatMap(({ section, items }, index) => [
      { kind: 'heading', level: 2, text: `${index + 1}. ${sectionTitles[section]}` } as const,
      ...items.flatMap(([first = '', ...others], item) =>
        [`${items.length > 1 ? `${itemMark(item, items.length)} ` : ''}${first}`, ...others].map(
          bodyParagraph,
        ),
      ),
    ])
}

/** The text of a conclusion; what its tasks say of agencies and deadlines only where the text does not. */
function conclusionParagraphs(conclusion: Conclusion, file: MeetingFile): readonly string[] {
  const paragraphs = linesOf(conclusion.text)
  return paragraphs.length === 0 ? [] : [...paragraphs, ...assignmentSentences(conclusion, file)]
}

const pointLetters = [...'abcdđeghiklmnopqrstuvxy']

/** "a)" … by the letters of NĐ 30/2020 (no f, j, w, z); dashes where the letters do not suffice. */
function itemMark(index: number, count: number): string {
  return count <= pointLetters.length ? `${pointLetters[index] ?? ''})` : '-'
}

function numbered(texts: readonly string[]): readonly Block[] {
  return texts.map((text, index) => bodyParagraph(texts.length > 1 ? `${index + 1}. ${text}` : text))
}

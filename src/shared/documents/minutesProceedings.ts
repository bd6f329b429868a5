import { assertNever } from '../contract/error.ts'
import {
  conclusionSections,
  type Conclusion,
  type ConclusionSection,
  type Entry,
  type EntryKind,
} from '../minutes/contract.ts'
import { countInProse } from '../time/wording.ts'
import { pointLetters } from '../text/pointLetters.ts'
import { assignmentSentences } from './assignmentSentences.ts'
import { bodyParagraph, type Block } from './documentContent.ts'
import type { MeetingFile } from './meetingFile.ts'
import { proseBlocks, withOpening } from './proseBlocks.ts'
import { shortBlank } from './officialMoment.ts'
import { speakerWords } from './speakerWords.ts'

const romanNumbers = ['I', 'II', 'III', 'IV', 'V'] as const

/**
 * "Nội dung" of a biên bản: sections with Roman numbers, empty ones left out (domain 1.6 a). Lines to write on when
 * nothing was noted.
 */
export function minutesProceedings(file: MeetingFile): readonly Block[] {
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
    .map((entry) => entryText(entry, file))
    .filter((blocks) => blocks.length > 0)
  return texts.flatMap((blocks, index) => withOpening(texts.length > 1 ? `${index + 1}. ` : '', blocks))
}

/** The first says who spoke; the result of a vote stands last. */
function entryText(entry: Entry, file: MeetingFile): readonly Block[] {
  const speaker = speakerWords(entry, file)
  const result = entry.kind === 'vote' ? [bodyParagraph(voteResult(entry))] : []
  const text = proseBlocks(entry.text)
  const opening = speaker === '' ? '' : `${speaker}${verbOf(entry)}`
  if (text.length === 0) return opening === '' ? result : [bodyParagraph(`${opening}.`), ...result]
  return [...withOpening(opening === '' ? '' : `${opening}: `, text), ...result]
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
        .map((conclusion) => conclusionText(conclusion, file))
        .filter((blocks) => blocks.length > 0),
    }))
    .filter(({ items }) => items.length > 0)
    .flatMap(({ section, items }, index) => [
      { kind: 'heading', level: 2, text: `${index + 1}. ${sectionTitles[section]}` } as const,
      ...items.flatMap((blocks, item) =>
        withOpening(items.length > 1 ? `${itemMark(item, items.length)} ` : '', blocks),
      ),
    ])
}

/** The text of a conclusion; what its tasks say of agencies and deadlines only where the text does not. */
function conclusionText(conclusion: Conclusion, file: MeetingFile): readonly Block[] {
  const text = proseBlocks(conclusion.text)
  return text.length === 0 ? [] : [...text, ...assignmentSentences(conclusion, file).map(bodyParagraph)]
}

/** "a)" … by the letters of NĐ 30/2020 (no f, j, w, z); dashes where the letters do not suffice. */
function itemMark(index: number, count: number): string {
  return count <= pointLetters.length ? `${pointLetters[index] ?? ''})` : '-'
}

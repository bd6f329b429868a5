import { textLines } from '../text/textLines.ts'
import { cutWords } from './cutWords.ts'
import { durationWords, speechSite } from './composeSpeeches.ts'
import type { DocumentContent, SlipBlock } from './documentContent.ts'
import { documentTitle } from './documentFileName.ts'
import type { MeetingFile } from './meetingFile.ts'
import { whoSpeaks } from './speakerWords.ts'

/** What of a summary a slip has room for; the list of speeches has all of it. */
const summaryRoom = 500
/** Where no speech is planned yet, so many slips are printed to be filled in. */
const blankSlips = 3

/** Phiếu phát biểu: one slip for each speech, for the chair to call and the delegate to register. */
export function composeSpeechSlips(file: MeetingFile): DocumentContent {
  const speeches = file.speeches.toSorted((a, b) => a.ordinal - b.ordinal)
  const itemTitle = new Map(file.agenda.map(({ id, title }) => [id, title]))
  const slips = speeches.map((speech, index): SlipBlock => {
    const summary = cutWords(textLines(speech.summary).join(' '), summaryRoom)
    return slip(file, `PHIẾU PHÁT BIỂU SỐ ${String(index + 1).padStart(2, '0')}`, {
      speaker: whoSpeaks(speech, file),
      site: speechSite(speech, file),
      item: speech.agendaItemId === null ? '' : (itemTitle.get(speech.agendaItemId) ?? ''),
      title: speech.title,
      duration: durationWords(speech),
      summary,
    })
  })
  const blank = () =>
    slip(file, 'PHIẾU ĐĂNG KÝ PHÁT BIỂU', {
      speaker: '',
      site: '',
      item: '',
      title: '',
      duration: '',
      summary: '',
    })
  return {
    title: documentTitle('speechSlips', file.meeting.title),
    orientation: 'portrait',
    textSize: 13,
    footNotice: file.sampleNotice,
    blocks: slips.length > 0 ? slips : Array.from({ length: blankSlips }, blank),
  }
}

interface SlipWords {
  readonly speaker: string
  readonly site: string
  readonly item: string
  readonly title: string
  readonly duration: string
  readonly summary: string
}

function slip(file: MeetingFile, title: string, words: SlipWords): SlipBlock {
  const summary = words.summary === '' ? [] : [{ label: 'Ý chính', text: words.summary }]
  return {
    kind: 'slip',
    title,
    subtitle: file.meeting.title,
    rows: [
      { label: 'Đại biểu', text: words.speaker },
      { label: 'Điểm cầu', text: words.site },
      { label: 'Mục chương trình', text: words.item },
      { label: 'Nội dung', text: words.title },
      { label: 'Thời lượng', text: words.duration },
      ...summary,
    ],
    lines: words.summary === '' ? 2 : 0,
  }
}

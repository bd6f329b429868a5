import type { Speech } from '../agenda/agenda.ts'
import { textLines } from '../text/textLines.ts'
import { shortDate } from '../time/wording.ts'
import { bodyParagraph, type DocumentContent } from './documentContent.ts'
import { listPaper } from './listPaper.ts'
import { speechStateWords } from './listWords.ts'
import type { MeetingFile } from './meetingFile.ts'
import { inviteeOf, whoSpeaks } from './speakerWords.ts'

/** Danh sách phát biểu, tham luận (domain 2.4). */
export function composeSpeeches(file: MeetingFile): DocumentContent {
  const speeches = file.speeches.toSorted((a, b) => a.ordinal - b.ordinal)
  return listPaper(file, {
    kind: 'speeches',
    name: 'DANH SÁCH PHÁT BIỂU, THAM LUẬN',
    orientation: 'landscape',
    textSize: 12,
    blocks:
      speeches.length === 0
        ? [bodyParagraph('Chưa có đăng ký phát biểu, tham luận.')]
        : [
            {
              kind: 'table',
              columns: [
                { heading: 'STT', width: 5, align: 'center' },
                { heading: 'Đại biểu', width: 18, align: 'left' },
                { heading: 'Điểm cầu', width: 11, align: 'left' },
                { heading: 'Tên tham luận', width: 20, align: 'left' },
                { heading: 'Thời lượng', width: 8, align: 'center' },
                { heading: 'Tài liệu', width: 10, align: 'left' },
                { heading: 'Trạng thái', width: 8, align: 'left' },
                { heading: 'Tóm tắt ý chính', width: 20, align: 'left' },
              ],
              splitsRows: true,
              rows: speeches.map((speech, index) => ({
                kind: 'record',
                cells: [
                  String(index + 1),
                  whoSpeaks(speech, file),
                  speechSite(speech, file),
                  speech.title,
                  durationWords(speech),
                  paperWords(speech),
                  speechStateWords[speech.state],
                  textLines(speech.summary).join('\n'),
                ],
              })),
            },
          ],
  })
}

/** The site from which a speech is held: its own, or that of the person who holds it. */
export function speechSite(speech: Speech, file: MeetingFile): string {
  const siteId = speech.siteId ?? inviteeOf(speech, file)?.siteId
  return file.sites.find(({ id }) => id === siteId)?.name ?? ''
}

/** "10 phút"; empty for none. */
export function durationWords({ duration }: Speech): string {
  return duration === 0 ? '' : `${duration} phút`
}

/** Tài liệu (đã nộp?). */
function paperWords({ paperOn, paperDueOn, state }: Speech): string {
  if (paperOn !== null) return `Đã nộp ${shortDate(paperOn)}`
  if (state === 'written') return 'Đã nộp'
  return paperDueOn === null ? 'Chưa nộp' : `Chưa nộp, hạn ${shortDate(paperDueOn)}`
}

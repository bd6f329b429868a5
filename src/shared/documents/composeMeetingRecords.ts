import { shortDate } from '../time/wording.ts'
import { bodyParagraph, type DocumentContent } from './documentContent.ts'
import { listPaper } from './listPaper.ts'
import type { MeetingFile } from './meetingFile.ts'

/** Mục lục văn bản of the file that is kept of a meeting (domain 2.3): its papers by day, those without a day last. */
export function composeMeetingRecords(file: MeetingFile): DocumentContent {
  const undated = '9999'
  const papers = file.materials
    .filter(({ kind }) => kind === 'paper')
    .toSorted((a, b) => {
      const [one, other] = [a.issuedOn ?? undated, b.issuedOn ?? undated]
      return one === other ? a.ordinal - b.ordinal : one < other ? -1 : 1
    })
  return listPaper(file, {
    kind: 'meetingRecords',
    name: 'MỤC LỤC HỒ SƠ HỘI NGHỊ',
    orientation: 'portrait',
    textSize: 13,
    blocks:
      papers.length === 0
        ? [bodyParagraph('Chưa có văn bản trong hồ sơ.')]
        : [
            {
              kind: 'table',
              columns: [
                { heading: 'STT', width: 7, align: 'center' },
                { heading: 'Số, ký hiệu', width: 19, align: 'left' },
                { heading: 'Ngày', width: 15, align: 'center' },
                { heading: 'Tác giả', width: 19, align: 'left' },
                { heading: 'Trích yếu nội dung', width: 31, align: 'left' },
                { heading: 'Tờ số', width: 9, align: 'center' },
              ],
              rows: papers.map(({ number, issuedOn, preparedBy, title, sheets }, index) => ({
                kind: 'record',
                cells: [
                  String(index + 1),
                  number,
                  issuedOn === null ? '' : shortDate(issuedOn),
                  preparedBy,
                  title,
                  sheets,
                ],
              })),
            },
          ],
  })
}

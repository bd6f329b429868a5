import { agendaClock, programmeRows } from '../agenda/agendaClock.ts'
import { agendaPresenter, agendaTime, agendaTitle } from './agendaWords.ts'
import { bodyParagraph, type DocumentContent } from './documentContent.ts'
import { listPaper } from './listPaper.ts'
import type { MeetingFile } from './meetingFile.ts'

/** Chương trình hội nghị (domain 2.4): times, items with their numbers, who does what, papers; internal items left out. */
export function composeProgramme(file: MeetingFile): DocumentContent {
  const rows = programmeRows(agendaClock(file.agenda, file.meeting))
  return listPaper(file, {
    kind: 'programme',
    name: 'CHƯƠNG TRÌNH',
    orientation: 'portrait',
    textSize: 13,
    blocks:
      rows.length === 0
        ? [bodyParagraph('Chưa lập chương trình.')]
        : [
            {
              kind: 'table',
              columns: [
                { heading: 'Thời gian', width: 24, align: 'center' },
                { heading: 'Nội dung', width: 30, align: 'left' },
                { heading: 'Người thực hiện/Chủ trì', width: 20, align: 'left' },
                { heading: 'Tài liệu', width: 15, align: 'left' },
                { heading: 'Ghi chú', width: 11, align: 'left' },
              ],
              rows: rows.map((row) => ({
                kind: 'record',
                cells: [
                  agendaTime(row),
                  agendaTitle(row),
                  agendaPresenter(row.item, file),
                  papersOf(row.item.id, file),
                  row.item.note,
                ],
              })),
            },
          ],
  })
}

function papersOf(itemId: string, { materials }: MeetingFile): string {
  return materials
    .filter(({ agendaItemId, kind }) => agendaItemId === itemId && kind === 'paper')
    .toSorted((a, b) => a.ordinal - b.ordinal)
    .map(({ title }) => title)
    .join('; ')
}

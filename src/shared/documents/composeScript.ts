import type { AgendaItem } from '../agenda/agenda.ts'
import { agendaClock } from '../agenda/agendaClock.ts'
import { textLines } from '../text/textLines.ts'
import { agendaPresenter, agendaTime, agendaTitle } from './agendaWords.ts'
import { speechSite } from './composeSpeeches.ts'
import { bodyParagraph, type DocumentContent } from './documentContent.ts'
import { listPaper } from './listPaper.ts'
import type { MeetingFile } from './meetingFile.ts'
import { whoSpeaks } from './speakerWords.ts'
import { siteWords } from '../sites/siteWords.ts'

/**
 * Kịch bản điều hành for who leads the meeting (domain 2.4): every item, internal ones too, with the words to be read
 * out in full and in large letters.
 */
export function composeScript(file: MeetingFile): DocumentContent {
  const rows = agendaClock(file.agenda, file.meeting)
  return listPaper(file, {
    kind: 'script',
    name: 'KỊCH BẢN ĐIỀU HÀNH',
    orientation: 'landscape',
    textSize: 14,
    blocks:
      rows.length === 0
        ? [bodyParagraph('Chưa lập chương trình.')]
        : [
            {
              kind: 'table',
              columns: [
                { heading: 'Thời gian', width: 9.5, align: 'center' },
                { heading: 'Nội dung', width: 16, align: 'left' },
                { heading: 'Lời dẫn', width: 38, align: 'left', isReadAloud: true },
                { heading: 'Người được mời, điểm cầu', width: 14, align: 'left' },
                { heading: 'Thao tác kỹ thuật', width: 11.5, align: 'left' },
                { heading: 'Dự phòng', width: 11, align: 'left' },
              ],
              splitsRows: true,
              rows: rows.map((row) => ({
                kind: 'record',
                cells: [
                  agendaTime(row).replace(' - ', ' -\n'),
                  row.item.audience === 'internal' ? `${agendaTitle(row)} (nội bộ)` : agendaTitle(row),
                  lines(row.item.script),
                  invited(row.item, file),
                  lines(row.item.technical),
                  lines(row.item.fallback),
                ],
              })),
            },
          ],
  })
}

function lines(text: string): string {
  return textLines(text).join('\n')
}

/** Who presents the item with the telephone of the site, and who speaks at it. */
function invited(item: AgendaItem, file: MeetingFile): string {
  const presenter = agendaPresenter(item, file)
  const site = file.sites.find(({ id }) => id === item.siteId)
  const phone = site?.contactPhone ?? ''
  const speeches = file.speeches
    .filter(({ agendaItemId }) => agendaItemId === item.id)
    .toSorted((a, b) => a.ordinal - b.ordinal)
    .map((speech, index) => {
      const from = speechSite(speech, file)
      const who = [whoSpeaks(speech, file), from === '' ? '' : siteWords(from)].filter(Boolean).join(', ')
      return `${index + 1}) ${who}`
    })
  return [phone === '' ? presenter : [presenter, `ĐT ${phone}`].filter(Boolean).join(', '), ...speeches]
    .filter(Boolean)
    .join('\n')
}

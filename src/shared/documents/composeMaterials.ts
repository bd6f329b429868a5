import type { Material, MaterialKind } from '../materials/contract.ts'
import { groupDigits } from '../time/wording.ts'
import { bodyParagraph, type DocumentContent, type TableRow } from './documentContent.ts'
import { listPaper } from './listPaper.ts'
import { deliveryWords } from './listWords.ts'
import type { MeetingFile } from './meetingFile.ts'

/** Danh mục tài liệu (domain 2.3): papers, then photos with their captions. */
export function composeMaterials(file: MeetingFile): DocumentContent {
  const itemTitle = new Map(file.agenda.map(({ id, title }) => [id, title]))
  const of = (kind: MaterialKind) =>
    file.materials.filter((one) => one.kind === kind).toSorted((a, b) => a.ordinal - b.ordinal)
  const record = (one: Material, index: number): TableRow => ({
    kind: 'record',
    cells: [
      String(index + 1),
      one.title,
      one.preparedBy,
      one.pages === null ? '' : groupDigits(one.pages),
      one.kind === 'photo' ? 'Ảnh' : deliveryWords[one.delivery],
      one.agendaItemId === null ? '' : (itemTitle.get(one.agendaItemId) ?? ''),
    ],
  })
  const papers = of('paper')
  const photos = of('photo')
  const rows: readonly TableRow[] =
    photos.length === 0
      ? papers.map(record)
      : [
          ...(papers.length === 0 ? [] : [section('I. TÀI LIỆU'), ...papers.map(record)]),
          section(papers.length === 0 ? 'ẢNH' : 'II. ẢNH'),
          ...photos.map(record),
        ]
  return listPaper(file, {
    kind: 'materials',
    name: 'DANH MỤC TÀI LIỆU',
    orientation: 'portrait',
    textSize: 13,
    blocks:
      rows.length === 0
        ? [bodyParagraph('Chưa có tài liệu.')]
        : [
            {
              kind: 'table',
              columns: [
                { heading: 'STT', width: 7, align: 'center' },
                { heading: 'Tên tài liệu', width: 34, align: 'left' },
                { heading: 'Cơ quan soạn', width: 18, align: 'left' },
                { heading: 'Số trang', width: 8, align: 'right' },
                { heading: 'Hình thức', width: 16, align: 'left' },
                { heading: 'Mục chương trình', width: 17, align: 'left' },
              ],
              rows,
            },
          ],
  })
}

function section(text: string): TableRow {
  return { kind: 'section', cells: [text] }
}

import type { ReportCell, ReportRow, ReportTable } from '../../../../src/shared/reports/reportTable.ts'
import { localDateSchema } from '../../../../src/shared/time/localDate.ts'

const text = (words: string): ReportCell => ({ kind: 'text', text: words })
const empty: ReportCell = { kind: 'empty' }

/** A table with everything a table can have, `count` records long. */
export function sampleTable(count = 3, contents: readonly string[] = []): ReportTable {
  const column = (key: string, heading: string, width: number, group: string | null = null) => ({
    key,
    heading,
    group,
    align: 'left' as const,
    width,
  })
  const records = Array.from({ length: count }, (_, index): ReportRow => ({
    kind: 'record',
    cells: [
      text(String(index + 1)),
      text(contents[index] ?? `Rà soát, cập nhật dữ liệu dân cư lần ${index + 1}`),
      {
        kind: 'date',
        day: localDateSchema.parse('2024-06-30'),
        wording: index % 2 === 0 ? '' : 'quý II/2024',
      },
      { kind: 'number', value: 1234 },
      { kind: 'change', value: -5 },
      { kind: 'percent', value: 0.321 },
    ],
  }))
  return {
    title: 'DANH MỤC NHIỆM VỤ',
    subtitles: ['Tính đến ngày 05/02/2024', 'Lọc: Cơ quan chủ trì: Công an tỉnh'],
    columns: [
      { ...column('code', 'STT', 5), align: 'center' },
      column('content', 'Nội dung nhiệm vụ', 40),
      column('due', 'Thời hạn', 12),
      { ...column('total', 'Tổng số', 9, 'Số nhiệm vụ'), align: 'right' },
      { ...column('change', 'Tăng, giảm', 9, 'Số nhiệm vụ'), align: 'right' },
      { ...column('share', 'Tỷ lệ', 9), align: 'right' },
    ],
    rows: [
      { kind: 'section', cells: [text('I. NHIỆM VỤ CHUNG (3)'), empty, empty, empty, empty, empty] },
      ...records,
      {
        kind: 'total',
        cells: [empty, text('TỔNG CỘNG'), empty, { kind: 'number', value: 3 }, empty, empty],
      },
    ],
    notes: ['Tổng số 3 nhiệm vụ: 2 trong hạn, 1 quá hạn.'],
  }
}

import { describe, expect, it } from 'vitest'
import { cellText } from '../../../../../src/shared/imports/cellText.ts'
import { recordRows } from '../../../../../src/shared/imports/records/recordRows.ts'
import { sheetOf } from '../sheetOf.ts'

const place = {
  headFrom: 1,
  headUntil: 1,
  columns: new Map([
    [0, 'number'],
    [1, 'name'],
    [2, 'site'],
  ] as const),
  essential: ['name'],
} as const
const head = ['STT', 'Họ và tên', 'Điểm cầu']

function told(...[rows, merges]: Parameters<typeof sheetOf>) {
  return [...recordRows(sheetOf([head, ...rows], merges), place)].map((row) =>
    row.what === 'skipped'
      ? row.reason
      : [row.section, ...[...row.cells.values()].map(({ cell }) => cellText(cell))].join(' | '),
  )
}

describe('the rows of a table of records', () => {
  it('have what stands in a cell that is merged over several of them', () => {
    const merges = [{ top: 2, bottom: 3, left: 2, right: 2 }]
    const rows = [
      ['1', 'Trần Thị Mai', 'UBND tỉnh'],
      ['2', 'Lê Văn Ba', ''],
      ['3', 'Vũ Thị Hạnh', ''],
    ]
    expect(told(rows, merges)).toEqual([
      ' | 1 | Trần Thị Mai | UBND tỉnh',
      ' | 2 | Lê Văn Ba | UBND tỉnh',
      ' | 3 | Vũ Thị Hạnh | ',
    ])
  })

  it('stand in the section above them, and are over with the signatures', () => {
    const rows = [
      ['I', 'ĐIỂM CẦU UBND TỈNH'],
      ['1', 'Trần Thị Mai', ''],
      ['II. Điểm cầu huyện Na Hang (1)'],
      ['1', 'Lê Văn Ba', ''],
      ['Tổng cộng', '2'],
      ['', '', 'NGƯỜI LẬP'],
      ['', 'Vũ Thị Hạnh', ''],
    ]
    expect(told(rows)).toEqual([
      'section',
      'ĐIỂM CẦU UBND TỈNH | 1 | Trần Thị Mai | ',
      'section',
      'Điểm cầu huyện Na Hang | 1 | Lê Văn Ba | ',
      'total',
      'footer',
      'footer',
    ])
  })
})

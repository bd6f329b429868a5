import { describe, expect, it } from 'vitest'
import { bodyRows, type BodyRow } from '../../../../src/shared/imports/bodyRows.ts'
import { cellText } from '../../../../src/shared/imports/cellText.ts'
import { findTable } from '../../../../src/shared/imports/findTable.ts'
import type { Merge, Sheet } from '../../../../src/shared/imports/sheet.ts'
import { sheetOf } from './sheetOf.ts'

const head = ['STT', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Thời hạn'] as const

function bodyOf(sheet: Sheet): readonly BodyRow[] {
  const table = findTable(sheet)
  if (table === null) throw new Error('no table')
  return [...bodyRows(sheet, table)]
}

/** A task as its content and kind, another row as its reason. */
function outline(rows: Parameters<typeof sheetOf>[0], merges: readonly Merge[] = []) {
  return bodyOf(sheetOf(rows, merges)).map((row) =>
    row.what === 'skipped' ? row.reason : [cellText(row.cells.get('content')?.cell), row.kind],
  )
}

describe('the rows below the heading', () => {
  it('takes the kind of tasks from the rows of sections', () => {
    const rows = [
      head,
      ['I. NHIỆM VỤ CHUNG (20)'],
      ['1', 'Việc một', 'Sở Tư pháp', '30/6/2024'],
      ['II', 'NHIỆM VỤ CỤ THỂ', '', ''],
      ['1', 'Việc hai', 'Sở Y tế', ''],
    ]
    expect(outline(rows)).toEqual(['section', ['Việc một', 'general'], 'section', ['Việc hai', 'specific']])
  })

  it('keeps the kind under the name of an agency or list', () => {
    const rows = [
      head,
      ['II. NHIỆM VỤ CỤ THỂ (61)'],
      ['A', 'SỞ TƯ PHÁP', '', ''],
      ['1', 'Việc một', 'Sở Tư pháp', ''],
    ]
    expect(outline(rows)).toEqual(['section', 'section', ['Việc một', 'specific']])
  })

  it('takes a task for what has no more than a number and a content', () => {
    const rows = [head, ['1', 'Xây dựng kế hoạch', '', ''], ['1.1', 'Dự thảo', 'Sở Tư pháp', '']]
    expect(outline(rows)).toEqual([
      ['Xây dựng kế hoạch', null],
      ['Dự thảo', null],
    ])
  })

  it('takes a lone text for a caption at the left of the contents alone', () => {
    const rows = [
      head,
      ['Các nhiệm vụ giao bổ sung'],
      ['1', 'Việc một', 'Sở Y tế', ''],
      ['', '', 'Sở Tư pháp', ''],
      ['2', 'Việc hai', '', ''],
    ]
    expect(outline(rows)).toEqual(['section', ['Việc một', null], ['', null], ['Việc hai', null]])
  })

  it('leaves out totals, but no task that begins like one', () => {
    const rows = [
      head,
      ['1', 'Tổng hợp báo cáo', 'Sở Tư pháp', ''],
      ['', 'Cộng', '1', ''],
      ['TỔNG CỘNG: 81 nhiệm vụ'],
    ]
    expect(outline(rows)).toEqual([['Tổng hợp báo cáo', null], 'total', 'total'])
  })

  it('leaves out the heading on the next page and the numbers of columns', () => {
    const rows = [head, ['(1)', '(2)', '(3)', '(4)'], ['1', 'Việc một', 'Sở Y tế', ''], head, [1, 2, 3, 4]]
    expect(outline(rows)).toEqual(['columnNumbers', ['Việc một', null], 'head', 'columnNumbers'])
  })

  it('leaves out signatures and notes below the table', () => {
    const rows = [
      head,
      ['1', 'Việc một', 'Sở Y tế', '30/6/2024'],
      ['', 'Ghi chú: số liệu tính đến ngày 05/02/2024', '', ''],
      ['', '', 'Tuyên Quang, ngày 05 tháng 02 năm 2024', ''],
      ['', 'NGƯỜI LẬP BIỂU', '', 'TM. ỦY BAN NHÂN DÂN'],
      ['', 'Nguyễn Văn A', '', 'Trần Văn B'],
    ]
    expect(outline(rows)).toEqual([['Việc một', null], 'footer', 'footer', 'footer', 'footer'])
  })

  it('lets an agency that is merged downwards hold for each row', () => {
    const rows = bodyOf(
      sheetOf(
        [head, ['1', 'Việc một', 'Sở Y tế', ''], ['2', 'Việc hai', '', '']],
        [{ top: 2, bottom: 3, left: 2, right: 2 }],
      ),
    )
    expect(rows.map((row) => row.what === 'task' && cellText(row.cells.get('lead')?.cell))).toEqual([
      'Sở Y tế',
      'Sở Y tế',
    ])
  })

  it('tells the second row of a task whose content is merged downwards', () => {
    const rows = bodyOf(
      sheetOf(
        [head, ['1', 'Việc một', 'Sở Y tế', ''], ['', '', 'Sở Tư pháp', ''], ['2', 'Việc hai', '', '']],
        [{ top: 2, bottom: 3, left: 1, right: 1 }],
      ),
    )
    expect(rows.map((row) => row.what === 'task' && row.continues)).toEqual([false, true, false])
  })

  it('keeps a row below the last number that cells of the table reach into', () => {
    const rows = [head, ['1', 'Việc một', 'Sở Y tế', ''], ['', 'Việc nữa', '', '']]
    expect(outline(rows, [{ top: 2, bottom: 3, left: 2, right: 2 }])).toEqual([
      ['Việc một', null],
      ['Việc nữa', null],
    ])
  })

  it('names the section that a task stands in, without its number, its count, and its kind', () => {
    const rows = bodyOf(
      sheetOf([
        head,
        ['I', 'NHIỆM VỤ CHUNG', '', ''],
        ['1', 'Việc một', '', ''],
        ['II. SỞ TƯ PHÁP (12 nhiệm vụ)'],
        ['1', 'Việc hai', '', ''],
        ['1', 'CÔNG AN TỈNH', '', ''],
        ['1.1', 'Việc ba', '', ''],
      ]),
    )
    expect(rows.map((row) => row.what === 'task' && row.section)).toEqual([
      false,
      '',
      false,
      'SỞ TƯ PHÁP',
      false,
      'CÔNG AN TỈNH',
    ])
  })
})

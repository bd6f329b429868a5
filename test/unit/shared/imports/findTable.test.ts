import { describe, expect, it } from 'vitest'
import { findTable } from '../../../../src/shared/imports/findTable.ts'
import { taskColumnsOf } from '../../../../src/shared/imports/taskColumnsOf.ts'
import { taskColumns } from '../../../../src/shared/tasks/columns.ts'
import { sheetOf } from './sheetOf.ts'

function columnsOf(headings: readonly string[]) {
  return [...taskColumnsOf(headings.map((text, column) => ({ column, text }))).values()]
}

describe('the columns of a table', () => {
  it('knows every heading that the program itself writes', () => {
    expect(columnsOf(taskColumns.map(({ heading }) => heading))).toEqual(taskColumns.map(({ key }) => key))
  })

  it('knows the headings without marks, in capitals and with other signs', () => {
    expect(columnsOf(['stt', 'NOI DUNG NHIEM VU', 'Cơ quan  chủ trì:', 'THỜI HẠN'])).toEqual([
      'code',
      'content',
      'lead',
      'due',
    ])
  })

  it('takes the deadline for "Ngày hoàn thành" where the actual day stands beside it', () => {
    const headings = ['STT', 'Tên nhiệm vụ', 'Ngày hoàn thành', 'Ngày hoàn thành thực tế']
    expect(columnsOf(headings)).toEqual(['code', 'content', 'due', 'completedOn'])
    expect(columnsOf(headings.slice(0, 3))).toEqual(['code', 'content', 'completedOn'])
  })

  it('knows more of what offices call their columns', () => {
    const headings = ['Số TT', 'Nhiệm vụ giao', 'Số, ngày văn bản giao', 'Thời gian trình', 'Tỷ lệ %']
    expect(columnsOf(headings)).toEqual(['code', 'content', 'source', 'due', 'progress'])
  })

  it('knows the columns of the report of another system', () => {
    const known: readonly (readonly [heading: string, key: string | null])[] = [
      ['STT', 'code'],
      ['Tên nhiệm vụ', 'content'],
      ['LĐVP chủ trì', 'director'],
      ['Đơn vị chủ trì thực hiện', 'lead'],
      ['Đơn vị phối hợp', 'supporting'],
      ['Đầu mối thực hiện', 'contact'],
      ['Ngày thực hiện', 'startedOn'],
      ['Ngày hoàn thành', 'due'],
      ['Loại nhiệm vụ', 'kind'],
      ['Nguồn gốc', 'source'],
      ['Trạng thái', 'status'],
      ['Kết quả', 'result'],
      ['Mức độ hoàn thành', 'progress'],
      ['Khó khăn', 'difficulty'],
      ['Đề xuất', 'proposal'],
      ['ID', 'id'],
      ['Người giao', 'assigner'],
      ['Lộ trình', null],
      ['Ngày cập nhật', 'reportedOn'],
      ['Ngày hoàn thành thực tế', 'completedOn'],
      ['Gia hạn - số lần', 'extensions'],
      ['Gia hạn - mốc cũ', 'firstDue'],
      ['Người phê duyệt / Họ tên', null],
    ]
    const map = taskColumnsOf(known.map(([text], column) => ({ column, text })))
    expect(known.map(([heading], column) => [heading, map.get(column) ?? null])).toEqual(known)
  })

  it('gives each kind of column once', () => {
    expect(columnsOf(['Nội dung nhiệm vụ', 'Nhiệm vụ', 'Ghi chú', 'Ghi chú khác'])).toEqual([
      'content',
      'note',
    ])
  })
})

describe('finding the table', () => {
  it('finds the heading under title lines', () => {
    const table = findTable(
      sheetOf(
        [
          ['UBND TỈNH', '', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
          [],
          ['DANH MỤC NHIỆM VỤ NĂM 2024'],
          ['(Kèm theo Kế hoạch số 12/KH-UBND)'],
          ['STT', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian hoàn thành'],
          ['1', 'Xây dựng kế hoạch', 'Sở Tư pháp', '30/6/2024'],
        ],
        [{ top: 3, bottom: 3, left: 0, right: 3 }],
      ),
    )
    expect(table).toMatchObject({ headFrom: 5, headUntil: 5 })
    expect([...(table?.columns.values() ?? [])]).toEqual(['code', 'content', 'lead', 'due'])
  })

  it('joins a heading in two rows', () => {
    const table = findTable(
      sheetOf(
        [
          ['TT', 'Nội dung', 'Cơ quan thực hiện', '', 'Hoàn thành', ''],
          ['', '', 'Chủ trì', 'Phối hợp', 'đúng hạn', 'quá hạn'],
          ['1', 'Xây dựng kế hoạch', 'Sở Tư pháp', 'Sở Y tế', 'x', ''],
        ],
        [
          { top: 1, bottom: 2, left: 0, right: 0 },
          { top: 1, bottom: 2, left: 1, right: 1 },
          { top: 1, bottom: 1, left: 2, right: 3 },
          { top: 1, bottom: 1, left: 4, right: 5 },
        ],
      ),
    )
    expect(table?.headings.map(({ text }) => text)).toEqual([
      'TT',
      'Nội dung',
      'Cơ quan thực hiện / Chủ trì',
      'Cơ quan thực hiện / Phối hợp',
      'Hoàn thành / đúng hạn',
      'Hoàn thành / quá hạn',
    ])
    expect([...(table?.columns.values() ?? [])]).toEqual(['code', 'content', 'lead', 'supporting'])
    expect(table).toMatchObject({ headFrom: 1, headUntil: 2 })
  })

  it('joins it too where no cells are merged, as in CSV', () => {
    const table = findTable(
      sheetOf([
        ['TT', 'Nội dung', 'Cơ quan thực hiện', '', 'Thời hạn'],
        ['', '', 'Chủ trì', 'Phối hợp', ''],
        ['1', 'Xây dựng kế hoạch', 'Sở Tư pháp', 'Sở Y tế', '30/6/2024'],
      ]),
    )
    expect(table?.headings.map(({ text }) => text)).toEqual([
      'TT',
      'Nội dung',
      'Cơ quan thực hiện / Chủ trì',
      'Cơ quan thực hiện / Phối hợp',
      'Thời hạn',
    ])
    expect(table?.headUntil).toBe(2)
  })

  it('finds none in a sheet that has no tasks', () => {
    expect(
      findTable(
        sheetOf([
          ['Họ và tên', 'Chức vụ'],
          ['Nguyễn Văn A', 'Chuyên viên'],
        ]),
      ),
    ).toBeNull()
    expect(findTable(sheetOf([]))).toBeNull()
  })
})

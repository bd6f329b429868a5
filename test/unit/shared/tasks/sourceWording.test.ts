import { describe, expect, it } from 'vitest'
import { firstCitation, laterCitation } from '../../../../src/shared/tasks/sourceWording.ts'
import type { SourceFields } from '../../../../src/shared/tasks/steps.ts'
import { parseIsoDate } from '../../../../src/shared/time/localDate.ts'

function source(fields: Partial<SourceFields>): SourceFields {
  return { kind: '', number: '', issuedOn: null, issuer: '', extract: '', clause: '', ...fields }
}

const decision = source({
  kind: 'Quyết định',
  number: '06/QĐ-TTg',
  issuedOn: parseIsoDate('2022-01-06'),
  issuer: 'Thủ tướng Chính phủ',
  extract: 'phê duyệt Đề án 06',
  clause: 'mục II',
})

describe('the first citation of a document', () => {
  it('names kind, number, day, issuer, extract and clause, in that order', () => {
    expect(firstCitation(decision)).toBe(
      'Quyết định số 06/QĐ-TTg ngày 06/01/2022 của Thủ tướng Chính phủ phê duyệt Đề án 06, mục II',
    )
  })

  it('writes the day in words on official papers', () => {
    expect(firstCitation(decision, 'official')).toContain('ngày 06 tháng 01 năm 2022')
  })

  it.each([
    [{ kind: 'Kế hoạch', number: '12/KH-UBND' }, 'Kế hoạch số 12/KH-UBND'],
    [{ number: 'Số: 12/KH-UBND' }, 'Số 12/KH-UBND'],
    [
      { kind: 'Công văn', number: 'số 5/UBND-VX', extract: 'V/v đôn đốc' },
      'Công văn số 5/UBND-VX về việc đôn đốc',
    ],
    [
      { kind: 'Nghị định', number: '30/2020/NĐ-CP', extract: 'Về công tác văn thư' },
      'Nghị định số 30/2020/NĐ-CP về công tác văn thư',
    ],
    [
      { kind: 'Thông báo', number: '3/TB', extract: 'Kết luận của Tổ trưởng' },
      'Thông báo số 3/TB kết luận của Tổ trưởng',
    ],
    [{ kind: 'Kế hoạch', number: '3/KH', extract: 'Đề án 06' }, 'Kế hoạch số 3/KH Đề án 06'],
    [{ extract: 'Về công tác văn thư' }, 'Về công tác văn thư'],
    [
      { kind: 'Danh mục', extract: 'Danh mục nhiệm vụ năm 2024', issuer: 'Tổ công tác' },
      'Danh mục nhiệm vụ năm 2024 của Tổ công tác',
    ],
    [{ kind: 'Kế hoạch', number: '3/KH', extract: 'Kế hoạch năm' }, 'Kế hoạch số 3/KH Kế hoạch năm'],
    [
      { kind: 'Luật', number: '26/2023/QH15', extract: 'Căn cước', clause: 'Điều 5' },
      'Luật Căn cước, Điều 5',
    ],
    [{ kind: 'Luật', extract: 'Luật Căn cước' }, 'Luật Căn cước'],
    [{ clause: 'mục I.14' }, 'mục I.14'],
    [{}, ''],
  ])('writes %j as "%s"', (fields, words) => {
    expect(firstCitation(source(fields))).toBe(words)
  })
})

describe('a later citation', () => {
  it('is kind and number with the clause', () => {
    expect(laterCitation(decision)).toBe('Quyết định số 06/QĐ-TTg, mục II')
  })

  it('says whatever names a document without a number', () => {
    expect(laterCitation(source({ kind: 'Kế hoạch', extract: 'Triển khai Đề án 06' }))).toBe(
      'Kế hoạch triển khai Đề án 06',
    )
    expect(laterCitation(source({ extract: 'Danh mục nhiệm vụ' }))).toBe('Danh mục nhiệm vụ')
  })
})

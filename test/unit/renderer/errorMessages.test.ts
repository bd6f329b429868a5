import { describe, expect, it } from 'vitest'
import { errorSentence } from '../../../src/renderer/errorMessages.ts'

describe('the sentence of an error', () => {
  it('names the field that is empty', () => {
    const issues = [{ path: 'patch.title', reason: 'too-short', limit: 1 }] as const
    expect(errorSentence({ code: 'invalid-input', facts: { issues } })).toBe('Chưa nhập tên.')
  })

  it('names the field inside a list, and the bound that was passed', () => {
    const issues = [{ path: 'patch.supportingIds.3', reason: 'too-long', limit: 1000 }] as const
    expect(errorSentence({ code: 'invalid-input', facts: { issues } })).toBe(
      'Cơ quan phối hợp dài quá 1.000 ký tự. Rút ngắn lại.',
    )
  })

  it('names both fields of a contradiction', () => {
    const issues = [{ path: 'patch.endTime', reason: 'contradiction', against: 'startTime' }] as const
    expect(errorSentence({ code: 'invalid-input', facts: { issues } })).toBe(
      'Giờ kết thúc không khớp với giờ bắt đầu. Sửa một trong hai ô.',
    )
  })

  it('says what to do when another program holds the workspace', () => {
    expect(errorSentence({ code: 'workspace-in-use', facts: { folder: 'C:\\So' } })).toBe(
      'Sổ làm việc tại C:\\So đang mở ở chương trình khác. Đóng chương trình đó rồi mở lại.',
    )
  })

  it('says why an action cannot be taken back', () => {
    expect(errorSentence({ code: 'changed-since', facts: { what: 'taskSupport' } })).toBe(
      'Không hoàn tác được vì cơ quan phối hợp đã được thay đổi sau đó. Sửa trực tiếp chỗ cần trả lại.',
    )
  })

  it('says how many tasks can be changed at once', () => {
    const issues = [{ path: 'tasks', reason: 'out-of-range', limit: 10_000 }] as const
    expect(errorSentence({ code: 'invalid-input', facts: { issues } })).toBe(
      'Số nhiệm vụ được chọn nằm ngoài khoảng cho phép, giới hạn là 10.000.',
    )
  })

  it('speaks of a record without a name of its own as of a record', () => {
    expect(errorSentence({ code: 'not-found', facts: { what: '__proto__' } })).toBe(
      'Không còn tìm thấy bản ghi. Mở lại danh sách.',
    )
  })
})

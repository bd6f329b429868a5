import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { RecordTable } from '../../../src/main/database/database.ts'
import { errorSentence } from '../../../src/renderer/errorMessages.ts'
import type { FeatureContract } from '../../../src/shared/contract/endpoint.ts'
import { contract } from '../../../src/shared/contract/index.ts'
import { draftableFields } from '../../../src/shared/workspace/draft.ts'

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

  it('says what keeps a meeting from being removed, and what to do instead', () => {
    expect(errorSentence({ code: 'meeting-in-use', facts: { tasks: 2, documents: 0 } })).toBe(
      'Hội nghị này còn 2 nhiệm vụ từ kết luận hoặc hoàn thành tại hội nghị nên không xóa được. Chuyển trạng thái hội nghị sang Hủy, hoặc xóa những mục đó trước.',
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

  it('has a name for every field that is filled in', () => {
    const withoutName = filledFields().filter((field) => missing(field) === missing('no such field'))
    // This one is called so.
    expect(withoutName).toEqual(['text'])
  })

  it('has a name for every record that can be gone', () => {
    const gone = (what: string) => errorSentence({ code: 'not-found', facts: { what } })
    expect(Object.keys(tables).filter((table) => gone(table) === gone('no such record'))).toEqual([])
  })
})

const missing = (field: string) =>
  errorSentence({ code: 'invalid-input', facts: { issues: [{ path: `patch.${field}`, reason: 'missing' }] } })

/** How lists are shown is not filled in but clicked. */
const clicked = ['columns', 'filter', 'filters', 'focus', 'grouping', 'list', 'sort']

/** The fields of every record that a command changes, and those that are saved while they are typed. */
function filledFields(): readonly string[] {
  const patched = Object.values(contract)
    .flatMap((feature: FeatureContract) => Object.values(feature))
    .flatMap(({ input }) => {
      const patch = input instanceof z.ZodObject ? input.shape['patch'] : undefined
      return patch instanceof z.ZodObject ? Object.keys(patch.shape) : []
    })
  const typed = Object.keys(draftableFields).map((field) => field.split('.')[1] ?? '')
  return [...new Set([...patched, ...typed])].filter((field) => !clicked.includes(field)).toSorted()
}

const tables: Readonly<Record<RecordTable, true>> = {
  workspace: true,
  organization: true,
  person: true,
  position: true,
  letterhead: true,
  meeting: true,
  site: true,
  invitee: true,
  agendaItem: true,
  meetingSeries: true,
  knownSite: true,
  linkTest: true,
  seatName: true,
  agendaTemplate: true,
  speech: true,
  attendanceEvent: true,
  material: true,
  entry: true,
  conclusion: true,
  taskList: true,
  task: true,
  taskSupport: true,
  taskSource: true,
  taskStep: true,
  taskTag: true,
  progressReport: true,
  reminder: true,
  attachment: true,
  tag: true,
  taskView: true,
  holiday: true,
  importMapping: true,
  listView: true,
  officialDocument: true,
  documentAnnex: true,
  numberSeries: true,
  issuedCopy: true,
}

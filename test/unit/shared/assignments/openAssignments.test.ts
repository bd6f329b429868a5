import { describe, expect, it } from 'vitest'
import { assignmentKey } from '../../../../src/shared/assignments/assignmentKey.ts'
import { openAssignments } from '../../../../src/shared/assignments/openAssignments.ts'
import { recognizeAssignments } from '../../../../src/shared/assignments/recognizeAssignments.ts'
import { splitByLead, taskOfAssignment } from '../../../../src/shared/assignments/taskOfAssignment.ts'
import { createOrganizationIndex } from '../../../../src/shared/imports/organizationNames.ts'
import { localDateSchema } from '../../../../src/shared/time/localDate.ts'
import { testId } from '../../../support/testId.ts'

const day = localDateSchema.parse('2024-02-05')
const due = localDateSchema.parse('2024-06-30')
const [justice, police] = [testId(1), testId(2)]
const organizations = createOrganizationIndex([
  { id: justice, name: 'Sở Tư pháp', shortName: '', inForce: true },
  { id: police, name: 'Công an tỉnh', shortName: '', inForce: true },
])
const read = (text: string) => recognizeAssignments(text, { day, organizations })

const text =
  'Giao Sở Tư pháp số hóa sổ hộ tịch trước ngày 30/6/2024. Giao Sở Tư pháp rà soát thủ tục trước ngày 30/6/2024. ' +
  'Yêu cầu Công an tỉnh cấp định danh điện tử trước ngày 30/6/2024.'
const found = read(text)
const unsettled = { settledAssignments: [] }

function left(tasks: Parameters<typeof openAssignments>[2], conclusion = unsettled) {
  return openAssignments(found, conclusion, tasks).map(({ content }) => content)
}

describe('an assignment is offered', () => {
  it('while nothing was done about it', () => {
    expect(left([])).toEqual(['Số hóa sổ hộ tịch', 'Rà soát thủ tục', 'Cấp định danh điện tử'])
  })

  it('no more once it was settled, however the text is written', () => {
    const [again] = read('giao Sở Tư pháp  SỐ HÓA sổ hộ  tịch trước ngày 15/7/2024.')
    const settledAssignments = again === undefined ? [] : [assignmentKey(again)]
    expect(openAssignments(found, { settledAssignments }, []).map(({ content }) => content)).toEqual([
      'Rà soát thủ tục',
      'Cấp định danh điện tử',
    ])
  })

  it('no more once a task has its words, unless another agency leads that', () => {
    const content = 'Số hóa sổ hộ tịch trên địa bàn tỉnh'
    expect(left([{ content, leadId: justice, dueOn: null }])).not.toContain('Số hóa sổ hộ tịch')
    expect(left([{ content, leadId: null, dueOn: null }])).not.toContain('Số hóa sổ hộ tịch')
    expect(left([{ content, leadId: police, dueOn: null }])).toContain('Số hóa sổ hộ tịch')
    expect(left([{ content: text, leadId: null, dueOn: null }])).toEqual([])
  })

  it('for one less with each task in other words that has its lead agency and day', () => {
    const other = { content: 'Hoàn thành dữ liệu', leadId: justice, dueOn: due }
    expect(left([other])).toEqual(['Rà soát thủ tục', 'Cấp định danh điện tử'])
    expect(left([other, { ...other, content: 'Cắt giảm giấy tờ' }])).toEqual(['Cấp định danh điện tử'])
    expect(left([{ content: 'Số hóa sổ hộ tịch', leadId: justice, dueOn: due }])).toContain('Rà soát thủ tục')
  })
})

describe('the task of an assignment', () => {
  it('has its agencies, its deadline and the day of the meeting', () => {
    const [one] = read(
      'Giao Sở Tư pháp chủ trì, phối hợp với Công an tỉnh số hóa sổ hộ tịch; xong trong quý II/2024.',
    )
    expect(one && taskOfAssignment(one, day)).toEqual({
      content: 'Số hóa sổ hộ tịch',
      leadId: justice,
      supportingIds: [police],
      deadlineKind: 'dated',
      dueOn: due,
      dueWording: 'quý II/2024',
      assignedOn: day,
      note: '',
    })
  })

  it('names agencies that the directory does not have in its note', () => {
    const [one] = read('Giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính rà soát biên chế trước 15/3.')
    expect(one && taskOfAssignment(one, day)).toMatchObject({
      leadId: null,
      supportingIds: [],
      note: 'Chủ trì theo kết luận: Sở Nội vụ.\nPhối hợp theo kết luận: Sở Tài chính.',
    })
  })

  it('keeps the words of a deadline that recurs', () => {
    const [one] = read('Đề nghị Công an tỉnh báo cáo kết quả hằng tháng.')
    expect(one && taskOfAssignment(one, day)).toMatchObject({
      content: 'Báo cáo kết quả, hằng tháng',
      deadlineKind: 'recurring',
      dueOn: null,
      dueWording: '',
    })
  })

  it('is one for each agency that was named to lead, when it is split', () => {
    const [one] = read('Sở Tư pháp, Công an tỉnh: rà soát hạ tầng công nghệ; xong trong quý II/2024.')
    const tasks = one === undefined ? [] : splitByLead(one).map((part) => taskOfAssignment(part, day))
    expect(tasks).toMatchObject([
      { leadId: justice, supportingIds: [], content: 'Rà soát hạ tầng công nghệ' },
      { leadId: police, supportingIds: [], content: 'Rà soát hạ tầng công nghệ' },
    ])
  })

  it('is one when the others were named to work with the lead', () => {
    const [one] = read('Giao Sở Tư pháp chủ trì, phối hợp với Công an tỉnh số hóa sổ hộ tịch trước 30/6.')
    expect(one?.alsoNamed).toEqual([])
    expect(one && splitByLead(one)).toEqual([one])
  })
})

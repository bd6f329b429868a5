import { describe, expect, it } from 'vitest'
import { assignmentSentences } from '../../../../src/shared/documents/assignmentSentences.ts'
import type { Task } from '../../../../src/shared/tasks/contract.ts'
import { conclusion, id, sampleMeetingFile } from './sampleMeetingFile.ts'

/** The sample's task of Sở Tư pháp with Công an tỉnh, due on 30/6/2024. */
const sampleTasks = sampleMeetingFile.tasks.slice(0, 1)

function sentencesOf(text: string, ...tasks: readonly Partial<Task>[]): readonly string[] {
  return assignmentSentences(conclusion(400, { text }), {
    ...sampleMeetingFile,
    tasks: tasks.flatMap((fields) =>
      sampleTasks.map((task) => ({ ...task, conclusionId: id(400), ...fields })),
    ),
  })
}

const alone = { supportingIds: [] }
const whole = 'Giao Sở Tư pháp chủ trì; thời hạn hoàn thành: ngày 30 tháng 6 năm 2024.'
const onlyDeadline = ['Thời hạn hoàn thành: ngày 30 tháng 6 năm 2024.']

describe('what a task adds to the text of its conclusion', () => {
  it('is everything when the text names nobody', () => {
    expect(sentencesOf('Đẩy nhanh số hóa.', {})).toEqual([
      'Giao Sở Tư pháp chủ trì, phối hợp với Công an tỉnh; thời hạn hoàn thành: ngày 30 tháng 6 năm 2024.',
    ])
  })

  it.each([
    'Giao Sở Tư pháp đẩy nhanh số hóa.',
    'Yêu cầu Sở Tư pháp đẩy nhanh số hóa.',
    'Sở Tư pháp đẩy nhanh số hóa.',
    'Số hóa còn chậm. Sở Tư pháp đẩy nhanh.',
    'Về số hóa, Sở Tư pháp chủ trì, báo cáo hằng tuần.',
    'GIAO SỞ TƯ PHÁP CHỦ TRÌ',
  ])('is the deadline when the text gives the lead: %s', (text) =>
    expect(sentencesOf(text, alone)).toEqual(onlyDeadline),
  )

  it.each([
    'Giao Sở Nội vụ chủ trì, phối hợp với Sở Tư pháp số hóa sổ hộ tịch.',
    'Giao Sở Nội vụ chủ trì, Sở Tư pháp phối hợp.',
    'Giao Sở Nội vụ chủ trì; giao Sở Tư pháp phối hợp thực hiện.',
    'Gửi số liệu về Sở Tư pháp để tổng hợp.',
    'Giao Sở Tư phápx đẩy nhanh.',
  ])('is everything when the text names the agency otherwise: %s', (text) =>
    expect(sentencesOf(text, alone)).toEqual([whole]),
  )

  it.each([
    'trước ngày 30/6/2024.',
    'trước 30-06-2024',
    'chậm nhất ngày 30.6.2024. 05 huyện báo cáo hằng tuần.',
    'trước ngày 30/6',
    'trước ngày 30 tháng 6 năm 2024',
    'trước ngày 30 tháng 6',
  ])('is nothing when the text gives lead and deadline: %s', (words) =>
    expect(sentencesOf(`Giao Sở Tư pháp hoàn thành số hóa ${words}`, alone)).toEqual([]),
  )

  it.each([
    'trước ngày 30/6/2025',
    'trước ngày 30 tháng 6 năm 2025',
    'trước ngày 13/6/2024',
    '1/30/6/2024 hồ sơ',
  ])('is the deadline when the text states another: %s', (words) =>
    expect(sentencesOf(`Giao Sở Tư pháp hoàn thành ${words}.`, alone)).toEqual(onlyDeadline),
  )

  it('finds a period however it is written', () => {
    const period = { ...alone, dueWording: 'tháng 6-2024' }
    expect(sentencesOf('Giao Sở Tư pháp hoàn thành trong tháng 06/2024.', period)).toEqual([])
    expect(sentencesOf('Giao Sở Tư pháp hoàn thành trong tháng 6 năm 2024.', period)).toEqual([])
    expect(sentencesOf('Giao Sở Tư pháp hoàn thành.', period)).toEqual(['Thời hạn hoàn thành: tháng 6-2024.'])
  })

  it('is everything when the text does not name who is to help', () => {
    expect(sentencesOf('Giao Sở Tư pháp hoàn thành trước ngày 30/6/2024.', {})).toHaveLength(1)
    expect(
      sentencesOf('Giao Sở Tư pháp phụ trách, Công an tỉnh phối hợp, hoàn thành trước ngày 30/6/2024.', {}),
    ).toEqual([])
  })

  it('says whose deadline it is when the conclusion has several tasks', () => {
    const other = { ...alone, leadId: id(44) }
    expect(sentencesOf('Giao Sở Tư pháp số hóa.\nGiao Sở Nội vụ tổng hợp.', alone, other)).toEqual([
      whole,
      whole.replace('Sở Tư pháp', 'Sở Nội vụ'),
    ])
  })

  it('has no deadline without one', () => {
    expect(sentencesOf('Giao Sở Tư pháp số hóa.', { ...alone, deadlineKind: 'none', dueOn: null })).toEqual(
      [],
    )
    expect(sentencesOf('Số hóa.', { ...alone, deadlineKind: 'recurring', dueOn: null })).toEqual([
      'Giao Sở Tư pháp chủ trì.',
    ])
  })
})

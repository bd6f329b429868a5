import { describe, expect, it } from 'vitest'
import { carriedBlocks } from '../../../../src/shared/documents/carriedBlocks.ts'
import { composeBrief } from '../../../../src/shared/documents/composeBrief.ts'
import type { CarriedConclusion } from '../../../../src/shared/minutes/contract.ts'
import type { TaskRow } from '../../../../src/shared/tasks/contract.ts'
import type { TaskStage } from '../../../../src/shared/tasks/state.ts'
import { emptyTask } from '../../../support/emptyTask.ts'
import { date } from '../../../support/testWorkspace.ts'
import { conclusion, id, organization, sampleMeetingFile, taskList } from './sampleMeetingFile.ts'

const asOf = date('2024-02-05')
const list = taskList(500, 'Nhiệm vụ', {})

function task(number: number, stage: TaskStage, dueOn: string | null): TaskRow {
  return {
    ...emptyTask,
    id: id(number),
    ordinal: 1,
    taskListId: list.list.id,
    sources: [],
    lastReport: null,
    reminders: 0,
    state: {
      stage,
      begun: true,
      dueOn: dueOn === null ? null : date(dueOn),
      dueWording: '',
      extensions: 0,
      leadId: id(600),
      startedOn: null,
      reportedOn: null,
      completedOn: null,
    },
  }
}

function carried(number: number, text: string, tasks: readonly TaskRow[], shown = true): CarriedConclusion {
  return {
    conclusion: conclusion(number, { text }),
    meetingId: id(1),
    meetingTitle: 'Kỳ trước',
    heldOn: date('2024-01-05'),
    tasks,
    shown,
  }
}

const textsOf = (some: readonly CarriedConclusion[]) =>
  carriedBlocks({
    carried: some,
    organizations: [organization(600, 'Sở Tư pháp')],
    taskLists: [list],
    asOf,
  }).map((block) => ('text' in block ? block.text : ''))

describe('what earlier meetings left, in the brief', () => {
  it('names who leads, until when, and how it stands', () => {
    expect(
      textsOf([
        carried(700, 'Hoàn thành số hóa sổ hộ tịch.', [task(710, 'running', '2024-02-01')]),
        carried(701, 'Rà soát thủ tục', []),
      ]),
    ).toEqual([
      '1. Hoàn thành số hóa sổ hộ tịch (05/01/2024): Sở Tư pháp, hạn 01/02/2024, quá hạn 4 ngày.',
      '2. Rà soát thủ tục (05/01/2024): chưa giao nhiệm vụ.',
    ])
  })

  it('leaves out what is done, and counts what waits or has no room', () => {
    const many = Array.from({ length: 7 }, (_, index) => carried(720 + index, `Việc ${index}`, []))
    const texts = textsOf([
      carried(700, 'Đã xong', [task(710, 'doneOnTime', '2024-02-01')]),
      ...many,
      carried(740, 'Chưa đến kỳ', [task(711, 'running', '2024-12-01')], false),
    ])
    expect(texts).toHaveLength(6)
    expect(texts.at(-1)).toBe('Và 2 kết luận khác cần rà soát; 1 kết luận chưa đến kỳ rà soát.')
    expect(textsOf([carried(740, 'Chưa đến kỳ', [], false)])).toEqual(['Có 1 kết luận chưa đến kỳ rà soát.'])
  })

  it('stands before what is to be concluded, and not at all without any', () => {
    const heads = (some: readonly CarriedConclusion[]) =>
      composeBrief({ ...sampleMeetingFile, carried: some }).blocks.flatMap((block) =>
        block.kind === 'heading' ? [block.text] : [],
      )
    expect(heads([carried(700, 'Việc', [])]).slice(-2)).toEqual([
      'III. KẾT LUẬN KỲ TRƯỚC CẦN RÀ SOÁT',
      'IV. VẤN ĐỀ CẦN KẾT LUẬN',
    ])
    expect(heads([])).not.toContain('III. KẾT LUẬN KỲ TRƯỚC CẦN RÀ SOÁT')
  })
})

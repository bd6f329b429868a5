import { describe, expect, it } from 'vitest'
import { taskActions } from '../../../../src/renderer/tasks/taskActions.ts'
import { taskStages, taskStateAt, type TaskStage } from '../../../../src/shared/tasks/state.ts'
import { stepKinds, type StepKind } from '../../../../src/shared/tasks/steps.ts'
import { localDateSchema } from '../../../../src/shared/time/localDate.ts'
import { idSchema } from '../../../../src/shared/contract/schema.ts'

const due = localDateSchema.parse('2024-06-30')
const day = localDateSchema.parse('2024-02-05')

function allOf(stage: TaskStage, begun = true): readonly StepKind[] {
  const { buttons, menu } = taskActions({ stage, begun, dueOn: stage === 'running' ? due : null })
  return [...buttons, ...menu]
}

describe('what can happen to a task', () => {
  it('begins with its start, which is no longer offered once it was begun', () => {
    expect(taskActions({ stage: 'running', begun: false, dueOn: due }).buttons).toEqual([
      'started',
      'reported',
      'completed',
      'extended',
    ])
    expect(allOf('running')).not.toContain('started')
  })

  it('is confirmed or returned once it was reported', () => {
    expect(taskActions({ stage: 'reported', begun: true, dueOn: due }).buttons).toEqual([
      'completed',
      'returned',
    ])
  })

  it.each(['doneOnTime', 'doneLate', 'cancelled'] as const)('is only to be done again when %s', (stage) => {
    expect(allOf(stage)).toEqual(['reopened'])
  })

  it('has an extension only where there is a deadline to extend', () => {
    expect(allOf('running')).toContain('extended')
    expect(allOf('recurring')).not.toContain('extended')
    expect(allOf('noDeadline')).not.toContain('extended')
  })

  it.each(taskStages)('offers nothing twice when %s', (stage) => {
    expect(new Set(allOf(stage, false)).size).toBe(allOf(stage, false).length)
  })

  it('offers nothing that would leave the state as it is', () => {
    const task = { deadlineKind: 'dated', dueOn: due, dueWording: '', leadId: null } as const
    const step = (kind: StepKind, number: number) => ({
      id: idSchema.parse(`00000000-0000-7000-8000-00000000000${number}`),
      kind,
      happenedOn: day,
      dueOn: kind === 'extended' ? localDateSchema.parse('2024-12-31') : null,
      dueWording: '',
      leadId: kind === 'transferred' ? idSchema.parse('00000000-0000-7000-8000-000000000099') : null,
    })
    for (const first of [null, ...stepKinds]) {
      const before = first === null ? [] : [step(first, 1)]
      const state = taskStateAt(task, before, day)
      const { buttons, menu } = taskActions(state)
      for (const kind of [...buttons, ...menu]) {
        if (kind === 'transferred' && first === 'transferred') continue
        if (kind === 'extended' && first === 'extended') continue
        const after = taskStateAt(task, [...before, step(kind, 2)], day)
        expect(after, `${kind} after ${first}`).not.toEqual(state)
      }
    }
  })
})

import { describe, expect, it } from 'vitest'
import { taskTrail } from '../../../../src/renderer/tasks/taskTrailPoints.ts'
import { idSchema, type Id } from '../../../../src/shared/contract/schema.ts'
import type { TaskRow } from '../../../../src/shared/tasks/contract.ts'
import { taskStateAt } from '../../../../src/shared/tasks/state.ts'
import type { ProgressReport, StepKind, TaskStep } from '../../../../src/shared/tasks/steps.ts'
import { localDateSchema, type LocalDate } from '../../../../src/shared/time/localDate.ts'
import { sampleMeetingFile } from '../../shared/documents/sampleMeetingFile.ts'

const day = (text: string): LocalDate => localDateSchema.parse(text)
const id = (number: number): Id =>
  idSchema.parse(`00000000-0000-7000-8000-${String(number).padStart(12, '0')}`)
const asOf = day('2024-03-01')

function step(number: number, kind: StepKind, on: string, fields: Partial<TaskStep> = {}): TaskStep {
  return {
    id: id(number),
    version: 1,
    sample: '',
    taskId: id(500),
    kind,
    happenedOn: day(on),
    note: '',
    request: '',
    basis: '',
    approver: '',
    dueOn: null,
    dueWording: '',
    leadId: null,
    meetingId: null,
    ...fields,
  }
}

function report(number: number, on: string): ProgressReport {
  return {
    id: id(number),
    version: 1,
    sample: '',
    taskId: id(500),
    reportedOn: day(on),
    reporter: '',
    text: '',
    percent: 50,
    difficulty: '',
    cause: '',
    proposal: '',
  }
}

function taskWith(steps: readonly TaskStep[]): TaskRow {
  const [given] = sampleMeetingFile.tasks
  if (given === undefined) throw new Error('the sample has no task')
  const task = { ...given, assignedOn: day('2024-02-05') }
  return { ...task, state: taskStateAt(task, steps, asOf), sources: [], lastReport: null, reminders: 0 }
}

function trailOf(steps: readonly TaskStep[], progressReports: readonly ProgressReport[] = []) {
  return taskTrail({ task: taskWith(steps), steps, progressReports }, null)
}

describe('the way of a task', () => {
  it('begins where it was given and ends with what is still to come', () => {
    expect(trailOf([]).map(({ kind }) => kind)).toEqual(['given', 'open'])
  })

  it('begins with the conclusion that gave it', () => {
    const [conclusion] = sampleMeetingFile.conclusions
    if (conclusion === undefined) throw new Error('the sample has no conclusion')
    const origin = { conclusion, meeting: sampleMeetingFile.meeting }
    const trail = taskTrail({ task: taskWith([]), steps: [], progressReports: [] }, origin)
    expect(trail.map(({ kind }) => kind)).toEqual(['conclusion', 'given', 'open'])
  })

  it('is over once it was confirmed', () => {
    const steps = [step(1, 'reported', '2024-02-20'), step(2, 'completed', '2024-02-25')]
    expect(trailOf(steps).at(-1)).toMatchObject({ kind: 'step', step: { kind: 'completed' } })
    expect(trailOf(steps.slice(0, 1)).at(-1)).toEqual({ kind: 'open', reported: true })
  })

  it('shows all progress reports as one point, at the day of the last', () => {
    const steps = [step(1, 'started', '2024-02-06'), step(2, 'paused', '2024-02-20')]
    const trail = trailOf(steps, [report(10, '2024-02-07'), report(11, '2024-02-10')])
    expect(trail.map((point) => (point.kind === 'step' ? point.step.kind : point.kind))).toEqual([
      'given',
      'started',
      'progress',
      'paused',
      'open',
    ])
    expect(trail[2]).toMatchObject({ count: 2, day: '2024-02-10' })
  })

  it('keeps on one day the order in which it was written', () => {
    const steps = [step(1, 'started', '2024-02-06'), step(20, 'reported', '2024-02-06')]
    const kinds = trailOf(steps, [report(10, '2024-02-06')]).map((point) =>
      point.kind === 'step' ? point.step.kind : point.kind,
    )
    expect(kinds).toEqual(['given', 'started', 'progress', 'reported', 'open'])
  })

  it('leaves extensions to their own table', () => {
    expect(trailOf([step(1, 'extended', '2024-02-06', { dueOn: day('2024-12-31') })])).toHaveLength(2)
  })
})

import type { Conclusion } from '../../shared/minutes/contract.ts'
import type { Meeting } from '../../shared/meetings/contract.ts'
import type { TaskDetail } from '../../shared/tasks/contract.ts'
import type { ProgressReport, TaskStep } from '../../shared/tasks/steps.ts'
import type { LocalDate } from '../../shared/time/localDate.ts'

/** One point on the way of a task from the conclusion that gave it to the meeting that found it done. */
export type TrailPoint =
  | { readonly kind: 'conclusion'; readonly conclusion: Conclusion; readonly meeting: Meeting }
  | { readonly kind: 'given'; readonly day: LocalDate | null }
  | { readonly kind: 'step'; readonly day: LocalDate; readonly step: TaskStep }
  | {
      readonly kind: 'progress'
      readonly day: LocalDate
      readonly report: ProgressReport
      readonly count: number
    }
  /** What is still to come: to be confirmed when it was reported. */
  | { readonly kind: 'open'; readonly reported: boolean }

/**
 * The way of a task in the order of its days; all progress reports are one point, at the last one, and extensions are
 * told elsewhere.
 */
export function taskTrail(
  { task, steps, progressReports }: Pick<TaskDetail, 'task' | 'steps' | 'progressReports'>,
  origin: { readonly conclusion: Conclusion; readonly meeting: Meeting } | null,
): readonly TrailPoint[] {
  const report = progressReports.at(-1)
  const happened: TrailPoint[] = steps
    .filter(({ kind }) => kind !== 'extended')
    .map((step) => ({ kind: 'step', day: step.happenedOn, step }))
  if (report !== undefined) {
    const point = { kind: 'progress', day: report.reportedOn, report, count: progressReports.length } as const
    // Of one day, what was written first stands first: ids rise with time.
    const after = happened.findIndex(
      (one) =>
        one.kind === 'step' && (one.day > point.day || (one.day === point.day && one.step.id > report.id)),
    )
    happened.splice(after < 0 ? happened.length : after, 0, point)
  }
  const { stage } = task.state
  const isOver = stage === 'doneOnTime' || stage === 'doneLate' || stage === 'cancelled'
  return [
    ...(origin === null ? [] : [{ kind: 'conclusion', ...origin } as const]),
    { kind: 'given', day: task.assignedOn },
    ...happened,
    ...(isOver ? [] : [{ kind: 'open', reported: stage === 'reported' } as const]),
  ]
}

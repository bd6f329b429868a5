import type { Id } from '../contract/schema.ts'
import type { TaskCounts, TaskFilter } from '../tasks/contract.ts'
import type { TaskClass } from '../tasks/state.ts'
import { sumOfCounts } from '../tasks/sumOfCounts.ts'
import { dayCell, emptyCell, figureCell, textCell } from './reportCells.ts'
import {
  scopeLines,
  scopeNotes,
  type ComposedReport,
  type MeetingName,
  type ReportScope,
} from './reportScope.ts'
import type { ReportCell, ReportColumn, ReportRow } from './reportTable.ts'

/** The conclusions of one meeting, and what came of them. */
export interface MeetingConclusions extends MeetingName {
  readonly meetingId: Id
  /** All of them: with a task, without one by intention ("không phát sinh nhiệm vụ"), or still without one. */
  readonly conclusionIds: readonly Id[]
  readonly withTask: number
  readonly withoutTask: number
  /** The tasks that they gave. */
  readonly counts: TaskCounts
}

const columns: readonly ReportColumn[] = [
  { key: 'number', heading: 'STT', group: null, align: 'center', width: 7 },
  { key: 'meeting', heading: 'Hội nghị', group: null, align: 'left', width: 44 },
  { key: 'heldOn', heading: 'Ngày', group: null, align: 'center', width: 14 },
  { key: 'conclusions', heading: 'Tổng số', group: 'Kết luận', align: 'right', width: 10 },
  { key: 'withTask', heading: 'Đã thành nhiệm vụ', group: 'Kết luận', align: 'right', width: 10 },
  { key: 'openConclusions', heading: 'Chưa thành nhiệm vụ', group: 'Kết luận', align: 'right', width: 11 },
  {
    key: 'withoutTask',
    heading: 'Không phát sinh nhiệm vụ',
    group: 'Kết luận',
    align: 'right',
    width: 11,
  },
  { key: 'given', heading: 'Giao', group: 'Nhiệm vụ', align: 'right', width: 10 },
  { key: 'done', heading: 'Hoàn thành', group: 'Nhiệm vụ', align: 'right', width: 10 },
  { key: 'running', heading: 'Đang thực hiện', group: 'Nhiệm vụ', align: 'right', width: 10 },
  { key: 'overdue', heading: 'Quá hạn', group: 'Nhiệm vụ', align: 'right', width: 10 },
  { key: 'stopped', heading: 'Tạm dừng, hủy', group: 'Nhiệm vụ', align: 'right', width: 10 },
]

/** The classes of each column; together they are all. */
const classesOf = {
  done: ['doneOnTime', 'doneLate'],
  running: ['reported', 'onTrack', 'soon', 'recurring', 'noDeadline'],
  overdue: ['overdue'],
  stopped: ['paused', 'cancelled'],
} as const satisfies Readonly<Record<string, readonly TaskClass[]>>

/** Most conclusions that a filter can name. */
const filterLimit = 1000

/**
 * Kết quả thực hiện kết luận hội nghị (domain 3.3.6), in the order given: for each meeting what its conclusions became,
 * and how far the tasks are that they gave. The tally is of these tasks.
 */
export function conclusionsReport(
  scope: ReportScope,
  meetings: readonly MeetingConclusions[],
): ComposedReport {
  const all: Omit<MeetingConclusions, 'meetingId'> = {
    title: 'TỔNG CỘNG',
    heldOn: null,
    conclusionIds: meetings.flatMap(({ conclusionIds }) => conclusionIds),
    withTask: meetings.reduce((sum, { withTask }) => sum + withTask, 0),
    withoutTask: meetings.reduce((sum, { withoutTask }) => sum + withoutTask, 0),
    counts: sumOfCounts(meetings.map(({ counts }) => counts)),
  }
  const rows: readonly ReportRow[] = [
    ...meetings.map((meeting, index): ReportRow => ({
      kind: 'record',
      meetingId: meeting.meetingId,
      cells: [
        figureCell(index + 1),
        textCell(meeting.title),
        dayCell(meeting.heldOn),
        ...figures(scope, meeting),
      ],
    })),
    { kind: 'total', cells: [emptyCell, textCell(all.title), emptyCell, ...figures(scope, all)] },
  ]
  const isShown = columns.map(
    ({ key }) => key !== 'stopped' || sumOfClasses(all.counts, classesOf.stopped) > 0,
  )
  return {
    scope,
    table: {
      title: 'KẾT QUẢ THỰC HIỆN KẾT LUẬN HỘI NGHỊ',
      subtitles: scopeLines(scope),
      columns: columns.filter((_, index) => isShown[index]),
      rows: rows.map((row) => ({ ...row, cells: row.cells.filter((_, index) => isShown[index]) })),
      notes: scopeNotes(scope),
    },
  }
}

/** The tasks that conclusions gave, among those a report is of; undefined when no filter can name them. */
export function tasksOfConclusions(tasks: TaskFilter, conclusionIds: readonly Id[]): TaskFilter | undefined {
  if (conclusionIds.length === 0 || conclusionIds.length > filterLimit) return undefined
  return { ...tasks, conclusionIds: [...conclusionIds] }
}

function figures(
  { tally }: ReportScope,
  meeting: Omit<MeetingConclusions, 'meetingId'>,
): readonly ReportCell[] {
  const { conclusionIds, withTask, withoutTask, counts } = meeting
  const { conclusionIds: _, ...tasks } = tally.tasks
  const behind = tasksOfConclusions(tasks, conclusionIds)
  const ofClasses = (classes: readonly TaskClass[]) =>
    figureCell(sumOfClasses(counts, classes), behind && { ...behind, classes: [...classes] })
  return [
    figureCell(conclusionIds.length),
    figureCell(withTask),
    figureCell(conclusionIds.length - withTask - withoutTask),
    figureCell(withoutTask),
    figureCell(counts.total, behind),
    ofClasses(classesOf.done),
    ofClasses(classesOf.running),
    ofClasses(classesOf.overdue),
    ofClasses(classesOf.stopped),
  ]
}

function sumOfClasses(counts: TaskCounts, classes: readonly TaskClass[]): number {
  return classes.reduce((sum, taskClass) => sum + counts.classes[taskClass], 0)
}

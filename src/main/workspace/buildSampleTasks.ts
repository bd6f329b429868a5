import type { Id } from '../../shared/contract/schema.ts'
import type { Task, TaskFields, TaskKind } from '../../shared/tasks/contract.ts'
import type { NewStep } from '../../shared/tasks/steps.ts'
import { addDays, localDateSchema, type LocalDate } from '../../shared/time/localDate.ts'
import * as facts from './sampleFacts.ts'
import type { Session } from './session.ts'

export type IdsByName = ReadonlyMap<string, Id>

const day = (text: string): LocalDate => localDateSchema.parse(text)
const reportDay = day(facts.reportDay)
const focusUntil = day('2024-06-30')
const before = (days: number): LocalDate => addDays(reportDay, -days)
const inventedTask = 'Tên nhiệm vụ, cơ quan chủ trì, văn bản giao, các mốc ngày'

/** What differs from task to task: its deadline, and the days of its steps. */
interface TaskCourse extends Partial<Pick<TaskFields, 'deadlineKind' | 'dueOn' | 'dueWording'>> {
  readonly startedOn?: LocalDate
  readonly extended?: { readonly on: LocalDate; readonly until: LocalDate }
  readonly reportedOn?: LocalDate
  readonly completedOn?: LocalDate
  /** The meeting at which it was completed. */
  readonly meetingId?: Id
}

/** A course as the fields and steps of a new task. */
function courseInput(course: TaskCourse) {
  const { startedOn, extended, reportedOn, completedOn, meetingId, ...fields } = course
  const steps: NewStep[] = []
  if (startedOn) steps.push({ kind: 'started', happenedOn: startedOn })
  if (extended)
    steps.push({ ...facts.extension, kind: 'extended', happenedOn: extended.on, dueOn: extended.until })
  if (reportedOn) steps.push({ kind: 'reported', happenedOn: reportedOn })
  if (completedOn) steps.push({ kind: 'completed', happenedOn: completedOn, meetingId: meetingId ?? null })
  return { ...fields, steps }
}

interface RoadmapFacts {
  readonly organizationIds: IdsByName
  readonly meetingId: Id
  readonly conclusionIds: readonly Id[]
}

/** Exactly 26 late on the report's day, which the article states; the other 92 are invented to stand around them. */
export async function buildRoadmapList(
  session: Session,
  { organizationIds, meetingId, conclusionIds }: RoadmapFacts,
): Promise<void> {
  const { tasks } = session.handlers
  const { id: taskListId } = await tasks.createList(facts.roadmapList)
  const { problems } = await tagIds(session)
  const plan: readonly (readonly [count: number, courseAt: (index: number) => TaskCourse])[] = [
    [26, (index) => ({ startedOn: before(300), dueOn: before(5 + 11 * index) })],
    [
      72,
      (index) => ({
        startedOn: before(500),
        dueOn: before(20 + 5 * index),
        completedOn: before(25 + 5 * index),
      }),
    ],
    [
      9,
      (index) => ({
        startedOn: before(400),
        dueOn: before(60 + 20 * index),
        completedOn: before(30 + 20 * index),
      }),
    ],
    [1, () => ({ startedOn: before(200), dueOn: reportDay, completedOn: reportDay, meetingId })],
    [
      1,
      () => ({
        startedOn: before(250),
        dueOn: before(120),
        extended: { on: before(130), until: before(60) },
        completedOn: before(70),
      }),
    ],
    [1, () => ({ startedOn: before(90), dueOn: addDays(reportDay, 5) })],
    [
      1,
      () => ({
        startedOn: before(150),
        dueOn: before(36),
        extended: { on: before(40), until: addDays(reportDay, 55) },
      }),
    ],
    [5, (index) => ({ startedOn: before(60), dueOn: addDays(reportDay, 80 + 30 * index) })],
  ]
  const courses = plan.flatMap(([count, courseAt]) =>
    Array.from({ length: count }, (_, index) => courseInput(courseAt(index))),
  )
  const late: Task[] = []
  // Spread over the list as such lists are in life, by a stride that meets every place once.
  for (const index of courses.keys()) {
    const number = index + 1
    const place = (index * 37) % courses.length
    const isLate = place < 26
    const task = await tasks.create({
      ...courses[place],
      taskListId,
      kind: 'specific',
      code: String(number),
      content: `Nhiệm vụ số ${number} theo lộ trình Đề án 06`,
      sources: facts.roadmapSources.slice(number % 2, 1 + (number % 2)),
      tagIds: isLate ? problems.slice(place % 5, 1 + (place % 5)) : [],
      leadId: leadOf(organizationIds, index),
      sample: inventedTask,
    })
    if (isLate) late.push(task)
  }
  for (const [index, { task }] of facts.conclusions.entries()) {
    if (task === null) continue
    await tasks.create({
      taskListId,
      kind: 'specific',
      code: String(courses.length + index - 1),
      content: task.content,
      leadId: named(organizationIds, task.lead),
      supportingIds: task.supporting.map((name) => named(organizationIds, name)),
      conclusionId: conclusionIds[index] ?? null,
      assignedOn: reportDay,
      dueOn: focusUntil,
      sample: 'Danh mục, thời hạn, cơ quan chủ trì, cơ quan phối hợp',
    })
  }
  for (const [index, { daysBefore, ...report }] of facts.lateReports.entries()) {
    const task = late[index]
    if (task !== undefined)
      await tasks.addProgressReport({ ...report, taskId: task.id, reportedOn: before(daysBefore) })
  }
  for (const [index, { daysBefore, ...reminder }] of facts.lateReminders.entries()) {
    const task = late[index]
    if (task !== undefined)
      await tasks.addReminder({ ...reminder, taskId: task.id, remindedOn: before(daysBefore) })
  }
}

/** 81 = 20 general + 61 specific, 17 of them in focus until June 2024, as the article states; their split is invented. */
export async function build2024List(session: Session, organizationIds: IdsByName): Promise<void> {
  const { tasks } = session.handlers
  const { id: taskListId } = await tasks.createList(facts.list2024)
  const { utilities } = await tagIds(session)
  const plan: readonly (readonly [kind: TaskKind, total: number, focus: number, words: string])[] = [
    ['general', 20, 5, 'Nhiệm vụ chung'],
    ['specific', 61, 12, 'Nhiệm vụ cụ thể'],
  ]
  for (const [kind, total, focus, words] of plan) {
    const made: Task[] = []
    for (let number = 1; number <= total; number += 1) {
      // Every third is in focus until there are enough.
      const inFocus = number % 3 === 0 && number / 3 <= focus
      // The two that follow the 16th are parts of it.
      const parent = number === 17 || number === 18 ? made[15] : undefined
      const task = await tasks.create({
        ...courseInput(inFocus ? focus2024 : ordinary2024(number)),
        ...(inFocus && { focusFrom: reportDay, focusUntil }),
        taskListId,
        kind,
        parentId: kind === 'general' ? (parent?.id ?? null) : null,
        code: String(number),
        content: `${words} số ${number} năm 2024`,
        sources: [facts.list2024Source],
        tagIds: utilities.slice(number % 5, 1 + (number % 5)),
        leadId: leadOf(organizationIds, number),
        assignedOn: day('2024-01-15'),
        sample: inventedTask,
      })
      made.push(task)
    }
  }
}

const focus2024: TaskCourse = { dueOn: focusUntil, dueWording: 'tháng 6-2024', startedOn: before(10) }

function ordinary2024(number: number): TaskCourse {
  switch (number % 20) {
    case 1:
      return { dueOn: day('2024-01-31'), startedOn: day('2024-01-16'), completedOn: day('2024-01-30') }
    case 2:
      return { deadlineKind: 'recurring', startedOn: day('2024-01-16') }
    case 4:
      return { dueOn: day('2024-02-09'), startedOn: day('2024-01-20') }
    case 5:
      return { dueOn: day('2024-03-31'), dueWording: 'quý I/2024' }
    case 7:
      return { dueOn: day('2024-02-29'), startedOn: day('2024-01-20'), reportedOn: day('2024-02-02') }
    case 8:
      return { dueOn: day('2024-12-31'), dueWording: 'năm 2024' }
    default:
      return { dueOn: day('2024-09-30'), dueWording: 'quý III/2024' }
  }
}

const leads = [
  'Bộ Công an',
  'Bộ Tư pháp',
  'Bộ Thông tin và Truyền thông',
  'Bộ Công an',
  'Bộ Tài nguyên và Môi trường',
  'Văn phòng Chính phủ',
  'Bộ Lao động - Thương binh và Xã hội',
  'Bộ Công an',
  'Bộ Y tế',
  'Bảo hiểm xã hội Việt Nam',
  'Bộ Giáo dục và Đào tạo',
] as const

function leadOf(organizationIds: IdsByName, index: number): Id {
  return named(organizationIds, leads[index % leads.length] ?? 'Bộ Công an')
}

/** The tags of utilities and of problems that a workspace begins with, five of each. */
async function tagIds({ handlers }: Session) {
  const tags = await handlers.tasks.tags({})
  const ofGroup = (group: string) => tags.filter((tag) => tag.group === group).map(({ id }) => id)
  return { utilities: ofGroup('utility'), problems: ofGroup('problem') }
}

/** Throws for a name that is not in the sample. */
export function named(ids: IdsByName, name: string): Id {
  const id = ids.get(name)
  if (id === undefined) throw new Error(`the sample has no ${name}`)
  return id
}

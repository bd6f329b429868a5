import type { Id } from '../../shared/contract/schema.ts'
import type { TaskFields, TaskKind } from '../../shared/tasks/contract.ts'
import type { NewStep } from '../../shared/tasks/steps.ts'
import { clockTimeSchema } from '../../shared/time/clockTime.ts'
import { addDays, localDateSchema, type LocalDate } from '../../shared/time/localDate.ts'
import * as facts from './sampleFacts.ts'
import type { Session } from './session.ts'

const reportDay = localDateSchema.parse(facts.reportDay)
const focusUntil = localDateSchema.parse('2024-06-30')
const inventedTask = 'Tên nhiệm vụ, cơ quan chủ trì, các mốc ngày'

export const sampleProfile = { name: facts.workspaceName, source: facts.sampleSource } as const

/** Fills an empty workspace with the sample conference and its two task lists, through the services that users use. */
export async function buildSample(session: Session): Promise<void> {
  const organizationIds = await buildOrganizations(session)
  const personIds = await buildPeople(session, organizationIds)
  const conclusionIds = await buildMeeting(session, personIds)
  await buildRoadmapList(session, organizationIds, conclusionIds)
  await build2024List(session, organizationIds)
  const { version } = await session.describe()
  await session.update(version, { pinnedAsOf: reportDay })
}

type IdsByName = ReadonlyMap<string, Id>
type PersonKey = keyof typeof facts.people

async function buildOrganizations({ handlers }: Session): Promise<IdsByName> {
  const ids = new Map<string, Id>()
  for (const [index, organization] of facts.organizations.entries()) {
    const { id } = await handlers.directory.createOrganization({ ...organization, rank: index + 1 })
    ids.set(organization.name, id)
  }
  return ids
}

async function buildPeople(
  { handlers }: Session,
  organizationIds: IdsByName,
): Promise<Readonly<Record<PersonKey, Id>>> {
  const build = async ({ positions, ...person }: (typeof facts.people)[PersonKey]): Promise<Id> => {
    const { id } = await handlers.directory.createPerson({ ...person, honorific: 'comrade' })
    for (const { organization, ...position } of positions) {
      const organizationId = organization === null ? null : named(organizationIds, organization)
      await handlers.directory.createPosition({
        ...position,
        organizationId,
        personId: id,
        sample: person.sample,
      })
    }
    return id
  }
  return {
    chair: await build(facts.people.chair),
    primeMinister: await build(facts.people.primeMinister),
    secretary: await build(facts.people.secretary),
  }
}

/** Gives the ids of the conclusions, in order. */
async function buildMeeting(
  { handlers }: Session,
  personIds: Readonly<Record<PersonKey, Id>>,
): Promise<readonly Id[]> {
  const { meetings, minutes, documents } = handlers
  const letterhead = await documents.createLetterhead(facts.letterhead)
  const { id: meetingId } = await meetings.create({
    ...facts.meeting,
    heldOn: reportDay,
    startTime: clockTimeSchema.parse(facts.meeting.startTime),
    endTime: clockTimeSchema.parse(facts.meeting.endTime),
    letterheadId: letterhead.id,
  })

  const siteIds = new Map<string, Id>()
  for (const { parent, ...site } of facts.sites) {
    const parentId = parent === null ? null : named(siteIds, parent)
    siteIds.set(site.name, (await meetings.createSite({ ...site, meetingId, parentId })).id)
  }
  const province = named(siteIds, 'UBND tỉnh')
  const { meeting } = await meetings.get({ id: meetingId })
  await meetings.update({ id: meetingId, version: meeting.version, patch: { mainSiteId: province } })

  const invitePerson = async (
    siteId: Id,
    personId: Id,
    role: 'chair' | 'siteChair' | 'secretary',
    sample: string,
  ) =>
    await meetings.createInvitee({ meetingId, siteId, invitee: { kind: 'person', personId, role }, sample })
  await invitePerson(named(siteIds, 'Chính phủ'), personIds.primeMinister, 'siteChair', 'Vai trò')
  await invitePerson(province, personIds.chair, 'chair', 'Vai trò')
  for (const group of facts.groups) {
    await meetings.createInvitee({
      meetingId,
      siteId: province,
      invitee: { kind: 'group', seats: null, ...group },
    })
  }
  await invitePerson(province, personIds.secretary, 'secretary', 'Thư ký')

  const itemIds: Id[] = []
  for (const { site, ...item } of facts.agenda) {
    const siteId = site === null ? null : named(siteIds, site)
    itemIds.push(
      (await meetings.createAgendaItem({ ...item, meetingId, siteId, sample: 'Mục chương trình' })).id,
    )
  }

  for (const { item, person, site, ...entry } of facts.entries) {
    await minutes.createEntry({
      ...entry,
      meetingId,
      agendaItemId: itemIds[item] ?? null,
      personId: person === null ? null : personIds[person],
      siteId: site === null ? null : named(siteIds, site),
    })
  }

  const conclusionIds: Id[] = []
  for (const { section, text, withoutTask } of facts.conclusions) {
    const agendaItemId = itemIds.at(-1) ?? null
    const sample = 'Nội dung kết luận'
    const conclusion = await minutes.createConclusion({
      meetingId,
      section,
      text,
      withoutTask,
      agendaItemId,
      sample,
    })
    conclusionIds.push(conclusion.id)
  }
  return conclusionIds
}

/** What differs from task to task: its deadline, and the days of its steps. */
interface TaskCourse extends Partial<Pick<TaskFields, 'deadlineKind' | 'dueOn' | 'dueWording'>> {
  readonly startedOn?: LocalDate
  readonly reportedOn?: LocalDate
  readonly completedOn?: LocalDate
}

/** A course as the fields and steps of a new task. */
function courseInput({ startedOn, reportedOn, completedOn, ...fields }: TaskCourse) {
  const days = [
    ['started', startedOn],
    ['reported', reportedOn],
    ['completed', completedOn],
  ] as const
  const steps = days.flatMap(([kind, happenedOn]): NewStep[] =>
    happenedOn === undefined ? [] : [{ kind, happenedOn }],
  )
  return { ...fields, steps }
}

const day = (text: string): LocalDate => localDateSchema.parse(text)
const before = (days: number): LocalDate => addDays(reportDay, -days)

/** Exactly 26 late on the report's day, which the article states; the other 92 are invented to stand around them. */
async function buildRoadmapList(
  session: Session,
  organizationIds: IdsByName,
  conclusionIds: readonly Id[],
): Promise<void> {
  const { tasks } = session.handlers
  const { id: taskListId } = await tasks.createList(facts.roadmapList)
  const plan: readonly (readonly [count: number, courseAt: (index: number) => TaskCourse])[] = [
    [26, (index) => ({ startedOn: before(300), dueOn: before(5 + 11 * index) })],
    [
      74,
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
    [1, () => ({ startedOn: before(90), dueOn: addDays(reportDay, 5) })],
    [6, (index) => ({ startedOn: before(60), dueOn: addDays(reportDay, 50 + 30 * index) })],
  ]
  const courses = plan.flatMap(([count, courseAt]) =>
    Array.from({ length: count }, (_, index) => courseInput(courseAt(index))),
  )
  // Spread over the list as such lists are in life, by a stride that meets every place once.
  for (const index of courses.keys()) {
    const number = index + 1
    await tasks.create({
      ...courses[(index * 37) % courses.length],
      taskListId,
      kind: 'specific',
      code: String(number),
      content: `Nhiệm vụ số ${number} theo lộ trình Đề án 06`,
      leadId: leadOf(organizationIds, index),
      sample: inventedTask,
    })
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
}

/** 81 = 20 general + 61 specific, 17 of them in focus until June 2024, as the article states; their split is invented. */
async function build2024List(session: Session, organizationIds: IdsByName): Promise<void> {
  const { tasks } = session.handlers
  const { id: taskListId } = await tasks.createList(facts.list2024)
  const plan: readonly (readonly [kind: TaskKind, total: number, focus: number, words: string])[] = [
    ['general', 20, 5, 'Nhiệm vụ chung'],
    ['specific', 61, 12, 'Nhiệm vụ cụ thể'],
  ]
  for (const [kind, total, focus, words] of plan) {
    for (let number = 1; number <= total; number += 1) {
      // Every third is in focus until there are enough.
      const inFocus = number % 3 === 0 && number / 3 <= focus
      await tasks.create({
        ...courseInput(inFocus ? focus2024 : ordinary2024(number)),
        ...(inFocus && { focusFrom: reportDay, focusUntil }),
        taskListId,
        kind,
        code: String(number),
        content: `${words} số ${number} năm 2024`,
        sources: [facts.list2024Source],
        leadId: leadOf(organizationIds, number),
        assignedOn: day('2024-01-15'),
        sample: inventedTask,
      })
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

function named(ids: IdsByName, name: string): Id {
  const id = ids.get(name)
  if (id === undefined) throw new Error(`the sample has no ${name}`)
  return id
}

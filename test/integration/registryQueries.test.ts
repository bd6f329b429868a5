import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Organization } from '../../src/shared/directory/contract.ts'
import { createTaskQueries } from '../../src/main/tasks/taskQueries.ts'
import { openToWrite } from '../../src/main/workspace/openWorkspace.ts'
import type { Id } from '../../src/shared/contract/schema.ts'
import {
  deadlineKinds,
  monthOf,
  priorities,
  taskGroupings,
  taskKinds,
  taskOrders,
  type TaskCounts,
  type TaskFilter,
  type TaskGrouping,
  type TaskOrder,
} from '../../src/shared/tasks/contract.ts'
import { taskClass, taskClasses, taskStateAt } from '../../src/shared/tasks/state.ts'
import { stepKinds } from '../../src/shared/tasks/steps.ts'
import { compareText } from '../../src/shared/text/collate.ts'
import { fold } from '../../src/shared/text/fold.ts'
import { addDays, daysBetween, type LocalDate } from '../../src/shared/time/localDate.ts'
import { folderWith } from '../support/registryFixture.ts'
import { testId } from '../support/testId.ts'
import { date } from '../support/testWorkspace.ts'

/** Days around month ends, 29 February and Tết 2024. */
const anyDay = fc.integer({ min: -45, max: 150 }).map((days) => addDays(date('2024-01-31'), days))
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null })

const base = { version: 1, sample: '' }
const organizations: readonly Organization[] = [
  'Sở Tư pháp',
  'Công an tỉnh',
  'Đảng ủy xã',
  'Dân vận',
  'Hội Nông dân',
].map((name, index) => ({
  ...base,
  id: testId(100 + index),
  name,
  shortName: index === 1 ? 'CAT' : '',
  kind: 'department',
  rank: index === 4 ? 1 : 5,
  validFrom: null,
  validTo: null,
  successorId: null,
}))
const inProtocolOrder = organizations.toSorted((a, b) => a.rank - b.rank || compareText(a.name, b.name))
const lists = [7, 0, 30].map((soonDays, index) => ({
  ...base,
  id: testId(200 + index),
  name: `Danh mục ${index}`,
  ownerLevel: 'province' as const,
  year: 2024,
  theme: '',
  soonDays,
}))
const tags = [0, 1, 2, 3, 4].map((index) => ({
  ...base,
  id: testId(300 + index),
  name: `Nhóm ${index}`,
  group: 'field',
}))
const anyOrganization = fc.constantFrom(...organizations.map(({ id }) => id))
const anyList = fc.constantFrom(...lists.map(({ id }) => id))
const anyTag = fc.constantFrom(...tags.map(({ id }) => id))
const contents = [
  'Đất đai xã',
  'đất Đai',
  'Dân cư',
  'dữ liệu hộ tịch',
  'Số hóa 12 hồ sơ',
  'Số hóa 2 hồ sơ',
  '',
]

const anyTask = fc.record({
  taskListId: anyList,
  kind: fc.constantFrom(...taskKinds),
  leadId: maybe(anyOrganization),
  focusUntil: maybe(anyDay),
  deadlineKind: fc.constantFrom('dated', 'dated', ...deadlineKinds),
  dueOn: maybe(anyDay),
  assignedOn: maybe(anyDay),
  priority: fc.constantFrom(...priorities),
  content: fc.constantFrom(...contents),
  director: fc.constantFrom('', 'Đồng chí Phó Chủ tịch', 'Đồng chí Chủ tịch'),
  number: fc.constantFrom('', '12/KH-UBND', '120/KH-UBND'),
  supportingIds: fc.uniqueArray(anyOrganization, { maxLength: 2 }),
  tagIds: fc.uniqueArray(anyTag, { maxLength: 2 }),
  steps: fc.array(
    fc.record({
      kind: fc.constantFrom(...stepKinds),
      happenedOn: anyDay,
      dueOn: maybe(anyDay),
      leadId: maybe(anyOrganization),
    }),
    { maxLength: 4 },
  ),
})
const [made] = fc.sample(fc.array(anyTask, { minLength: 150, maxLength: 150 }), { seed: 11, numRuns: 1 })
const tasks = (made ?? []).map((task, index) => ({
  ...task,
  // The order of the ids is not that of the places.
  id: testId(1000 + ((index * 7) % 150)),
  ordinal: index + 1,
  dueWording: '',
  steps: task.steps.map((step, place) => ({
    ...step,
    id: testId(5000 + 10 * index + place),
    dueOn: step.kind === 'extended' ? step.dueOn : null,
    leadId: step.kind === 'transferred' ? step.leadId : null,
    dueWording: '',
  })),
}))
type Task = (typeof tasks)[number]

const empty = (...columns: readonly string[]) => Object.fromEntries(columns.map((column) => [column, '']))
const rows = {
  organization: organizations,
  taskList: lists,
  tag: tags,
  task: tasks.map(
    ({ supportingIds: _supportingIds, tagIds: _tagIds, number: _number, steps: _steps, ...task }) => ({
      ...base,
      ...task,
      parentId: null,
      conclusionId: null,
      focusFrom: null,
      ...empty('code', 'assigner', 'contact', 'product', 'result', 'note'),
    }),
  ),
  taskStep: tasks.flatMap(({ id: taskId, steps }) =>
    steps.map((step) => ({
      ...base,
      ...step,
      taskId,
      meetingId: null,
      ...empty('approver', 'request', 'basis', 'note'),
    })),
  ),
  taskSource: tasks.flatMap(({ id: taskId, number }, index) =>
    number === ''
      ? []
      : {
          ...base,
          id: testId(8000 + index),
          taskId,
          ordinal: 0,
          number,
          issuedOn: null,
          ...empty('kind', 'issuer', 'extract', 'clause'),
        },
  ),
  taskSupport: tasks.flatMap(({ id: taskId, supportingIds }, index) =>
    supportingIds.map((organizationId, ordinal) => ({
      id: testId(9000 + 10 * index + ordinal),
      version: 1,
      taskId,
      organizationId,
      ordinal,
    })),
  ),
  taskTag: tasks.flatMap(({ id: taskId, tagIds }, index) =>
    tagIds.map((tagId, place) => ({ id: testId(12_000 + 10 * index + place), version: 1, taskId, tagId })),
  ),
}

/** Reads in slices that are much smaller than the registry. */
async function registry() {
  const opened = await openToWrite(await folderWith(rows))
  onTestFinished(async () => await opened.close())
  const { db } = opened.database
  return createTaskQueries({ db, organizations: async () => inProtocolOrder, sliceRows: 40 })
}

const soonDaysOf = new Map(lists.map(({ id, soonDays }) => [id, soonDays]))
const stateOf = (task: Task, asOf: LocalDate) => taskStateAt(task, task.steps, asOf)
const classOf = (task: Task, asOf: LocalDate) =>
  taskClass(stateOf(task, asOf), asOf, soonDaysOf.get(task.taskListId) ?? 0)

/** Whether a text has this word, or these parts of a document's number one after the other, the last perhaps longer. */
function hasWord(texts: readonly string[], word: string): boolean {
  const present = fold(texts.join(' ')).split(/[^a-z0-9]+/)
  const parts = fold(word).split(/[^a-z0-9]+/)
  return present.some((_, at) =>
    parts.every((part, place) => {
      const other = present[at + place] ?? ''
      return place === parts.length - 1 ? other.startsWith(part) : other === part
    }),
  )
}

function passes(task: Task, filter: TaskFilter): boolean {
  const { asOf } = filter
  const state = stateOf(task, asOf)
  const { dueOn, leadId } = state
  const lead = organizations.find(({ id }) => id === leadId)
  const isIn = <T>(values: readonly T[] | undefined, value: T) => values?.includes(value) ?? true
  const within = (day: LocalDate | null, from: LocalDate | undefined, until: LocalDate | undefined) =>
    (from === undefined || (day !== null && day >= from)) &&
    (until === undefined || (day !== null && day <= until))
  return (
    isIn(filter.taskListIds, task.taskListId) &&
    (filter.kind ?? task.kind) === task.kind &&
    (filter.focus ?? task.focusUntil !== null) === (task.focusUntil !== null) &&
    isIn(filter.leadIds, leadId) &&
    (filter.supportingIds?.some((id) => task.supportingIds.includes(id)) ?? true) &&
    isIn(filter.classes, classOf(task, asOf)) &&
    (filter.notStarted ?? !state.begun) === !state.begun &&
    within(dueOn, filter.dueFrom, filter.dueUntil) &&
    within(task.assignedOn, filter.assignedFrom, filter.assignedUntil) &&
    (filter.month === undefined || filter.month === (dueOn === null ? null : monthOf(dueOn))) &&
    isIn(filter.priorities, task.priority) &&
    (filter.tagIds?.some((id) => task.tagIds.includes(id)) ?? true) &&
    (filter.text ?? '')
      .split(' ')
      .filter((word) => /\w/.test(fold(word)))
      .every(
        (word) =>
          hasWord([task.content, task.director, task.number], word) ||
          (lead !== undefined && hasWord([lead.name, lead.shortName], word)),
      )
  )
}

function countsOf(some: readonly Task[], asOf: LocalDate): TaskCounts {
  const inClass = (name: (typeof taskClasses)[number]) =>
    some.filter((task) => classOf(task, asOf) === name).length
  return {
    total: some.length,
    classes: {
      cancelled: inClass('cancelled'),
      doneOnTime: inClass('doneOnTime'),
      doneLate: inClass('doneLate'),
      paused: inClass('paused'),
      reported: inClass('reported'),
      recurring: inClass('recurring'),
      noDeadline: inClass('noDeadline'),
      overdue: inClass('overdue'),
      soon: inClass('soon'),
      onTrack: inClass('onTrack'),
    },
    notStarted: some.filter((task) => !stateOf(task, asOf).begun).length,
  }
}

type Value = string | number | null
const leadPlace = (leadId: Id | null) =>
  leadId === null ? null : inProtocolOrder.findIndex(({ id }) => id === leadId)

/** What stands in the way of two tasks, from the first; `null` last. */
const values: Readonly<Record<TaskOrder, (task: Task, asOf: LocalDate) => Value>> = {
  list: () => 0,
  due: (task, asOf) => stateOf(task, asOf).dueOn,
  lead: (task, asOf) => leadPlace(stateOf(task, asOf).leadId),
  class: (task, asOf) => taskClasses.indexOf(classOf(task, asOf)),
  content: (task) => (task.content === '' ? null : task.content),
  assigned: (task) => task.assignedOn,
  priority: (task) => priorities.indexOf(task.priority),
}

function compareValues(a: Value, b: Value, turn: 1 | -1): number {
  if (a === b) return 0
  if (a === null) return 1
  if (b === null) return -1
  return turn * (typeof a === 'string' && typeof b === 'string' ? compareText(a, b) : a < b ? -1 : 1)
}

function inOrder(
  some: readonly Task[],
  by: TaskOrder,
  descending: boolean,
  asOf: LocalDate,
): readonly Task[] {
  const turn = descending ? -1 : 1
  const place = (task: Task) => [task.taskListId, task.kind, String(task.ordinal).padStart(4, '0')].join(' ')
  return some.toSorted(
    (a, b) =>
      compareValues(values[by](a, asOf), values[by](b, asOf), turn) ||
      (by === 'class' ? compareValues(values.due(a, asOf), values.due(b, asOf), 1) : 0) ||
      compareValues(place(a), place(b), by === 'list' ? turn : 1),
  )
}

const optional = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined, freq: 3 })
const anyFilter = fc.record({
  asOf: anyDay,
  taskListIds: optional(fc.uniqueArray(anyList, { minLength: 1 })),
  kind: optional(fc.constantFrom(...taskKinds)),
  focus: optional(fc.boolean()),
  leadIds: optional(fc.uniqueArray(maybe(anyOrganization), { minLength: 1 })),
  supportingIds: optional(fc.uniqueArray(anyOrganization, { minLength: 1 })),
  classes: optional(fc.uniqueArray(fc.constantFrom(...taskClasses), { minLength: 1 })),
  notStarted: optional(fc.boolean()),
  dueFrom: optional(anyDay),
  dueUntil: optional(anyDay),
  assignedFrom: optional(anyDay),
  assignedUntil: optional(anyDay),
  month: optional(maybe(anyDay.map(monthOf))),
  priorities: optional(fc.uniqueArray(fc.constantFrom(...priorities), { minLength: 1 })),
  tagIds: optional(fc.uniqueArray(anyTag, { minLength: 1 })),
  text: optional(
    fc.constantFrom(
      'dat',
      'Đất đai',
      'số hóa 12',
      '12/KH',
      'sở',
      'tư pháp hộ',
      'cong an',
      'CAT',
      '-',
      'ubnd x',
    ),
  ),
})
/** One or two of its narrowings: with all of them nothing would be left. */
const someFilter = fc
  .tuple(anyFilter, fc.nat(), fc.nat())
  .map(([{ asOf, ...all }, first, second]): TaskFilter => {
    const given = Object.entries(all).filter(([, value]) => value !== undefined)
    const chosen = given.filter(
      (_, index) => index === first % given.length || index === second % given.length,
    )
    return { asOf, ...Object.fromEntries(chosen) }
  })

const idsOf = (some: readonly { readonly id: Id }[]) => some.map(({ id }) => id)

describe('the registry read from SQL', () => {
  it('has in every page of every order exactly the tasks that the function finds, each once', async () => {
    const { list } = await registry()
    let foundAtAll = 0
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          anyFilter.map(({ asOf }): TaskFilter => ({ asOf })),
          someFilter,
        ),
        fc.constantFrom(...taskOrders),
        fc.boolean(),
        fc.integer({ min: 20, max: 100 }),
        async (filter, by, descending, limit) => {
          const expected = inOrder(
            tasks.filter((task) => passes(task, filter)),
            by,
            descending,
            filter.asOf,
          )
          const seen: Id[] = []
          let after: string | null = null
          do {
            const sort = { by, descending }
            const page = await list({ ...filter, sort, limit, ...(after !== null && { after }) })
            expect(page.tasks.length).toBeLessThanOrEqual(limit)
            seen.push(...idsOf(page.tasks))
            expect(seen.length).toBeLessThanOrEqual(tasks.length)
            after = page.next
          } while (after !== null)
          expect(seen).toEqual(idsOf(expected))
          foundAtAll += seen.length
        },
      ),
      { seed: 5, numRuns: 100, endOnFailure: true },
    )
    expect(foundAtAll).toBeGreaterThan(1000)
  })

  it('counts what the function counts, and its classes add up', async () => {
    const { counts, selectAll } = await registry()
    await fc.assert(
      fc.asyncProperty(someFilter, async (filter) => {
        const expected = tasks.filter((task) => passes(task, filter))
        const counted = await counts(filter)
        expect(counted).toEqual(countsOf(expected, filter.asOf))
        expect(taskClasses.reduce((sum, name) => sum + counted.classes[name], 0)).toBe(counted.total)
        const { classes: _, ...rest } = filter
        expect(await counts({ ...filter, withoutClasses: true })).toEqual(
          countsOf(
            tasks.filter((task) => passes(task, rest)),
            filter.asOf,
          ),
        )
        const selected = await selectAll(filter)
        expect(idsOf(selected).toSorted()).toEqual(idsOf(expected).toSorted())
      }),
      { seed: 6, numRuns: 100, endOnFailure: true },
    )
  })

  it('groups them in the order of the table, each group being what its filter gives', async () => {
    const { groups, list } = await registry()
    const keys: Readonly<Record<TaskGrouping, (task: Task, asOf: LocalDate) => Value>> = {
      list: (task) => task.taskListId,
      section: (task) => `${task.taskListId} ${task.kind}`,
      lead: values.lead,
      month: (task, asOf) => {
        const { dueOn } = stateOf(task, asOf)
        return dueOn === null ? null : monthOf(dueOn)
      },
      class: values.class,
    }
    await fc.assert(
      fc.asyncProperty(someFilter, fc.constantFrom(...taskGroupings), async (filter, grouping) => {
        const { asOf } = filter
        const expected = tasks.filter((task) => passes(task, filter))
        const keyOf = (task: Task) => keys[grouping](task, asOf)
        const inTurn = [...new Set(expected.map(keyOf))].toSorted((a, b) => compareValues(a, b, 1))
        const found = await groups({ ...filter, grouping })
        expect(found.map(({ counts }) => counts)).toEqual(
          inTurn.map((key) =>
            countsOf(
              expected.filter((task) => keyOf(task) === key),
              asOf,
            ),
          ),
        )
        expect(found.reduce((sum, { counts }) => sum + counts.total, 0)).toBe(expected.length)
        for (const [place, group] of found.entries()) {
          const sort = { by: 'list', descending: false } as const
          const page = await list({ ...filter, ...group.filter, sort, limit: 200 })
          expect(idsOf(page.tasks).toSorted()).toEqual(
            idsOf(expected.filter((task) => keyOf(task) === inTurn[place])).toSorted(),
          )
        }
      }),
      { seed: 7, numRuns: 40, endOnFailure: true },
    )
  })

  it('counts by supporting agency what the filter of the agency gives, and each supported task once', async () => {
    const { supported } = await registry()
    await fc.assert(
      fc.asyncProperty(someFilter, async (filter) => {
        const { asOf } = filter
        const expected = tasks.filter((task) => passes(task, filter) && task.supportingIds.length > 0)
        const found = await supported(filter)
        expect(found.counts).toEqual(countsOf(expected, asOf))
        const ids = new Set(expected.flatMap(({ supportingIds }) => supportingIds))
        expect(new Set(found.agencies.map(({ organizationId }) => organizationId))).toEqual(ids)
        expect(found.agencies).toHaveLength(ids.size)
        for (const { organizationId, counts } of found.agencies)
          expect(counts).toEqual(
            countsOf(
              expected.filter(({ supportingIds }) => supportingIds.includes(organizationId)),
              asOf,
            ),
          )
      }),
      { seed: 9, numRuns: 60, endOnFailure: true },
    )
  })

  it('sums up every list, and the overdue by agency, at any day', async () => {
    const { summaries, overdueByAgency } = await registry()
    await fc.assert(
      fc.asyncProperty(anyDay, async (asOf) => {
        expect(await summaries({ asOf })).toEqual(
          lists.map((list) => {
            const own = tasks.filter(({ taskListId }) => taskListId === list.id)
            const ofKind = (wanted: string) => own.filter(({ kind }) => kind === wanted).length
            return {
              list,
              counts: countsOf(own, asOf),
              kinds: { general: ofKind('general'), specific: ofKind('specific') },
              focus: own.filter(({ focusUntil }) => focusUntil !== null).length,
            }
          }),
        )
        const late = tasks.filter((task) => classOf(task, asOf) === 'overdue')
        const found = await overdueByAgency({ asOf })
        expect(found.reduce((sum, { count }) => sum + count, 0)).toBe(late.length)
        for (const { organizationId, count, longest } of found) {
          const own = late.filter((task) => stateOf(task, asOf).leadId === organizationId)
          expect(count).toBe(own.length)
          const days = own.map((task) => daysBetween(stateOf(task, asOf).dueOn ?? asOf, asOf))
          expect(longest).toBe(Math.max(...days))
        }
      }),
      { seed: 8, numRuns: 30, endOnFailure: true },
    )
  })
})

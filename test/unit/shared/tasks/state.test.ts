import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { idSchema } from '../../../../src/shared/contract/schema.ts'
import {
  classRange,
  daysLeft,
  taskClass,
  taskClasses,
  taskPeriods,
  taskStateAt,
} from '../../../../src/shared/tasks/state.ts'
import { stepKinds, type StepKind } from '../../../../src/shared/tasks/steps.ts'
import { addDays, firstDay, lastDay, localDateSchema } from '../../../../src/shared/time/localDate.ts'

const date = (text: string) => localDateSchema.parse(text)
const stepId = (place: number) => idSchema.parse(`01900000-0000-7000-8000-${String(place).padStart(12, '0')}`)
const [first, second] = [stepId(101), stepId(102)]
const task = {
  deadlineKind: 'dated',
  dueOn: date('2024-06-30'),
  dueWording: 'quý II/2024',
  leadId: first,
} as const

/** Steps in the order in which they were written: "reported 2024-07-01", "extended 2024-07-01 to 2024-08-31". */
function story(...events: readonly string[]) {
  return events.map((event, place) => {
    const [kind, happenedOn = '', , dueOn] = event.split(' ')
    const known = stepKinds.find((one) => one === kind)
    if (known === undefined) throw new Error(`no step ${event}`)
    return {
      id: stepId(place),
      kind: known,
      happenedOn: date(happenedOn),
      dueOn: dueOn === undefined ? null : date(dueOn),
      dueWording: '',
      leadId: known === 'transferred' ? second : null,
    }
  })
}

/** The class as of 15/7/2024 with seven days of warning. */
function classAfter(facts: Partial<typeof task> | object, ...events: readonly string[]) {
  const asOf = date('2024-07-15')
  return taskClass(taskStateAt({ ...task, ...facts }, story(...events), asOf), asOf, 7)
}

describe('the class of a task', () => {
  it.each([
    ['2024-06-22', 'onTrack'],
    ['2024-06-23', 'soon'],
    ['2024-06-30', 'soon'],
    ['2024-07-01', 'overdue'],
  ])('that is due on 30/6/2024 with seven days of warning is, on %s, %s', (asOf, expected) =>
    expect(taskClass(taskStateAt(task, [], date(asOf)), date(asOf), 7)).toBe(expected),
  )

  it.each<[readonly string[], string]>([
    [['completed 2024-06-30'], 'doneOnTime'],
    [['completed 2024-07-01'], 'doneLate'],
    [['completed 2024-08-01'], 'overdue'],
    [['completed 2024-06-01', 'cancelled 2024-07-01'], 'cancelled'],
    [['cancelled 2024-07-16'], 'overdue'],
    [['paused 2024-07-01'], 'paused'],
    [['paused 2024-06-01', 'resumed 2024-06-15'], 'overdue'],
    [['paused 2024-06-01', 'resumed 2024-06-01'], 'overdue'],
    [['resumed 2024-06-01', 'paused 2024-06-01'], 'paused'],
    [['resumed 2024-06-15', 'paused 2024-06-01'], 'overdue'],
    [['reported 2024-06-15', 'paused 2024-06-20'], 'paused'],
    [['reported 2024-07-01'], 'reported'],
    [['reported 2024-07-01', 'returned 2024-07-02'], 'overdue'],
    [['reported 2024-07-01', 'returned 2024-07-02', 'reported 2024-07-03'], 'reported'],
    [['completed 2024-06-01', 'reopened 2024-07-01'], 'overdue'],
    [['cancelled 2024-06-01', 'paused 2024-06-02', 'reopened 2024-07-01'], 'overdue'],
    [['completed 2024-06-01', 'reopened 2024-07-01', 'completed 2024-07-10'], 'doneLate'],
    [['extended 2024-06-20 to 2024-08-31'], 'onTrack'],
    [['extended 2024-06-20 to 2024-07-20'], 'soon'],
    [['extended 2024-07-16 to 2024-08-31'], 'overdue'],
    [['extended 2024-06-20 to 2024-07-05', 'completed 2024-07-05'], 'doneOnTime'],
    [['extended 2024-06-20 to 2024-07-05', 'completed 2024-07-06'], 'doneLate'],
    [['extended 2024-06-20 to 2024-07-05', 'extended 2024-07-05 to 2024-07-31'], 'onTrack'],
  ])('is, after %j, on 15/7/2024, %s', (events, expected) => expect(classAfter({}, ...events)).toBe(expected))

  it.each<[object, readonly string[], string]>([
    [{ dueOn: null }, [], 'noDeadline'],
    [{ dueOn: null }, ['completed 2024-07-01'], 'doneOnTime'],
    [{ dueOn: null }, ['extended 2024-06-20 to 2024-07-01'], 'overdue'],
    [{ deadlineKind: 'recurring', dueOn: null }, [], 'recurring'],
    [{ deadlineKind: 'recurring' }, ['completed 2024-07-01'], 'doneOnTime'],
    [{ deadlineKind: 'recurring', dueOn: null }, ['reported 2024-07-01'], 'reported'],
    [{ deadlineKind: 'none', dueOn: null }, [], 'noDeadline'],
    [{ deadlineKind: 'none' }, [], 'noDeadline'],
  ])('of a task with %j is, after %j, on 15/7/2024, %s', (facts, events, expected) =>
    expect(classAfter(facts, ...events)).toBe(expected),
  )
})

describe('the state of a task', () => {
  it('keeps the first deadline until a later one is approved, and counts the extensions', () => {
    const steps = story('extended 2024-06-20 to 2024-07-31', 'extended 2024-07-25 to 2024-08-31')
    const stateAt = (asOf: string) => taskStateAt(task, steps, date(asOf))
    expect(stateAt('2024-06-19')).toMatchObject({
      dueOn: '2024-06-30',
      dueWording: 'quý II/2024',
      extensions: 0,
    })
    expect(stateAt('2024-06-20')).toMatchObject({ dueOn: '2024-07-31', dueWording: '', extensions: 1 })
    expect(stateAt('2024-07-25')).toMatchObject({ dueOn: '2024-08-31', extensions: 2 })
  })

  it('changes its lead agency on the day of the transfer', () => {
    const steps = story('transferred 2024-03-01')
    expect(taskStateAt(task, steps, date('2024-02-29')).leadId).toBe(first)
    expect(taskStateAt(task, steps, date('2024-03-01')).leadId).toBe(second)
  })

  it.each<[StepKind, boolean]>([
    ['started', true],
    ['reported', true],
    ['completed', true],
    ['cancelled', true],
    ['paused', false],
    ['extended', false],
    ['transferred', false],
  ])('says after the step "%s" alone that work was begun: %s', (kind, begun) =>
    expect(taskStateAt(task, story(`${kind} 2024-02-01 to 2024-07-31`), date('2024-02-01')).begun).toBe(
      begun,
    ),
  )

  it('forgets with a completion that was taken back its day', () => {
    const steps = story('completed 2024-06-01', 'reopened 2024-06-05')
    expect(taskStateAt(task, steps, date('2024-06-04')).completedOn).toBe('2024-06-01')
    expect(taskStateAt(task, steps, date('2024-06-05')).completedOn).toBeNull()
  })
})

/** Days around month ends, 29 February and Tết 2024. */
const anyDay = fc.integer({ min: -45, max: 150 }).map((days) => addDays(date('2024-01-31'), days))
const anyTask = fc.record({
  deadlineKind: fc.constantFrom('dated', 'recurring', 'none'),
  dueOn: fc.option(anyDay, { nil: null }),
  dueWording: fc.constant(''),
  leadId: fc.option(fc.constantFrom(first, second), { nil: null }),
})
const anySteps = fc.array(
  fc.record({
    id: fc.nat({ max: 20 }).map(stepId),
    kind: fc.constantFrom(...stepKinds),
    happenedOn: anyDay,
    dueOn: fc.option(anyDay, { nil: null }),
    dueWording: fc.constant(''),
    leadId: fc.option(fc.constantFrom(first, second), { nil: null }),
  }),
  { maxLength: 6 },
)

describe('the periods of a task', () => {
  it('cover every day once, and say of each what the state of that day says', () => {
    fc.assert(
      fc.property(anyTask, anySteps, anyDay, (facts, steps, asOf) => {
        const periods = taskPeriods(facts, steps)
        expect(periods[0]?.from).toBe(firstDay)
        expect(periods.at(-1)?.until).toBe(lastDay)
        for (const [place, { until }] of periods.slice(0, -1).entries())
          expect(periods[place + 1]?.from).toBe(addDays(until, 1))
        const [holding, ...others] = periods.filter(({ from, until }) => from <= asOf && asOf <= until)
        expect(others).toEqual([])
        expect(holding).toMatchObject(taskStateAt(facts, steps, asOf))
      }),
      { seed: 3, numRuns: 500 },
    )
  })
})

describe('the classes', () => {
  it('are a partition at every day, and each is what its range says', () => {
    fc.assert(
      fc.property(
        anyTask,
        anySteps,
        anyDay,
        fc.integer({ min: 0, max: 90 }),
        (facts, steps, asOf, soonDays) => {
          const state = taskStateAt(facts, steps, asOf)
          const fitting = taskClasses.filter((candidate) => {
            const { stage, dueFrom, dueUntil } = classRange(candidate, asOf, soonDays)
            const due = state.dueOn
            return (
              stage === state.stage &&
              (dueFrom === null || (due !== null && due >= dueFrom)) &&
              (dueUntil === null || (due !== null && due <= dueUntil))
            )
          })
          expect(fitting).toEqual([taskClass(state, asOf, soonDays)])
        },
      ),
      { seed: 3, numRuns: 500 },
    )
  })
})

describe('the days left', () => {
  it('are none on the day itself, negative after it, and unknown without a deadline', () => {
    expect(daysLeft({ dueOn: date('2024-03-01') }, date('2024-02-28'))).toBe(2)
    expect(daysLeft({ dueOn: date('2024-03-01') }, date('2024-03-01'))).toBe(0)
    expect(daysLeft({ dueOn: date('2024-06-30') }, date('2024-07-26'))).toBe(-26)
    expect(daysLeft({ dueOn: null }, date('2024-07-26'))).toBeNull()
  })
})

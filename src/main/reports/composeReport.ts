import type { Kysely } from 'kysely'
import type { Handlers } from '../../shared/contract/endpoint.ts'
import { AppError, assertNever } from '../../shared/contract/error.ts'
import type { Id } from '../../shared/contract/schema.ts'
import { leadReport, supportingReport, type AgencyCounts } from '../../shared/reports/agencyReport.ts'
import { comparisonReport, completedBetween, givenBetween } from '../../shared/reports/comparisonReport.ts'
import {
  conclusionsReport,
  tasksOfConclusions,
  type MeetingConclusions,
} from '../../shared/reports/conclusionsReport.ts'
import type { ReportRequest } from '../../shared/reports/contract.ts'
import { focusReport } from '../../shared/reports/focusReport.ts'
import { overdueReport } from '../../shared/reports/overdueReport.ts'
import { comingPeriodEnd, previousPeriodEnd, type PeriodRule } from '../../shared/reports/periods.ts'
import { registerReport } from '../../shared/reports/registerReport.ts'
import { type ComposedReport, type MeetingName, type ReportScope } from '../../shared/reports/reportScope.ts'
import type { ReportRow, ReportTable } from '../../shared/reports/reportTable.ts'
import type { TaskReport } from '../../shared/reports/taskReport.ts'
import { upcomingReport, upcomingTasks } from '../../shared/reports/upcomingReport.ts'
import type {
  SupportedTasks,
  TaskCounts,
  TaskFilter,
  TaskGroup,
  TaskRow,
  tasksContract,
} from '../../shared/tasks/contract.ts'
import { noTasks, sumOfCounts } from '../../shared/tasks/sumOfCounts.ts'
import { addDays, type LocalDate } from '../../shared/time/localDate.ts'
import type { Database } from '../database/database.ts'
import type { Pause } from '../background/createPause.ts'
import type { DirectoryService } from '../directory/service.ts'
import { inParts } from '../rendering/tableParts.ts'
import { selectConclusionFacts, type ConclusionFacts } from './repository.ts'

export interface ReportSources {
  readonly db: Kysely<Database>
  readonly tasks: Pick<Handlers<typeof tasksContract>, 'lists' | 'counts' | 'groups' | 'supported' | 'list'>
  readonly directory: Pick<DirectoryService, 'listOrganizations'>
  /** On which days reporting periods end. */
  readonly periods: () => Promise<PeriodRule>
  /** Gives way to other events, between two readings. */
  readonly pause: Pause
}

const pageSize = 200

/** A report whose rows are read as they are wanted. */
export interface ReadableReport {
  readonly scope: ReportScope
  readonly head: Omit<ReportTable, 'rows'>
  readonly rowCount: number
  /** All rows from the first, in pieces. */
  rows(): AsyncGenerator<readonly ReportRow[]>
}

/** Reads what a report says and puts it together. Throws `invalid-input` for days that contradict each other. */
export async function composeReport(request: ReportRequest, sources: ReportSources): Promise<ReadableReport> {
  const { asOf } = request
  const periods = await sources.periods()
  const compareTo = comparedDay(request, periods)
  const dueUntil = request.dueUntil ?? comingPeriodEnd('month', asOf, periods)
  if (compareTo !== null && compareTo >= asOf) throw contradiction('compareTo')
  if (request.report === 'upcoming' && dueUntil < asOf) throw contradiction('dueUntil')

  const { db, tasks } = sources
  const conclusions = await selectConclusionFacts(db)
  const counted = async (filter: TaskFilter): Promise<TaskCounts> => {
    await sources.pause()
    return await tasks.counts(filter)
  }
  const now = await readBase(request, asOf, counted)
  const earlier = compareTo === null ? null : await readBase(request, compareTo, counted)

  /** `narrowed` takes those tasks out of the report's that its tally counts; none when it gives no filter. */
  const scopeOf = async (
    narrowed: (tasks: TaskFilter) => TaskFilter | undefined = (whole) => whole,
    count: (tasks: TaskFilter) => Promise<TaskCounts> = counted,
  ): Promise<ReportScope> => {
    const tallied = async (base: TaskFilter) => {
      const own = narrowed(base)
      return own === undefined ? noTasks : await count(own)
    }
    const lists = await tasks.lists({})
    return {
      asOf,
      lists,
      chosenLists: lists.filter(({ id }) => request.taskListIds?.includes(id) ?? true),
      organizations: new Map(
        (await sources.directory.listOrganizations({ order: 'protocol' })).map((one) => [one.id, one]),
      ),
      meetingOf: meetingNames(conclusions),
      tally: { counts: await tallied(now.tasks), tasks: narrowed(now.tasks) ?? now.tasks },
      earlier: earlier && { day: earlier.tasks.asOf, counts: await tallied(earlier.tasks) },
      givenLater: now.givenLater,
    }
  }
  const grouped = async (filter: TaskFilter, grouping: 'lead' | 'section') => {
    await sources.pause()
    return await tasks.groups({ ...filter, grouping })
  }

  switch (request.report) {
    case 'register': {
      const scope = await scopeOf()
      const sections = await grouped(scope.tally.tasks, 'section')
      return ofTasks(scope, registerReport(scope, sections), sources)
    }
    case 'byLead': {
      const scope = await scopeOf()
      return ofFigures(leadReport(scope, await countsByLead(now.tasks, earlier?.tasks ?? null, grouped)))
    }
    case 'bySupporting': {
      const support = await tasks.supported(now.tasks)
      const before = earlier && (await tasks.supported(earlier.tasks))
      const ids = [...(before?.agencies ?? []), ...support.agencies].map(
        ({ organizationId }) => organizationId,
      )
      const scope = await scopeOf(
        (whole) => supportedTasks(whole, [...new Set(ids)]),
        async (own) => (before !== null && own.asOf !== asOf ? before : support).counts,
      )
      return ofFigures(supportingReport(scope, countsByAgency(countsOf(support), before && countsOf(before))))
    }
    case 'overdue': {
      const scope = await scopeOf()
      return ofTasks(scope, overdueReport(scope), sources)
    }
    case 'upcoming': {
      const scope = await scopeOf((whole) => upcomingTasks(whole, dueUntil))
      // What is due in the coming period has no counterpart at the earlier day.
      const ahead = { ...scope, earlier: null }
      return ofTasks(ahead, upcomingReport(ahead, dueUntil), sources)
    }
    case 'focus': {
      const scope = await scopeOf((whole) => ({ ...whole, focus: true }))
      return ofTasks(scope, focusReport(scope), sources)
    }
    case 'conclusions': {
      const held = conclusions.filter(({ heldOn }) => heldOn === null || heldOn <= asOf)
      const ids = held.map(({ id }) => id)
      const meetings: MeetingConclusions[] = []
      for (const own of byMeeting(held)) {
        const [first] = own
        if (first === undefined) continue
        const conclusionIds = own.map(({ id }) => id)
        const behind = tasksOfConclusions(now.tasks, conclusionIds)
        meetings.push({
          meetingId: first.meetingId,
          title: first.title,
          heldOn: first.heldOn,
          conclusionIds,
          withTask: own.filter(({ hasTask }) => hasTask).length,
          withoutTask: own.filter(({ hasTask, withoutTask }) => !hasTask && withoutTask === 1).length,
          counts: behind === undefined ? noTasks : await counted(behind),
        })
      }
      const scope = await scopeOf((whole) => tasksOfConclusions(whole, ids))
      const counts = sumOfCounts(meetings.map((meeting) => meeting.counts))
      return ofFigures(conclusionsReport({ ...scope, tally: { ...scope.tally, counts } }, meetings))
    }
    case 'comparison': {
      const scope = await scopeOf()
      if (earlier === null || scope.earlier === null) throw contradiction('compareTo')
      const { day } = scope.earlier
      return ofFigures(
        comparisonReport(
          { ...scope, earlier: scope.earlier },
          {
            earlierTasks: earlier.tasks,
            period: {
              given: (await counted(givenBetween(now.tasks, day))).total,
              completed: (await counted(completedBetween(now.tasks, day))).total,
            },
            agencies: await countsByLead(now.tasks, earlier.tasks, grouped),
          },
        ),
      )
    }
    default:
      return assertNever(request.report)
  }
}

function comparedDay({ report, asOf, compareTo }: ReportRequest, periods: PeriodRule): LocalDate | null {
  return compareTo ?? (report === 'comparison' ? previousPeriodEnd('month', asOf, periods) : null)
}

function contradiction(path: 'compareTo' | 'dueUntil'): AppError {
  return new AppError('invalid-input', { issues: [{ path, reason: 'contradiction', against: 'asOf' }] })
}

function ofFigures({ scope, table: { rows, ...head } }: ComposedReport): ReadableReport {
  return { scope, head, rowCount: rows.length, rows: () => inParts(rows) }
}

function ofTasks(scope: ReportScope, report: TaskReport, sources: ReportSources): ReadableReport {
  const { head, rowCount } = report
  return { scope, head, rowCount, rows: () => readRows(report, sources) }
}

async function* readRows(
  report: TaskReport,
  { tasks, pause }: ReportSources,
): AsyncGenerator<readonly ReportRow[]> {
  let count = 0
  let last: TaskRow | null = null
  let after: string | null = null
  do {
    await pause()
    const page: Awaited<ReturnType<typeof tasks.list>> = await tasks.list({
      ...report.tasks,
      sort: report.sort,
      limit: pageSize,
      ...(after === null ? {} : { after }),
    })
    await pause()
    yield report.rowsOf(page.tasks, { count, last })
    count += page.tasks.length
    last = page.tasks.at(-1) ?? last
    after = page.next
  } while (after !== null)
}

async function countsByLead(
  now: TaskFilter,
  earlier: TaskFilter | null,
  grouped: (filter: TaskFilter, grouping: 'lead') => Promise<readonly TaskGroup[]>,
): Promise<readonly AgencyCounts[]> {
  const read = async (filter: TaskFilter): Promise<ReadonlyMap<Id | null, TaskCounts>> => {
    const groups = await grouped(filter, 'lead')
    return new Map(groups.map((group) => [group.filter.leadIds?.[0] ?? null, group.counts]))
  }
  return countsByAgency(await read(now), earlier && (await read(earlier)))
}

function countsOf({ agencies }: SupportedTasks): ReadonlyMap<Id | null, TaskCounts> {
  return new Map(agencies.map(({ organizationId, counts }) => [organizationId, counts]))
}

function countsByAgency(
  now: ReadonlyMap<Id | null, TaskCounts>,
  earlier: ReadonlyMap<Id | null, TaskCounts> | null,
): readonly AgencyCounts[] {
  return [...new Set([...now.keys(), ...(earlier?.keys() ?? [])])].map((agencyId) => ({
    agencyId,
    counts: now.get(agencyId) ?? noTasks,
    earlier: earlier && (earlier.get(agencyId) ?? noTasks),
  }))
}

interface Base {
  readonly tasks: TaskFilter
  /** How many tasks of the lists were given later, and are left out. */
  readonly givenLater: number
}

async function readBase(
  { taskListIds }: ReportRequest,
  day: LocalDate,
  counted: (filter: TaskFilter) => Promise<TaskCounts>,
): Promise<Base> {
  const whole = { asOf: day, ...(taskListIds === undefined ? {} : { taskListIds }) }
  const { total: givenLater } = await counted({ ...whole, assignedFrom: addDays(day, 1) })
  return { tasks: givenLater === 0 ? whole : { ...whole, givenBy: day }, givenLater }
}

/** Most agencies that a filter can name. */
const agencyLimit = 500

function supportedTasks(tasks: TaskFilter, supportingIds: readonly Id[]): TaskFilter | undefined {
  return supportingIds.length === 0
    ? undefined
    : { ...tasks, supportingIds: supportingIds.slice(0, agencyLimit) }
}

function meetingNames(conclusions: readonly ConclusionFacts[]): ReadonlyMap<Id, MeetingName> {
  return new Map(conclusions.map(({ id, title, heldOn }) => [id, { title, heldOn }]))
}

function byMeeting(conclusions: readonly ConclusionFacts[]): readonly (readonly ConclusionFacts[])[] {
  const meetings = new Map<Id, ConclusionFacts[]>()
  for (const conclusion of conclusions) {
    const others = meetings.get(conclusion.meetingId)
    if (others === undefined) meetings.set(conclusion.meetingId, [conclusion])
    else others.push(conclusion)
  }
  return [...meetings.values()]
}

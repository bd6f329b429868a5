import { setImmediate as otherEvents } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { calendarContract, IcsScope } from '../../shared/calendar/contract.ts'
import { meetingEntry, taskEntry, type IcsEntry } from '../../shared/calendar/icsEntries.ts'
import type { Handlers } from '../../shared/contract/endpoint.ts'
import { AppError, assertNever } from '../../shared/contract/error.ts'
import type { Organization } from '../../shared/directory/contract.ts'
import { safeFileName } from '../../shared/documents/safeFileName.ts'
import type { Meeting, meetingsContract } from '../../shared/meetings/contract.ts'
import type { TaskRow, tasksContract } from '../../shared/tasks/contract.ts'
import type { Instant, LocalDate } from '../../shared/time/localDate.ts'
import { shortDate } from '../../shared/time/wording.ts'
import type { Database } from '../database/database.ts'
import { found } from '../database/records.ts'
import { writeWholeFile } from '../files/writeWholeFile.ts'
import { meetingProgramme } from '../meetings/service.ts'
import { renderIcs } from '../rendering/renderIcs.ts'

export interface CalendarFileDependencies {
  readonly db: Kysely<Database>
  readonly clock: () => Instant
  readonly meetings: Pick<Handlers<typeof meetingsContract>, 'list' | 'listSeries'>
  readonly tasks: Pick<Handlers<typeof tasksContract>, 'list'>
  /** In protocol order. */
  readonly organizations: () => Promise<readonly Organization[]>
  /** Asks where to save a file; null when the dialog was left. */
  readonly chooseFile: (suggestedName: string) => Promise<string | null>
}

type CalendarFileHandlers = Pick<Handlers<typeof calendarContract>, 'exportIcs' | 'renderIcs'>

const pageSize = 200

/** Meetings and deadlines as a file for other calendars. */
export function createCalendarFile(dependencies: CalendarFileDependencies): CalendarFileHandlers {
  const { db, clock, meetings, tasks } = dependencies

  const wanted = async (
    scope: IcsScope,
  ): Promise<{ readonly name: string; readonly meetings: readonly Meeting[] }> => {
    const all = (await meetings.list({})).toReversed()
    switch (scope.of) {
      case 'meeting': {
        const meeting = found(
          all.find(({ id }) => id === scope.meetingId),
          'meeting',
        )
        if (meeting.heldOn === null)
          throw new AppError('invalid-input', { issues: [{ path: 'heldOn', reason: 'missing' }] })
        return { name: meeting.title, meetings: [meeting] }
      }
      case 'series': {
        const series = found(
          (await meetings.listSeries({})).find(({ id }) => id === scope.seriesId),
          'meetingSeries',
        )
        return { name: series.name, meetings: all.filter(({ seriesId }) => seriesId === series.id) }
      }
      case 'meetings': {
        const ids = new Set(scope.meetingIds)
        return { name: 'Lịch hội nghị', meetings: all.filter(({ id }) => ids.has(id)) }
      }
      case 'days': {
        const { from, until } = scope
        return {
          name: `Lịch từ ${fileDate(from)} đến ${fileDate(until)}`,
          meetings: all.filter(({ heldOn }) => heldOn !== null && heldOn >= from && heldOn <= until),
        }
      }
      case 'all':
        return { name: 'Lịch hội nghị', meetings: all }
      default:
        return assertNever(scope)
    }
  }

  const tasksDue = async (dueFrom: LocalDate, dueUntil: LocalDate, asOf: LocalDate) => {
    const due: TaskRow[] = []
    let after: string | null = null
    do {
      const page: Awaited<ReturnType<typeof tasks.list>> = await tasks.list({
        asOf,
        dueFrom,
        dueUntil,
        sort: { by: 'due', descending: false },
        limit: pageSize,
        ...(after === null ? {} : { after }),
      })
      due.push(...page.tasks)
      after = page.next
    } while (after !== null)
    return due
  }

  const render: CalendarFileHandlers['renderIcs'] = async ({ scope }) => {
    const { name, meetings: shown } = await wanted(scope)
    const entries: IcsEntry[] = []
    for (const meeting of shown) {
      const entry = meetingEntry(meeting, await meetingProgramme(db, meeting))
      if (entry !== null) entries.push(entry)
      await otherEvents()
    }
    if (scope.of === 'days' && scope.deadlinesAsOf !== null) {
      const leads = new Map((await dependencies.organizations()).map((one) => [one.id, one.name]))
      for (const task of await tasksDue(scope.from, scope.until, scope.deadlinesAsOf)) {
        const { leadId } = task.state
        const entry = taskEntry(task, leadId === null ? '' : (leads.get(leadId) ?? ''))
        if (entry !== null) entries.push(entry)
      }
    }
    return {
      fileName: safeFileName(name, 'ics'),
      text: renderIcs({ name, stamp: clock(), entries }),
      count: entries.length,
    }
  }

  return {
    renderIcs: render,

    async exportIcs(request) {
      const { fileName, text, count } = await render(request)
      const file = await dependencies.chooseFile(fileName)
      if (file !== null) await writeWholeFile(file, Buffer.from(text))
      return { file, count }
    },
  }
}

function fileDate(day: LocalDate): string {
  return shortDate(day).replaceAll('/', '-')
}

import type { Kysely } from 'kysely'
import type { Handlers } from '../../shared/contract/endpoint.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { Conclusion, minutesContract } from '../../shared/minutes/contract.ts'
import { isAtWork, isCarried, meetingsBefore, tasksByConclusion } from '../../shared/minutes/carriedOver.ts'
import type { TaskRow, tasksContract } from '../../shared/tasks/contract.ts'
import type { LocalDate } from '../../shared/time/localDate.ts'
import type { Database } from '../database/database.ts'
import { found } from '../database/records.ts'
import { selectConclusions, selectMeetingsOfSeries, selectMeetingInSeries } from './repository.ts'

interface Dependencies {
  readonly db: Kysely<Database>
  readonly tasks: Pick<Handlers<typeof tasksContract>, 'list'>
}

interface CarriedOver {
  readonly carriedOver: Handlers<typeof minutesContract>['carriedOver']
  /** How many conclusions of a meeting, and of those before it in its series, something is left to do for as of a day. */
  readonly openConclusions: (meetingId: Id, asOf: LocalDate) => Promise<number>
}

/** As many conclusions as one question about tasks may name. */
const namedAtOnce = 1000
const pageSize = 200

/** What the earlier meetings of a series have left to the later ones. */
export function createCarriedOver({ db, tasks }: Dependencies): CarriedOver {
  const conclusionsOf = async (meetingIds: readonly Id[]) => {
    const conclusions: (readonly Conclusion[])[] = []
    for (const id of meetingIds) conclusions.push(await selectConclusions(db, id))
    return conclusions
  }

  const tasksOf = async (conclusions: readonly Conclusion[], asOf: LocalDate) => {
    const ids = conclusions.map(({ id }) => id)
    const given: TaskRow[] = []
    for (let from = 0; from < ids.length; from += namedAtOnce) {
      let after: string | null = null
      do {
        const page: Awaited<ReturnType<typeof tasks.list>> = await tasks.list({
          asOf,
          conclusionIds: ids.slice(from, from + namedAtOnce),
          sort: { by: 'due', descending: false },
          limit: pageSize,
          ...(after === null ? {} : { after }),
        })
        given.push(...page.tasks)
        after = page.next
      } while (after !== null)
    }
    return tasksByConclusion(given)
  }

  return {
    async carriedOver({ meetingId, asOf }) {
      const meeting = found(await selectMeetingInSeries(db, meetingId), 'meeting')
      if (meeting.seriesId === null) return []
      const before = meetingsBefore(await selectMeetingsOfSeries(db, meeting.seriesId), meeting)
      const conclusions = await conclusionsOf(before.map(({ id }) => id))
      const tasksByIds = await tasksOf(conclusions.flat(), asOf)
      const [last] = before
      const day = meeting.heldOn ?? asOf
      return before.flatMap((earlier, index) =>
        (conclusions[index] ?? []).flatMap((conclusion) => {
          const own = tasksByIds.get(conclusion.id) ?? []
          if (earlier !== last && !isAtWork(conclusion, own)) return []
          const { id, title, heldOn } = earlier
          const shown = isCarried(conclusion, own, day)
          return [{ conclusion, meetingId: id, meetingTitle: title, heldOn, tasks: own, shown }]
        }),
      )
    },

    async openConclusions(meetingId, asOf) {
      const meeting = found(await selectMeetingInSeries(db, meetingId), 'meeting')
      const before =
        meeting.seriesId === null
          ? []
          : meetingsBefore(await selectMeetingsOfSeries(db, meeting.seriesId), meeting)
      const conclusions = (await conclusionsOf([meetingId, ...before.map(({ id }) => id)])).flat()
      const tasksByIds = await tasksOf(conclusions, asOf)
      return conclusions.filter((conclusion) => isAtWork(conclusion, tasksByIds.get(conclusion.id) ?? []))
        .length
    },
  }
}

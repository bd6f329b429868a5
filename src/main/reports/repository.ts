import type { Kysely } from 'kysely'
import type { Id } from '../../shared/contract/schema.ts'
import type { LocalDate } from '../../shared/time/localDate.ts'
import type { Database } from '../database/database.ts'

/** A conclusion without its text, which may be long. */
export interface ConclusionFacts {
  readonly id: Id
  readonly meetingId: Id
  readonly title: string
  readonly heldOn: LocalDate | null
  /** Marked "không phát sinh nhiệm vụ". */
  readonly withoutTask: 0 | 1
  /** Whether it has given a task. */
  readonly hasTask: boolean
}

/** Every conclusion with its meeting, those of one meeting together; the latest meeting first, those without a day last. */
export async function selectConclusionFacts(db: Kysely<Database>): Promise<readonly ConclusionFacts[]> {
  const rows = await db
    .selectFrom('conclusion')
    .innerJoin('meeting', 'meeting.id', 'conclusion.meetingId')
    .select(({ exists, selectFrom }) => [
      'conclusion.id',
      'meetingId',
      'title',
      'heldOn',
      'withoutTask',
      exists(selectFrom('task').select('task.id').whereRef('conclusionId', '=', 'conclusion.id')).as(
        'hasTask',
      ),
    ])
    .orderBy('heldOn', (order) => order.desc().nullsLast())
    .orderBy('meetingId')
    .orderBy('conclusion.ordinal')
    .execute()
  return rows.map((row) => ({ ...row, hasTask: Boolean(row.hasTask) }))
}

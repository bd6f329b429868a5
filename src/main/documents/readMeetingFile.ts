import type { Kysely, Selectable } from 'kysely'
import type { attendanceContract } from '../../shared/attendance/contract.ts'
import type { Handlers } from '../../shared/contract/endpoint.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { MeetingFile } from '../../shared/documents/meetingFile.ts'
import { sampleNotice } from '../../shared/documents/sampleNotice.ts'
import type { materialsContract } from '../../shared/materials/contract.ts'
import type { meetingsContract } from '../../shared/meetings/contract.ts'
import type { minutesContract } from '../../shared/minutes/contract.ts'
import type { tasksContract } from '../../shared/tasks/contract.ts'
import { dateInVietnam, type Instant } from '../../shared/time/localDate.ts'
import type { Database } from '../database/database.ts'
import type { DirectoryService } from '../directory/service.ts'
import { readEveryTask } from '../tasks/service.ts'
import { selectLetterhead } from './repository.ts'

/** Where what a paper says is read from. */
export interface MeetingFileSources {
  readonly db: Kysely<Database>
  readonly clock: () => Instant
  readonly directory: DirectoryService
  readonly meetings: Pick<Handlers<typeof meetingsContract>, 'get'>
  readonly attendance: Pick<Handlers<typeof attendanceContract>, 'rows' | 'counts'>
  readonly materials: Pick<Handlers<typeof materialsContract>, 'list'>
  readonly minutes: Pick<Handlers<typeof minutesContract>, 'get' | 'carriedOver'>
  readonly tasks: Pick<Handlers<typeof tasksContract>, 'list' | 'summaries' | 'overdueByAgency'>
  readonly workspace: () => Promise<Selectable<Database['workspace']>>
}

/** Everything that the papers of a meeting are composed from. Throws `not-found` for a meeting that is not there. */
export async function readMeetingFile(
  { db, clock, directory, meetings, attendance, materials, minutes, tasks, workspace }: MeetingFileSources,
  meetingId: Id,
): Promise<MeetingFile> {
  const detail = await meetings.get({ id: meetingId })
  const { entries, conclusions } = await minutes.get({ meetingId })
  const { isSample, sampleSource, pinnedAsOf } = await workspace()
  const asOf = pinnedAsOf ?? dateInVietnam(clock())
  const { letterheadId } = detail.meeting
  const personIds = [
    ...detail.invitees.flatMap((invitee) => ('personId' in invitee ? [invitee.personId] : [])),
    ...entries.map((entry) => entry.personId),
    ...detail.speeches.map((speech) => speech.personId),
  ].filter((id) => id !== null)
  const conclusionIds = conclusions.map(({ id }) => id)

  return {
    ...detail,
    entries,
    conclusions,
    materials: await materials.list({ meetingId }),
    rollCall: await attendance.rows({ meetingId, siteId: null }),
    attendance: await attendance.counts({ meetingId }),
    letterhead: letterheadId === null ? null : ((await selectLetterhead(db, letterheadId)) ?? null),
    people: await directory.findPeople([...new Set(personIds)]),
    organizations: await directory.listOrganizations({ order: 'protocol' }),
    tasks:
      conclusionIds.length === 0
        ? []
        : await readEveryTask(tasks, { asOf, conclusionIds }, { by: 'list', descending: false }),
    carried: await minutes.carriedOver({ meetingId, asOf }),
    taskLists: await tasks.summaries({ asOf }),
    overdueByAgency: await tasks.overdueByAgency({ asOf }),
    asOf,
    sampleNotice: isSample === 1 ? sampleNotice(sampleSource) : null,
  }
}

import type { Selectable } from 'kysely'
import type { Id } from '../../shared/contract/schema.ts'
import type { DocumentSubjects, OfficialKind } from '../../shared/officialDocuments/contract.ts'
import {
  noOfficialTasks,
  type CitedDocument,
  type OfficialFacts,
  type OfficialTasks,
  type RegistryFigures,
  type SigningDefaults,
} from '../../shared/officialDocuments/officialFacts.ts'
import { officialSign } from '../../shared/officialDocuments/officialSign.ts'
import { comingPeriodEnd, previousPeriodEnd, reportingPeriodOf } from '../../shared/reports/periods.ts'
import type { TaskFilter, TaskSort } from '../../shared/tasks/contract.ts'
import { addDays, dateInVietnam, type LocalDate } from '../../shared/time/localDate.ts'
import type { Database } from '../database/database.ts'
import { readMeetingFile, selectLetterhead } from '../documents/service.ts'
import { readEveryTask } from '../tasks/service.ts'
import type { OfficialDocumentsDependencies } from './officialDocumentsDependencies.ts'
import { findDocument } from './repository.ts'

/** What a document is about and whose it is, before anything is composed. */
export interface DocumentScope extends DocumentSubjects {
  readonly kind: OfficialKind
  readonly letterheadId: Id | null
}

/** Which tasks and figures of the registry each kind says anything of: the registry may be long. */
const registryParts: Readonly<Record<OfficialKind, readonly (keyof OfficialTasks | 'figures')[]>> = {
  invitation: [],
  programme: [],
  minutes: [],
  supplementaryMinutes: [],
  conclusionNotice: [],
  urgingLetter: ['overdue', 'upcoming'],
  preparationLetter: [],
  assignmentLetter: [],
  letter: [],
  progressReport: ['figures', 'overdue', 'focus', 'upcoming'],
  plan: [],
  proposal: [],
  annex: ['figures', 'listed'],
  brief: [],
}

/** Everything that a document is composed from, as it is now. Throws `not-found` for what it names and is not there. */
export async function officialFactsOf(
  scope: DocumentScope,
  signing: SigningDefaults,
  dependencies: OfficialDocumentsDependencies,
): Promise<OfficialFacts> {
  const { clock, directory, tasks } = dependencies
  const workspace = await dependencies.workspace()
  const today = dateInVietnam(clock())
  const asOf = asOfDay(scope, workspace, today)
  const { span, meetingId, agencyId } = scope
  const parts = registryParts[scope.kind]
  const meeting = meetingId === null ? null : await readMeetingFile(dependencies, meetingId)
  const organizations = await directory.listOrganizations({ order: 'protocol' })
  const comingUntil = span === null ? null : comingPeriodEnd(span, asOf, workspace)

  const figuresOf = async (day: LocalDate): Promise<RegistryFigures> => {
    const lists = (await tasks.summaries({ asOf: day })).filter(({ list }) => isAbout(scope, list.id))
    const groups = await tasks.groups({ ...ofLists(scope, day), grouping: 'lead' })
    return {
      asOf: day,
      lists,
      byAgency: groups.map(({ filter, counts }) => ({ agencyId: filter.leadIds?.[0] ?? null, counts })),
    }
  }
  const isWanted = (part: (typeof parts)[number]) => parts.includes(part)
  const read = async (filter: TaskFilter, sort: TaskSort) => await readEveryTask(tasks, filter, sort)
  const ofAgency = { ...ofLists(scope, asOf), ...(agencyId === null ? {} : { leadIds: [agencyId] }) }

  return {
    letterhead: await letterheadOf(scope.letterheadId, dependencies),
    signing,
    meeting,
    agency: organizations.find(({ id }) => id === agencyId) ?? null,
    organizations,
    today,
    asOf,
    span,
    period: span === null ? null : reportingPeriodOf(span, asOf, workspace),
    comingUntil,
    figures: isWanted('figures') ? await figuresOf(asOf) : { asOf, lists: [], byAgency: [] },
    previous:
      isWanted('figures') && span !== null ? await figuresOf(previousPeriodEnd(span, asOf, workspace)) : null,
    tasks: {
      ...noOfficialTasks,
      ...(isWanted('overdue')
        ? { overdue: await read({ ...ofAgency, classes: ['overdue'] }, byDeadline) }
        : {}),
      ...(isWanted('focus') ? { focus: await read({ ...ofLists(scope, asOf), focus: true }, byPlace) } : {}),
      ...(isWanted('upcoming') && comingUntil !== null
        ? {
            upcoming: await read(
              {
                ...ofAgency,
                classes: ['soon', 'onTrack'],
                dueFrom: addDays(asOf, 1),
                dueUntil: comingUntil,
              },
              byDeadline,
            ),
          }
        : {}),
      ...(isWanted('listed') && (meetingId === null || scope.taskListIds.length > 0)
        ? { listed: await read(ofLists(scope, asOf), byPlace) }
        : {}),
    },
    notice: meetingId === null ? null : await noticeOf(meetingId, dependencies),
    supplements: scope.supplementsId === null ? null : await citedOf(scope.supplementsId, dependencies),
  }
}

/** The day for which the figures of a document hold. */
export function asOfDay(
  { asOf }: Pick<DocumentScope, 'asOf'>,
  { pinnedAsOf }: Pick<Selectable<Database['workspace']>, 'pinnedAsOf'>,
  today: LocalDate,
): LocalDate {
  return asOf ?? pinnedAsOf ?? today
}

const byPlace: TaskSort = { by: 'list', descending: false }
const byDeadline: TaskSort = { by: 'due', descending: false }

function isAbout({ taskListIds }: DocumentScope, listId: Id): boolean {
  return taskListIds.length === 0 || taskListIds.includes(listId)
}

function ofLists({ taskListIds }: DocumentScope, asOf: LocalDate): TaskFilter {
  return { asOf, ...(taskListIds.length === 0 ? {} : { taskListIds: [...taskListIds] }) }
}

/** Null for none. */
export async function letterheadOf(id: Id | null, { db }: Pick<OfficialDocumentsDependencies, 'db'>) {
  return id === null ? null : ((await selectLetterhead(db, id)) ?? null)
}

async function noticeOf(
  meetingId: Id,
  dependencies: Pick<OfficialDocumentsDependencies, 'db'>,
): Promise<CitedDocument | null> {
  const row = await dependencies.db
    .selectFrom('officialDocument')
    .select('id')
    .where('meetingId', '=', meetingId)
    .where('kind', '=', 'conclusionNotice')
    .where('number', 'is not', null)
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return row === undefined ? null : await citedOf(row.id, dependencies)
}

async function citedOf(
  id: Id,
  dependencies: Pick<OfficialDocumentsDependencies, 'db'>,
): Promise<CitedDocument> {
  const document = await findDocument(dependencies.db, id)
  const letterhead = await letterheadOf(document.letterheadId, dependencies)
  const { kind, datedOn, subject, issued } = document
  return {
    kind,
    datedOn,
    subject,
    sign: issued?.sign ?? officialSign(document, letterhead),
    issuer: letterhead?.name ?? '',
  }
}

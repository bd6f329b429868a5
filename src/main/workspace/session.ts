import { join } from 'node:path'
import { bindFeature, type BoundFeature } from '../../shared/contract/endpoint.ts'
import { AppError } from '../../shared/contract/error.ts'
import { contract, type AllHandlers, type Feature, type Work } from '../../shared/contract/index.ts'
import { inputIssues } from '../../shared/contract/inputIssues.ts'
import type { Id } from '../../shared/contract/schema.ts'
import { startNotice, startNoticeDays } from '../../shared/tasks/startNotice.ts'
import { addDays, dateInVietnam, type Instant } from '../../shared/time/localDate.ts'
import type {
  CheckResult,
  OpenWorkspace,
  SaveDraft,
  WorkspacePatch,
} from '../../shared/workspace/contract.ts'
import { draftableFields } from '../../shared/workspace/draft.ts'
import type { Background } from '../background/background.ts'
import type { Progress } from '../background/longWork.ts'
import { createAgendaService } from '../agenda/service.ts'
import { createAttendanceService } from '../attendance/service.ts'
import { createCalendarService } from '../calendar/service.ts'
import { createChanges, refusedChanges } from '../database/changes.ts'
import { translateStorageError } from '../database/databaseError.ts'
import { createDirectoryService } from '../directory/service.ts'
import { createDocumentsService, type DocumentOutputs } from '../documents/service.ts'
import type { AttachmentDesk } from '../files/attachmentDesk.ts'
import { createContentStore } from '../files/contentStore.ts'
import { createHistoryService } from '../history/service.ts'
import { createImportsService } from '../imports/service.ts'
import { createInviteesService } from '../invitees/service.ts'
import { createListsService } from '../lists/service.ts'
import { createMaterialsService } from '../materials/service.ts'
import { createMeetingsService } from '../meetings/service.ts'
import { createMinutesService, transferProposals } from '../minutes/service.ts'
import { createOfficialDocumentsService } from '../officialDocuments/service.ts'
import { createPacksService } from '../packs/service.ts'
import { createPreparationService } from '../preparation/service.ts'
import { createReportsService } from '../reports/service.ts'
import { createSitesService, transferKnownSites } from '../sites/service.ts'
import { createTasksService, deriveTasks, transferTasks } from '../tasks/service.ts'
import { adoptDrafts, keepDraft } from './drafts.ts'
import type { OpenedFolder } from './openWorkspace.ts'
import { countRows, selectWorkspace } from './repository.ts'

/** The services of one open workspace. */
export interface Session {
  readonly folder: string
  readonly handlers: Omit<AllHandlers, 'workspace'>
  readonly bound: Readonly<Record<Exclude<Feature, 'workspace'>, BoundFeature>>
  describe(): Promise<OpenWorkspace>
  update(version: number, patch: WorkspacePatch): Promise<void>
  saveDraft(draft: SaveDraft): Promise<{ readonly savedAt: Instant }>
  /** Commits what was typed but not committed, after the window was lost. */
  adoptDrafts(): Promise<void>
  check(): Promise<CheckResult>
  /** What waits as of the day that the screens show; null when nothing does. */
  startNotice(): Promise<{ readonly title: string; readonly text: string } | null>
  /** Waits for the writes that were asked for, then closes. */
  close(): Promise<void>
}

/** What a session needs from outside the workspace. */
export interface SessionDependencies {
  readonly clock: () => Instant
  readonly newId: () => Id
  readonly actor: () => string
  readonly announce: (features: readonly Feature[]) => void
  /** Monotonic milliseconds. */
  readonly stopwatch: () => number
  readonly outputs: DocumentOutputs
  readonly desk: AttachmentDesk
  readonly background: Background
  readonly imports: {
    /** Asks for a workbook or CSV file; null when the dialog was left. */
    readonly chooseFile: () => Promise<string | null>
  }
  readonly tellProgress: (work: Work, progress: Progress) => void
}

/** Builds the services over an opened folder. */
export function createSession(opened: OpenedFolder, dependencies: SessionDependencies): Session {
  const { db } = opened.database
  const { clock, newId } = dependencies
  const today = () => dateInVietnam(clock())
  const changes =
    opened.access === 'read' ? refusedChanges : createChanges({ ...dependencies, db, derive: deriveTasks })
  const { guarded, guardedFeature, written } = createGuard(opened.folder)

  const workspaceRow = async () => {
    const row = await selectWorkspace(db)
    if (row === undefined) throw new AppError('not-a-workspace', { folder: opened.folder })
    return row
  }

  const store = createContentStore(join(opened.folder, 'attachments'))
  const directory = createDirectoryService({
    db,
    changes,
    newId,
    transferTasks: async (writer, transfer) => await transferTasks(writer, transfer, newId),
    transferOthers: async (writer, transfer) => ({
      proposals: await transferProposals(writer, transfer),
      knownSites: await transferKnownSites(writer, transfer),
    }),
  })
  const tasks = createTasksService({
    db,
    changes,
    newId,
    organizations: async () => await directory.listOrganizations({ order: 'protocol' }),
    store,
    desk: dependencies.desk,
  })
  const materials = createMaterialsService({ db, changes, newId, store, desk: dependencies.desk })
  const minutes = createMinutesService({ db, changes, newId, tasks, directory })
  const meetings = createMeetingsService({
    db,
    changes,
    newId,
    today,
    directory,
    holidays: async () => await calendar.holidays({}),
    openConclusions: minutes.openConclusions,
  })
  const agenda = createAgendaService({ db, changes, newId, today })
  const sites = createSitesService({ db, changes, newId })
  const invitees = createInviteesService({ db, changes, newId, today, directory })
  const attendance = createAttendanceService({ db, changes, newId })
  const preparation = createPreparationService({ db, meetings, materials })
  const documents = createDocumentsService({
    db,
    changes,
    newId,
    clock,
    directory,
    meetings,
    attendance,
    materials,
    minutes,
    tasks,
    background: dependencies.background,
    outputs: dependencies.outputs,
    workspace: workspaceRow,
    stopwatch: dependencies.stopwatch,
    tellProgress: dependencies.tellProgress,
  })

  const officialDocuments = createOfficialDocumentsService({
    db,
    changes,
    newId,
    clock,
    actor: dependencies.actor,
    directory,
    meetings,
    attendance,
    materials,
    minutes,
    tasks,
    store,
    background: dependencies.background,
    outputs: dependencies.outputs,
    workspace: workspaceRow,
    stopwatch: dependencies.stopwatch,
    tellProgress: dependencies.tellProgress,
  })
  const reports = createReportsService({
    db,
    clock,
    tasks,
    directory,
    stopwatch: dependencies.stopwatch,
    background: dependencies.background,
    outputs: dependencies.outputs,
    workspace: workspaceRow,
    tellProgress: (progress) => dependencies.tellProgress('exports', progress),
  })
  const packs = createPacksService({
    clock,
    documents,
    reports,
    meetings,
    materials,
    store,
    workspace: workspaceRow,
    outputs: dependencies.outputs,
    background: dependencies.background,
    stopwatch: dependencies.stopwatch,
    tellProgress: (progress) => dependencies.tellProgress('exports', progress),
  })
  const imports = createImportsService({
    ...dependencies.imports,
    ...dependencies,
    tellProgress: (progress) => dependencies.tellProgress('imports', progress),
    db,
    changes,
    tasks,
    directory,
    meetings,
    sites,
  })
  const lists = createListsService({
    db,
    changes,
    newId,
    clock,
    stopwatch: dependencies.stopwatch,
    background: dependencies.background,
    outputs: dependencies.outputs,
    workspace: workspaceRow,
    tellProgress: (progress) => dependencies.tellProgress('exports', progress),
  })
  const calendar = createCalendarService({
    db,
    changes,
    newId,
    clock,
    meetings,
    tasks,
    organizations: async () => await directory.listOrganizations({ order: 'protocol' }),
    chooseFile: dependencies.outputs.chooseFile,
  })
  const history = createHistoryService({ changes })

  return {
    folder: opened.folder,
    handlers: {
      attendance,
      lists,
      calendar,
      history,
      directory,
      meetings,
      agenda,
      sites,
      invitees,
      minutes,
      tasks,
      documents,
      officialDocuments,
      reports,
      packs,
      imports,
      materials,
      preparation,
    },
    bound: {
      materials: guardedFeature(bindFeature(contract.materials, materials)),
      preparation: guardedFeature(bindFeature(contract.preparation, preparation)),
      attendance: guardedFeature(bindFeature(contract.attendance, attendance)),
      lists: guardedFeature(bindFeature(contract.lists, lists)),
      calendar: guardedFeature(bindFeature(contract.calendar, calendar)),
      history: guardedFeature(bindFeature(contract.history, history)),
      directory: guardedFeature(bindFeature(contract.directory, directory)),
      meetings: guardedFeature(bindFeature(contract.meetings, meetings)),
      agenda: guardedFeature(bindFeature(contract.agenda, agenda)),
      sites: guardedFeature(bindFeature(contract.sites, sites)),
      invitees: guardedFeature(bindFeature(contract.invitees, invitees)),
      minutes: guardedFeature(bindFeature(contract.minutes, minutes)),
      tasks: guardedFeature(bindFeature(contract.tasks, tasks)),
      documents: guardedFeature(bindFeature(contract.documents, documents)),
      officialDocuments: guardedFeature(bindFeature(contract.officialDocuments, officialDocuments)),
      reports: guardedFeature(bindFeature(contract.reports, reports)),
      packs: guardedFeature(bindFeature(contract.packs, packs)),
      imports: guardedFeature(bindFeature(contract.imports, imports)),
    },

    async describe() {
      const { version, name, isSample, sampleSource, pinnedAsOf, monthClosingDay, weekClosingDay } =
        await workspaceRow()
      return {
        version,
        folder: opened.folder,
        name,
        isSample: isSample === 1,
        sampleSource,
        pinnedAsOf,
        today: today(),
        periods: { monthClosingDay, weekClosingDay },
      }
    },

    update: async (version, patch) =>
      await guarded(async () => {
        const { id } = await workspaceRow()
        await changes.write(({ update }) => update('workspace', { id, version }, patch))
      }),

    saveDraft: async ({ field, recordId, text }) =>
      await guarded(async () => {
        if (opened.access === 'read') throw new AppError('read-only', {})
        const checked = draftableFields[field].safeParse(text)
        if (!checked.success) {
          const issues = checked.error.issues.flatMap(inputIssues)
          throw new AppError('invalid-input', { issues: issues.map((issue) => ({ ...issue, path: field })) })
        }
        const savedAt = clock()
        await keepDraft(db, { field, recordId, text: checked.data, at: savedAt })
        return { savedAt }
      }),

    adoptDrafts: async () => await guarded(async () => await adoptDrafts(db, changes)),
    check: async () =>
      await guarded(async () => ({ problems: opened.database.check(), rows: await countRows(db) })),

    async startNotice() {
      const { name, pinnedAsOf } = await workspaceRow()
      const asOf = pinnedAsOf ?? today()
      const overdue = await tasks.counts({ asOf, classes: ['overdue'] })
      const due = await tasks.counts({
        asOf,
        classes: ['soon', 'onTrack'],
        dueUntil: addDays(asOf, startNoticeDays),
      })
      const text = startNotice({ overdue: overdue.total, due: due.total })
      return text === null ? null : { title: name, text }
    },

    async close() {
      await written()
      await opened.close()
    },
  }
}

/** Gives what the disk refuses its name, and knows which writes are under way. */
function createGuard(folder: string) {
  const writing = new Set<Promise<unknown>>()

  async function guarded<T>(run: () => Promise<T>): Promise<T> {
    try {
      return await run()
    } catch (error) {
      throw translateStorageError(error, folder)
    }
  }

  return {
    guarded,
    guardedFeature: (feature: BoundFeature): BoundFeature =>
      new Map(
        [...feature].map(([method, endpoint]) => {
          const run = async (checked: unknown) => {
            const running = guarded(async () => await endpoint.run(checked))
            if (endpoint.kind === 'query') return await running
            writing.add(running)
            try {
              return await running
            } finally {
              writing.delete(running)
            }
          }
          return [method, { ...endpoint, run }]
        }),
      ),
    written: async () => void (await Promise.allSettled(writing)),
  }
}

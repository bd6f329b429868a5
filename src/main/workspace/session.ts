import type { BoundFeature } from '../../shared/contract/endpoint.ts'
import { bindFeature } from '../../shared/contract/endpoint.ts'
import { AppError } from '../../shared/contract/error.ts'
import { contract, type AllHandlers, type Feature } from '../../shared/contract/index.ts'
import type { Id } from '../../shared/contract/schema.ts'
import { dateInVietnam, type Instant } from '../../shared/time/localDate.ts'
import type {
  CheckResult,
  OpenWorkspace,
  SaveDraft,
  WorkspacePatch,
} from '../../shared/workspace/contract.ts'
import { draftableFields } from '../../shared/workspace/draft.ts'
import { createChanges } from '../database/changes.ts'
import { createDirectoryService } from '../directory/service.ts'
import { createDocumentsService, type DocumentOutputs } from '../documents/service.ts'
import { inputIssues } from '../ipc/inputIssues.ts'
import { createMeetingsService } from '../meetings/service.ts'
import { createMinutesService } from '../minutes/service.ts'
import { createTasksService } from '../tasks/service.ts'
import { adoptDrafts, keepDraft } from './drafts.ts'
import type { OpenedFolder } from './openWorkspace.ts'
import { countRows, selectWorkspace } from './repository.ts'

/** The services of one open workspace. */
export interface Session {
  readonly folder: string
  readonly handlers: Omit<AllHandlers, 'workspace'>
  readonly bound: ReadonlyMap<Feature, BoundFeature>
  describe(): Promise<OpenWorkspace>
  update(version: number, patch: WorkspacePatch): Promise<void>
  saveDraft(draft: SaveDraft): Promise<{ readonly savedAt: Instant }>
  /** Commits what was typed but not committed, after the window was lost. */
  adoptDrafts(): Promise<void>
  check(): Promise<CheckResult>
  close(): Promise<void>
}

/** What a session needs from outside the workspace. */
export interface SessionDependencies {
  readonly clock: () => Instant
  readonly newId: () => Id
  readonly actor: () => string
  readonly announce: (features: readonly Feature[]) => void
  readonly outputs: DocumentOutputs
}

/** Builds the services over an opened folder. */
export function createSession(opened: OpenedFolder, dependencies: SessionDependencies): Session {
  const { db } = opened.database
  const { clock, newId } = dependencies
  const today = () => dateInVietnam(clock())
  const changes = createChanges({ ...dependencies, db })

  const workspaceRow = async () => {
    const row = await selectWorkspace(db)
    if (row === undefined) throw new AppError('not-a-workspace', { folder: opened.folder })
    return row
  }

  const directory = createDirectoryService({ db, changes, newId })
  const meetings = createMeetingsService({ db, changes, newId, today, directory })
  const minutes = createMinutesService({ db, changes, newId })
  const tasks = createTasksService({ db, changes, newId })
  const documents = createDocumentsService({
    db,
    changes,
    newId,
    clock,
    directory,
    meetings,
    minutes,
    tasks,
    outputs: dependencies.outputs,
    workspace: workspaceRow,
  })

  return {
    folder: opened.folder,
    handlers: { directory, meetings, minutes, tasks, documents },
    bound: new Map<Feature, BoundFeature>([
      ['directory', bindFeature(contract.directory, directory)],
      ['meetings', bindFeature(contract.meetings, meetings)],
      ['minutes', bindFeature(contract.minutes, minutes)],
      ['tasks', bindFeature(contract.tasks, tasks)],
      ['documents', bindFeature(contract.documents, documents)],
    ]),

    async describe() {
      const { version, name, isSample, sampleSource, pinnedAsOf } = await workspaceRow()
      return {
        version,
        folder: opened.folder,
        name,
        isSample: isSample === 1,
        sampleSource,
        pinnedAsOf,
        today: today(),
      }
    },

    async update(version, patch) {
      const { id } = await workspaceRow()
      await changes.write(({ update }) => update('workspace', { id, version }, patch))
    },

    async saveDraft({ field, recordId, text }) {
      const checked = draftableFields[field].safeParse(text)
      if (!checked.success) {
        const issues = checked.error.issues.flatMap(inputIssues)
        throw new AppError('invalid-input', { issues: issues.map((issue) => ({ ...issue, path: field })) })
      }
      const savedAt = clock()
      await keepDraft(db, { field, recordId, text: checked.data, at: savedAt })
      return { savedAt }
    },

    adoptDrafts: async () => await adoptDrafts(db, changes),
    check: async () => ({ problems: opened.database.check(), rows: await countRows(db) }),
    close: async () => await opened.close(),
  }
}

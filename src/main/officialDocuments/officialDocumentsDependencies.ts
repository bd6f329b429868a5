import type { Handlers } from '../../shared/contract/endpoint.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { tasksContract } from '../../shared/tasks/contract.ts'
import type { Background } from '../background/background.ts'
import type { Progress } from '../background/longWork.ts'
import type { Changes } from '../database/changes.ts'
import type { DocumentOutputs, MeetingFileSources } from '../documents/service.ts'
import type { ContentStore } from '../files/contentStore.ts'

/** What the parts of official documents work with. */
export interface OfficialDocumentsDependencies extends Omit<MeetingFileSources, 'tasks'> {
  readonly tasks: Pick<Handlers<typeof tasksContract>, 'list' | 'summaries' | 'overdueByAgency' | 'groups'>
  readonly changes: Changes
  readonly newId: () => Id
  readonly actor: () => string
  readonly store: ContentStore
  readonly background: Background
  /** Monotonic milliseconds. */
  readonly stopwatch: () => number
  readonly tellProgress: (work: 'exports' | 'documents', progress: Progress) => void
  readonly outputs: DocumentOutputs
}

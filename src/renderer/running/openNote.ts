import type { Id } from '../../shared/contract/schema.ts'
import type { ClockTime } from '../../shared/time/clockTime.ts'
import type { NoteKind } from './noteKinds.ts'
import type { SpokenBy } from './speakerChoices.ts'

/** The note that is being written or corrected. */
export interface OpenNote {
  readonly key: number
  readonly kind: NoteKind
  readonly at: ClockTime | null
  /** Who speaks as far as it is known from the beginning. */
  readonly by: SpokenBy
  /** Null until its record is there; typing does not wait for that. */
  readonly id: Id | null
  /** The id of its record; null when it could not be made. */
  readonly made: Promise<Id | null>
  readonly isNew: boolean
}

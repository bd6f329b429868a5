import type { Client } from '../shared/contract/index.ts'
import type { Reply } from '../shared/contract/reply.ts'
import type { Id } from '../shared/contract/schema.ts'
import type { DoneAction } from '../shared/history/contract.ts'
import type { MeetingDetail } from '../shared/meetings/contract.ts'
import type { Step, Writes } from './writes.ts'

interface SeenRecord {
  readonly id: Id
  readonly version: number
}

/** What the actions on the parts of the open meeting work with. */
export interface MeetingParts {
  readonly client: Client
  readonly update: Writes['update']
  /** The open meeting; null until it is read. */
  readonly detail: () => MeetingDetail | null
  /** Puts parts of the open meeting as they were answered. */
  readonly change: (next: (detail: MeetingDetail) => Partial<MeetingDetail>) => void
  /** Adds, removes or moves parts of the open meeting, one after the other; it is read anew afterwards. */
  readonly inWhole: <R>(send: (meetingId: Id) => Promise<Reply<R>>) => Promise<Reply<R>>
  /** Changes places with a neighbour. */
  readonly move: (
    siblings: () => readonly SeenRecord[],
    send: (move: { id: Id; version: number; beforeId: Id }) => Promise<Reply<DoneAction>>,
    id: Id,
    step: Step,
  ) => Promise<Reply<DoneAction | null>>
}

/** The record as it was seen last. */
export function seen(records: readonly SeenRecord[] | undefined, id: Id): SeenRecord {
  return { id, version: records?.find((record) => record.id === id)?.version ?? 1 }
}

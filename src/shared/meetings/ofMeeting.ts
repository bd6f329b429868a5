import { idSchema, sampleField, type Id, type RecordBase } from '../contract/schema.ts'

/** What is a part of a meeting and stands in a row with its like. */
export interface OfMeeting extends RecordBase {
  readonly meetingId: Id
  /** Place among its siblings, from 0. */
  readonly ordinal: number
}

/** What the creation of a part of a meeting says besides the part's own fields. */
export const ofMeeting = { meetingId: idSchema, ...sampleField } as const

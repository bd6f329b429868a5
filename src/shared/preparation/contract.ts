import { z } from 'zod'
import { query } from '../contract/endpoint.ts'
import { idSchema } from '../contract/schema.ts'
import type { Meeting } from '../meetings/contract.ts'
import { localDateSchema } from '../time/localDate.ts'
import type { Readiness } from './readiness.ts'

export const preparationContract = {
  /** What a meeting still lacks as of a day. */
  readiness: query(z.strictObject({ meetingId: idSchema, asOf: localDateSchema })).returns<Readiness>(),
  /**
   * The meeting that is held next, on the as-of day or after it, and what it lacks; null when none is planned. One that is
   * over, cancelled or postponed is not.
   */
  next: query(z.strictObject({ asOf: localDateSchema })).returns<{
    readonly meeting: Meeting
    readonly readiness: Readiness
  } | null>(),
} as const

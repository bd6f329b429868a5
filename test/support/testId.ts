import { idSchema, type Id } from '../../src/shared/contract/schema.ts'

/** The id of a number; rises with it. */
export function testId(place: number): Id {
  return idSchema.parse(`01900000-0000-7000-8000-${String(place).padStart(12, '0')}`)
}

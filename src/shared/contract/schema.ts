import { z } from 'zod'
import { normalizeText } from '../text/normalize.ts'
import { textLines } from '../text/textLines.ts'

/** Longest prose the program takes in one field, in UTF-16 code units. */
const proseLimit = 20_000_000

/**
 * A field of one line: normalised, line breaks become spaces, ends trimmed.
 * `max` in UTF-16 code units, after normalisation (lengths: domain, state data standard, NĐ 30 Phụ lục VI).
 */
export function shortText(max: number) {
  return z
    .string()
    .overwrite((text) => (isFarTooLong(text, max) ? text : textLines(normalizeText(text)).join(' ')))
    .max(max)
}

/** A short field that must not be empty. */
export function requiredText(max: number) {
  return shortText(max).min(1)
}

/** Text of several lines or paragraphs: normalised, never trimmed. */
export function prose(max: number = proseLimit) {
  return z
    .string()
    .overwrite((text) => (isFarTooLong(text, max) ? text : normalizeText(text)))
    .max(max)
}

/** What every creation may say besides: what of the new record is invented. */
export const sampleField = { sample: shortText(500).optional() } as const

/** The id of a record: a UUID made by the program. */
export const idSchema = z.uuid().brand<'Id'>()
export type Id = z.output<typeof idSchema>

/** A whole number in a range, both ends included. */
export function wholeNumber(min: number, max: number) {
  return z.int().min(min).max(max)
}

/** Input of endpoints that need none. */
export const nothing = z.strictObject({})

/** What an update must say: which record, the version that was seen, and the fields that change. */
export function updateOf<Shape extends z.ZodRawShape>(fields: z.ZodObject<Shape, z.core.$strict>) {
  return z.strictObject({ id: idSchema, version: wholeNumber(1, 1e9), patch: fields.partial() })
}

/** Names one record as it was seen, to remove it. */
export const recordSeen = z.strictObject({ id: idSchema, version: wholeNumber(1, 1e9) })

/** Moves a record among its siblings: to stand before `beforeId`, or last when that is null. */
export const recordMove = z.strictObject({
  id: idSchema,
  version: wholeNumber(1, 1e9),
  beforeId: idSchema.nullable(),
})

/** What every record carries. `sample` names in words what of it is invented; empty for real records. */
export interface RecordBase {
  readonly id: Id
  readonly version: number
  readonly sample: string
}

/** Whether text is too long however it is normalised in practice, so that no work is spent on it before it is refused. */
function isFarTooLong(text: string, max: number): boolean {
  return text.length > 4 * max + 1000
}

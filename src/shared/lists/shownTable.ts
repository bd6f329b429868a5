import { z } from 'zod'
import { prose, shortText, wholeNumber } from '../contract/schema.ts'
import { localDateSchema } from '../time/localDate.ts'

/** The most rows that a list prints or exports at once. */
export const mostRows = 20_000
const mostColumns = 50

const cell = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: prose(20_000) }),
  z.strictObject({ kind: z.literal('number'), value: z.number() }),
  z.strictObject({ kind: z.literal('date'), day: localDateSchema, wording: shortText(200) }),
  z.strictObject({ kind: z.literal('empty') }),
])

const column = z.strictObject({
  key: shortText(50),
  heading: shortText(200),
  group: shortText(200).nullable(),
  align: z.enum(['left', 'center', 'right']),
  width: wholeNumber(1, 500),
})

/** A `ReportTable` as a window sends it: what a list shows, to be printed or written to a file as it stands. */
export const shownTable = z
  .strictObject({
    title: shortText(500),
    subtitles: z.array(shortText(2000)).max(20),
    columns: z.array(column).min(1).max(mostColumns),
    rows: z
      .array(
        z.strictObject({
          kind: z.enum(['section', 'record', 'total']),
          cells: z.array(cell).min(1).max(mostColumns),
        }),
      )
      .max(mostRows),
    notes: z.array(shortText(2000)).max(20),
  })
  .refine(({ columns, rows }) => rows.every(({ cells }) => cells.length === columns.length))

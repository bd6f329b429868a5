import type { z } from 'zod'
import { idSchema, type Id } from '../../contract/schema.ts'
import type { LocalDate } from '../../time/localDate.ts'
import { cellText } from '../cellText.ts'
import { createDateJudge, plainDates, readDay, type DateColumn, type DateJudge } from '../dateCells.ts'
import { entriesOf } from '../entriesOf.ts'
import type { Flag, FlagReason } from '../flags.ts'
import { headingKey } from '../headingKey.ts'
import { resolveOrganization, type OrganizationRef, type OrganizationWords } from '../organizationRef.ts'
import { cellReference, storedValue } from '../sheet.ts'
import { usableCell } from '../usableCell.ts'
import { phoneText } from './phoneText.ts'
import type { RecordCells } from './recordRows.ts'
import { statedCount } from './statedCount.ts'

/** What the rows of one table of records are read with. */
export interface RecordContext extends OrganizationWords {
  readonly dates: ReadonlyMap<string, DateColumn>
  readonly asOf: LocalDate
  readonly convertLegacy: boolean
}

/** Judges the columns of days, taken whole, by their cells. */
export function createDaysJudge() {
  const judges = new Map<string, DateJudge>()
  return {
    add({ cells }: RecordCells<string>): void {
      for (const [key, { cell }] of cells) {
        const judge = judges.get(key) ?? createDateJudge()
        judge.add(cell)
        judges.set(key, judge)
      }
    },
    judge: (): RecordContext['dates'] => new Map([...judges].map(([key, judge]) => [key, judge.judge()])),
  }
}

/** The cells of one row; what is empty or doubtful is undefined, and flagged where it is not sure. */
export interface CellReader<Key extends string> {
  readonly row: number
  /** Words of the section that the row stands in. */
  readonly section: string
  /** Checked as a field of the contract is. */
  text(key: Key, schema: z.ZodType<string>): string | undefined
  number(key: Key, schema: z.ZodType<number | null>): number | undefined
  day(key: Key): LocalDate | undefined
  /** One of the values by its word, or by another word, folded (`headingKey`). */
  choice<Value extends string>(
    key: Key,
    words: Readonly<Record<Value, string>>,
    others?: Readonly<Record<string, Value>>,
  ): Value | undefined
  /** All organizations that a cell names; undefined when one of them is not sure. */
  organizations(key: Key): readonly OrganizationRef[] | undefined
  organization(key: Key): OrganizationRef | undefined
  id(key: Key): Id | undefined
  /** The organization of the directory that a text names, without a word where none does. */
  knownOrganization(text: string): OrganizationRef | undefined
  /** Says that what is stored stays where the file has the column and an empty cell; `stored` in words. */
  keep(key: Key, stored: string): void
  flag(reason: FlagReason, key: Key | null, text: string): void
  readonly flags: readonly Flag[]
}

/** Reads the cells of a row as their columns are to be understood. */
export function createCellReader<Key extends string>(
  { number: row, cells, section }: RecordCells<Key>,
  context: RecordContext,
): CellReader<Key> {
  const flags: Flag[] = []
  const flag = (reason: FlagReason, key: Key | null, text: string) => {
    const placed = key === null ? undefined : cells.get(key)
    const cell = placed === undefined ? String(row) : cellReference(row, placed.column)
    flags.push({ reason, column: key, cell, text })
  }
  const usable = (key: Key) =>
    usableCell(cells.get(key)?.cell ?? null, {
      keepsSigns: false,
      convertLegacy: context.convertLegacy,
      flag: (reason, text) => flag(reason, key, text),
    })
  const textOf = (key: Key) => cellText(usable(key))
  const organizations: CellReader<Key>['organizations'] = (key) => {
    const text = textOf(key)
    if (text === '') return undefined
    const refs: OrganizationRef[] = []
    let isSure = true
    for (const name of context.organizations.split(text)) {
      const { ref, reason } = resolveOrganization(name, context)
      if (reason !== null) flag(reason, key, name)
      if (ref === null) isSure = false
      else if (ref !== 'skipped') refs.push(ref)
    }
    return isSure && refs.length > 0 ? refs : undefined
  }

  return {
    row,
    section,
    flags,
    flag,
    organizations,

    text(key, schema) {
      const text = /phone$/i.test(key) ? phoneText(textOf(key)) : textOf(key)
      if (text === '') return undefined
      const checked = schema.safeParse(text)
      if (!checked.success) flag('tooLong', key, text)
      const read = checked.data?.trim()
      return read === '' ? undefined : read
    },

    number(key, schema) {
      const cell = usable(key)
      const value = storedValue(cell)
      const text = cellText(cell)
      if (text === '') return undefined
      const said = statedCount(text)
      const read =
        value?.kind === 'number'
          ? value.value
          : said.words === ''
            ? (said.count ?? NaN)
            : Number(text.replace(/(?<=\d)[.\s](?=\d{3}\b)/g, ''))
      if (Number.isNaN(read)) {
        flag('unreadableNumber', key, text)
        return undefined
      }
      const checked = schema.safeParse(read)
      if (!checked.success) flag('numberOutOfRange', key, text)
      return checked.data ?? undefined
    },

    day(key) {
      const { value, flag: reason } = readDay(usable(key), context.dates.get(key) ?? plainDates, context.asOf)
      if (reason !== null) flag(reason, key, cellText(cells.get(key)?.cell))
      return value ?? undefined
    },

    choice(key, words, others = {}) {
      const text = textOf(key)
      if (text === '') return undefined
      const wanted = headingKey(text)
      const found =
        entriesOf(words).find(([, word]) => headingKey(word) === wanted)?.[0] ??
        entriesOf(others).find(([word]) => word === wanted)?.[1]
      if (found === undefined) flag('unknownWord', key, text)
      return found
    },

    organization(key) {
      const refs = organizations(key)
      if (refs !== undefined && refs.length > 1) {
        flag('severalOrganizations', key, textOf(key))
        return undefined
      }
      return refs?.[0]
    },

    knownOrganization(text) {
      const { ref } = resolveOrganization(text, context)
      return ref === null || ref === 'skipped' || ref.kind === 'new' ? undefined : ref
    },

    keep(key, stored) {
      const placed = cells.get(key)
      if (placed !== undefined && stored !== '' && cellText(placed.cell) === '')
        flag('valueStays', key, stored)
    },

    id: (key) => idSchema.safeParse(textOf(key).toLowerCase()).data,
  }
}

import { compareText } from '../text/collate.ts'
import { fold } from '../text/fold.ts'
import { searchedText, searchWords } from '../text/searchWords.ts'
import { parseIsoDate, type LocalDate } from '../time/localDate.ts'
import { shortDate } from '../time/wording.ts'
import type { ListViewFields } from './contract.ts'
import { cellText, type ListColumn } from './listColumn.ts'

/** How a list is shown now; a saved view keeps it under a name. */
export type ListArrangement = Pick<ListViewFields, 'text' | 'filters' | 'sort' | 'columns'>

/** What is set up of a column of any list, without its records. */
type ColumnHead = Pick<ListColumn<never>, 'key' | 'width' | 'isExtra'>

/** All columns but the extra ones, no filter, the order of the list itself. */
export function plainArrangement(columns: readonly ColumnHead[]): ListArrangement {
  return {
    text: '',
    filters: {},
    sort: null,
    columns: columns
      .filter(({ isExtra }) => isExtra !== true)
      .map(({ key, width }) => ({ column: key, width })),
  }
}

/** The same without columns that the list does not have, as another version of the program may have kept them. */
export function knownArrangement(
  arrangement: ListArrangement,
  columns: readonly ColumnHead[],
): ListArrangement {
  const isKnown = (key: string) => columns.some((column) => column.key === key)
  const shown = arrangement.columns.filter(({ column }) => isKnown(column))
  return {
    text: arrangement.text,
    filters: Object.fromEntries(
      Object.entries(arrangement.filters).filter(([key, values]) => isKnown(key) && values.length > 0),
    ),
    sort: arrangement.sort !== null && isKnown(arrangement.sort.by) ? arrangement.sort : null,
    columns: shown.length === 0 ? plainArrangement(columns).columns : shown,
  }
}

export function sameArrangement(one: ListArrangement, other: ListArrangement): boolean {
  return asText(one) === asText(other)
}

/** Filters stand in no order. */
function asText({ text, filters, sort, columns }: ListArrangement): string {
  const parts = Object.entries(filters)
    .map(([key, values]) => [key, values.toSorted()] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  const shown = columns.map(({ column, width }) => [column, width])
  return JSON.stringify([text, parts, sort === null ? null : [sort.by, sort.descending], shown])
}

/** The words of a record by which it is found. */
export function searchedRecord<R>(columns: readonly ListColumn<R>[], record: R): string {
  return columns.map((column) => searchedText(cellText(column, record))).join(' ')
}

/**
 * The records that an arrangement shows, in its order: every word of its text begins a word of the record (domain 4.2),
 * and every filter holds. A filter of a day is [from, until], empty for open ends; of a text, the words that it has; of
 * others, the texts that fit. Records that say nothing of what they are sorted by stand last in either direction.
 */
export function shownRecords<R>(
  records: readonly R[],
  columns: readonly ListColumn<R>[],
  { text, filters, sort }: Pick<ListArrangement, 'text' | 'filters' | 'sort'>,
  searched: (record: R) => string = (record) => searchedRecord(columns, record),
): readonly R[] {
  const words = searchWords(text).map(searchedText)
  const tests = columns.flatMap((column) => {
    const values = filters[column.key]
    return values === undefined || values.length === 0 ? [] : [filterTest(column, values)]
  })
  const shown = records.filter(
    (record) => tests.every((test) => test(record)) && hasAll(words, () => searched(record)),
  )
  const by = sort === null ? undefined : columns.find(({ key }) => key === sort.by)
  return by === undefined ? shown : sorted(shown, by, sort?.descending === true)
}

function hasAll(words: readonly string[], text: () => string): boolean {
  if (words.length === 0) return true
  const whole = text()
  return words.every((word) => whole.includes(word))
}

function filterTest<R>(column: ListColumn<R>, values: readonly string[]): (record: R) => boolean {
  switch (column.kind) {
    case 'day': {
      const [from = '', until = ''] = values
      return (record) => {
        const day = column.day(record)
        return day !== null && (from === '' || day >= from) && (until === '' || day <= until)
      }
    }
    case 'text': {
      const words = searchWords(values.join(' ')).map(searchedText)
      return (record) => hasAll(words, () => searchedText(column.text(record)))
    }
    case 'words': {
      const wanted = new Set(values)
      return (record) => {
        const own = column.words(record)
        return own.length === 0 ? wanted.has('') : own.some((word) => wanted.has(word))
      }
    }
    case 'choice':
    case 'number': {
      const wanted = new Set(values)
      return (record) => wanted.has(cellText(column, record))
    }
  }
}

function sorted<R>(records: readonly R[], column: ListColumn<R>, descending: boolean): readonly R[] {
  const isEmpty = new Map(records.map((record) => [record, cellText(column, record) === '']))
  const compare = comparison(column)
  const sign = descending ? -1 : 1
  return records.toSorted(
    (a, b) => Number(isEmpty.get(a) === true) - Number(isEmpty.get(b) === true) || sign * compare(a, b),
  )
}

function comparison<R>(column: ListColumn<R>): (a: R, b: R) => number {
  switch (column.kind) {
    case 'number':
      return (a, b) => (column.number(a) ?? 0) - (column.number(b) ?? 0)
    case 'day':
      return (a, b) => compareDays(column.day(a), column.day(b))
    case 'choice': {
      const { order } = column
      if (order === undefined) return (a, b) => compareText(column.text(a), column.text(b))
      return (a, b) => order.indexOf(column.text(a)) - order.indexOf(column.text(b))
    }
    case 'text':
      return column.compare ?? ((a, b) => compareText(column.text(a), column.text(b)))
    case 'words':
      return (a, b) => compareText(cellText(column, a), cellText(column, b))
  }
}

function compareDays(a: LocalDate | null, b: LocalDate | null): number {
  const [one, other] = [a ?? '', b ?? '']
  return one < other ? -1 : one > other ? 1 : 0
}

/** What a filter stands for that has no text of its own. */
export const emptyWords = '(trống)'

/** The texts that a column can be filtered by, each once, in its order; '' last where records say nothing. */
export function filterChoices<R>(column: ListColumn<R>, records: readonly R[]): readonly string[] {
  const texts = new Set(
    records.flatMap((record) => {
      if (column.kind !== 'words') return [cellText(column, record)]
      const words = column.words(record)
      return words.length === 0 ? [''] : words
    }),
  )
  const order = column.kind === 'choice' ? column.order : undefined
  return [...texts].toSorted(
    (a, b) =>
      Number(a === '') - Number(b === '') ||
      (order === undefined ? compareText(a, b) : order.indexOf(a) - order.indexOf(b)),
  )
}

/** A filter in words, each part on its own: "trạng thái: nháp, hoãn". */
export function filterWords(
  { text, filters }: Pick<ListArrangement, 'text' | 'filters'>,
  columns: readonly Pick<ListColumn<never>, 'key' | 'heading' | 'kind'>[],
): readonly string[] {
  const parts = columns.flatMap(({ key, heading, kind }) => {
    const values = filters[key] ?? []
    if (values.length === 0) return []
    const name = heading.slice(0, 1).toLocaleLowerCase('vi') + heading.slice(1)
    const said = kind === 'day' ? [dayWords(values)] : values.map((value) => value || emptyWords)
    return [`${name}: ${said.join(', ')}`]
  })
  return fold(text.trim()) === '' ? parts : [...parts, `có chữ “${text.trim()}”`]
}

/** "từ 01/02/2024 đến 05/02/2024". */
function dayWords([from = '', until = '']: readonly string[]): string {
  const say = (word: string, text: string) => {
    const day = text === '' ? null : parseIsoDate(text)
    return day === null ? '' : `${word} ${shortDate(day)}`
  }
  return [say('từ', from), say('đến', until)].filter((part) => part !== '').join(' ')
}

import { describe, expect, it } from 'vitest'
import {
  filterChoices,
  filterWords,
  knownArrangement,
  plainArrangement,
  sameArrangement,
  shownRecords,
} from '../../../../src/shared/lists/arrangement.ts'
import type { ListColumn } from '../../../../src/shared/lists/listColumn.ts'
import { listTable } from '../../../../src/shared/lists/listTable.ts'
import { comparePersonNames } from '../../../../src/shared/text/collate.ts'
import { parseIsoDate, type LocalDate } from '../../../../src/shared/time/localDate.ts'

interface Row {
  readonly name: string
  readonly level: string
  readonly seats: number | null
  readonly day: LocalDate | null
}

const row = (name: string, level = '', seats: number | null = null, day: string | null = null): Row => ({
  name,
  level,
  seats,
  day: day === null ? null : parseIsoDate(day),
})
const rows = [
  row('Đỗ Văn Ánh', 'Xã', 2, '2024-02-05'),
  row('Lê Thị An', 'Huyện', 10, '2024-01-31'),
  row('Nguyễn Văn Bình', '', null, null),
  row('Đặng Thu Ánh', 'Huyện', 1, '2024-03-01'),
]
const columns: readonly ListColumn<Row>[] = [
  {
    key: 'name',
    heading: 'Họ và tên',
    width: 150,
    kind: 'text',
    text: ({ name }) => name,
    compare: (a, b) => comparePersonNames(a.name, b.name),
  },
  {
    key: 'level',
    heading: 'Cấp',
    width: 100,
    kind: 'choice',
    text: ({ level }) => level,
    order: ['Xã', 'Huyện'],
  },
  { key: 'seats', heading: 'Số chỗ', width: 60, kind: 'number', number: ({ seats }) => seats },
  { key: 'day', heading: 'Ngày', width: 90, isExtra: true, kind: 'day', day: ({ day }) => day },
]
const plain = plainArrangement(columns)
const names = (arrangement: Partial<typeof plain>) =>
  shownRecords(rows, columns, { ...plain, ...arrangement }).map(({ name }) => name)

describe('the records that a list shows', () => {
  it('have every word that was typed, without marks and in any order', () => {
    expect(names({ text: 'anh do' })).toEqual(['Đỗ Văn Ánh'])
    expect(names({ text: 'huyen an' })).toEqual(['Lê Thị An', 'Đặng Thu Ánh'])
    expect(names({ text: 'ong' })).toEqual([])
  })

  it('fit every filter; a day lies within its ends', () => {
    expect(names({ filters: { level: ['Huyện', ''] } })).toEqual([
      'Lê Thị An',
      'Nguyễn Văn Bình',
      'Đặng Thu Ánh',
    ])
    expect(names({ filters: { day: ['2024-02-01', ''] } })).toEqual(['Đỗ Văn Ánh', 'Đặng Thu Ánh'])
    expect(names({ filters: { day: ['', '2024-02-05'], level: ['Xã'] } })).toEqual(['Đỗ Văn Ánh'])
  })

  it('are sorted as their column sorts, those that say nothing last either way', () => {
    expect(names({ sort: { by: 'name', descending: false } })).toEqual([
      'Lê Thị An',
      'Đặng Thu Ánh',
      'Đỗ Văn Ánh',
      'Nguyễn Văn Bình',
    ])
    expect(names({ sort: { by: 'seats', descending: false } })).toEqual([
      'Đặng Thu Ánh',
      'Đỗ Văn Ánh',
      'Lê Thị An',
      'Nguyễn Văn Bình',
    ])
    expect(names({ sort: { by: 'seats', descending: true } }).at(-1)).toBe('Nguyễn Văn Bình')
    expect(names({ sort: { by: 'level', descending: false } })[0]).toBe('Đỗ Văn Ánh')
  })
})

describe('an arrangement', () => {
  it('leaves columns and filters out that the list does not have', () => {
    const stored = {
      text: '',
      filters: { gone: ['x'], level: [] },
      sort: { by: 'gone', descending: true },
      columns: [{ column: 'gone', width: 50 }],
    }
    expect(knownArrangement(stored, columns)).toEqual(plain)
  })

  it('is the same in whatever order its filters were set', () => {
    const one = { ...plain, filters: { level: ['Xã', 'Huyện'], day: ['', '2024-01-01'] } }
    const other = { ...plain, filters: { day: ['', '2024-01-01'], level: ['Huyện', 'Xã'] } }
    expect(sameArrangement(one, other)).toBe(true)
    expect(sameArrangement(one, plain)).toBe(false)
  })

  it('offers each text that there is, in the order of its column, none last', () => {
    const level = columns.find(({ key }) => key === 'level')
    if (level === undefined) throw new Error('no column')
    expect(filterChoices(level, rows)).toEqual(['Xã', 'Huyện', ''])
  })

  it('names its filter', () => {
    const filters = { level: ['Huyện', ''], day: ['2024-02-01', '2024-02-05'] }
    expect(filterWords({ text: ' an ', filters }, columns)).toEqual([
      'cấp: Huyện, (trống)',
      'ngày: từ 01/02/2024 đến 05/02/2024',
      'có chữ “an”',
    ])
  })
})

describe('a list on paper', () => {
  it('has the columns that are shown, numbered rows, the filter, and how many of all it shows', () => {
    const arrangement = { ...plain, filters: { level: ['Xã'] } }
    const records = shownRecords(rows, columns, arrangement)
    const list = { title: 'Danh sách', subtitles: ['Hội nghị A'], columns, arrangement, records }
    const table = listTable({ ...list, total: rows.length, what: 'người' })
    expect(table.title).toBe('DANH SÁCH')
    expect(table.subtitles).toEqual(['Hội nghị A', 'Lọc: cấp: Xã'])
    expect(table.columns.map(({ heading }) => heading)).toEqual(['STT', 'Họ và tên', 'Cấp', 'Số chỗ'])
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      [
        { kind: 'number', value: 1 },
        { kind: 'text', text: 'Đỗ Văn Ánh' },
        { kind: 'text', text: 'Xã' },
        { kind: 'number', value: 2 },
      ],
    ])
    expect(table.notes).toEqual(['1 trong 4 người'])
  })
})

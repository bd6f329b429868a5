import { describe, expect, it } from 'vitest'
import {
  createDateJudge,
  dayOfSerial,
  readDay,
  readDeadline,
} from '../../../../src/shared/imports/dateCells.ts'
import { createPercentJudge, readPercent } from '../../../../src/shared/imports/readPercent.ts'
import { localDateSchema } from '../../../../src/shared/time/localDate.ts'
import type { SheetCell } from '../../../../src/shared/imports/sheet.ts'
import { cellOf } from './sheetOf.ts'

const today = localDateSchema.parse('2024-02-05')
type Written = Parameters<typeof cellOf>[0]

/** What a judge says of these cells. */
function judged<Verdict>(
  judge: { add(cell: SheetCell): void; judge(): Verdict },
  cells: readonly SheetCell[],
) {
  for (const cell of cells) judge.add(cell)
  return judge.judge()
}

function deadline(written: Written, others: readonly Written[] = []) {
  const column = judged(createDateJudge(), [written, ...others].map(cellOf))
  const { value, flag } = readDeadline(cellOf(written), column, today)
  return flag ?? (value === null ? null : value.wording === '' ? value.dueOn : [value.dueOn, value.wording])
}

describe('deadlines in cells', () => {
  it.each<[Written, unknown]>([
    [{ date: '2024-06-30' }, '2024-06-30'],
    ['30/6/2024', '2024-06-30'],
    ['30-06-2024', '2024-06-30'],
    ['30.6.2024', '2024-06-30'],
    ['5/6/24', '2024-06-05'],
    ['Trước ngày 30/6/2024', '2024-06-30'],
    ['2024-06-30', '2024-06-30'],
    ['30/06/2024 00:00', '2024-06-30'],
    ['quý II/2024', ['2024-06-30', 'quý II/2024']],
    ['tháng 6-2024', ['2024-06-30', 'tháng 6-2024']],
    ['Năm 2024', ['2024-12-31', 'Năm 2024']],
    [2024, ['2024-12-31', 'năm 2024']],
    [45_473, 'serialDate'],
    ['30/6', 'yearAssumed'],
    ['45473', 'serialDate'],
    ['2024', ['2024-12-31', 'năm 2024']],
    ['17h00 ngày 30/6/2024', '2024-06-30'],
    ['Trước 17 giờ 00 ngày 30/6/2024', '2024-06-30'],
    ['Theo Kế hoạch 12-2024', 'unreadableDeadline'],
    ['Trước ngày 31/02/2024', 'impossibleDate'],
    ['31/6/2024', 'impossibleDate'],
    ['29/02/2023', 'impossibleDate'],
    ['Theo yêu cầu', 'unreadableDeadline'],
    ['', null],
  ])('reads %j', (written, read) => expect(deadline(written)).toEqual(read))

  it('gives a serial number its day', () => {
    expect(dayOfSerial(45_473)).toBe('2024-06-30')
    expect(dayOfSerial(45_473.75)).toBe('2024-06-30')
    expect(dayOfSerial(1)).toBe('1900-01-01')
    expect(dayOfSerial(59)).toBe('1900-02-28')
    expect(dayOfSerial(61)).toBe('1900-03-01')
    expect(dayOfSerial(-1)).toBeNull()
  })

  it('never takes the month for the first, and doubts a column that has it so', () => {
    expect(deadline('06/30/2024')).toBe('monthFirst')
    expect(deadline('05/06/2024', ['06/30/2024'])).toBe('monthFirst')
    expect(deadline('05/06/2024', ['30/6/2024'])).toBe('2024-06-05')
    expect(deadline('25/06/2024', ['06/30/2024'])).toBe('2024-06-25')
  })

  it('doubts real dates that Excel may have read the other way round', () => {
    expect(deadline({ date: '2024-05-06' }, ['30/6/2024'])).toBe('maybeSwapped')
    expect(deadline({ date: '2024-05-06' }, ['30/6/2024', { date: '2024-06-30' }])).toBe('2024-05-06')
    expect(deadline({ date: '2024-05-06' }, ['quý II/2024'])).toBe('2024-05-06')
  })

  it('takes no period for a day', () => {
    const cell = cellOf('quý II/2024')
    expect(readDay(cell, judged(createDateJudge(), [cell]), today)).toEqual({
      value: null,
      flag: 'unreadableDate',
    })
  })
})

describe('percentages in cells', () => {
  const percent = (written: Written, others: readonly Written[] = []) => {
    const { value, flag } = readPercent(
      cellOf(written),
      judged(createPercentJudge(), [written, ...others].map(cellOf)),
    )
    return flag ?? value
  }
  it.each<[Written, unknown]>([
    [45, 45],
    ['45%', 45],
    ['45 %', 45],
    [{ kind: 'number', value: 0.45, percent: true }, 45],
    [0.45, 45],
    ['32,1%', 'rounded'],
    ['32.1', 'rounded'],
    [1, 'fractionOrPercent'],
    [120, 'outOfRange'],
    ['khoảng một nửa', 'unreadableNumber'],
    ['', null],
  ])('reads %j', (written, read) => expect(percent(written)).toEqual(read))

  it('decides by the column whether 1 is the whole', () => {
    expect(percent(1, [0.5])).toBe(100)
    expect(percent(1, [50])).toBe(1)
    expect(percent(0.45, [50])).toBe('fractionOrPercent')
    expect(percent(50, [0.45])).toBe(50)
  })
})

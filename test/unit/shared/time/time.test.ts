import { describe, expect, it } from 'vitest'
import {
  addMinutes,
  clockTimeSchema,
  minutesBetween,
  parseClockTime,
} from '../../../../src/shared/time/clockTime.ts'
import { deadlineText, parseDeadline } from '../../../../src/shared/time/deadline.ts'
import {
  addDays,
  dateInVietnam,
  daysBetween,
  lastDayOfMonth,
  localDate,
  localDateSchema,
  parseIsoDate,
  weekday,
} from '../../../../src/shared/time/localDate.ts'
import {
  countInProse,
  groupDigits,
  officialDate,
  officialTime,
  shortDate,
  weekdayName,
} from '../../../../src/shared/time/wording.ts'

const date = (text: string) => localDateSchema.parse(text)

describe('a civil date', () => {
  it('exists or does not', () => {
    expect(localDate(2024, 2, 29)).toBe('2024-02-29')
    expect(localDate(2023, 2, 29)).toBeNull()
    expect(localDate(2024, 13, 1)).toBeNull()
    expect(parseIsoDate('2024-2-5')).toBeNull()
  })

  it('lies between 1900 and 2200', () => {
    expect(parseIsoDate('1900-01-01')).toBe('1900-01-01')
    expect(parseIsoDate('2200-12-31')).toBe('2200-12-31')
    for (const text of ['0000-01-01', '0001-01-01', '1899-12-31', '2201-01-01', '9999-12-31'])
      expect(parseIsoDate(text)).toBeNull()
    expect(localDate(2201, 1, 1)).toBeNull()
    expect(lastDayOfMonth(9999, 12)).toBeNull()
    expect(lastDayOfMonth(50, 6)).toBeNull()
  })

  it('stays in that range when days are added', () => {
    expect(addDays(date('2200-12-31'), 1)).toBe('2200-12-31')
    expect(addDays(date('2200-12-01'), 1e9)).toBe('2200-12-31')
    expect(addDays(date('1900-01-02'), -90)).toBe('1900-01-01')
  })

  it('counts over month ends and leap days', () => {
    expect(addDays(date('2024-02-28'), 2)).toBe('2024-03-01')
    expect(addDays(date('2024-01-01'), -1)).toBe('2023-12-31')
    expect(daysBetween(date('2024-02-05'), date('2024-06-30'))).toBe(146)
    expect(lastDayOfMonth(2024, 2)).toBe('2024-02-29')
    expect(weekday(date('2024-02-05'))).toBe(0)
    expect(weekday(date('1969-12-28'))).toBe(6)
  })

  it('is that of Vietnam, also while it is yesterday in UTC', () => {
    expect(dateInVietnam('2024-02-04T16:59:59.999Z')).toBe('2024-02-04')
    expect(dateInVietnam('2024-02-04T17:00:00.000Z')).toBe('2024-02-05')
  })
})

describe('the wording of dates and numbers', () => {
  it.each([
    ['2024-02-05', 'ngày 05 tháng 02 năm 2024'],
    ['2024-03-05', 'ngày 05 tháng 3 năm 2024'],
    ['2024-12-15', 'ngày 15 tháng 12 năm 2024'],
  ])('writes %s as official papers do', (iso, words) => expect(officialDate(date(iso))).toBe(words))

  it('writes screens, weekdays, times and counts', () => {
    expect(shortDate(date('2024-02-05'))).toBe('05/02/2024')
    expect(weekdayName(date('2024-02-05'))).toBe('thứ Hai')
    expect(weekdayName(date('2024-02-04'))).toBe('Chủ nhật')
    expect(officialTime(clockTimeSchema.parse('08:00'))).toBe('08 giờ 00')
    expect([0, 5, 10, 1234567].map(countInProse)).toEqual(['00', '05', '10', '1.234.567'])
    expect(groupDigits(999)).toBe('999')
  })
})

describe('parseDeadline', () => {
  const today = date('2024-02-05')
  it.each([
    ['30/6/2024', '2024-06-30'],
    ['30-06-2024', '2024-06-30'],
    ['30.6.24', '2024-06-30'],
    ['5/2', '2024-02-05'],
    ['ngày 9-4', '2024-04-09'],
    ['trước ngày 30/6', '2024-06-30'],
    ['ngày 05 tháng 02 năm 2024', '2024-02-05'],
    ['  Trước   ngày 30/6/2024 ', '2024-06-30'],
    ['30/6/2024.', '2024-06-30'],
    ['30/6/2024 ;', '2024-06-30'],
    ['30/6,', '2024-06-30'],
    ['chậm nhất là ngày 30/6/2024', '2024-06-30'],
    ['chậm nhất ngày 30/6/2024', '2024-06-30'],
    ['từ nay đến ngày 30 tháng 6 năm 2024', '2024-06-30'],
    ['Hoàn thành trước ngày 30/6/2024.', '2024-06-30'],
    ['30/ 6/ 2024', '2024-06-30'],
    ['30 - 6 - 2024', '2024-06-30'],
  ])('reads the day in %s', (text, dueOn) =>
    expect(parseDeadline(text, today)).toEqual({ dueOn, wording: '' }),
  )

  it.each([
    ['tháng 6-2024', '2024-06-30', 'tháng 6-2024'],
    ['tháng 6/2024', '2024-06-30', 'tháng 6/2024'],
    ['Tháng 02 năm 2024', '2024-02-29', 'Tháng 02 năm 2024'],
    ['quý II/2024', '2024-06-30', 'quý II/2024'],
    ['trong quý 3 năm 2025', '2025-09-30', 'trong quý 3 năm 2025'],
    ['năm 2024', '2024-12-31', 'năm 2024'],
    ['cuối năm', '2024-12-31', 'cuối năm'],
    ['6 tháng đầu năm 2024', '2024-06-30', '6 tháng đầu năm 2024'],
    ['từ nay đến tháng 6-2024', '2024-06-30', 'từ nay đến tháng 6-2024'],
    ['cuối quý II/2024', '2024-06-30', 'cuối quý II/2024'],
    ['cuối tháng 6', '2024-06-30', 'cuối tháng 6'],
    ['quý II 2024', '2024-06-30', 'quý II 2024'],
    ['quí 2, năm 2024', '2024-06-30', 'quí 2, năm 2024'],
    ['trong tháng 6', '2024-06-30', 'trong tháng 6'],
    ['hết quý II/2024', '2024-06-30', 'hết quý II/2024'],
    ['tháng 6-2024.', '2024-06-30', 'tháng 6-2024'],
    ['06/2024', '2024-06-30', '06/2024'],
    ['6/2024', '2024-06-30', '6/2024'],
    ['Q2/2024', '2024-06-30', 'Q2/2024'],
    ['Q.II/2024', '2024-06-30', 'Q.II/2024'],
    ['trong Q.IV/2024', '2024-12-31', 'trong Q.IV/2024'],
    ['tháng 6-2024;', '2024-06-30', 'tháng 6-2024'],
    ['quý II/2024'.normalize('NFD'), '2024-06-30', 'quý II/2024'.normalize('NFD')],
    ['T6/2024', '2024-06-30', 'T6/2024'],
    ['Tháng 6 / 2024', '2024-06-30', 'Tháng 6 / 2024'],
    ['Từ ngày 01/3/2024 đến ngày 30/6/2024', '2024-06-30', 'Từ ngày 01/3/2024 đến ngày 30/6/2024'],
    ['01/3 - 30/6/2024', '2024-06-30', '01/3 - 30/6/2024'],
    ['01-3-2024 đến 30-6-2024', '2024-06-30', '01-3-2024 đến 30-6-2024'],
    ['Tháng 3-6/2024', '2024-06-30', 'Tháng 3-6/2024'],
    ['từ tháng 3 đến tháng 6/2024', '2024-06-30', 'từ tháng 3 đến tháng 6/2024'],
    ['Quý I, II/2024', '2024-06-30', 'Quý I, II/2024'],
    ['Quý I - Quý III năm 2024', '2024-09-30', 'Quý I - Quý III năm 2024'],
    ['2024-2025', '2025-12-31', '2024-2025'],
    ['Giai đoạn 2024 - 2025', '2025-12-31', 'Giai đoạn 2024 - 2025'],
    ['Năm 2024 và 2025', '2025-12-31', 'Năm 2024 và 2025'],
  ])('counts %s as the last day of the period and keeps the words', (text, dueOn, wording) =>
    expect(parseDeadline(text, today)).toEqual({ dueOn, wording }),
  )

  it.each([
    ['trước năm 2025', '2024-12-31'],
    ['Trước tháng 6/2024.', '2024-05-31'],
    ['trước tháng 3', '2024-02-29'],
    ['trước tháng 01/2025', '2024-12-31'],
    ['trước quý II/2024', '2024-03-31'],
    ['trước Q2/2024', '2024-03-31'],
    ['trước 06/2024', '2024-05-31'],
    ['hoàn thành trước quý I/2025', '2024-12-31'],
    ['trước 6 tháng cuối năm 2024', '2024-06-30'],
    ['từ nay đến trước tháng 6', '2024-05-31'],
  ])('counts %s as the day before the period begins', (text, dueOn) =>
    expect(parseDeadline(text, today)).toEqual({ dueOn, wording: text.replace(/\.$/, '') }),
  )

  it.each([
    ['trước cuối năm 2024', '2024-12-31'],
    ['trước hết quý II/2024', '2024-06-30'],
  ])('counts %s as its end', (text, dueOn) => expect(parseDeadline(text, today)?.dueOn).toBe(dueOn))

  it.each(['đầu tháng', 'đầu tháng 6', 'cuối tháng', 'trước', 'tháng 6/9999', '30/6/0024', 'năm 0000', '.'])(
    'finds none in %j either',
    (text) => expect(parseDeadline(text, today)).toBeNull(),
  )

  it.each([
    '31/02/2024',
    '31-02-2024',
    '2/30/2024',
    '2-30-2024',
    'tháng 13',
    'quý V',
    'sớm',
    '',
    '1/1/1/1',
    '32/1',
    'T6',
    '2025-2024',
    '30/6/2024, 31/12/2024',
    '30/6 - 1/3/2024',
  ])('finds none in %j', (text) => expect(parseDeadline(text, today)).toBeNull())

  it('is shown in its own words, or as a day', () => {
    expect(deadlineText({ dueOn: date('2024-06-30'), wording: 'quý II/2024' })).toBe('Quý II/2024')
    expect(deadlineText({ dueOn: date('2024-06-30'), wording: '' })).toBe('30/06/2024')
    expect(deadlineText({ dueOn: null, wording: '' })).toBe('')
  })
})

describe('a time of day', () => {
  it.each([
    ['8', '08:00'],
    ['8h', '08:00'],
    ['8h30', '08:30'],
    ['8:05', '08:05'],
    ['14 giờ 30', '14:30'],
    ['08 giờ 00 phút', '08:00'],
    ['0830', '08:30'],
    ['08 giờ 30 phút'.normalize('NFD'), '08:30'],
    ['8 GIỜ 30', '08:30'],
  ])('is read from %s', (text, time) => expect(parseClockTime(text)).toBe(time))

  it.each(['24:00', '8h75', 'sáng', '', '123456'])('is not read from %j', (text) =>
    expect(parseClockTime(text)).toBeNull(),
  )

  it('moves by minutes within the day', () => {
    const time = clockTimeSchema.parse('23:30')
    expect(addMinutes(time, 29)).toBe('23:59')
    expect(addMinutes(time, 30)).toBeNull()
  })

  it('is negative minutes away from a later one', () => {
    const [early, late] = [clockTimeSchema.parse('08:45'), clockTimeSchema.parse('09:15')]
    expect(minutesBetween(early, late)).toBe(30)
    expect(minutesBetween(late, early)).toBe(-30)
  })
})

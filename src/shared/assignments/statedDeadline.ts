import { isWorkingDay } from '../calendar/workingDays.ts'
import { parseDeadline } from '../time/deadline.ts'
import { addDays, dateParts, lastDayOfMonth, localDate, weekday, type LocalDate } from '../time/localDate.ts'
import type { StatedDeadline } from './assignment.ts'
import { plainLetters } from './plainLetters.ts'

const ofYear = String.raw`(?:(?:,? nam | ?[/.-] ?)\d{4})?`
const clock = String.raw`(?:\d{1,2} ?(?:gio|g|h)(?: ?\d{2})?(?: phut)?,? (?:ngay )?)?`
const dayForms = [
  String.raw`\d{1,2} ?[/.-] ?\d{1,2}(?: ?[/.-] ?(?:\d{4}|\d{2}(?!\d)))?(?![/.-]?\d)`,
  String.raw`\d{1,2} thang \d{1,2}${ofYear}`,
] as const
const periodForms = [
  String.raw`quy (?:iv|i{1,3})(?:(?:, | va | ?- ?)(?:iv|i{1,3}))+${ofYear}(?![\w/])`,
  String.raw`thang \d{1,2}(?:(?:, | va | ?- ?)\d{1,2})+(?:,? nam | ?/ ?)\d{4}`,
  String.raw`(?:cuoi |het )?thang \d{1,2}${ofYear}(?![/.-]?\d)`,
  String.raw`(?:cuoi |het )?quy (?:iv|i{1,3}|[1-4])${ofYear}(?![\w/])`,
  String.raw`6 thang (?:dau|cuoi) nam(?: \d{4})?`,
  String.raw`(?:cuoi |het )?nam \d{4}`,
  String.raw`cuoi nam(?! \d)`,
] as const
const named = new RegExp(
  `(?<![\\w/.-])(?:(${clock}(?:ngay )?(?:${dayForms.join('|')}))|(${periodForms.join('|')}))`,
  'g',
)

/** Words before a day or period that make it a deadline, up to it. */
const strongMark =
  /(?:(?:thoi (?:han|gian)|han)(?: (?:hoan thanh|thuc hien|cuoi(?: cung)?|chot|bao cao|gui))?(?: (?:la|den|vao))?:?|(?:(?:hoan thanh|xong|ket thuc)(?: (?:dut diem|toan bo|viec nay))?,? )?(?:(?:cham|muon) nhat(?: la)?|truoc|khong qua|tu nay den|den het|trong|ngay trong|vao|den|het)(?: (?:la|trong|vao|den|het|truoc))*|hoan thanh|xong)(?: ngay)?:? $/
/** Of these, what alone says little: "đến năm 2030" is an aim, "trong năm 2023" tells when something was. */
const weakMark = /(?<!nay )(?:den|den het|vao)(?: ngay)? $/
/** "bảo đảm đến 31/5/2024 đạt 50%": by then so much is to be reached. */
const aims = /\b(?:bao dam|dam bao|phan dau|quyet tam)\b[^;.]*$/
const reached = /^,? (?:phai )?(?:dat|co|toi thieu|it nhat|tren \d|\d)/
/** A year by itself is an aim of a plan. */
const bareYear = /^nam \d{4}$/
const isForSigning = /(?:trình|tham mưu|dự thảo|soạn thảo|xây dựng)[^;]*ban hành trong(?: ngày)? $/iu
const notAMark =
  /(?:phát sinh|ban hành|có hiệu lực|thành lập|sinh|tính|đã cấp|được cấp|lập|ký|tạo lập)(?: từ)? (?:trước|đến|đến hết|trong)(?: ngày)? $|(?:từ|giai đoạn|kể từ)(?: ngày| năm| tháng)? $/iu

const recurring =
  /(?:(?:truoc|vao|cham nhat)(?: la)? )?(?:ngay (?:mung )?\d{1,2} |(?:thu (?:hai|ba|tu|nam|sau|bay)|chu nhat) )?(?:dinh ky )?\b(?:hang|moi) (?:ngay|tuan|thang|quy|nam|6 thang)\b(?: (?:1|mot) lan)?|\bdinh ky(?: \d{1,2})?(?: (?:ngay|tuan|thang|quy|nam))?\b|\b(?:1|mot) (?:tuan|thang|quy) (?:1|mot) lan\b/
const always = /(?:^|[,;] |^viec )thuong xuyen(?= )|\bthuong xuyen, (?:lien tuc|dinh ky)/

const within =
  /\b(?:(?:(?:cham|muon) nhat (?:la )?)?trong (?:vong |thoi (?:han|gian) )?(?:toi da |khong qua )?|(?:cham|muon) nhat (?:la )?(?:sau )?|khong qua )(\d{1,3}) (?:\([^)]*\) )?(ngay lam viec|ngay|tuan|thang)\b(?! (?:dau|cuoi)\b| \d)(?:,? (?:ke )?tu (?:khi|ngay|hom nay)?[^,;.]*)?/
const nextPeriod =
  /\b(?:xong |hoan thanh )?(?:ngay )?(?:trong|truoc het|het|cuoi) (tuan|thang|quy|nam) (nay|toi|sau)\b/

const nearDay = /\b(?:xong |hoan thanh )?(?:ngay )?(?:trong|truoc|het) (?:ngay )?(?:hom )?(nay|mai)\b(?! den)/
const dayOfWeek =
  /\b(?:xong |hoan thanh )?(?:truoc|(?:cham|muon) nhat|trong|vao|den|het)(?: (?:la|vao|truoc|het))?(?: ngay)? (thu (?:hai|ba|tu|nam|sau|bay)|chu nhat) tuan (nay|toi|sau)\b/
const weekdays = ['thu hai', 'thu ba', 'thu tu', 'thu nam', 'thu sau', 'thu bay', 'chu nhat']

/**
 * The deadline that a clause states (domain 4.4): "hoàn thành trước ngày 30/6/2024", "xong trong quý II/2024", "chậm
 * nhất 15/3", "trong vòng 10 ngày", "hằng tháng". Of several the last day counts. A day without year is the first one
 * that is not before `day`, the day on which the clause was said; what is over on it is no deadline. Null for none.
 */
export function statedDeadline(clause: string, day: LocalDate): StatedDeadline | null {
  const plain = plainLetters(clause)
  const dated = [
    ...namedDays(clause, plain, day),
    ...countedDays(clause, plain, day),
    ...nearDays(clause, plain, day),
  ]
  const [last] = dated.toSorted((a, b) => compare(b.dueOn, a.dueOn) || b.from - a.from)
  return last ?? recurrence(clause, plain)
}

interface DatedDeadline extends StatedDeadline {
  readonly dueOn: LocalDate
}

function* namedDays(clause: string, plain: string, day: LocalDate): Generator<DatedDeadline> {
  for (const found of plain.matchAll(named)) {
    const until = found.index + found[0].length
    const before = plain.slice(0, found.index)
    const isDay = found[1] !== undefined
    const mark = strongMark.exec(before)
    const isDoneThen =
      /^,? (?:phai )?(?:xong|hoan thanh)\b(?!,? (?:truoc|trong|vao|den|cham|muon|dung))/.test(
        plain.slice(until),
      )
    const said = clause.slice(0, found.index)
    if ((mark === null && !isDoneThen) || (notAMark.test(said) && !isForSigning.test(said))) continue
    const isAim = aims.test(before) && reached.test(plain.slice(until)) && !bareYear.test(found[0])
    if (mark !== null && weakMark.test(before) && !isAim && !/\b(?:hoan thanh|xong)\b/.test(plain)) continue
    const from = found.index - (mark?.[0].length ?? 0)
    const words = clause
      .slice(found.index, until)
      .replace(/^\d{1,2} ?(?:giờ|g|h)(?: ?\d{2})?(?: phút)?,? /iu, '')
    const opening = / ?truoc(?: ngay)? $/.test(before) ? 'trước ' : ''
    const read = readNear(opening + words, day, isDay)
    if (read === null || read.dueOn < day) continue
    yield { kind: 'dated', from, until, dueOn: read.dueOn, wording: read.wording }
  }
}

/** Without a year it is the next such day or period. */
function readNear(words: string, day: LocalDate, isDay: boolean) {
  const read = parseDeadline(words, day)
  const hasYear = /\d{4}|[/.-]\d{1,2}[/.-]\d{2}$/.test(words.replace(/\s/g, ''))
  if (read === null || hasYear || read.dueOn >= day) return read
  const inAYear = localDate(dateParts(day).year + 1, 1, 1)
  return inAYear && (isDay || read.wording !== '') ? parseDeadline(words, inAYear) : read
}

function* countedDays(clause: string, plain: string, day: LocalDate): Generator<DatedDeadline> {
  const counted = within.exec(plain)
  if (counted !== null) {
    const dueOn = after(day, Number(counted[1]), counted[2] ?? '')
    const [from, until] = [counted.index, counted.index + counted[0].trimEnd().length]
    if (dueOn !== null) yield { kind: 'dated', from, until, dueOn, wording: clause.slice(from, until) }
  }
  const next = nextPeriod.exec(plain)
  if (next !== null) {
    const dueOn = endOf(day, next[1] ?? '', next[2] === 'nay' ? 0 : 1)
    const [from, until] = [next.index, next.index + next[0].length]
    if (dueOn !== null)
      yield {
        kind: 'dated',
        from,
        until,
        dueOn,
        wording: clause.slice(from, until).replace(/^.*?(?=ngay trong|trong|hết|cuối)/u, ''),
      }
  }
}

/** "trong ngày hôm nay", "trước thứ Sáu tuần này". */
function* nearDays(clause: string, plain: string, day: LocalDate): Generator<DatedDeadline> {
  const said = (found: RegExpExecArray, dueOn: LocalDate): DatedDeadline[] => {
    const [from, until] = [found.index, found.index + found[0].length]
    return dueOn < day ? [] : [{ kind: 'dated', from, until, dueOn, wording: clause.slice(from, until) }]
  }
  const near = nearDay.exec(plain)
  if (near !== null && /hom nay|ngay mai|mai$/.test(near[0]))
    yield* said(near, addDays(day, near[1] === 'nay' ? 0 : 1))
  const weekly = dayOfWeek.exec(plain)
  if (weekly === null) return
  const ahead = weekly[2] === 'nay' ? 0 : 7
  yield* said(weekly, addDays(day, weekdays.indexOf(weekly[1] ?? '') - weekday(day) + ahead))
}

function after(day: LocalDate, count: number, unit: string): LocalDate | null {
  switch (unit) {
    case 'ngay lam viec': {
      let last = day
      for (let left = count; left > 0;) {
        last = addDays(last, 1)
        if (isWorkingDay(last, [])) left -= 1
      }
      return last
    }
    case 'tuan':
      return addDays(day, 7 * count)
    case 'thang': {
      const { year, month, day: dayOfMonth } = dateParts(day)
      const [ahead, months] = [Math.floor((month - 1 + count) / 12), ((month - 1 + count) % 12) + 1]
      return localDate(year + ahead, months, dayOfMonth) ?? lastDayOfMonth(year + ahead, months)
    }
    default:
      return addDays(day, count)
  }
}

function endOf(day: LocalDate, unit: string, ahead: number): LocalDate | null {
  const { year, month } = dateParts(day)
  switch (unit) {
    case 'tuan':
      return addDays(day, 6 - weekday(day) + 7 * ahead)
    case 'thang':
      return month + ahead > 12 ? lastDayOfMonth(year + 1, 1) : lastDayOfMonth(year, month + ahead)
    case 'quy': {
      const last = Math.ceil(month / 3) * 3 + 3 * ahead
      return last > 12 ? lastDayOfMonth(year + 1, last - 12) : lastDayOfMonth(year, last)
    }
    default:
      return lastDayOfMonth(year + ahead, 12)
  }
}

function recurrence(clause: string, plain: string): StatedDeadline | null {
  const found = recurring.exec(plain)
  if (found !== null) {
    const [from, until] = [found.index, found.index + found[0].length]
    return { kind: 'recurring', from, until, dueOn: null, wording: clause.slice(from, until).trim() }
  }
  const standing = always.exec(plain)
  if (standing === null) return null
  // The word stays in what is to be done.
  return { kind: 'recurring', from: standing.index, until: standing.index, dueOn: null, wording: '' }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

import { dateParts, type LocalDate } from '../time/localDate.ts'

const romanQuarters = ['I', 'II', 'III', 'IV'] as const

/**
 * The title of the next meeting of a series: the month, quarter, year and ordinal number that name the meeting before
 * are those of the next one ("tháng 02/2024" becomes "tháng 03/2024", "lần thứ 5" becomes "lần thứ 6"). Numbers that are
 * not the earlier meeting's own stay as they are: "2 năm thực hiện Đề án 06".
 */
export function nextTitle(title: string, from: LocalDate | null, to: LocalDate | null): string {
  const numbered = title.replace(
    /((?:lần|phiên|kỳ)(?: họp)? thứ )(\d{1,3})(?!\d)/giu,
    (_, words: string, number: string) =>
      `${words}${String(Number(number) + 1).padStart(number.length, '0')}`,
  )
  if (from === null || to === null) return numbered
  const [before, next] = [dateParts(from), dateParts(to)]
  const quarter = (month: number) => Math.ceil(month / 3)
  return numbered
    .replace(
      /(tháng )(\d{1,2})((?:\/|-|\.| năm )(\d{4}))?(?!\d)/giu,
      (whole, words: string, month: string, rest = '', year = String(before.year)) =>
        Number(month) === before.month && Number(year) === before.year
          ? `${words}${monthLike(month, next.month)}${String(rest).replace(/\d{4}/, String(next.year))}`
          : whole,
    )
    .replace(
      /(quý )(IV|I{1,3}|[1-4])((?:\/|-|\.| năm )(\d{4}))?(?![\dIV])/giu,
      (whole, words: string, named: string, rest = '', year = String(before.year)) => {
        const isRoman = /^[iv]+$/i.test(named)
        const wanted = isRoman
          ? romanQuarters.findIndex((roman) => roman === named.toUpperCase()) + 1
          : Number(named)
        if (wanted !== quarter(before.month) || Number(year) !== before.year) return whole
        const shown = isRoman ? (romanQuarters[quarter(next.month) - 1] ?? '') : String(quarter(next.month))
        return `${words}${shown}${String(rest).replace(/\d{4}/, String(next.year))}`
      },
    )
    .replace(/(năm )(\d{4})(?!\d)/giu, (whole, words: string, year: string) =>
      Number(year) === before.year ? `${words}${next.year}` : whole,
    )
}

/** A month as the one before it was written: with a zero where that has one, and for January and February after 10 to 12. */
function monthLike(written: string, month: number): string {
  const hasZero = written.startsWith('0') || (written.length === 2 && month <= 2)
  return hasZero ? String(month).padStart(2, '0') : String(month)
}

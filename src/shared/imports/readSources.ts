import type { SourceFields } from '../tasks/steps.ts'
import { parseDeadline } from '../time/deadline.ts'
import { parseIsoDate, type LocalDate } from '../time/localDate.ts'
import { textLines } from '../text/textLines.ts'

const kinds =
  'Nghị quyết|Nghị định|Quyết định|Chỉ thị|Thông tư|Kế hoạch|Công văn|Thông báo|Kết luận|Công điện|Chương trình|Tờ trình|Báo cáo|Văn bản|Hướng dẫn|Luật|Bộ luật|Pháp lệnh|Hiến pháp'
const document = new RegExp(
  `^(?:(?<kind>${kinds})\\s+)?(?:số\\s*:?\\s*)?(?<number>\\d+[\\d\\p{L}]*[/-][\\p{L}\\d./&-]*\\p{L})(?<rest>(?:[\\s,;].*)?)$`,
  'iu',
)

/** Documents in the order of the text, each on its line or behind a semicolon. */
export function readSources(text: string, today: LocalDate): readonly SourceFields[] {
  return textLines(text)
    .flatMap((line) => line.split(';'))
    .map((part) => part.trim().replace(/^[-+•]\s*/u, ''))
    .filter((part) => part !== '')
    .map((part) => readSource(part, today))
}

/** "Kế hoạch số 12/KH-UBND ngày 10/01/2024 của UBND tỉnh về …"; what is not written so is its extract, whole. */
function readSource(text: string, today: LocalDate): SourceFields {
  const found = document.exec(text)?.groups
  const whole = { kind: '', number: '', issuedOn: null, issuer: '', extract: text, clause: '' }
  if (found === undefined) return whole
  const { kind = '', number = '', rest = '' } = found
  const dated =
    /^[\s,]*ngày\s+(\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})/iu.exec(rest)
  const issuedOn = dated === null ? null : (parseDeadline(dated[1] ?? '', today)?.dueOn ?? null)
  const afterDate = dated === null || issuedOn === null ? rest : rest.slice(dated[0].length)
  const issued =
    /^[\s,]*của\s+(.+?)(?=\s+(?:về|ban hành|V\/v)\s|,\s*(?:điểm|khoản|điều|mục|phần)\s|$)/iu.exec(afterDate)
  const afterIssuer = (issued === null ? afterDate : afterDate.slice(issued[0].length)).trim()
  const clause =
    /(?:^|,\s*)((?:điểm|khoản|điều|mục|phần)\s+[\p{L}\d][^,]{0,80}(?:,\s*(?:khoản|điều|mục|phần)\s[^,]{1,80})*)$/iu.exec(
      afterIssuer,
    )
  const extract = (clause === null ? afterIssuer : afterIssuer.slice(0, clause.index)).replace(
    /^[\s,]+|[\s,]+$/gu,
    '',
  )
  return {
    kind,
    number,
    issuedOn: issuedOn === null ? null : parseIsoDate(issuedOn),
    issuer: issued?.[1]?.trim() ?? '',
    extract,
    clause: clause?.[1]?.trim() ?? '',
  }
}

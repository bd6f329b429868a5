import { fold } from '../text/fold.ts'
import { officialDate, shortDate } from '../time/wording.ts'
import type { SourceFields } from './steps.ts'

type Cited = Readonly<SourceFields>

/** Laws are cited by their name alone (NĐ 30/2020, Phụ lục I; domain 1.3). */
const namedAlone: readonly string[] = ['luat', 'bo luat', 'phap lenh', 'hien phap']

/**
 * A document as it is cited the first time, with all that is known of it (domain 1.3): "Kế hoạch số 12/KH-TCTĐA06 ngày
 * 10/01/2024 của Tổ công tác về …, mục I.14"; dates in words for official papers. Empty for a source of which nothing is
 * known.
 */
export function firstCitation(source: Cited, dates: 'short' | 'official' = 'short'): string {
  const { kind, extract } = source
  if (isNamedAlone(source))
    return withClause(source, sameStart(extract, kind) ? extract : `${kind} ${extract}`)
  const { issuedOn, issuer } = source
  const day =
    issuedOn === null ? '' : dates === 'short' ? `ngày ${shortDate(issuedOn)}` : officialDate(issuedOn)
  const of = issuer === '' ? '' : `của ${issuer}`
  // "Danh mục nhiệm vụ Đề án 06" says its kind itself.
  if (source.number === '' && sameStart(extract, kind))
    return withClause(source, [extract, day, of].filter(Boolean).join(' '))
  const about = [nameOf(source), day, of].some((part) => part !== '') ? joined(extract) : extract
  return withClause(source, [nameOf(source), day, of, about].filter(Boolean).join(' '))
}

/** A document as it is cited again: kind, number and sign (domain 1.3), else whatever names it. */
export function laterCitation(source: Cited): string {
  const name = isNamedAlone(source) || source.number === '' ? '' : nameOf(source)
  return name === '' ? firstCitation(source) : withClause(source, name)
}

function isNamedAlone({ kind, extract }: Cited): boolean {
  return extract !== '' && namedAlone.includes(fold(kind))
}

/** "Kế hoạch số 12/KH-TCTĐA06". */
function nameOf({ kind, number }: Cited): string {
  const bare = number.replace(/^số\s*:?\s*/iu, '')
  return [kind, bare === '' ? '' : kind === '' ? `Số ${bare}` : `số ${bare}`].filter(Boolean).join(' ')
}

/** Words that begin what a document is about and are no names: within a sentence they are not capitals. */
const openings = [
  'Về',
  'Ban hành',
  'Báo cáo',
  'Bổ sung',
  'Công bố',
  'Đẩy mạnh',
  'Điều chỉnh',
  'Đôn đốc',
  'Giao',
  'Hướng dẫn',
  'Kết luận',
  'Kiện toàn',
  'Phê duyệt',
  'Phối hợp',
  'Quy định',
  'Sửa đổi',
  'Tăng cường',
  'Thành lập',
  'Thực hiện',
  'Tổ chức',
  'Triển khai',
] as const

/** What a document is about, as it follows its issuer; other words stay as they were typed. */
function joined(extract: string): string {
  const about = extract.replace(/^v\/v\s*:?\s*/iu, 'về việc ')
  const opens = openings.some((words) => about.startsWith(`${words} `))
  return opens ? about.slice(0, 1).toLocaleLowerCase('vi') + about.slice(1) : about
}

function withClause({ clause }: Cited, citation: string): string {
  return [citation, clause].filter(Boolean).join(', ')
}

function sameStart(text: string, start: string): boolean {
  return start !== '' && fold(text).startsWith(`${fold(start)} `)
}

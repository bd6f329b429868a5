import type { Id } from '../contract/schema.ts'
import { capitalizeFirst } from '../text/capitalize.ts'
import { fold } from '../text/fold.ts'
import { normalizeText } from '../text/normalize.ts'
import { textLines } from '../text/textLines.ts'

/** What offices shorten, folded, punctuation as spaces; the longest first. */
const abbreviations: readonly (readonly [short: string, whole: string])[] = (
  [
    ['ubnd', 'uy ban nhan dan'],
    ['hdnd', 'hoi dong nhan dan'],
    ['ub mttq', 'uy ban mat tran to quoc'],
    ['ubmttq', 'uy ban mat tran to quoc'],
    ['mttq', 'mat tran to quoc'],
    ['vp', 'van phong'],
    ['ca tinh', 'cong an tinh'],
    ['ca huyen', 'cong an huyen'],
    ['ca thanh pho', 'cong an thanh pho'],
    ['ca tp', 'cong an thanh pho'],
    ['ca xa', 'cong an xa'],
    ['bo ca', 'bo cong an'],
    ['bo qp', 'bo quoc phong'],
    ['bca', 'bo cong an'],
    ['bhxh', 'bao hiem xa hoi'],
    ['ld tb xh', 'lao dong thuong binh va xa hoi'],
    ['ldtb xh', 'lao dong thuong binh va xa hoi'],
    ['ldtbxh', 'lao dong thuong binh va xa hoi'],
    ['ld tbxh', 'lao dong thuong binh va xa hoi'],
    ['gd dt', 'giao duc va dao tao'],
    ['gddt', 'giao duc va dao tao'],
    ['tn mt', 'tai nguyen va moi truong'],
    ['tnmt', 'tai nguyen va moi truong'],
    ['nn mt', 'nong nghiep va moi truong'],
    ['nnmt', 'nong nghiep va moi truong'],
    ['kh dt', 'ke hoach va dau tu'],
    ['khdt', 'ke hoach va dau tu'],
    ['kh cn', 'khoa hoc va cong nghe'],
    ['khcn', 'khoa hoc va cong nghe'],
    ['nn ptnt', 'nong nghiep va phat trien nong thon'],
    ['nn pt nt', 'nong nghiep va phat trien nong thon'],
    ['nnptnt', 'nong nghiep va phat trien nong thon'],
    ['vh tt dl', 'van hoa the thao va du lich'],
    ['vhtt dl', 'van hoa the thao va du lich'],
    ['vhttdl', 'van hoa the thao va du lich'],
    ['vh ttdl', 'van hoa the thao va du lich'],
    ['tt tt', 'thong tin va truyen thong'],
    ['tttt', 'thong tin va truyen thong'],
    ['gtvt', 'giao thong van tai'],
    ['so tp', 'so tu phap'],
    ['bo tp', 'bo tu phap'],
    ['so nv', 'so noi vu'],
    ['bo nv', 'bo noi vu'],
    ['so tc', 'so tai chinh'],
    ['bo tc', 'bo tai chinh'],
    ['so yt', 'so y te'],
    ['so xd', 'so xay dung'],
    ['so ct', 'so cong thuong'],
    ['nhnn', 'ngan hang nha nuoc'],
    ['kbnn', 'kho bac nha nuoc'],
    ['vksnd', 'vien kiem sat nhan dan'],
    ['tand', 'toa an nhan dan'],
    ['ldld', 'lien doan lao dong'],
    ['lhpn', 'lien hiep phu nu'],
    ['bch qs', 'bo chi huy quan su'],
    ['bchqs', 'bo chi huy quan su'],
    ['bch bdbp', 'bo chi huy bo doi bien phong'],
    ['tp', 'thanh pho'],
    ['vn', 'viet nam'],
  ] as const
).toSorted(([a], [b]) => b.length - a.length)

const shortForms = new RegExp(`(?<=^| )(?:${abbreviations.map(([short]) => short).join('|')})(?= |$)`, 'g')
const wholes = new Map(abbreviations)

/** Agencies whose names have a comma, a dash or "và" in them, behind "Sở", "Bộ", "Phòng". */
const compoundNames = [
  'Lao động - Thương binh và Xã hội',
  'Văn hóa, Thể thao và Du lịch',
  'Văn hóa và Thể thao',
  'Văn hóa và Thông tin',
  'Thông tin và Truyền thông',
  'Giáo dục và Đào tạo',
  'Tài nguyên và Môi trường',
  'Nông nghiệp và Môi trường',
  'Nông nghiệp và Phát triển nông thôn',
  'Kế hoạch và Đầu tư',
  'Khoa học và Công nghệ',
  'Dân tộc và Tôn giáo',
].map(nameKey)

/** Words with which the name of an agency begins. */
const heads =
  /^(?:cac |nganh )?(?:so|bo|uy ban|ubnd|hdnd|hoi|hoi dong|cong an|ca|van phong|vp|cuc|chi cuc|tong cuc|vu|tinh|tinh doan|thanh doan|thanh uy|tinh uy|huyen uy|lien|bao hiem|bhxh|ngan hang|nhnn|vien|vks|vksnd|toa|tand|trung tam|truong|dai|bao|tap doan|tong cong ty|tong|cong ty|kho bac|thanh tra|co quan|don vi|thanh pho|tp|huyen|thi xa|xa|phuong|mat tran|mttq|doan|phong|dien luc|vnpt|viettel|buu dien|to|doanh nghiep|so nganh|ban quan ly|ban to chuc|ban tuyen giao|ban dan toc|ban chi dao|ban dan van|ban noi chinh|ban ton giao) \S|^(?:vnpt|viettel|tinh doan|tinh uy|thanh uy|huyen uy|evn|mobifone|bidv|bhxh|ubnd|hdnd)$/

/** Words with which the caption of an agency's tasks begins; fewer, since captions say many things. */
const captionHeads =
  /^(?:so|uy ban nhan dan|ubnd|hdnd|cong an|van phong|cuc|chi cuc|thanh tra|bao hiem|bhxh|kho bac|ngan hang|vien kiem sat|toa an|tinh doan|hoi|lien doan|ban|truong) (?!.*nhiem vu)/

/** Whether a caption reads as the name of an agency. */
export function isAgencyName(caption: string): boolean {
  const name = words(caption)
  return captionHeads.test(name) && name.split(' ').length <= 12
}

export interface RolePart {
  /** Null: nothing is said of it. */
  readonly role: 'lead' | 'supporting' | null
  readonly text: string
}

const roleSign = /(?<=^|[;,.\n])\s*(?:[-–+•]\s*)?(?:(?:cơ quan|đơn vị)\s+)?(chủ trì|phối hợp)\s*:/giu
const roleInBrackets = /\s*\((?:(?:cơ quan|đơn vị)\s+)?(chủ trì|phối hợp)(?:\s+thực hiện)?\)/iu

const rolesInWords = /^(.+?)\s+chủ trì,?\s+phối hợp\s+(?:với|cùng)\s+(.+)$/isu

/**
 * The parts of "Sở Tư pháp (chủ trì); Công an tỉnh", "Chủ trì: Sở Tư pháp. Phối hợp: Công an tỉnh" or "Sở Tư pháp chủ
 * trì, phối hợp với Công an tỉnh".
 */
export function rolesIn(text: string): readonly RolePart[] {
  const normal = normalizeText(text)
  const inWords = rolesInWords.exec(normal)
  if (inWords !== null)
    return [
      { role: 'lead', text: inWords[1] ?? '' },
      { role: 'supporting', text: inWords[2] ?? '' },
    ]
  const signs = [...normal.matchAll(roleSign)]
  if (signs.length > 0) {
    const first = normal.slice(0, signs[0]?.index)
    return [
      ...(first.trim() === '' ? [] : [{ role: null, text: first }]),
      ...signs.map((sign, index) => ({
        role: roleOf(sign[1]),
        text: normal.slice(sign.index + sign[0].length, signs[index + 1]?.index),
      })),
    ]
  }
  if (!roleInBrackets.test(normal)) return [{ role: null, text: normal }]
  return normal.split(/(?<=\))\s*[,;\n]|[;\n]/u).map((part) => {
    const role = roleInBrackets.exec(part)?.[1]
    return { role: role === undefined ? null : roleOf(role), text: part.replace(roleInBrackets, '') }
  })
}

function roleOf(sign: string | undefined): 'lead' | 'supporting' {
  return sign !== undefined && fold(sign).startsWith('chu') ? 'lead' : 'supporting'
}

/** A name for comparing: no marks, case, spaces or punctuation, abbreviations written out, "và" and "&" left out. */
export function organizationKey(name: string): string {
  return nameKey(name)
    .replace(/(?<=^| )va(?= |$)/g, '')
    .replaceAll(' ', '')
}

/** Folded words, abbreviations written out. */
function nameKey(name: string): string {
  return words(name).replace(shortForms, (short) => wholes.get(short) ?? short)
}

function words(text: string): string {
  return fold(normalizeText(text))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

export interface NamedOrganization {
  readonly id: Id
  readonly name: string
  readonly shortName: string
  /** Whether it is there on the day of the import: of several with one name, that one is meant. */
  readonly inForce: boolean
}

export type OrganizationMatch =
  | { readonly match: 'one'; readonly id: Id; readonly alike: readonly Id[] }
  | { readonly match: 'several'; readonly ids: readonly Id[] }
  | { readonly match: 'none' }

export interface OrganizationIndex {
  find(name: string): OrganizationMatch
  /** As `splitOrganizations`; the same cells come again and again in a table. */
  split(text: string): readonly string[]
}

/** Finds agencies by name, short name, or the names of a province left away at the end. */
export function createOrganizationIndex(organizations: readonly NamedOrganization[]): OrganizationIndex {
  const exact = new Map<string, Set<Id>>()
  const near = new Map<string, Set<Id>>()
  for (const { id, name, shortName } of organizations) {
    for (const written of [name, shortName].filter((text) => text.trim() !== '')) {
      add(exact, organizationKey(written), id)
      add(near, nearKey(written), id)
    }
    add(near, initials(name), id)
  }
  const inForce = new Set(organizations.flatMap(({ id, inForce: isThere }) => (isThere ? [id] : [])))
  const matchOf = (ids: readonly Id[]): OrganizationMatch => {
    const there = ids.filter((id) => inForce.has(id))
    const [first, second] = there.length > 0 ? there : ids
    if (first === undefined) return { match: 'none' }
    return second === undefined
      ? { match: 'one', id: first, alike: ids.filter((id) => id !== first) }
      : { match: 'several', ids }
  }
  const known = new Map<string, OrganizationMatch>()
  const splits = new Map<string, readonly string[]>()
  const index: OrganizationIndex = {
    find(name) {
      const earlier = known.get(name)
      if (earlier !== undefined) return earlier
      const isOneWord = /^\p{Lu}{3,}$/u.test(name.trim())
      const ids =
        exact.get(organizationKey(name)) ??
        near.get(nearKey(name)) ??
        (isOneWord ? near.get(`=${words(name)}`) : undefined)
      const match = matchOf([...(ids ?? [])])
      known.set(name, match)
      return match
    },
    split(text) {
      const names = splits.get(text) ?? splitOrganizations(text, index)
      splits.set(text, names)
      return names
    },
  }
  return index
}

function add(index: Map<string, Set<Id>>, key: string, id: Id): void {
  if (key === '' || key === '=') return
  const ids = index.get(key)
  if (ids === undefined) index.set(key, new Set([id]))
  else ids.add(id)
}

/** "Sở Tư pháp tỉnh Tuyên Quang" and "Sở Tư pháp" are one within a province. */
function nearKey(name: string): string {
  const whole = nameKey(name)
  const local = whole.replace(/ tinh(?: (?!doan|uy)\S+){0,4}$/, ' tinh')
  const bare = /^(?:so|ban|thanh tra|cuc|chi cuc|hoi|lien|bao hiem|kho bac) /.test(local)
    ? local.replace(/ tinh$/, '')
    : local
  return organizationKey(bare)
}

/** STTTT for Sở Thông tin và Truyền thông; marked, so that it meets nothing but initials. */
function initials(name: string): string {
  const parts = nameKey(name)
    .split(' ')
    .filter((word) => word !== 'va' && word !== '')
  return parts.length < 3 ? '=' : `=${parts.map((word) => word.slice(0, 1)).join('')}`
}

/**
 * The agencies that a text lists, as written: separated by line breaks, semicolons, commas, "và" or dashes at the
 * beginning of lines. Names that contain such signs stay whole when the directory or the usual names have them, and what
 * does not begin like an agency belongs to the one before it.
 */
function splitOrganizations(text: string, index: OrganizationIndex): readonly string[] {
  const names = withoutWraps(textLines(normalizeText(text)), index)
    .flatMap((line) => line.split(';'))
    .map((piece) => withoutBullet(piece))
    .filter((piece) => piece !== '')
    .flatMap((piece) => splitPiece(piece, index))
  return names.filter((name, at) => names.indexOf(name) === at)
}

/** Lines of a narrow cell, a name that was broken into several joined again. */
function withoutWraps(lines: readonly string[], index: OrganizationIndex): readonly string[] {
  const whole: string[] = []
  for (const line of lines) {
    const before = whole.at(-1)
    if (before !== undefined && isWrapped(before, line, index)) whole.splice(-1, 1, `${before} ${line}`)
    else whole.push(line)
  }
  return whole
}

function isWrapped(before: string, line: string, index: OrganizationIndex): boolean {
  if (/[;.:]$/.test(before) || /^[-–•*+·]/.test(line)) return false
  const joined = `${before} ${line}`.split(';').at(-1)?.trim() ?? ''
  const isName = index.find(withoutBullet(joined)).match !== 'none' || isCompound(withoutBullet(joined))
  if (isName || /(?:\s(?:và|&|-|–))$/u.test(before)) return true
  return /^\p{Ll}/u.test(line) && !before.endsWith(',') && !/^các\s/iu.test(line) && !heads.test(words(line))
}

const separators = /\s*,\s*|\s+(?:và|&|-|–|\+)\s+/gu

function splitPiece(piece: string, index: OrganizationIndex): readonly string[] {
  const shared = /^các (sở|bộ)(?:, (?:ban, )?ngành)?(?: tỉnh)?:\s*/iu.exec(piece)
  const text = shared === null ? piece : piece.slice(shared[0].length)
  const head = capitalizeFirst(shared?.[1] ?? '')
  const parts = partsOf(text)
  const names: string[] = []
  let lastHead = head
  for (let from = 0; from < parts.length;) {
    const taken = longestKnown(text, parts, from, lastHead, index)
    if (taken !== null) {
      names.push(taken.name)
      lastHead = headOf(taken.name) ?? lastHead
      from = taken.next
      continue
    }
    const part = parts[from]
    const before = names.at(-1)
    if (part === undefined) break
    const name = text.slice(part.from, part.until)
    // "Các cơ quan, đơn vị liên quan" is one phrase.
    const goesOn = before !== undefined && /^các\s/iu.test(before) && /^\p{Ll}/u.test(name)
    const beginsName = !goesOn && (heads.test(words(name)) || before === undefined)
    const wasKnown = before !== undefined && index.find(before).match !== 'none'
    if (beginsName || (wasKnown && !goesOn)) names.push(name)
    // What does not begin like an agency goes on with the name before it.
    else names.splice(-1, 1, text.slice(text.lastIndexOf(before, part.from), part.until))
    lastHead = headOf(name) ?? lastHead
    from += 1
  }
  return names
}

/** The longest run of parts, from one on, that is an agency of the directory or a usual name. */
function longestKnown(
  text: string,
  parts: readonly Part[],
  from: number,
  head: string,
  index: OrganizationIndex,
): { readonly name: string; readonly next: number } | null {
  const first = parts[from]
  if (first === undefined) return null
  for (let last = Math.min(parts.length, from + 6) - 1; last >= from; last -= 1) {
    const end = parts[last]
    if (end === undefined) continue
    const name = text.slice(first.from, end.until)
    const known = [name, ...(head === '' || heads.test(words(name)) ? [] : [`${head} ${name}`])].find(
      (candidate) => index.find(candidate).match !== 'none' || isCompound(candidate),
    )
    if (known !== undefined) return { name: known, next: last + 1 }
  }
  return null
}

interface Part {
  readonly from: number
  readonly until: number
}

function partsOf(text: string): readonly Part[] {
  const parts: Part[] = []
  let from = 0
  for (const match of text.matchAll(separators)) {
    if (match.index > from) parts.push({ from, until: match.index })
    from = match.index + match[0].length
  }
  if (from < text.length) parts.push({ from, until: text.length })
  return parts
}

/** "Sở", "Bộ": what stands before the first word of a list is meant before each. */
function headOf(name: string): string | null {
  return /^(?:sở|bộ)(?=\s)/iu.exec(name)?.[0] ?? null
}

function isCompound(name: string): boolean {
  const key = nameKey(name)
  return compoundNames.some((compound) => ['so', 'bo', 'phong'].some((head) => key === `${head} ${compound}`))
}

function withoutBullet(line: string): string {
  return line
    .trim()
    .replace(/^(?:[-–•*+·]|\d{1,2}[.)])\s*/u, '')
    .replace(/[\s.,;]+$/u, '')
}

import type { OrganizationIndex } from '../imports/organizationNames.ts'
import { capitalizeFirst } from '../text/capitalize.ts'
import type { LocalDate } from '../time/localDate.ts'
import { createAgencyReader, type AgencyReader } from './agencyReader.ts'
import type { AgencyMention, Assignment, StatedDeadline } from './assignment.ts'
import { matchAt, plainLetters } from './plainLetters.ts'
import { statedDeadline } from './statedDeadline.ts'

/**
 * The tasks that a text gives, in its order: "giao A chủ trì, phối hợp với B …, hoàn thành trước ngày 30/6/2024", "A, B:
 * …; xong trong quý II/2024", "yêu cầu A …", "đề nghị A … hằng tháng"; also points below "Giao A:" and "… do A chủ
 * trì". Of several named first the first leads and the others support. Praise, findings, statements and what was given
 * before are none. `text` is in NFC; `day`, on which it was said, gives dates their year.
 */
export function recognizeAssignments(
  text: string,
  { day, organizations }: { readonly day: LocalDate; readonly organizations: OrganizationIndex },
): readonly Assignment[] {
  const reading: Reading = {
    text,
    plain: plainLetters(text),
    agencies: createAgencyReader(text, organizations),
    day,
  }
  const found: Assignment[] = []
  let heading: Heading | null = null
  for (const line of linesOf(text)) {
    const opened = isReadable(line) ? readHeading(reading, line) : null
    if (opened !== null) {
      heading = opened
      continue
    }
    if (heading !== null && line.level <= heading.level) heading = null
    const own = readLine(reading, line)
    if (own.length > 0 || heading === null) found.push(...own)
    else if (isReadable(line)) found.push(...readPoint(reading, line, heading))
  }
  return found
}

interface Reading {
  readonly text: string
  readonly plain: string
  readonly agencies: AgencyReader
  readonly day: LocalDate
}

/** A stretch of the text. */
interface Stretch {
  readonly from: number
  readonly until: number
}

/** Nobody is told anything in a sentence that is longer, which would take the square of its length to read. */
const longestSentence = 4000
const isReadable = ({ from, until }: Stretch) => until - from <= longestSentence

/** A line behind its number or dash; `level` is the depth of that, 0 for none. */
interface Line extends Stretch {
  readonly level: number
}

/** "Giao Sở Tư pháp:" with points below it. */
interface Heading {
  readonly level: number
  readonly lead: AgencyMention
  readonly supporting: readonly AgencyMention[]
  readonly alsoNamed: readonly AgencyMention[]
}

const marker =
  /\s{0,9}(?:([IVX]+)[.)]|(\d{1,2}(?:\.\d{1,2})*)(?:[.)]|(?<=\.\d{1,2})(?= ))|\((\d{1,2})\)|([a-zđ])[.)]|([-–•*●▪])|(\+))\s{0,9}/uy

function* linesOf(text: string): Generator<Line> {
  let from = 0
  for (const line of text.split('\n')) {
    const mark = matchAt(marker, line, 0)
    const until = from + line.trimEnd().length
    const start = from + (mark?.[0].length ?? line.length - line.trimStart().length)
    if (start < until) yield { from: start, until, level: levelOf(mark) }
    from += line.length + 1
  }
}

function levelOf(mark: RegExpExecArray | null): number {
  if (mark === null) return 0
  const [, roman, number, bracketed, letter, dash] = mark
  if (roman !== undefined) return 1
  if (number !== undefined) return 1 + number.split('.').length
  if (bracketed !== undefined) return 5
  if (letter !== undefined) return 6
  return dash === undefined ? 8 : 7
}

/** Where sentences end: before a capital, not behind an abbreviation or a number. */
const sentenceEnd =
  /(?<=[^\s.]{2}[.!?…]["”)]?)(?<!(?:TP|Tp|tp|đ\/c|Đ\/c|ĐC|Th\.S|TS|số|v\.v)\.)\s+(?=["“(]?\p{Lu})/u

function sentencesOf({ text }: Reading, line: Stretch): readonly Stretch[] {
  const parts: Stretch[] = []
  let from = line.from
  for (const part of text.slice(line.from, line.until).split(sentenceEnd)) {
    const at = text.indexOf(part, from)
    parts.push({ from: at, until: at + part.length })
    from = at + part.length
  }
  return parts
}

const opensDeadline =
  /^(?:thoi han|thoi gian (?:hoan thanh|thuc hien)|han hoan thanh|(?:tat ca )?hoan thanh|xong|thuc hien xong|cac noi dung tren hoan thanh)/

/** The sentences of a line; one that states but a deadline belongs to those before it. */
function readLine(reading: Reading, line: Line): readonly Assignment[] {
  const found: Assignment[] = []
  for (const sentence of sentencesOf(reading, line)) {
    if (!isReadable(sentence)) continue
    const own = readSentence(reading, sentence)
    found.push(...own)
    const { from, until } = sentence
    if (own.length > 0 || !opensDeadline.test(reading.plain.slice(from, until))) continue
    const deadline = statedIn(reading, from, until, reading.day)
    if (deadline === null) continue
    for (const [index, assignment] of found.entries())
      if (assignment.deadline === null) found[index] = { ...assignment, deadline, until }
  }
  return found
}

const giving =
  /(?<![\p{L}\d])(?:giao(?: nhiem vu)?(?: cho)?|yeu cau|de nghi|phan cong(?: cho)?|uy quyen(?: cho)?|giao trach nhiem(?: cho)?)(?::| )\s*/gu
/** "đã giao", "được giao", "theo yêu cầu", "các đề nghị": something else than giving. */
const noGiving =
  /(?:^|[^\p{L}])(?:da|duoc|dang|tung|vua|moi|khong|chua|theo|dap ung|cac|nhung|mot so|cua|ve|se|neu|co|van ban|cong van|nhiem vu|viec|tiep nhan|xu ly|ho so|noi dung|nhieu|ban|noi) $/u
const openings =
  /(?:(?:truoc mat|thoi gian toi|trong thoi gian toi|ngoai ra|ben canh do|dong thoi|rieng|doi voi|tiep theo|cung voi do|mat khac|do do|vi vay|tu nay den [^,]*|trong nam \d{4}|trong quy [^,]*),? )+/y
/** "Về hạ tầng: …", "Đối với dữ liệu đất đai: …". */
const matter = /(?:ve|doi voi) [^:;.]{1,200}: (?=\p{L})/uy
const notGiven =
  /^(?:bieu duong|ghi nhan|danh gia cao|hoan nghenh|cam on|khen|tuyen duong|dai dien|y kien|theo bao cao|phat bieu|qua |sau khi|nghe |neu |tai hoi nghi, )/

/** "Trước ngày 15/3/2024, …", "Trong quý II/2024 …": a deadline ahead of who is told. */
const opensWithTime =
  /(?:(?:cham|muon) nhat|truoc|trong|ngay trong|het|den het|den|tu nay den)[^,;:.]{3,80}(?:\([^()]*\)[^,;:.]{0,20})?, /y
/** What agencies do by such a time; other words tell as well what they did or plan. */
const doesByThen =
  /^,? (?:chu tri|phoi hop|phai|can|co trach nhiem|khan truong|tap trung|hoan thanh|gui|bao cao|trinh|ban hanh|tham muu|tong hop|ra soat|xay dung|to chuc ra soat|cung cap|cap nhat|so hoa|bo tri|thong bao)\b(?! (?:tot|duoc|xuat sac|vuot|\d))/

function readSentence(reading: Reading, sentence: Stretch): readonly Assignment[] {
  const { text } = reading
  if (text.slice(sentence.from, sentence.until).trimEnd().endsWith('?')) return []
  return readTimed(reading, sentence) ?? readClauses(reading, sentence)
}

/** A sentence that begins with a deadline, which is that of what it gives; null for others. */
function readTimed(reading: Reading, sentence: Stretch): readonly Assignment[] | null {
  const { plain, agencies, day } = reading
  const opening = matchAt(opensWithTime, plain, sentence.from)
  if (opening === null) return null
  const rest = { from: sentence.from + opening[0].length, until: sentence.until }
  if (rest.from >= rest.until) return null
  // "đến" alone is an aim; with words of finishing behind it is a deadline.
  const isWeak = opening[0].startsWith('den ')
  const finishes = /\b(?:phai|hoan thanh|xong)\b/.test(plain.slice(rest.from, rest.until))
  if (isWeak && !finishes) return null
  const words = reading.text.slice(sentence.from, rest.from - 2)
  const stated = statedDeadline(isWeak ? `xong ${words}` : words, day)
  if (stated === null || stated.kind !== 'dated') return null
  const shift = sentence.from - (isWeak ? 5 : 0)
  const deadline = {
    ...stated,
    from: Math.max(sentence.from, stated.from + shift),
    until: stated.until + shift,
  }
  const named = agencies.readList(rest.from).at(-1)
  const isTold = named !== undefined && doesByThen.test(plain.slice(named.until, rest.until))
  const given = readClauses(reading, rest)
  const found = given.length > 0 || !isTold ? given : (readSubject(reading, rest, true) ?? [])
  return found.map((one) => (one.deadline === null ? { ...one, from: sentence.from, deadline } : one))
}

function readClauses(reading: Reading, sentence: Stretch): readonly Assignment[] {
  const { plain } = reading
  const words = plain.slice(sentence.from, sentence.until)
  const starts = givingPlaces(reading, sentence)
  const [first] = starts
  if (first === undefined) {
    if (notGiven.test(words)) return []
    const at = sentence.from + (matchAt(matter, words, 0) ?? matchAt(openings, words, 0) ?? [''])[0].length
    const matterStretch = { from: sentence.from, until: at }
    return (
      readSubject(reading, { from: at, until: sentence.until }, false, matterStretch) ??
      readListed(reading, sentence) ??
      readPassive(reading, sentence)
    )
  }
  return starts.flatMap((start, index) => {
    const until = starts[index + 1]?.clause ?? sentence.until
    const before = index === 0 ? { from: sentence.from, until: start.clause } : null
    return readGiven(reading, start, until, before)
  })
}

/** "Hội nghị thống nhất phân công: Sở Xây dựng …; Sở Công Thương …". */
function readListed(reading: Reading, sentence: Stretch): readonly Assignment[] | null {
  const lead = /^[^:;]*(?:phan cong|nhiem vu|yeu cau|thong nhat|nhu sau|cu the)[^:;]*:\s*/.exec(
    reading.plain.slice(sentence.from, sentence.until),
  )
  return lead && readSubject(reading, { from: sentence.from + lead[0].length, until: sentence.until }, true)
}

/** Behind these another clause begins; elsewhere a word of giving is a part of what is to be done. */
const opensClause = /[;.] $|dong thoi,? $/

interface Giving {
  /** Where its clause begins: the word of giving. */
  readonly clause: number
  /** Behind the word. */
  readonly at: number
}

function givingPlaces({ text, plain, agencies }: Reading, sentence: Stretch): readonly Giving[] {
  const places: Giving[] = []
  for (const found of plain.slice(sentence.from, sentence.until).matchAll(giving)) {
    const clause = sentence.from + found.index
    const at = clause + found[0].length
    const before = plain.slice(sentence.from, clause)
    if (
      noGiving.test(before) ||
      isOwnWish(before, found[0], text.slice(sentence.from, clause), agencies, sentence.from)
    )
      continue
    const who = agencies.readOne(at)
    const opensSentence = before.trim() === ''
    if (who === null && !opensSentence) continue
    if (
      places.length > 0 &&
      !opensClause.test(before) &&
      !(found[0].startsWith('giao') && before.endsWith(', '))
    )
      continue
    places.push({ clause, at })
  }
  return places
}

/** "Sở Y tế đề nghị UBND tỉnh …": an agency asks for something, which gives nobody a task. */
function isOwnWish(
  before: string,
  verb: string,
  words: string,
  agencies: AgencyReader,
  from: number,
): boolean {
  if (!verb.startsWith('de nghi')) return false
  if (/^(?:dai dien|y kien|theo y kien|phat bieu)/.test(before)) return true
  const subject = agencies.readOne(from)
  if (subject === null || subject.until - from < words.trimEnd().length - 12) return false
  return !/^(?:ubnd tinh|uy ban nhan dan tinh|to cong tac|ban chi dao|chu tich|chinh phu|thu tuong|dong chi|co quan thuong truc)/.test(
    before,
  )
}

function readGiven(
  reading: Reading,
  { clause, at }: Giving,
  until: number,
  before: Stretch | null,
): readonly Assignment[] {
  const named = reading.agencies.readList(at).filter((one) => one.until <= until)
  const body = readBody(reading, named, named.at(-1)?.until ?? at, until)
  if (named.length === 0 && body.assignment.deadline === null) return []
  const own = contentBefore(reading, before, body.assignment.content)
  const given = {
    ...body.assignment,
    from: own === null ? clause : own.from,
    content: own === null ? body.assignment.content : own.content,
  }
  const others = body.rest === null ? [] : (readSubject(reading, body.rest, true) ?? [])
  return given.content === '' ? others : [given, ...others]
}

/** "Việc số hóa sổ hộ tịch giao Sở Tư pháp chủ trì": what is to be done stands before. */
function contentBefore({ text, plain }: Reading, before: Stretch | null, content: string) {
  if (
    before === null ||
    !/^(?:|(?:to chuc |trien khai )?(?:thuc hien|trien khai|phu trach|dam nhiem)(?: va .{0,30})?)$/.test(
      plainLetters(content),
    )
  )
    return null
  const lead = /^(?:ve |viec |noi dung |nhiem vu |doi voi )+/.exec(plain.slice(before.from, before.until))
  if (lead === null) return null
  const words = text
    .slice(before.from + lead[0].length, before.until)
    .replace(/[\s,:;]+$|,? (?:thống nhất|đồng ý|nhất trí)\s*$/gu, '')
  return { from: before.from, content: capitalizeFirst(words) }
}

/** Words behind an agency that tell it what to do by themselves. */
const tellsAlone =
  /\s{0,9}(?::|,?\s{0,9}(?:chu tri|lam dau moi|la (?:co quan |don vi )?(?:dau moi|chu tri)|co trach nhiem|chiu trach nhiem|can|phai|khan truong|tiep tuc|tap trung|chu dong|som|nghiem tuc|phoi hop|kip thoi|tham muu|huong dan|nghien cuu|theo doi|don doc)(?![\p{L}\d]))/uy
/** Any other word of doing tells with a deadline, since reports use them too; these tell what is or was. */
const tells =
  /\s{0,9},?\s{0,9}(?!(?:da|dang|chua|duoc|con|van|moi|bi|la|co|cung|se|khong|luon|rat|cho biet|cho rang|neu|de nghi|kien nghi|phat bieu|trinh bay|thong bao|danh gia cao|va|cua|tai|trong|o|ve|theo|nhu|voi|tu|den|nam|thang|quy|ngay|thi|ma)(?![\p{L}\d]))\p{L}/uy
/** How a finding, a report or a speaker's words go on behind a colon. */
const tellsWhatWas =
  /^\s*(?:da |dang |con |chua |moi |dat |duoc |vuot |khong |co \d|hien |hien nay|den nay|tinh den|ve |qua |trong thoi gian qua|nam \d{4}|\d|bao cao ve|thay mat|co ban |nhat tri|thong nhat voi|de nghi |kien nghi |toi |chung toi |nhung nam|cho rang)/
const praises =
  /\b(?:da |thuc hien tot|lam tot|tot nhiem vu|hoan thanh (?:tot|xuat sac|som|vuot|\d)|tich cuc trong|dan dau|dat \d|dat ket qua)/

/** "bảo đảm đến 31/5/2024 đạt 50%" says what is to be reached, and praises nobody. */
function withoutAims(words: string): string {
  return words.replace(/\b(?:bao dam|dam bao|phan dau|quyet tam)\b[^;.]*/g, '')
}

/** Somebody's own words, told behind a colon. */
const speaks =
  /^[^:;.]{0,200}\b(?:phat bieu|tham luan|trao doi|tiep thu|giai trinh|y kien)(?: [^:;.]{0,60})?:/
/** Who answers for something is not told to do anything yet. */
const answers = /^\s*(?:phai )?chiu trach nhiem (?:toan dien |chinh )?(?:truoc|ve)\b/

/** "Sở Tư pháp, Công an tỉnh: …", "Sở Tư pháp chủ trì …"; null when the stretch begins otherwise. */
function readSubject(
  reading: Reading,
  stretch: Stretch,
  isTold: boolean,
  before: Stretch | null = null,
): readonly Assignment[] | null {
  const { plain, agencies } = reading
  if (speaks.test(plain.slice(stretch.from, stretch.until))) return null
  const named = agencies.readList(stretch.from).filter((one) => one.until <= stretch.until)
  const end = named.at(-1)?.until
  if (end === undefined) return null
  const isAlone = matchAt(tellsAlone, plain, end) !== null
  if (!isAlone && matchAt(tells, plain, end) === null) return null
  const behind = plain.slice(end, stretch.until)
  const afterColon = behind.replace(/^\s*:\s*/, '')
  if (behind.trimStart().startsWith(':') && (afterColon === '' || tellsWhatWas.test(afterColon))) return null
  const body = readBody(reading, named, end, stretch.until)
  if (answers.test(behind) && body.assignment.deadline === null) return null
  const own = contentBefore(reading, before, body.assignment.content)
  const assignment = own === null ? body.assignment : { ...body.assignment, ...own }
  const isSure = isTold || isAlone || body.assignment.deadline !== null
  if (
    !isSure ||
    praises.test(withoutAims(plain.slice(end, body.assignment.until))) ||
    assignment.content === ''
  )
    return null
  const others = body.rest === null ? [] : (readSubject(reading, body.rest, true) ?? [])
  return [assignment, ...others]
}

const byWhom = /(?:^|[^\p{L}])(?:do|giao) $/u

/** "Việc … do Sở Tư pháp chủ trì thực hiện, hoàn thành trước …". */
function readPassive(reading: Reading, sentence: Stretch): readonly Assignment[] {
  const { text, plain, agencies, day } = reading
  for (const found of plain.slice(sentence.from, sentence.until).matchAll(/ do (?=\p{L})/gu)) {
    const at = sentence.from + found.index + found[0].length
    const [lead, ...others] = agencies.readList(at)
    if (lead === undefined || !byWhom.test(plain.slice(sentence.from, at))) continue
    const end = others.at(-1)?.until ?? lead.until
    const behind = plain.slice(end, sentence.until)
    if (!/^ (?:chu tri|dam nhiem|phu trach|lam dau moi|thuc hien)/.test(behind)) continue
    const deadline = statedIn(reading, end, sentence.until, day)
    if (deadline === null && !/^(?:ve )?viec |^nhiem vu /.test(plain.slice(sentence.from, at))) continue
    const supporting = [...others, ...supportIn(reading, end, sentence.until)]
    const content = text.slice(sentence.from, sentence.from + found.index).replace(/^(?:Về )?[Vv]iệc /u, '')
    return [
      {
        from: sentence.from,
        until: sentence.until,
        lead,
        supporting,
        alsoNamed: others,
        content: capitalizeFirst(content.trim()),
        deadline,
      },
    ]
  }
  return []
}

const leads =
  /\s{0,9},?\s{0,9}(?:tiep tuc )?(?:chu tri|lam (?:co quan |don vi )?(?:dau moi|chu tri)|la (?:co quan |don vi )?(?:dau moi|chu tri)(?: thuc hien)?)(?![\p{L}\d])/uy
const supports =
  /\s{0,9}[,;]?\s{0,9}(?:va )?(?:co su )?(?:phoi hop(?: chat che| cung)?(?: (?:voi|cung(?: voi)?|cua))?|cung(?: voi)?):?\s+/uy
const duty = /\s{0,9}[,:]?\s{0,9}(?:co trach nhiem)?\s{0,9}[,:]?\s{0,9}/uy

interface Body {
  readonly assignment: Assignment
  /** What follows for somebody else, behind a semicolon. */
  readonly rest: Stretch | null
}

/** What is said behind those who are named: who works with them, what is to be done, until when. */
function readBody(reading: Reading, named: readonly AgencyMention[], from: number, until: number): Body {
  const { text, plain, agencies, day } = reading
  const [lead = null, ...others] = named
  const supporting = [...others]
  let at = from
  for (;;) {
    const leading = matchAt(leads, plain, at)
    if (leading !== null) {
      at += leading[0].length
      continue
    }
    const sign = matchAt(supports, plain, at)
    const helpers = sign === null ? [] : agencies.readList(at + sign[0].length)
    const last = helpers.at(-1)
    if (last !== undefined && last.until <= until) {
      supporting.push(...helpers)
      at = last.until
      continue
    }
    const others = helpersIn(reading, at, until)
    if (others === null) break
    supporting.push(...others.helpers)
    at = others.until
  }
  at += matchAt(duty, plain, at)?.[0].length ?? 0
  const rest = restFor(reading, at, until)
  const end = rest?.from ?? until
  supporting.push(...supportIn(reading, at, end))
  const deadline = statedIn(reading, Math.min(at, until), end, day)
  const content = contentOf(text.slice(at, end), deadline, at)
  const start = lead?.from ?? from
  const helpers = unique(supporting, lead)
  const assignment = {
    from: start,
    until: trimmedEnd(text, end),
    lead,
    supporting: helpers,
    alsoNamed: helpers.filter((one) => others.includes(one)),
    content,
    deadline,
  }
  return { assignment, rest }
}

/** "…, Công an tỉnh và UBND cấp huyện phối hợp …": those who help before the word that says so. */
function helpersIn({ plain, agencies }: Reading, at: number, until: number) {
  const separator = matchAt(/\s{0,9}[,;] ?/uy, plain, at)
  if (separator === null) return null
  const helpers = agencies.readList(at + separator[0].length)
  const end = helpers.at(-1)?.until
  const sign =
    end === undefined || end > until
      ? null
      : matchAt(/ (?:cung )?phoi hop(?! voi| cung)(?: thuc hien)?/uy, plain, end)
  return sign === null || end === undefined ? null : { helpers, until: end + sign[0].length }
}

/** Where, behind a semicolon, somebody else is told to do something. */
function restFor({ plain, text, agencies }: Reading, from: number, until: number): Stretch | null {
  for (const found of plain.slice(from, until).matchAll(/;\s*/g)) {
    const at = from + found.index + found[0].length
    const named = agencies.readList(at)
    const end = named.at(-1)?.until
    if (
      end !== undefined &&
      end <= until &&
      (matchAt(tellsAlone, plain, end) ?? matchAt(tells, plain, end)) !== null &&
      /\p{Lu}|các/u.test(text.slice(at, at + 3))
    )
      return { from: at, until }
  }
  return null
}

/** Who works with the lead, said in the middle of what is to be done. */
function supportIn({ plain, agencies }: Reading, from: number, until: number): readonly AgencyMention[] {
  const found: AgencyMention[] = []
  for (const sign of plain.slice(from, until).matchAll(/phoi hop(?: chat che)? (?:voi|cung(?: voi)?):? /g))
    found.push(...agencies.readList(from + sign.index + sign[0].length).filter((one) => one.until <= until))
  return found
}

function statedIn({ text }: Reading, from: number, until: number, day: LocalDate) {
  const stated = statedDeadline(text.slice(from, until), day)
  return stated && { ...stated, from: stated.from + from, until: stated.until + from }
}

/** What is to be done, without the words of the deadline; those of one that recurs stay within a sentence. */
function contentOf(words: string, deadline: StatedDeadline | null, at: number): string {
  if (deadline === null) return tidy(words)
  const behind = words.slice(deadline.until - at)
  const isAtEnd = /^[\s).,;:]*(?:đồng thời|phải xong|phải hoàn thành)?[\s).,;]*$/u.test(behind)
  if (deadline.kind === 'recurring' && !isAtEnd) return tidy(words)
  const said = words.slice(0, Math.max(0, deadline.from - at))
  const before = tidyEnd(said)
  if (isAtEnd || before === '' || /^\s*[,;.]/.test(behind))
    return tidy(isAtEnd ? before : `${before}${behind}`)
  return tidy(`${before}${/[,;](?=\s*$)/.exec(said)?.[0] ?? ''} ${behind}`)
}

function tidy(words: string): string {
  return capitalizeFirst(tidyEnd(words.replace(/^[\s,:;–-]+/u, '')).replace(/\s+/gu, ' '))
}

function tidyEnd(words: string): string {
  return words.replace(
    /(?:[\s,;:(–-]|\.(?=\s*$)|[…/]|[,;]? (?:và|đồng thời|hoàn thành|xong|thời hạn|thời gian|bảo đảm hoàn thành|phải hoàn thành|phải xong|để))+$/u,
    '',
  )
}

function readPoint(
  reading: Reading,
  line: Line,
  { lead, supporting, alsoNamed }: Heading,
): readonly Assignment[] {
  const { plain } = reading
  const words = plain.slice(line.from, line.until)
  if (tellsWhatWas.test(words) || praises.test(words) || notGiven.test(words)) return []
  const { assignment } = readBody(reading, [lead, ...supporting], line.from, line.until)
  const ledToo = assignment.alsoNamed.filter((one) => alsoNamed.includes(one))
  return assignment.content === '' ? [] : [{ ...assignment, from: line.from, alsoNamed: ledToo }]
}

/** "Giao Sở Tư pháp:", "2. Sở Tư pháp, Công an tỉnh có trách nhiệm:": a line that gives nothing but names. */
function readHeading({ text, plain, agencies }: Reading, line: Line): Heading | null {
  const words = text.slice(line.from, line.until)
  if (!words.endsWith(':') && line.level === 0) return null
  const given = matchAt(
    /(?:giao(?: nhiem vu)?(?: cho)?|yeu cau|de nghi|doi voi|phan cong)\s+/y,
    plain,
    line.from,
  )
  const named = agencies.readList(line.from + (given?.[0].length ?? 0))
  const [lead, ...others] = named
  const end = named.at(-1)?.until
  if (lead === undefined || end === undefined) return null
  let at = end
  const leading = matchAt(leads, plain, at)
  if (leading !== null) at += leading[0].length
  const sign = matchAt(supports, plain, at)
  const helpers = sign === null ? [] : agencies.readList(at + sign[0].length)
  at = helpers.at(-1)?.until ?? at
  const behind = plain.slice(at, line.until)
  if (
    !/^\s*,?\s*(?:co trach nhiem|chiu trach nhiem|thuc hien|tap trung|khan truong|trien khai)?(?: (?:thuc hien|trien khai|tap trung))*(?: (?:tot |ngay )?(?:mot so |cac )?(?:nhiem vu|noi dung|viec|cong viec)(?: trong tam)?(?: sau(?: day)?)?)?\s*[:.]?$/.test(
      behind,
    )
  )
    return null
  return { level: line.level, lead, supporting: [...others, ...helpers], alsoNamed: others }
}

function unique(mentions: readonly AgencyMention[], lead: AgencyMention | null): readonly AgencyMention[] {
  const seen = new Set([lead?.organizationId ?? lead?.text])
  return mentions.filter(({ organizationId, text }) => {
    const key = organizationId ?? text
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function trimmedEnd(text: string, until: number): number {
  return until - (/(?<![\s;,])[\s;,]*$/.exec(text.slice(0, until))?.[0].length ?? 0)
}

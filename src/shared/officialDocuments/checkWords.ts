import { missingCharacters } from '../documents/glyphs.ts'
import { romanNumber } from '../documents/romanNumber.ts'
import type { Letterhead } from '../documents/contract.ts'
import { plainProse } from '../prose/plainProse.ts'
import { textLines } from '../text/textLines.ts'
import type { OfficialDocument } from './contract.ts'
import type { FormFinding, FormRule } from './formRules.ts'
import { isAddressed, isLetter, isMinutes, isNumbered } from './officialWords.ts'

/**
 * The rules of form that the words of a document break, in the order in which its components stand on paper; empty
 * when it breaks none (NĐ 30/2020, Phụ lục I to III; domain 1.2 to 1.6).
 */
export function checkWords(
  document: OfficialDocument,
  letterhead: Letterhead | null,
): readonly FormFinding[] {
  return [
    ...checkHead(document, letterhead),
    ...checkSubject(document),
    ...checkAddressees(document),
    ...checkBases(document),
    ...checkBody(document),
    ...checkSigners(document),
    ...checkRecipients(document),
    ...checkAnnexes(document),
    ...checkCharacters(document),
  ]
}

function finding(rule: FormRule, field: string | null, words: string): FormFinding {
  return { rule, where: 'words', field, page: null, words }
}

function checkHead(document: OfficialDocument, letterhead: Letterhead | null): readonly FormFinding[] {
  if (letterhead === null || textLines(letterhead.issuerLines).length === 0)
    return [
      finding(
        'issuer',
        'letterheadId',
        'Chưa có tên cơ quan ban hành. Chọn hồ sơ cơ quan ban hành đã ghi tên cơ quan.',
      ),
    ]
  if (!isNumbered(document.kind)) return []
  const { abbreviation, place } = letterhead
  return [
    ...(document.number === null
      ? [
          finding(
            'sign',
            'number',
            'Chưa có số văn bản. Lấy số tiếp theo của dãy số hoặc ghi số do văn thư cấp.',
          ),
        ]
      : []),
    ...(abbreviation === ''
      ? [finding('sign', 'letterheadId', 'Hồ sơ cơ quan ban hành chưa có chữ viết tắt để ghi vào ký hiệu.')]
      : []),
    ...(/\s/u.test(abbreviation)
      ? [
          finding(
            'sign',
            'letterheadId',
            `Ký hiệu “${abbreviation}” có dấu cách. Viết liền, dùng “-” giữa các nhóm chữ.`,
          ),
        ]
      : []),
    ...(isLetter(document.kind) && /(^|[-/])CV([-/]|$)/u.test(abbreviation)
      ? [finding('sign', 'letterheadId', 'Ký hiệu công văn không có chữ “CV”. Bỏ chữ này khỏi chữ viết tắt.')]
      : []),
    ...(document.datedOn === null
      ? [finding('date', 'datedOn', 'Chưa có ngày văn bản. Ghi ngày ký ban hành.')]
      : []),
    ...(place === '' && !isMinutes(document.kind)
      ? [finding('place', 'letterheadId', 'Hồ sơ cơ quan ban hành chưa có địa danh.')]
      : []),
  ]
}

function checkSubject({ kind, subject }: OfficialDocument): readonly FormFinding[] {
  const wrong = (words: string) => [finding('subject', 'subject', words)]
  if (subject === '') return wrong('Chưa có trích yếu nội dung.')
  if (/^v\s*\/\s*v\b/iu.test(subject))
    return wrong('Trích yếu không ghi “V/v”: chữ này được in sẵn ở công văn, văn bản có tên loại không dùng.')
  if (/[.;:,]$/u.test(subject)) return wrong('Trích yếu không kết thúc bằng dấu câu. Bỏ dấu cuối.')
  if (/\p{L}{2}/u.test(subject) && subject === subject.toLocaleUpperCase('vi') && kind !== 'annex')
    return wrong('Trích yếu viết chữ thường, không viết toàn chữ in hoa.')
  return []
}

function checkAddressees({ kind, addressees }: OfficialDocument): readonly FormFinding[] {
  const lines = textLines(addressees)
  if (lines.length === 0 && (isAddressed(kind) || kind === 'invitation'))
    return [
      finding(
        'addressees',
        'addressees',
        kind === 'invitation' ? 'Chưa ghi cơ quan, người được mời.' : 'Chưa ghi nơi nhận ở phần “Kính gửi”.',
      ),
    ]
  const again = lines.find((line) => /^kính gửi\b/iu.test(line))
  return again === undefined
    ? []
    : [
        finding(
          'addressees',
          'addressees',
          'Chữ “Kính gửi:” được in sẵn. Chỉ ghi tên cơ quan, mỗi cơ quan một dòng.',
        ),
      ]
}

const basisBeginnings = /^(căn cứ|theo|xét|thực hiện|trên cơ sở|tiếp theo|sau khi)(?!\p{L})/iu

function checkBases({ bases }: OfficialDocument): readonly FormFinding[] {
  return textLines(bases)
    .filter((line) => !basisBeginnings.test(line))
    .map((line) =>
      finding(
        'bases',
        'bases',
        `Căn cứ “${shortened(line)}” cần bắt đầu bằng “Căn cứ”, “Theo”, “Thực hiện” hoặc “Xét”.`,
      ),
    )
}

function checkBody({ body }: OfficialDocument): readonly FormFinding[] {
  const lines = textLines(plainProse(body))
  if (lines.length === 0) return [finding('content', 'body', 'Chưa có nội dung.')]
  return [
    ...checkEnding(lines, 'body'),
    ...checkNumbers(lines, 'body'),
    ...checkLetters(lines, 'body'),
    ...checkDates(lines, 'body'),
  ]
}

function checkEnding(lines: readonly string[], field: string): readonly FormFinding[] {
  const early = lines.slice(0, -1).find((line) => line.endsWith('./.'))
  return early === undefined
    ? []
    : [finding('ending', field, `Dấu “./.” chỉ đứng cuối nội dung. Sửa dòng “${shortened(early)}”.`)]
}

/** Sections "I.", "II." and clauses "1.", "2." rise by one; clauses begin anew in each section. */
function checkNumbers(lines: readonly string[], field: string): readonly FormFinding[] {
  const findings: FormFinding[] = []
  let [section, clause] = [0, 0]
  for (const line of lines) {
    const roman = /^([IVXLC]+)\.\s/u.exec(line)?.[1]
    if (roman !== undefined) {
      section += 1
      clause = 0
      if (roman !== romanNumber(section))
        findings.push(
          finding('headingNumbers', field, `Mục “${shortened(line)}” cần mang số ${romanNumber(section)}.`),
        )
      continue
    }
    const number = /^(\d{1,3})\.\s/u.exec(line)?.[1]
    if (number === undefined) continue
    // Clauses may be numbered through all sections, or begin anew under a heading without number.
    const value = Number(number)
    if (value !== clause + 1 && value !== 1)
      findings.push(finding('headingNumbers', field, `Khoản “${shortened(line)}” cần mang số ${clause + 1}.`))
    clause = value
  }
  return findings
}

/** Points are lettered by the Vietnamese alphabet without ă, â, ê, ô, ơ, ư (NĐ 30/2020, Phụ lục I). */
const pointLetters = 'abcdđeghiklmnopqrstuvxy'

function checkLetters(lines: readonly string[], field: string): readonly FormFinding[] {
  const findings: FormFinding[] = []
  let place = 0
  for (const line of lines) {
    const letter = /^(\p{Ll})\)\s/u.exec(line)?.[1]
    if (letter === undefined) {
      if (/^(\d{1,3}|[IVXLC]+)\.\s/u.test(line)) place = 0
      continue
    }
    const wanted = letter === 'a' ? 'a' : (pointLetters[place] ?? '')
    if (letter !== wanted)
      findings.push(
        finding(
          'pointLetters',
          field,
          `Điểm “${shortened(line)}” cần mang chữ ${wanted || 'khác'}): a, b, c, d, đ, e, g, h, i, k.`,
        ),
      )
    place = (letter === wanted ? pointLetters.indexOf(letter) : place) + 1
  }
  return findings
}

/** A zero stands before days under 10 and before months 1 and 2 only (domain 0.4). */
function checkDates(lines: readonly string[], field: string): readonly FormFinding[] {
  const wrong = /ngày (\d(?!\d)|\d\d?) tháng (0[3-9]|[12](?!\d))(?!\d)|ngày \d(?!\d) tháng/gu
  return lines.flatMap((line) =>
    [...line.matchAll(wrong)].map(([date]) =>
      finding(
        'dateZeros',
        field,
        `“${date}”: thêm số 0 trước ngày dưới 10 và tháng 1, 2; các tháng khác không thêm số 0.`,
      ),
    ),
  )
}

/** Beginnings of a capacity by which one signs for another: the capacity itself stands in the next line (domain 1.5). */
const forAnother = /^(TM|KT|TL|TUQ)\./u
const degrees =
  /^(GS|PGS|TS|ThS|BS|CN|KS|Giáo sư|Phó giáo sư|Tiến sĩ|Thạc sĩ|Đại tá|Thượng tá|Trung tá|Thiếu tá)(\.|\s)/u

function checkSigners(document: OfficialDocument): readonly FormFinding[] {
  const { kind, signerCapacity, signerName, leftCapacity, leftName } = document
  if (!isNumbered(kind)) return []
  const own = checkSigner(signerCapacity, signerName, ['signerCapacity', 'signerName'])
  if (!isMinutes(kind)) return own
  return [...checkSigner(leftCapacity, leftName, ['leftCapacity', 'leftName']), ...own]
}

function checkSigner(
  capacity: string,
  name: string,
  [capacityField, nameField]: readonly [string, string],
): readonly FormFinding[] {
  const lines = textLines(capacity)
  const [first] = lines
  return [
    ...(first === undefined
      ? [finding('signerCapacity', capacityField, 'Chưa ghi quyền hạn, chức vụ của người ký.')]
      : []),
    ...(first !== undefined && forAnother.test(first) && lines.length < 2
      ? [
          finding(
            'signerCapacity',
            capacityField,
            `Sau dòng “${first}” cần dòng ghi chức vụ của chính người ký.`,
          ),
        ]
      : []),
    ...(first !== undefined && /^(TM|KT|TL|TUQ|Q)\s/u.test(first)
      ? [
          finding(
            'signerCapacity',
            capacityField,
            `Sau chữ viết tắt quyền hạn có dấu chấm: “${first.replace(' ', '. ')}”.`,
          ),
        ]
      : []),
    ...(name === '' ? [finding('signerName', nameField, 'Chưa ghi họ tên người ký.')] : []),
    ...(degrees.test(name)
      ? [finding('signerName', nameField, 'Trước họ tên người ký không ghi học hàm, học vị, cấp bậc.')]
      : []),
  ]
}

function checkRecipients(document: OfficialDocument): readonly FormFinding[] {
  if (!isNumbered(document.kind)) return []
  const { recipients, keptBy, kind } = document
  // "- Như trên;" of a công văn and the line "Lưu" are printed by rule.
  const isNamed = isAddressed(kind) || isMinutes(kind)
  return [
    ...(textLines(recipients).length === 0 && !isNamed
      ? [finding('recipients', 'recipients', 'Chưa ghi nơi nhận. Ghi mỗi nơi một dòng.')]
      : []),
    ...(keptBy === ''
      ? [finding('kept', 'keptBy', 'Chưa ghi nơi lưu. Ghi “VT” và chữ viết tắt của đơn vị soạn thảo.')]
      : []),
    ...(keptBy !== '' && !/(^|[\s,;])VT([\s,;]|$)/u.test(keptBy)
      ? [finding('kept', 'keptBy', 'Dòng “Lưu” cần có “VT” (văn thư cơ quan).')]
      : []),
  ]
}

function checkAnnexes({ annexes, body, kind }: OfficialDocument): readonly FormFinding[] {
  const said = plainProse(body).toLocaleLowerCase('vi')
  return [
    ...annexes.flatMap(({ title, body: words }, index) => {
      const field = `annex ${index + 1}`
      const lines = textLines(plainProse(words))
      return [
        ...(title === '' ? [finding('annexTitle', field, `Phụ lục ${index + 1} chưa có tên.`)] : []),
        ...(lines.length === 0
          ? [finding('annexContent', field, `Phụ lục ${index + 1} chưa có nội dung.`)]
          : [...checkEnding(lines, field), ...checkDates(lines, field)]),
      ]
    }),
    ...(annexes.length > 0 && kind !== 'annex' && !/phụ lục|kèm theo|đính kèm/u.test(said)
      ? [
          finding(
            'annexMention',
            'body',
            'Nội dung chưa nhắc đến phụ lục. Ghi “(có phụ lục kèm theo)” ở chỗ viện dẫn.',
          ),
        ]
      : []),
  ]
}

/** Marks of writing direction change the order of words unseen. */
const hidden = /\p{Bidi_Control}/u

function checkCharacters(document: OfficialDocument): readonly FormFinding[] {
  const { subject, addressees, bases, body, recipients, signerName, annexes } = document
  const fields = [
    ['subject', subject],
    ['addressees', addressees],
    ['bases', bases],
    ['body', body],
    ['recipients', recipients],
    ['signerName', signerName],
    ...annexes.map(({ title, body: words }, index) => [`annex ${index + 1}`, `${title}\n${words}`] as const),
  ] as const
  return fields.flatMap(([field, text]) => {
    const missing = missingCharacters(text)
    return [
      ...(missing.length > 0
        ? [
            finding(
              'characters',
              field,
              `Phông chữ không có các ký tự ${missing.join(' ')}. Thay bằng chữ khác.`,
            ),
          ]
        : []),
      ...(hidden.test(text)
        ? [finding('characters', field, 'Có ký tự ẩn đổi chiều chữ. Xóa và gõ lại đoạn này.')]
        : []),
    ]
  })
}

function shortened(line: string): string {
  return line.length <= 60 ? line : `${line.slice(0, 57).trimEnd()}…`
}

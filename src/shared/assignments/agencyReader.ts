import type { OrganizationIndex } from '../imports/organizationNames.ts'
import type { AgencyMention } from './assignment.ts'
import { matchAt, plainLetters } from './plainLetters.ts'

/** Finds who is meant at a place of a text. */
export interface AgencyReader {
  /** The agency, group or person whose name or office begins at a place; null when none does. */
  readOne(at: number): AgencyMention | null
  /** Those that follow each other from a place on, behind commas, "và", "cùng"; empty when none begins there. */
  readList(at: number): readonly AgencyMention[]
}

/** What `Sở`, `Bộ` and their like are called on. */
const fields = [
  'tu phap',
  'noi vu',
  'tai chinh',
  'y te',
  'xay dung',
  'cong thuong',
  'cong an',
  'quoc phong',
  'ngoai giao',
  'ngoai vu',
  'giao thong van tai',
  'thong tin va truyen thong',
  'thong tin - truyen thong',
  'thong tin, truyen thong',
  'khoa hoc va cong nghe',
  'khoa hoc, cong nghe',
  'giao duc va dao tao',
  'giao duc - dao tao',
  'lao dong - thuong binh va xa hoi',
  'lao dong, thuong binh va xa hoi',
  'tai nguyen va moi truong',
  'tai nguyen - moi truong',
  'nong nghiep va phat trien nong thon',
  'nong nghiep va moi truong',
  'ke hoach va dau tu',
  'ke hoach - dau tu',
  'van hoa, the thao va du lich',
  'van hoa va the thao',
  'van hoa va thong tin',
  'du lich',
  'dan toc va ton giao',
  'tt&tt',
  'tttt',
  'gtvt',
  'gd&dt',
  'gd-dt',
  'gddt',
  'ld-tb&xh',
  'ld-tbxh',
  'ldtb&xh',
  'ldtbxh',
  'tn&mt',
  'tnmt',
  'nn&ptnt',
  'nn&mt',
  'nnptnt',
  'kh&dt',
  'khdt',
  'kh&cn',
  'khcn',
  'vh-tt&dl',
  'vhtt&dl',
  'vhttdl',
  'vhtt',
].toSorted((a, b) => b.length - a.length)

/** Names by themselves, most of which a place name can follow. */
const names = [
  String.raw`(?:so|bo|phong|nganh) (?:${fields.join('|')})`,
  String.raw`(?:van phong )?(?:hdnd|hoi dong nhan dan|doan dai bieu quoc hoi|doan dbqh) va (?:ubnd|uy ban nhan dan|hdnd)`,
  String.raw`(?:van phong )?(?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan|chinh phu|quoc hoi|tinh uy|thanh uy|huyen uy|dang uy)`,
  'thu tuong chinh phu|thu tuong|tinh uy|thanh uy|huyen uy',
  String.raw`cong an|bo chi huy quan su|bo chi huy bo doi bien phong|bo doi bien phong|bo tu lenh [a-z]+`,
  'thanh tra|bao hiem xa hoi|bhxh|kho bac nha nuoc|kbnn',
  String.raw`(?:cuc|chi cuc) (?:thue|thong ke|hai quan|quan ly thi truong|thi hanh an dan su|du tru nha nuoc|van thu - luu tru)`,
  String.raw`cuc canh sat quan ly hanh chinh ve trat tu xa hoi|c06|pc06|phong pc06|phong canh sat quan ly hanh chinh ve trat tu xa hoi`,
  String.raw`ngan hang nha nuoc(?: viet nam)?(?:,? chi nhanh)?`,
  'toa an nhan dan|vien kiem sat nhan dan|lien doan lao dong|tinh doan|thanh doan|huyen doan',
  String.raw`doan (?:thanh nien(?: cong san ho chi minh)?|tncs ho chi minh)`,
  String.raw`hoi (?:nong dan|cuu chien binh|nguoi cao tuoi|lien hiep phu nu|lhpn|chu thap do|luat gia|nha bao|khuyen hoc|dong y)`,
  String.raw`(?:uy ban |ub)?(?:mttq|mat tran to quoc)(?: viet nam)?`,
  String.raw`dai phat thanh(?: va|,| -) truyen hinh|dai pt ?[-&] ?th`,
  String.raw`ban (?:to chuc|tuyen giao|dan van|noi chinh|dan toc|kinh te - ngan sach|phap che|kiem tra)`,
  String.raw`(?:cac )?(?:thanh vien )?(?:cua )?(?:to cong tac|to giup viec|ban chi dao)(?: (?:trien khai|thuc hien|chuyen doi so|giup viec|cong nghe so cong dong))*(?: de an 06)?(?: cua chinh phu)?`,
  String.raw`co quan thuong truc(?: (?:cua )?(?:to cong tac|ban chi dao)(?: (?:trien khai|thuc hien))*(?: de an 06)?)?`,
  'vnpt|viettel|mobifone|evn|vien thong|buu dien|dien luc|cong ty dien luc',
].map((source) => new RegExp(`(?:${source})(?![\\p{L}\\d])`, 'uy'))

const kindOfAgency =
  '(?:so|bo|ban|nganh|co quan|don vi|dia phuong|huyen|xa|phuong|thi tran|thi xa|thanh pho|doanh nghiep|to chuc(?: chinh tri - xa hoi)?|doan the|hoi|cap(?: huyen| xa| tinh)?|phong(?: chuyen mon| ban)?|ngan hang|nha mang|truong(?: hoc)?|benh vien|co so (?:y te|kham chua benh|giao duc|luu tru)|to chuc tin dung|to chuc, ca nhan|diem cau|dong chi)'
const groups = new RegExp(
  `(?:(?:tat ca |toan the )?cac |thu truong |lanh dao )?(?:thu truong |lanh dao )?(?:cac )?${kindOfAgency}(?:(?:, | va | )(?:cac )?${kindOfAgency})*(?: (?:cua |thuoc )?(?:tinh|cap tinh|cap huyen|cap xa|trung uong|nha nuoc|hanh chinh nha nuoc)(?! \\p{Lu}))*(?:,? (?:co )?(?:lien quan|truc thuoc|chuc nang|chuyen mon|neu tren|noi tren|tren day|con lai))*(?: tren dia ban(?: toan)?(?: tinh| huyen| xa)?)?(?![\\p{L}\\d])`,
  'uy',
)

/** Offices held in an agency: who holds them stands for it. */
const office =
  /(?:(?:cac )?dong chi |ong |ba )?(?:pho )?(?:giam doc|chu tich|chanh(?= van phong| thanh tra)|truong(?= ban| phong| cong an)|thu truong|chi huy truong|bi thu|cuc truong|chi cuc truong|to truong|bo truong|lanh dao|nguoi dung dau|hieu truong|tong giam doc|chanh an|vien truong|uy vien) (?:cua )?/uy
const person = /(?:(?:[Cc]ác )?[Đđ](?:ồng chí|\/c)|[Ôô]ng|[Bb]à) \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}*){1,4}/uy

/** A place behind a name: "tỉnh Tuyên Quang", "các huyện, thành phố", "cấp xã". */
const area =
  / (?:(?:thuộc |của )?(?:cấp|các cấp)(?: (?:tỉnh|huyện|xã|cơ sở|chính quyền))?(?:(?:,| và) (?:cấp )?(?:huyện|xã)(?! \p{Lu}))*|(?:thuộc )?các (?:xã|phường|thị trấn|huyện|thành phố|thị xã|quận|địa phương)(?:(?:,| và) (?:các )?(?:xã|phường|thị trấn|huyện|thành phố|thị xã|quận)(?! \p{Lu}))*(?: trên địa bàn(?: tỉnh)?)?|(?:[Tt]ỉnh|[Tt]hành phố|TP\.?|[Hh]uyện|[Tt]hị xã|[Qq]uận|[Xx]ã|[Pp]hường|[Tt]hị trấn|[Tt]rung ương|[Vv]iệt Nam)(?! (?:ủy|đoàn))(?: \p{Lu}\p{L}*){0,4})(?![\p{L}\d])/uy
const placeName = /(?: \p{Lu}\p{L}+){1,4}(?![\p{L}\d])/uy
const brackets = /\s{0,9}\((?:[^()]*)\)/uy

/** Words with which other names of agencies begin; the rest of the name ends before a word of doing. */
const heads =
  /(?:Trung tâm|Công ty|Tổng công ty|Tập đoàn|Trường|Học viện|Viện|Cục|Chi cục|Tổng cục|Vụ|Ban|Phòng|Hội|Báo|Đài|Chi nhánh|Hiệp hội|Liên minh|Liên hiệp|Quỹ|Đoàn|Ngân hàng|Bệnh viện|Sở|Bộ|Ủy ban|Hội đồng|Văn phòng|Tổ|Đội|Chi bộ|Đảng bộ|Đảng ủy|Cơ quan|Kho bạc|Nhà|Thư viện|Bảo tàng) /uy
const word = / ?(?:(\p{Lu}[\p{L}\d/&]*)|(\p{Ll}[\p{L}]*)|[-–&])/uy
const doing =
  /^(?:chu|phoi|lam|la|co|phai|can|khan|tiep|tap|tham|ra|xay|trien|thuc|to|huong|don|kiem|bao|hoan|trinh|ban|de|bo|chi|quan|nghien|theo|tong|day|dam|nang|som|nghiem|thuong|dinh|hang|cap|so|ket|chia|tuyen|van|cu|chuan|gui|cung|giai|xu|thao|thong|truoc|trong|nham|va|da|dang|se|chua|khong|duoc|ve|khac|ho|lap|mo|phan|thanh|giao|yeu|rut|tang|ky|kip|long|uu|phat|danh|tham|phe|tich|dong|khai|duy|lay|xem|dua|moi|dang|cam|thu|giup|tu|chiu|vui|luon|con|van|bi|voi|cua|tai|den|rieng|tru|toi|ngay|nhanh|manh|dieu|su|ap|bien|nhan|neu|thi|ma|nay|do)$/

/** A reader of one text; `organizations` gives the directory. */
export function createAgencyReader(text: string, organizations: OrganizationIndex): AgencyReader {
  const plain = plainLetters(text)
  const idOf = (name: string) => {
    const found = organizations.find(name)
    return found.match === 'one' ? found.id : null
  }

  /** The end of the longest run of words that the directory has as a name. */
  const endOfKnown = (at: number): number | null => {
    if (!/[\p{Lu}\d]/u.test(text.charAt(at))) return null
    let longest: number | null = null
    const ends = text.slice(at, at + 160).matchAll(/[\p{L}\d](?![\p{L}\d])/gu)
    let count = 0
    for (const { index } of ends) {
      const until = at + index + 1
      const name = text.slice(at, until)
      if ((count += 1) > 16 || /[;:.\n(]/.test(name)) break
      // The directory takes any words behind "tỉnh" for the province's name.
      if (/[Tt]ỉnh (?:\S+ )*\p{Ll}/u.test(name)) break
      if (organizations.find(name).match !== 'none') longest = until
    }
    return longest
  }

  const endOfUsual = (at: number): number | null => {
    let longest: number | null = null
    for (const pattern of names) {
      const found = matchAt(pattern, plain, at)
      if (found !== null) longest = Math.max(longest ?? 0, at + found[0].length)
    }
    if (longest === null) return null
    const within =
      matchAt(area, text, longest) ??
      (isEnterprise(plain.slice(at, longest)) ? matchAt(placeName, text, longest) : null)
    return longest + (within?.[0].length ?? 0)
  }

  const endOfOther = (at: number): number | null => {
    const head = matchAt(heads, text, at)
    if (head === null) return null
    let until = at + head[0].length - 1
    for (let count = 0; count < 12; count += 1) {
      const next = matchAt(word, text, until)
      if (next === null || next[0] === '' || (count > 0 && !next[0].startsWith(' '))) break
      const small = next[2]
      if (
        small !== undefined &&
        doing.test(plainLetters(small)) &&
        !(small === 'và' && /^ \p{Lu}/u.test(text.slice(until + 3)))
      )
        break
      until += next[0].length
    }
    const name = text.slice(at, until).replace(/[\s–&-]+$/u, '')
    return name.length > head[0].length ? at + name.length : null
  }

  const mention = (from: number, until: number, nameFrom: number): AgencyMention => ({
    from,
    until,
    text: text.slice(nameFrom, until),
    organizationId: idOf(text.slice(nameFrom, until)),
  })

  const endOfGroup = (at: number): number | null => {
    // A single kind without "các" is a group only as a list: "sở, ban, ngành".
    const found = matchAt(groups, plain, at)
    if (
      found === null ||
      !/^(?:(?:tat ca |toan the )?cac |(?:thu truong|lanh dao) (?:cac )?)|^[a-z ]+, /.test(found[0])
    )
      return null
    return at + found[0].length
  }

  const endOfName = (at: number): number | null => {
    const known = endOfKnown(at)
    const usual = endOfUsual(at)
    if (known !== null || usual !== null) return Math.max(known ?? 0, usual ?? 0)
    return endOfGroup(at) ?? endOfOther(at)
  }

  /** Behind a name: ", Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh", as far as the titles go. */
  const endOfTitles = (at: number): number => {
    const sign = matchAt(/(?:,| [-–]) /uy, text, at)
    const held = sign && matchAt(office, plain, at + sign[0].length)
    const until = sign && held && endOfName(at + sign[0].length + held[0].length)
    return until === null ? at : endOfTitles(until)
  }

  const readOne = (at: number): AgencyMention | null => {
    const held = matchAt(office, plain, at)
    if (held !== null) {
      const nameFrom = at + held[0].length
      const until = endOfName(nameFrom)
      if (until !== null) return mention(at, withBrackets(until), nameFrom)
    }
    const named = matchAt(person, text, at)
    if (named !== null) {
      const until = endOfTitles(at + named[0].length)
      return { from: at, until, text: text.slice(at, until), organizationId: null }
    }
    const addressed = matchAt(/(?:cac )?dong chi |ong |ba /y, plain, at)
    const nameFrom = at + (addressed?.[0].length ?? 0)
    const until = endOfName(nameFrom)
    if (until === null) return null
    const found = mention(at, until, nameFrom)
    return { ...found, until: withBrackets(until) }
  }
  const withBrackets = (until: number) => until + (matchAt(brackets, text, until)?.[0].length ?? 0)

  const readList = (at: number): readonly AgencyMention[] => {
    const list: AgencyMention[] = []
    const shared = matchAt(/cac (so|bo)(?:,? (?:ban,? )?nganh)?: */y, plain, at)
    for (let next = at + (shared?.[0].length ?? 0); ;) {
      const found =
        (shared && readField(next, shared[1] ?? '')) ?? readOne(next) ?? readPlace(next, list.at(-1))
      if (found === null) break
      list.push(found)
      const separator = matchAt(
        /\s{0,9}(?:,\s{0,9}(?:và |cùng (?:với )?|các cơ quan: )?|;\s{0,9}(?=\p{Lu})|\s(?:và|cùng|cùng với|&)\s)/uy,
        text,
        found.until,
      )
      if (separator === null) break
      if (separator[0].trim() === ';' && !isList(found.until + separator[0].length)) break
      next = found.until + separator[0].length
    }
    return list
  }

  /** Behind "các sở:" each name goes without its first word. */
  const readField = (at: number, head: string): AgencyMention | null => {
    const found = matchAt(new RegExp(`(?:${fields.join('|')})(?![\\p{L}\\d])`, 'uy'), plain, at)
    if (found === null) return null
    const until = at + found[0].length
    const name = `${head === 'so' ? 'Sở' : 'Bộ'} ${text.slice(at, until)}`
    return { from: at, until, text: name, organizationId: idOf(name) }
  }

  /** "UBND huyện Lâm Bình, Na Hang": a place for which the words before the last one are meant too. */
  const readPlace = (at: number, before: AgencyMention | undefined): AgencyMention | null => {
    const head = /^.*?(?:huyện|thành phố|thị xã|xã|phường|tỉnh)(?= \p{Lu})/u.exec(before?.text ?? '')?.[0]
    const found =
      head === undefined ? null : matchAt(/\p{Lu}\p{L}*(?: \p{Lu}\p{L}*){0,3}(?![\p{L}\d])/uy, text, at)
    if (found === null) return null
    const name = `${head} ${found[0]}`
    return { from: at, until: at + found[0].length, text: name, organizationId: idOf(name) }
  }

  /** Whether what is behind a semicolon is one more name, and not what somebody is to do. */
  const isList = (at: number): boolean => {
    const next = readOne(at)
    return (
      next !== null &&
      /^\s*(?:[;,.:]|và |$)/u.test(text.slice(next.until)) &&
      !/^\s*[,;] (?:chủ trì|phối hợp)/u.test(text.slice(next.until))
    )
  }

  return { readOne, readList }
}

function isEnterprise(name: string): boolean {
  return /^(?:kho bac nha nuoc|kbnn|bao hiem xa hoi|bhxh|vnpt|viettel|mobifone|evn|vien thong|buu dien|dien luc|cong ty dien luc|ngan hang)/.test(
    name,
  )
}

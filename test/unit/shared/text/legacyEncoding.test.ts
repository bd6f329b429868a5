import { describe, expect, it } from 'vitest'
import { looksLikeLegacyEncoding } from '../../../../src/shared/text/legacyEncoding.ts'

const surnames =
  'Hoàng Lê Hà Lò Tô Lâm Lý Quách Tòng Âu Mông Nông Bàn Sùng Giàng Chúc Khúc Phùng \u00D0inh \u00D0oàn'.split(
    ' ',
  )
const givenNames =
  'Toàn Hoà Hòa Xuân Thuý Thúy Quân Tân Trào Khánh Thanh Bình Hùng Thành Sáng Quý Quí Loan Hoàn Thân Tùng Lân Chí Nguyên Huyên Luân Hoài Hà Út Yên Ái Ánh Giáp Cúc Trúc Bích'.split(
    ' ',
  )
const names = surnames.flatMap((surname) => givenNames.map((given) => `${surname} Xuân ${given}`))

const phrases = [
  'Lê Xuân Hoà',
  'Tân Trào, Hoàng Quân',
  'CÔNG TY THÔNG TIN',
  'Công ty TNHH Hoàng Quân',
  'Công an xã Tân Trào',
  'công tác thông tin, phòng cháy',
  'xã Bình Xa, xã Thái Hoà, xã Thanh Tuyên',
  'Hàm Yên, Chiêm Hóa, Na Hang, Lâm Bình',
  'Toà án nhân dân',
  'Trung tâm Hành chính công',
  'ngành thanh tra, ngành công an',
  'Không có; xong; hoàn thành',
  'Hà Giang, Hoà Bình, Thái Nguyên, Lào Cai, Yên Bái',
  'Quý I, quý II, quý III, quý IV',
  '\u00D0ông \u00D0ô',
  '\u00D0inh \u00D0oàn, \u00F0o \u00F0ó',
]

describe('text in an old font', () => {
  it.each([
    'NguyÔn V¨n S¬n',
    'NguyÔn',
    'Céng hßa x· héi chñ nghÜa ViÖt Nam',
    '§Ò ¸n 06',
    'Tæ c«ng t¸c triÓn khai §Ò ¸n 06 tØnh Tuyªn Quang',
    'Uû ban nh©n d©n huyÖn Chiªm Hãa',
    '®­êng s¸, tr­êng häc',
    'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam',
    'COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM',
    'Nguyeãn Vaên Sôn',
    'Ñeà aùn 06',
    'Toå coâng taùc trieån khai Ñeà aùn 06 tænh Tuyeân Quang',
    'ñöôøng xaù, tröôøng hoïc',
  ])('is recognised: %s', (text) => expect(looksLikeLegacyEncoding(text)).toBe(true))

  it('is recognised however long', () => {
    expect(looksLikeLegacyEncoding('Céng hßa x· héi chñ nghÜa ViÖt Nam. '.repeat(50_000))).toBe(true)
  })
})

describe('Vietnamese with no letter outside Latin-1', () => {
  it(`is not taken for it: ${names.length} names in upper and lower case`, () => {
    const cased = names.flatMap((name) => [name, name.toUpperCase(), name.toLowerCase()])
    expect(cased.length).toBeGreaterThan(900)
    expect(cased.filter(looksLikeLegacyEncoding)).toEqual([])
    expect(looksLikeLegacyEncoding(cased.join('; '))).toBe(false)
  })

  it.each(phrases)('is not taken for it: %s', (text) => {
    for (const cased of [text, text.toUpperCase(), text.toLowerCase()])
      expect(looksLikeLegacyEncoding(cased)).toBe(false)
  })
})

describe('other text', () => {
  it.each([
    'Nguyễn Văn Sơn',
    'Đề án 06'.normalize('NFD'),
    'Hoàng Xuân Toàn'.normalize('NFD'),
    'Nguyễn Văn Sơn (NguyÔn V¨n S¬n)',
    'Straße, Zürich, naïve café',
    'où le même thé est dû',
    'El niño está aquí; año, señor, España',
    'O João não põe a mãe à mesa',
    'Så må vi gå på tur når det blåser og sola går ned i havet',
    'UBND tinh, 12/BB-TCT',
    '',
    '10 µm ± 5 °C',
    '2 µm, 3 µm, 3×4, Windows® © 2024 §5 «an»',
  ])('is left alone: %j', (text) => expect(looksLikeLegacyEncoding(text)).toBe(false))
})

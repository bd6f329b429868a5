import { describe, expect, it } from 'vitest'
import { comparePersonNames, compareText } from '../../../../src/shared/text/collate.ts'
import { fold } from '../../../../src/shared/text/fold.ts'
import { normalizeText } from '../../../../src/shared/text/normalize.ts'

describe('normalizeText', () => {
  it('composes decomposed letters, in all their ways', () => {
    expect(normalizeText('Đề án 06'.normalize('NFD'))).toBe('Đề án 06')
    expect(normalizeText('ê\u0301')).toBe('ế')
    expect(normalizeText('a\u0340e\u0341')).toBe('àé')
  })

  it('drops what cannot be seen and turns no-break spaces into spaces', () => {
    expect(normalizeText('hội\u200B nghị\uFEFF trực\u00ADtuyến\u00A0số')).toBe('hội nghị trựctuyến số')
    expect(normalizeText('a\u0000b\u0007c\td\r\ne\u2028f')).toBe('abc\td\ne\nf')
  })

  it('replaces look-alikes of Đ', () => {
    expect(normalizeText('\u00D0ề án, \u0189iểm cầu, \u00F0ã')).toBe('Đề án, Điểm cầu, đã')
    expect(normalizeText('\u00D0ông \u00D0ô')).toBe('Đông Đô')
  })

  it('repairs broken surrogates and leaves emoji, right-to-left text and markup alone', () => {
    expect(normalizeText('a\uD800b')).toBe('a\uFFFDb')
    for (const text of ['👨‍👩‍👧 họp', 'שלום \u202Eabc', '<script>alert(1)</script>', '  hai  đầu  ']) {
      expect(normalizeText(text)).toBe(text)
    }
  })

  it('keeps the bytes of text in an old font, which use these very characters', () => {
    const tcvn3 = 'Céng hßa x· héi chñ nghÜa ViÖt Nam, \u00AD\u00ADu tiªn, \u00D0'
    expect(normalizeText(tcvn3)).toBe(tcvn3)
  })

  it('cleans Vietnamese whose letters all are in Latin-1, which an old font uses too', () => {
    expect(normalizeText('Ho\u00E0ng Xu\u00E2n\u00A0To\u00E0n\u200B, \u00D0\u00F4ng Anh')).toBe(
      'Hoàng Xuân Toàn, Đông Anh',
    )
    expect(normalizeText('CÔNG\u00A0TY TNHH THÔNG\u00ADTIN')).toBe('CÔNG TY TNHH THÔNGTIN')
  })

  it('is the same when done twice', () => {
    for (const text of ['Đề án 06'.normalize('NFD'), 'x\u200By', '\u00D0ề', 'Céng hßa x· héi']) {
      expect(normalizeText(normalizeText(text))).toBe(normalizeText(text))
    }
  })
})

describe('fold', () => {
  it('takes off all marks, đ and ð among them', () => {
    expect(fold('Đề án 06: Điểm cầu huyện Chiêm Hóa')).toBe('de an 06: diem cau huyen chiem hoa')
    expect(fold('ðường Ðề hoà hòa thuỷ thủy'.normalize('NFD'))).toBe('duong de hoa hoa thuy thuy')
  })
})

describe('sorting', () => {
  it('follows the Vietnamese alphabet and its tones', () => {
    const words = ['đá', 'dạ', 'dã', 'dả', 'dà', 'dá', 'da', 'Ân', 'Ăn', 'An', 'Ba', 'Ánh', 'Anh']
    expect(words.toSorted(compareText).join(' ')).toBe('An Anh Ánh Ăn Ân Ba da dà dả dã dá dạ đá')
  })

  it('puts people in the order of their given names, Đức after Dũng', () => {
    const names =
      'Lý Ước,Nguyễn Văn Sơn,Trần Văn Đức,Hoàng Ân,Ma Thế Sơn,Đỗ Văn Dũng,Lê Thị Ánh,Phạm Minh Chính,Nguyễn Thị An'
    expect(names.split(',').toSorted(comparePersonNames)).toEqual([
      'Nguyễn Thị An',
      'Lê Thị Ánh',
      'Hoàng Ân',
      'Phạm Minh Chính',
      'Đỗ Văn Dũng',
      'Trần Văn Đức',
      'Ma Thế Sơn',
      'Nguyễn Văn Sơn',
      'Lý Ước',
    ])
  })

  it('orders numbers by value', () => {
    expect(['10/BB', '2/BB', '1/BB'].toSorted(compareText)).toEqual(['1/BB', '2/BB', '10/BB'])
  })
})

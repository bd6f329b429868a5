import { expect, test } from 'vitest'
import { legacyProse } from '../../../../src/shared/prose/legacyProse.ts'

test('TCVN3 is told apart and decoded, marks and all, beside paragraphs in Unicode', () => {
  const found = legacyProse('**Céng hßa** x· héi chñ nghÜa ViÖt Nam\nHội nghị thống nhất.\n| §¬n vÞ |')
  expect(found).toEqual({
    encoding: 'TCVN3',
    text: '**Cộng hòa** xã hội chủ nghĩa Việt Nam\nHội nghị thống nhất.\n| Đơn vị |',
    before: 'Céng hßa x· héi chñ nghÜa ViÖt Nam',
    after: 'Cộng hòa xã hội chủ nghĩa Việt Nam',
  })
})

test('VNI is told apart and decoded', () => {
  expect(legacyProse('Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam\nÑOÄC LAÄP, tröôùc ngaøy')).toMatchObject({
    encoding: 'VNI',
    text: 'Cộng hòa xã hội chủ nghĩa Việt Nam\nĐỘC LẬP, trước ngày',
  })
})

test.each(['', 'Hội nghị', 'Ông Sơn và bà Hà', 'déjà vu à la carte', 'plain words', 'Hà Nội, Cà Mau'])(
  'nothing is found in %s',
  (text) => expect(legacyProse(text)).toBeNull(),
)

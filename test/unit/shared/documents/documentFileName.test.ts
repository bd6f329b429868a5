import { describe, expect, it } from 'vitest'
import { documentFileName } from '../../../../src/shared/documents/documentFileName.ts'

describe('the file name of a paper', () => {
  it('names kind and meeting', () => {
    expect(documentFileName('minutes', 'Hội nghị sơ kết', 'pdf')).toBe('Biên bản - Hội nghị sơ kết.pdf')
    expect(documentFileName('brief', 'Hội nghị sơ kết', 'pdf')).toBe('Tờ tóm tắt - Hội nghị sơ kết.pdf')
  })

  it.each([
    ['../../etc/passwd', 'Biên bản - .. .. etc passwd.pdf'],
    ['C:\\a\\b', 'Biên bản - C a b.pdf'],
    ['Họp "gấp": <1/2>?', 'Biên bản - Họp gấp 1 2.pdf'],
    ['a\u202Efdp.exe', 'Biên bản - a fdp.exe.pdf'],
    ['kết thúc. . .', 'Biên bản - kết thúc.pdf'],
    ['', 'Biên bản.pdf'],
  ])('has nothing that a file system refuses: %s', (title, name) => {
    expect(documentFileName('minutes', title, 'pdf')).toBe(name)
  })

  it.each(['Hội nghị '.repeat(100), 'ữ'.repeat(500), '👨‍👩‍👧‍👦'.repeat(100)])(
    'fits into a file system, without half a character: %s',
    (title) => {
      const name = documentFileName('minutes', title, 'pdf')
      expect(Buffer.byteLength(name)).toBeLessThan(200)
      expect(name.isWellFormed()).toBe(true)
      expect(name).toMatch(/\S\.pdf$/u)
    },
  )
})

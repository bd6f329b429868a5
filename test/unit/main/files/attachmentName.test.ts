import { describe, expect, it } from 'vitest'
import { attachmentName, isViewable } from '../../../../src/main/files/attachmentName.ts'

describe('the name of an attachment', () => {
  it.each([
    ['/home/thu-ky/Báo cáo tháng 6.pdf', 'Báo cáo tháng 6.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\x\\Kế hoạch.docx', 'Kế hoạch.docx'],
    ['\\\\may-chu\\chung\\bảng.xlsx', 'bảng.xlsx'],
    ['C:hai chấm.txt', 'C hai chấm.txt'],
    ['CON', '_CON'],
    ['NUL .txt', '_NUL.txt'],
    ['com¹.pdf', '_com¹.pdf'],
    ['CONIN$.txt', '_CONIN$.txt'],
    ['com1.txt', '_com1.txt'],
    ['lpt9.tar.gz', '_lpt9.tar.gz'],
    ['console.txt', 'console.txt'],
    ['a.pdf.exe', 'a.pdf.exe'],
    ['anh\u202Efdp.exe', 'anh fdp.exe'],
    ['dấu\u0000\u001Fđiều khiển\u0085.txt', 'dấuđiều khiển.txt'],
    ['Ba\u0301o ca\u0301o.pdf'.normalize('NFD'), 'Báo cáo.pdf'],
    ['hai dòng\nmột tên.txt', 'hai dòng một tên.txt'],
    ['cuối có chấm.pdf. . .', 'cuối có chấm.pdf'],
    ['  đầu có cách.pdf ', 'đầu có cách.pdf'],
    ['không đuôi', 'không đuôi'],
    ['.bashrc', 'Tệp.bashrc'],
    ['<>|?*', 'Tệp'],
    ['', 'Tệp'],
    ['...', 'Tệp'],
  ])('of %j is %j', (path, name) => {
    expect(attachmentName(path)).toBe(name)
  })

  it('is short enough for every file system, and keeps its ending', () => {
    const name = attachmentName(`${'ộ'.repeat(300)}.PDF`)
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(184)
    expect(name).toMatch(/^ộ+\.PDF$/)
  })

  it('stays as it is when it is taken again', () => {
    for (const path of ['a/b c.pdf', 'CON.txt', '?.exe', 'x'.repeat(400), 'y. .doc'])
      expect(attachmentName(attachmentName(path))).toBe(attachmentName(path))
  })
})

describe('the system’s viewer', () => {
  it.each(['a.pdf', 'a.PDF', 'Ảnh.JPeG', 'bảng.xlsx', 'ghi chú.txt', 'x.exe.docx'])('is given %s', (name) => {
    expect(isViewable(name)).toBe(true)
  })

  it.each([
    'a.exe',
    'a.pdf.exe',
    'a.lnk',
    'a.hta',
    'a.bat',
    'a.cmd',
    'a.ps1',
    'a.vbs',
    'a.js',
    'a.scr',
    'a.msi',
    'a.desktop',
    'a.sh',
    'a.html',
    'a.svg',
    'a.docm',
    'a.xlsm',
    'a.zip',
    'a.url',
    'pdf',
    'a.pdf ',
    'a.',
  ])('is not given %s', (name) => {
    expect(isViewable(name)).toBe(false)
  })
})

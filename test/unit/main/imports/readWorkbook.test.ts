import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createInlineBackground } from '../../../../src/main/background/inlineBackground.ts'
import { readSheets } from '../../../../src/main/imports/readSheets.ts'
import { cellText } from '../../../../src/shared/imports/cellText.ts'
import type { Sheet } from '../../../../src/shared/imports/sheet.ts'

const folder = 'test/fixtures/import'

async function sheetsIn(file: string): Promise<readonly Sheet[]> {
  const { signal } = new AbortController()
  return await readSheets(file, { background: createInlineBackground(), signal, onProgress: () => {} })
}

/** A file with this content, gone when the test is. */
function fileOf(content: string | Uint8Array, name = 'tep.xlsx'): string {
  const root = mkdtempSync(join(tmpdir(), 'ban-thu-ky-test-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  const file = join(root, name)
  writeFileSync(file, content)
  return file
}

async function textsIn(name: string): Promise<readonly (readonly string[])[]> {
  const [sheet] = await sheetsIn(join(folder, name))
  return (sheet?.rows ?? []).map(({ cells }) => cells.map(cellText))
}

describe('workbooks of different programs', () => {
  it.each(['openpyxl.xlsx', 'libreoffice.xlsx'])('reads %s value by value', async (name) => {
    const [sheet, other] = await sheetsIn(join(folder, name))
    expect(sheet?.name).toBe('Danh mục')
    expect(other?.name).toBe('Đơn vị')
    expect(sheet?.merges).toContainEqual({ top: 2, bottom: 2, left: 0, right: 7 })
    const task = sheet?.rows.find(({ number }) => number === 6)
    expect(task?.cells.slice(4, 7)).toEqual([
      { kind: 'date', day: '2024-06-30' },
      { kind: 'text', text: 'Kế hoạch' },
      { kind: 'number', value: 0.45, percent: true },
    ])
    // Row 3 is empty and left out.
    expect(sheet?.rows.slice(0, 4).map(({ number }) => number)).toEqual([1, 2, 4, 5])
  })

  it.each(['excel-shared-strings.xlsx', 'excel-1904.xlsx', 'prefixed.xlsx'])(
    'knows the dates of %s by the numbers of their formats, and a month as what was typed',
    async (name) => {
      expect(await textsIn(name)).toEqual([
        ['STT', 'Nhiệm vụ', 'Thời hạn'],
        ['1', 'Việc một (dữ liệu mẫu)', '30/06/2024'],
        ['2', 'Hai dòng\nở đây (dữ liệu mẫu)', '06/2024'],
      ])
    },
  )

  it('reads strings inside cells without references, and takes formulas at their stored value', async () => {
    const [sheet] = await sheetsIn(join(folder, 'inline-no-styles.xlsx'))
    expect(sheet?.rows.slice(1)).toEqual([
      {
        number: 2,
        cells: [
          { kind: 'number', value: 1, percent: false },
          { kind: 'text', text: 'Việc một (dữ liệu mẫu)' },
          { kind: 'number', value: 45_473, percent: false },
        ],
      },
      {
        number: 3,
        cells: [
          { kind: 'formula', value: null },
          { kind: 'formula', value: { kind: 'text', text: 'Việc hai' } },
          { kind: 'formula', value: { kind: 'error', text: '#N/A' } },
        ],
      },
      { number: 4, cells: [null, { kind: 'date', day: '2024-06-30' }] },
    ])
  })

  it('knows a formula without a value where the program left an empty one', async () => {
    const [sheet] = await sheetsIn(join(folder, 'formulas-openpyxl.xlsx'))
    const formula = { kind: 'formula', value: null }
    expect(sheet?.rows[1]?.cells.slice(2)).toEqual([formula, formula])
    expect(sheet?.rows[2]?.cells).toEqual([formula, formula])
  })

  it('puts the signs of texts together anew, and says so', async () => {
    const written = ['Việc'.normalize('NFD'), 'Vi\u200Bệc', 'Ðề án', 'Việc\u00A0một', 'Việc']
    const [sheet] = await sheetsIn(fileOf(`${written.join(';')}\n1;2;3;4;5`, 'tep.csv'))
    expect(sheet?.rows[0]?.cells).toEqual([
      { kind: 'text', text: 'Việc', repaired: true },
      { kind: 'text', text: 'Việc', repaired: true },
      { kind: 'text', text: 'Đề án', repaired: true },
      { kind: 'text', text: 'Việc một' },
      { kind: 'text', text: 'Việc' },
    ])
  })

  it('reads columns far to the right', async () => {
    const [sheet] = await sheetsIn(fileOf(`${'x;'.repeat(300)}Cơ quan chủ trì\n`, 'tep.csv'))
    expect(sheet?.rows[0]?.cells.length).toBe(301)
  })
})

describe('CSV', () => {
  it('finds encoding and delimiter by what is in the file', async () => {
    expect(await textsIn('utf8-semicolon.csv')).toEqual([
      [
        'STT',
        'Nội dung nhiệm vụ',
        'Cơ quan chủ trì',
        'Cơ quan phối hợp',
        'Thời hạn',
        'Sản phẩm, kết quả',
        'Tiến độ (%)',
        'Ghi chú',
      ],
      [
        '1',
        'Việc một\nhai dòng; có dấu (dữ liệu mẫu)',
        'Sở Tư pháp',
        'Sở Y tế, Công an tỉnh',
        '30/6/2024',
        '',
        '45%',
        '=1+1',
      ],
    ])
    expect(await textsIn('utf16.csv')).toEqual([
      ['STT', 'Nội dung nhiệm vụ', 'Thời hạn'],
      ['1', 'Việc một (dữ liệu mẫu)', '30/6/2024'],
    ])
    expect(await textsIn('windows-1258.csv')).toEqual([
      ['STT', 'Nhiệm vụ', 'Thời hạn'],
      ['1', 'Việc một', '30/6/2024'],
    ])
  })
})

describe('files that are refused', () => {
  it.each([
    ['old.xls', 'old-excel'],
    ['encrypted.xlsx', 'encrypted'],
    ['broken.xlsx', 'broken'],
    ['entities.xlsx', 'broken'],
    ['too-many-rows.xlsx', 'too-many-rows'],
  ])('says of %s that it is %s', async (name, reason) => {
    await expect(sheetsIn(join(folder, name))).rejects.toMatchObject({
      code: 'table-not-read',
      facts: { reason },
    })
  })

  it.each([
    ['%PDF-1.7 …', 'unknown-kind'],
    ['<html><table><tr><td>STT</td></tr></table></html>', 'unknown-kind'],
    [new Uint8Array([1, 2, 0, 0, 0, 3, 0, 0, 0]), 'unknown-kind'],
    ['', 'empty'],
    ['PK\u0003\u0004 nothing', 'broken'],
  ])('refuses %j', async (content, reason) => {
    const file = fileOf(content)
    await expect(sheetsIn(file)).rejects.toMatchObject({ code: 'table-not-read', facts: { file, reason } })
  })

  it('refuses a workbook whose bytes are not those that were written', async () => {
    const bytes = readFileSync(join(folder, 'openpyxl.xlsx'))
    const entry = bytes.lastIndexOf('xl/worksheets/sheet1.xml') - 46
    const sum = entry + 16
    bytes[sum] = (bytes[sum] ?? 0) ^ 1
    await expect(sheetsIn(fileOf(bytes))).rejects.toMatchObject({ facts: { reason: 'broken' } })
  })

  it('refuses a quotation that is never closed, which would swallow the rows below it', async () => {
    const text = 'STT;Nội dung nhiệm vụ\n1;"Việc một\n2;Việc hai\n'
    await expect(sheetsIn(fileOf(text, 'tep.csv'))).rejects.toMatchObject({ facts: { reason: 'broken' } })
  })

  it('says when there is no such file', async () => {
    await expect(sheetsIn(join(folder, 'khong-co.xlsx'))).rejects.toMatchObject({ code: 'file-not-read' })
  })
})

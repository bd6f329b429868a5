import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { renderWorkbook } from '../../../../src/main/rendering/renderWorkbook.ts'
import type { ReportTable } from '../../../../src/shared/reports/reportTable.ts'
import { inParts } from '../../../../src/main/rendering/tableParts.ts'
import { sampleTable } from './sampleTable.ts'

async function written({ rows, ...head }: ReportTable) {
  const bytes = await renderWorkbook({ ...head, createdAt: '2024-02-05T03:00:00Z' }, inParts(rows))
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(Buffer.from(bytes) as never)
  const sheet = workbook.worksheets[0]
  if (sheet === undefined) throw new Error('there is no sheet')
  return { workbook, sheet }
}

describe('a table as a workbook', () => {
  it('has its title and filter above the head, and its sentences below the table', async () => {
    const { sheet } = await written(sampleTable())
    expect(sheet.name).toBe('DANH MỤC NHIỆM VỤ')
    expect([1, 2, 3].map((row) => sheet.getCell(row, 1).value)).toEqual([
      'DANH MỤC NHIỆM VỤ',
      'Tính đến ngày 05/02/2024',
      'Lọc: Cơ quan chủ trì: Công an tỉnh',
    ])
    expect(sheet.getCell('A13').value).toBe('Tổng số 3 nhiệm vụ: 2 trong hạn, 1 quá hạn.')
  })

  it('has a head of two rows whose groups are merged, which stays in sight and is repeated when printed', async () => {
    const { sheet } = await written(sampleTable())
    expect(sheet.getCell('D5').value).toBe('Số nhiệm vụ')
    expect(sheet.getCell('E5').master.address).toBe('D5')
    expect(sheet.getCell('A6').master.address).toBe('A5')
    expect(sheet.getCell('E6').value).toBe('Tăng, giảm')
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 6 })
    expect(sheet.pageSetup.printTitlesRow).toBe('5:6')
    expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToWidth: 1 })
  })

  it('is printed over several pages rather than too small to read', async () => {
    const table = sampleTable()
    const wide = { ...table, columns: table.columns.map((column) => ({ ...column, width: 31 })) }
    const { sheet } = await written(wide)
    expect(table.columns).toHaveLength(6)
    expect(sheet.pageSetup.fitToWidth).toBe(2)
  })

  it('has dates as dates, figures as figures, and the words of a period as words', async () => {
    const { sheet } = await written(sampleTable())
    const cell = (address: string) => {
      const { value, numFmt } = sheet.getCell(address)
      return { value, numFmt }
    }
    expect(cell('C8')).toEqual({ value: new Date('2024-06-30T00:00:00Z'), numFmt: 'dd/mm/yyyy' })
    expect(cell('C9').value).toBe('Quý II/2024')
    expect(cell('D8')).toEqual({ value: 1234, numFmt: '#,##0' })
    expect(cell('E8')).toEqual({ value: -5, numFmt: '+#,##0;-#,##0;0' })
    expect(cell('F8')).toEqual({ value: 0.321, numFmt: '0.0%' })
  })

  it('filters the records and their sections, and leaves out the total', async () => {
    const { sheet } = await written(sampleTable())
    expect(sheet.autoFilter).toEqual('A6:F10')
    expect(sheet.getCell('A7').value).toBe('I. NHIỆM VỤ CHUNG (3)')
    expect(sheet.getCell('B11').value).toBe('TỔNG CỘNG')
    expect(sheet.getCell('B11').font.bold).toBe(true)
  })

  it.each(['=1+1', '+84 912', '-5', '@SUM(A1)', '\tvào', '\nxuống', '＝1', '＋1', '－1', '＠a'])(
    'keeps %j as text, also when its cell is edited',
    async (hostile) => {
      const { sheet } = await written(sampleTable(1, [hostile]))
      const cell = sheet.getCell('B8')
      expect(cell.value).toBe(hostile)
      expect(cell.type).toBe(ExcelJS.ValueType.String)
      expect(cell.numFmt).toBe('@')
    },
  )

  it('keeps what Excel would take for the code of a letter', async () => {
    const { sheet } = await written(sampleTable(1, ['_x0041_']))
    expect(sheet.getCell('B8').value).toBe('_x0041_')
  })

  it('drops what the file cannot hold, and cuts what no cell holds', async () => {
    const { sheet } = await written(sampleTable(2, ['a\u0000b\u000B\uD800c\uFFFF', 'ầ'.repeat(40_000)]))
    expect(sheet.getCell('B8').value).toBe('ab\uFFFDc')
    const long = sheet.getCell('B9').value
    expect(long).toBe('ầ'.repeat(32_766) + '…')
  })

  it('names its sheet as Excel allows', async () => {
    const { sheet } = await written({
      ...sampleTable(),
      title: "Tổng hợp: [A/B] 'theo' cơ quan chủ trì của tỉnh Tuyên Quang?",
    })
    expect(sheet.name).toBe('Tổng hợp A B theo cơ quan chủ')
  })
})

import { describe, expect, it } from 'vitest'
import { documentHtml } from '../../../../src/shared/documents/documentHtml.ts'
import { cellText } from '../../../../src/shared/reports/cellText.ts'
import { reportDocument } from '../../../../src/shared/reports/reportDocument.ts'
import type { ReportTable } from '../../../../src/shared/reports/reportTable.ts'
import { localDateSchema } from '../../../../src/shared/time/localDate.ts'
import { sampleTable } from '../../main/rendering/sampleTable.ts'

const alone = { annex: null, footNotice: null }
const day = localDateSchema.parse('2024-06-30')

function withColumns(count: number): ReportTable {
  const column = { key: 'a', heading: 'Cột', group: null, align: 'left', width: 15 } as const
  return { ...sampleTable(0), columns: Array.from({ length: count }, () => column), rows: [] }
}

describe('a table as a paper', () => {
  it('stands upright while it is narrow, turns when it is wide, and its type shrinks with its columns', () => {
    const look = (count: number) => {
      const { orientation, textSize } = reportDocument(withColumns(count), alone)
      return [orientation, textSize]
    }
    expect([4, 6, 12, 15, 20, 31].map(look)).toEqual([
      ['portrait', 12],
      ['landscape', 12],
      ['landscape', 11],
      ['landscape', 10],
      ['landscape', 9],
      ['landscape', 8],
    ])
  })

  it('shares the width among its columns, none narrower than the longest word of its heading', () => {
    const table = reportDocument(withColumns(3), alone).blocks.find(({ kind }) => kind === 'table')
    expect(table?.kind === 'table' && table.columns.map(({ width }) => width)).toEqual([33.33, 33.33, 33.33])
  })

  it('ends an annex with "./.", after its last sentence or alone', () => {
    const annex = { label: 'Phụ lục', attachedTo: '' }
    const end = (notes: readonly string[]) => {
      const last = reportDocument({ ...sampleTable(), notes }, { annex, footNotice: null }).blocks.at(-1)
      return last?.kind === 'paragraph' ? last.text : ''
    }
    expect(end(['Một.', 'Hai.'])).toBe('Hai./.')
    expect(end([])).toBe('./.')
  })

  it('draws a head of two rows, with sections and totals', () => {
    const html = documentHtml(reportDocument(sampleTable(), alone))
    expect(html).toContain('<th scope="col" rowspan="2">Nội dung nhiệm vụ</th>')
    expect(html).toContain('<th scope="colgroup" colspan="2">Số nhiệm vụ</th>')
    expect(html).toContain('<tr><th scope="col">Tổng số</th><th scope="col">Tăng, giảm</th></tr>')
    expect(html).toContain('<tr class="section"><td class="left" colspan="6">I. NHIỆM VỤ CHUNG (3)</td></tr>')
    expect(html).toContain('<tr class="total"><td class="center"></td><td class="left">TỔNG CỘNG</td>')
    expect(html).toContain('<span class="kind">DANH MỤC NHIỆM VỤ</span>')
  })

  it('draws a section with figures of its own beside them', () => {
    const table = sampleTable(0)
    const [section] = table.rows
    const figures = section?.cells.map((cell, index) =>
      index === 3 ? { kind: 'number' as const, value: 20 } : cell,
    )
    const html = documentHtml(
      reportDocument({ ...table, rows: [{ kind: 'section', cells: figures ?? [] }] }, alone),
    )
    expect(html).toContain('<td class="left" colspan="3">I. NHIỆM VỤ CHUNG (3)</td><td class="right">20</td>')
  })
})

describe('a cell as it is printed', () => {
  it.each([
    [{ kind: 'number', value: 1_234_567 }, '1.234.567'],
    [{ kind: 'number', value: -1234 }, '-1.234'],
    [{ kind: 'change', value: 5 }, '+5'],
    [{ kind: 'change', value: -1200 }, '-1.200'],
    [{ kind: 'change', value: 0 }, '0'],
    [{ kind: 'percent', value: 0.3214 }, '32,1%'],
    [{ kind: 'percent', value: 1 }, '100,0%'],
    [{ kind: 'date', day, wording: '' }, '30/06/2024'],
    [{ kind: 'date', day, wording: 'quý II/2024' }, 'Quý II/2024'],
    [{ kind: 'empty' }, ''],
  ] as const)('%j is %s', (cell, words) => {
    expect(cellText(cell)).toBe(words)
  })
})

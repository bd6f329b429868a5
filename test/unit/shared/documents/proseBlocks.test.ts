import { describe, expect, test } from 'vitest'
import type { DocumentContent } from '../../../../src/shared/documents/documentContent.ts'
import { documentHtml } from '../../../../src/shared/documents/documentHtml.ts'
import { proseBlocks, withOpening } from '../../../../src/shared/documents/proseBlocks.ts'

const html = (text: string, opening = ''): string => {
  const content: DocumentContent = {
    title: '',
    orientation: 'portrait',
    textSize: 14,
    footNotice: null,
    blocks: withOpening(opening, proseBlocks(text)),
  }
  return documentHtml(content).split('<body class="portrait size-14">\n')[1] ?? ''
}

describe('marked text in a paper', () => {
  test('prints styles, indents and headings', () => {
    const printed = html('# I. CHUNG\n## 1. Mục\n### a) Điểm\n\nMột **đậm *cả hai***\n    - ý con')
    expect(printed).toContain(
      '<h2>I. CHUNG</h2>\n<h3>1. Mục</h3>\n<h4>a) Điểm</h4>\n<p class="text">Một <b>đậm </b><b><i>cả hai</i></b></p>\n<p class="text inset-2">- ý con</p>',
    )
  })

  test('prints a table with its head, its columns as wide as their words, its lines and styles', () => {
    const [table] = proseBlocks(
      '| TT | Nội dung |\n| 1 | **Số hóa** hồ sơ đang quản lý tại huyện\\nvà tại xã |',
    )
    expect(table).toMatchObject({
      kind: 'table',
      columns: [
        { heading: 'TT', align: 'center' },
        { heading: 'Nội dung', align: 'left' },
      ],
      rows: [{ kind: 'record', cells: ['1', 'Số hóa hồ sơ đang quản lý tại huyện\nvà tại xã'] }],
    })
    const widths = table?.kind === 'table' ? table.columns.map(({ width }) => width) : []
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(100)
    expect(html('| a |\n| **b**\\nc |')).toContain('<td class="left"><b>b</b><br>c</td>')
  })

  test('puts the words before it into its first paragraph', () => {
    expect(html('**Nhất trí** với dự thảo.\nÝ hai', '1. Ông A: ')).toContain(
      '<p class="text">1. Ông A: <b>Nhất trí</b> với dự thảo.</p>\n<p class="text">Ý hai</p>',
    )
  })

  test('puts the words before a table or heading into a line of their own', () => {
    expect(html('# Mục', '1. Ông A: ')).toContain('<p class="text lead-in">1. Ông A:</p>\n<h2>Mục</h2>')
  })

  test('text that marks nothing is printed as it is', () => {
    expect(html('<b>2 * 3 * 4</b> & \\*')).toContain(
      '<p class="text">&lt;b&gt;2 * 3 * 4&lt;/b&gt; &amp; *</p>',
    )
  })
})

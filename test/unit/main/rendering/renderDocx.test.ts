import { describe, expect, it } from 'vitest'
import { renderDocx } from '../../../../src/main/rendering/renderDocx.ts'
import { composeBrief } from '../../../../src/shared/documents/composeBrief.ts'
import { composeMinutes } from '../../../../src/shared/documents/composeMinutes.ts'
import { bodyParagraph, type DocumentContent } from '../../../../src/shared/documents/documentContent.ts'
import { proseBlocks } from '../../../../src/shared/documents/proseBlocks.ts'
import { reportDocument } from '../../../../src/shared/reports/reportDocument.ts'
import { zipEntries } from '../../../support/zipEntries.ts'
import { sampleMeetingFile } from '../../shared/documents/sampleMeetingFile.ts'
import { sampleTable } from './sampleTable.ts'

const createdAt = '2024-02-05T03:00:00Z'
const annex = {
  label: 'Phụ lục I',
  attachedTo: '(Kèm theo Kế hoạch số 05/KH-TCTĐA06 ngày 05 tháng 02 năm 2024 của Tổ công tác)',
}

function paper(...blocks: DocumentContent['blocks']): DocumentContent {
  return { title: 'Biên bản', orientation: 'portrait', textSize: 14, footNotice: null, blocks }
}

async function parts(...papers: readonly DocumentContent[]) {
  const entries = await zipEntries(await renderDocx(papers, createdAt))
  return { entries, document: entries['word/document.xml'] ?? '' }
}

/** What a reader sees, with a line for each paragraph. */
function textOf(xml: string): string {
  return xml
    .replace(/<w:br\/>/g, '\n')
    .replace(/<w:tab\/>/g, '\t')
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
}

function styleOf(id: string, entries: Readonly<Record<string, string>>): string {
  const styles = entries['word/styles.xml']?.split('<w:style ') ?? []
  return styles.find((style) => style.includes(`w:styleId="${id}"`)) ?? ''
}

describe('a paper in Word', () => {
  it('keeps the styles of words, in paragraphs and in cells, and indents', async () => {
    const text = 'Một **từ đậm** và *nghiêng*\n  - ý con\n| TT | Việc |\n| 1 | ***Cả hai***\\nxong |'
    const { document } = await parts(paper(...proseBlocks(text)))
    const lookOf = (words: string) =>
      new RegExp(`<w:r>(?:<w:rPr>((?:(?!</w:rPr>).)*)</w:rPr>)?<w:t[^>]*>${words}</w:t>`).exec(
        document,
      )?.[1] ?? ''
    expect(lookOf('Một ')).not.toMatch(/<w:[bi]\/>/)
    expect(lookOf('từ đậm')).toContain('<w:b/>')
    expect(lookOf('nghiêng')).toContain('<w:i/>')
    expect(lookOf('Cả hai')).toMatch(/<w:b\/>.*<w:i\/>/)
    expect(document).toMatch(/<w:ind w:left="567" w:firstLine="720"\/>.*- ý con/)
    expect(textOf(document)).toContain('Cả hai\nxong')
  })

  it('tears neither rows, but those that are long, nor places for signatures', async () => {
    const rows = ['Mời đồng chí', 'lời '.repeat(600)].map((text) => ({
      kind: 'record' as const,
      cells: [text],
    }))
    const signer = { capacity: ['NGƯỜI KIỂM TRA'], name: '' }
    const { document } = await parts(
      paper(
        {
          kind: 'table',
          columns: [{ heading: 'Lời dẫn', width: 100, align: 'left' }],
          rows,
          splitsRows: true,
        },
        { kind: 'signature', left: signer, right: signer, recipients: [] },
      ),
    )
    const kept = document.split('<w:tr>').slice(1)
    expect(kept.slice(0, 4).map((row) => /<w:cantSplit\/>/.test(row))).toEqual([true, true, false, true])
  })

  it('reads in the order in which it was written, whatever marks of direction stand in it', async () => {
    const { document } = await parts(paper(bodyParagraph('hợp \u202Eđồng\u202C')))
    expect(textOf(document)).toContain('hợp đồng')
  })

  it('has the page, the margins and the page number of NĐ 30/2020', async () => {
    const { document, entries } = await parts(paper(bodyParagraph('a')))
    expect(document).toMatch(/<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"\/>/)
    expect(document).toMatch(
      /<w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567"/,
    )
    expect(document).toContain('<w:titlePg/>')
    const headers = Object.entries(entries).filter(([path]) => /^word\/header\d+\.xml$/.test(path))
    expect(headers.filter(([, xml]) => xml.includes('PAGE'))).toHaveLength(1)
    expect(headers).toHaveLength(2)
    const numbered = headers.find(([, xml]) => xml.includes('PAGE'))?.[1] ?? ''
    expect(numbered).toContain('<w:jc w:val="center"/>')
    expect(numbered).toContain('<w:sz w:val="28"/>')
  })

  it('is in Times New Roman for every script, and in Vietnamese', async () => {
    const { entries } = await parts(paper(bodyParagraph('a')))
    const styles = entries['word/styles.xml'] ?? ''
    for (const script of ['ascii', 'hAnsi', 'cs', 'eastAsia'])
      expect(styles).toContain(`w:${script}="Times New Roman"`)
    expect(styles).toMatch(/<w:lang [^>]*w:val="vi-VN"/)
  })

  it('sets its body justified, indented by 1.27 cm, with 6 points before and 1.25 lines', async () => {
    const { document, entries } = await parts(paper(bodyParagraph('Nội dung')))
    expect(document).toContain('<w:pStyle w:val="ThanBai14"/>')
    const style = styleOf('ThanBai14', entries)
    expect(style).toContain('<w:jc w:val="both"/>')
    expect(style).toMatch(/<w:ind w:firstLine="720"\/>/)
    expect(style).toMatch(/<w:spacing w:before="120" w:line="300" w:lineRule="auto"\/>/)
    expect(style).toContain('<w:sz w:val="28"/>')
  })

  it('gives the components of NĐ 30/2020 styles by which they can be changed in Word', async () => {
    const { document, entries } = await parts(composeMinutes(sampleMeetingFile))
    const used = new Set([...document.matchAll(/<w:pStyle w:val="(\w+)"\/>/g)].map(([, style = '']) => style))
    for (const style of [
      'QuocHieu',
      'TieuNgu',
      'CoQuanBanHanh',
      'TenLoai',
      'TrichYeu',
      'Heading1',
      'HoTenNguoiKy',
    ])
      expect([...used]).toContain(style)
    expect([...used].filter((style) => styleOf(style, entries) === '')).toEqual([])
    expect(styleOf('QuocHieu', entries)).toMatch(/<w:b\/>.*<w:sz w:val="26"\/>/)
    expect(styleOf('Heading1', entries)).toMatch(/<w:color w:val="000000"\/>/)
  })

  it('says all that the page says, in the same order', async () => {
    for (const content of [composeMinutes(sampleMeetingFile), composeBrief(sampleMeetingFile)]) {
      const { document } = await parts(content)
      const seen = textOf(document)
      const texts = content.blocks.flatMap((block) =>
        block.kind === 'paragraph' || block.kind === 'heading' ? [block.text] : [],
      )
      const places = texts.map((text) => seen.indexOf(`${text}\n`))
      expect(places).not.toContain(-1)
      expect(places).toEqual(places.toSorted((a, b) => a - b))
    }
  })

  it('draws V/v, dấu khẩn, Kính gửi, căn cứ and the office of the signer with styles of their own', async () => {
    const { document, entries } = await parts(
      paper(
        {
          kind: 'header',
          parentLines: [],
          issuerLines: ['TỔ CÔNG TÁC'],
          numberLine: 'Số: 05/A-B',
          placeAndDate: 'Tuyên Quang, ngày 05 tháng 3 năm 2024',
          about: 'V/v đôn đốc',
          urgency: 'THƯỢNG KHẨN',
        },
        { kind: 'addressees', lines: ['- Sở Tư pháp;', '- Sở Nội vụ.'] },
        { kind: 'addressees', lines: ['Sở Y tế'] },
        { kind: 'paragraph', role: 'basis', text: 'Căn cứ Luật Căn cước.' },
        {
          kind: 'signature',
          left: null,
          right: { capacity: ['KT. TỔ TRƯỞNG'], office: ['GIÁM ĐỐC'], name: 'Nguyễn Văn A' },
          recipients: ['- Lưu: VT.'],
        },
      ),
    )
    for (const [style, text] of [
      ['TrichYeuCongVan', 'V/v đôn đốc'],
      ['DauKhan', 'THƯỢNG KHẨN'],
      ['KinhGui', '- Sở Tư pháp;'],
      ['KinhGui', 'Kính gửi: Sở Y tế'],
      ['CanCu', 'Căn cứ Luật Căn cước.'],
      ['ChucVuKhac', 'GIÁM ĐỐC'],
    ])
      expect(document).toMatch(
        new RegExp(`<w:pStyle w:val="${style}"/>(?:(?!</w:p>).)*<w:t[^>]*>${text}</w:t>`),
      )
    // 40 by 8 millimetres.
    expect(document).toContain('<w:gridCol w:w="2268"/>')
    expect(document).toContain('<w:trHeight w:val="454" w:hRule="exact"/>')
    expect(styleOf('DauKhan', entries)).toContain('<w:color w:val="EE0000"/>')
    expect(styleOf('CanCu', entries)).toContain('<w:i/>')
    expect(textOf(document).replace(/\n+/g, '\n')).toContain(
      'Số: 05/A-B\nV/v đôn đốc\nTHƯỢNG KHẨN\nTuyên Quang, ngày 05 tháng 3 năm 2024\nKính gửi:\n- Sở Tư pháp;\n- Sở Nội vụ.\nKính gửi: Sở Y tế\n',
    )
  })

  it('gives an annex a section of its own, turned, with its pages counted from 1', async () => {
    const table = reportDocument(sampleTable(), { annex, footNotice: null })
    const { document } = await parts(paper(bodyParagraph('a')), table)
    const sections = document.match(/<w:sectPr>.*?<\/w:sectPr>/g) ?? []
    expect(sections).toHaveLength(2)
    expect(sections[1]).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/)
    expect(sections[1]).toContain('<w:pgNumType w:start="1"/>')
    expect(sections[1]).toContain('<w:titlePg/>')
    const seen = textOf(document)
    expect(seen).toContain(`Phụ lục I\nDANH MỤC NHIỆM VỤ\n${annex.attachedTo}\nTính đến ngày 05/02/2024\n`)
    expect(seen.trimEnd().endsWith('Tổng số 3 nhiệm vụ: 2 trong hạn, 1 quá hạn./.')).toBe(true)
  })

  it('repeats both rows of a head, keeps rows whole, and runs sections over the table', async () => {
    const { document } = await parts(reportDocument(sampleTable(20), { annex: null, footNotice: null }))
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(2)
    expect(document.match(/<w:cantSplit\/>/g)).toHaveLength(2 + 1 + 20 + 1)
    expect(document).toContain('<w:gridSpan w:val="6"/>')
    expect(document).toContain('<w:vMerge w:val="restart"/>')
    const widths = [...document.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => Number(width))
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(11906 - 1701 - 851)
  })

  it('keeps hostile text as text: no field, no link, no control character', async () => {
    const hostile =
      'DDEAUTO c:\\windows\\system32\\cmd.exe "/k calc" <w:p/> & \u0000\u000B\uFFFF{ PAGE } a\nb'
    const { document, entries } = await parts(
      paper(
        bodyParagraph(hostile),
        { kind: 'heading', level: 1, text: hostile },
        { kind: 'facts', rows: [{ label: hostile, text: hostile }] },
        {
          kind: 'table',
          columns: [{ heading: hostile, width: 100, align: 'left' }],
          rows: [{ kind: 'record', cells: [hostile] }],
        },
      ),
    )
    const kept = 'DDEAUTO c:\\windows\\system32\\cmd.exe "/k calc" <w:p/> & { PAGE } a\nb'
    expect(textOf(document).split(kept)).toHaveLength(7)
    expect(document).not.toContain('w:instrText')
    expect(document).not.toContain('w:hyperlink')
    const relations = Object.entries(entries).filter(([path]) => path.endsWith('.rels'))
    expect(relations.length).toBeGreaterThan(0)
    for (const [, xml] of relations) expect(xml).not.toContain('TargetMode="External"')
  })

  it('carries its title and the given time, not that of the clock', async () => {
    const { entries } = await parts(paper(bodyParagraph('a')))
    const core = entries['docProps/core.xml'] ?? ''
    expect(core).toContain('<dc:title>Biên bản</dc:title>')
    expect(core).toContain('>2024-02-05T03:00:00Z</dcterms:created>')
  })
})

import { describe, expect, it, test } from 'vitest'
import type { Block, DocumentContent } from '../../../../src/shared/documents/documentContent.ts'
import { documentHtml } from '../../../../src/shared/documents/documentHtml.ts'
import { officialKinds, type OfficialDocument } from '../../../../src/shared/officialDocuments/contract.ts'
import { officialContents } from '../../../../src/shared/officialDocuments/officialContents.ts'
import { officialSign } from '../../../../src/shared/officialDocuments/officialSign.ts'
import { isMinutes } from '../../../../src/shared/officialDocuments/officialWords.ts'
import { day } from '../documents/sampleMeetingFile.ts'
import { composedDocument, emptyFacts, sampleFacts } from './officialSample.ts'

const { letterhead } = sampleFacts
const context = { letterhead, sampleNotice: null }

function contents(kind: OfficialDocument['kind'], fields: Partial<OfficialDocument> = {}) {
  return officialContents(composedDocument(kind, sampleFacts, fields), context)
}

function blockOf<Kind extends Block['kind']>(
  paper: DocumentContent | undefined,
  kind: Kind,
): Extract<Block, { readonly kind: Kind }> | undefined {
  const isOfKind = (block: Block): block is Extract<Block, { readonly kind: Kind }> => block.kind === kind
  return paper?.blocks.find(isOfKind)
}

describe('số, ký hiệu', () => {
  test.each([
    ['minutes', 5, 'VT, Hồ sơ', '05/BB-TCTĐA06'],
    ['invitation', 12, 'VT', '12/GM-TCTĐA06'],
    ['programme', 3, 'VT', '03/CTr-TCTĐA06'],
    ['proposal', 3, 'VT', '03/TTr-TCTĐA06'],
    ['urgingLetter', 112, 'VT, CQTT', '112/TCTĐA06-CQTT'],
    ['letter', null, 'VT, TGV. T.15', '     /TCTĐA06-TGV'],
    ['letter', 1, 'VT', '01/TCTĐA06-…'],
    ['brief', 1, 'VT', ''],
  ] as const)('of %s number %s kept by %s is "%s"', (kind, number, keptBy, sign) => {
    expect(officialSign({ kind, number, keptBy }, letterhead)).toBe(sign)
  })
})

describe.each(officialKinds)('%s', (kind) => {
  it.each([
    ['nothing filled', emptyFacts, { number: null, datedOn: null }],
    ['the sample', sampleFacts, {}],
  ] as const)('with %s is drawn with its annexes after it', (_, facts, fields) => {
    const document = composedDocument(kind, facts, fields)
    const papers = officialContents(document, { letterhead: facts.letterhead, sampleNotice: 'Dữ liệu mẫu.' })
    expect(papers).toHaveLength(1 + document.annexes.length)
    for (const paper of papers) {
      expect(paper.footNotice).toBe('Dữ liệu mẫu.')
      expect(documentHtml(paper)).not.toMatch(/undefined|null|NaN/)
    }
  })

  it('keeps its end on the page of the signature', () => {
    const [paper] = contents(kind)
    const signature = blockOf(paper, 'signature')
    expect(signature === undefined).toBe(kind === 'annex' || kind === 'brief')
    const end = signature === undefined ? paper?.blocks.at(-1) : paper?.blocks.at(-2)
    expect(end).toMatchObject({ kind: 'paragraph', role: 'closing' })
  })

  it('has place and date in its head unless it is a biên bản or has no number', () => {
    const header = blockOf(contents(kind)[0], 'header')
    const dated = isMinutes(kind) || kind === 'brief' ? null : 'Tuyên Quang, ngày 12 tháng 3 năm 2024'
    expect(header?.placeAndDate).toBe(kind === 'annex' ? undefined : dated)
  })
})

describe('công văn', () => {
  it('has V/v under its number and no tên loại', () => {
    const [paper] = contents('urgingLetter', { urgency: 'veryUrgent' })
    expect(blockOf(paper, 'header')).toMatchObject({
      numberLine: 'Số: 07/TCTĐA06-TGV',
      about: 'V/v đôn đốc các nhiệm vụ chậm tiến độ',
      urgency: 'THƯỢNG KHẨN',
    })
    expect(blockOf(paper, 'title')).toBeUndefined()
  })

  it('has one addressee beside Kính gửi, several below with dashes, and a blank for none', () => {
    const linesFor = (addressees: string) =>
      blockOf(contents('letter', { addressees })[0], 'addressees')?.lines
    expect(linesFor('Sở Tư pháp;')).toEqual(['Sở Tư pháp'])
    expect(linesFor('Sở Tư pháp\n- Sở Nội vụ;\n\nUBND các huyện.')).toEqual([
      '- Sở Tư pháp;',
      '- Sở Nội vụ;',
      '- UBND các huyện.',
    ])
    expect(linesFor('')).toEqual(['…'.repeat(15)])
    expect(blockOf(contents('progressReport')[0], 'addressees')).toBeUndefined()
  })
})

test('căn cứ stand in italics, each with a semicolon, the last with a full stop', () => {
  const [paper] = contents('plan', { bases: 'Căn cứ Luật Căn cước\nCăn cứ Quyết định số 06/QĐ-TTg;' })
  expect(paper?.blocks.filter((block) => block.kind === 'paragraph' && block.role === 'basis')).toEqual([
    { kind: 'paragraph', role: 'basis', text: 'Căn cứ Luật Căn cước;' },
    { kind: 'paragraph', role: 'basis', text: 'Căn cứ Quyết định số 06/QĐ-TTg.' },
  ])
})

test('a giấy mời says who invites whom: one in a sentence, several in a list', () => {
  const opening = 'Tổ công tác triển khai Đề án 06 tỉnh Tuyên Quang trân trọng kính mời:'
  const texts = (addressees: string) =>
    contents('invitation', { addressees })[0]
      ?.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
      .slice(0, 3)
  expect(texts('Đồng chí Giám đốc Sở Tư pháp')?.[0]).toBe(`${opening} Đồng chí Giám đốc Sở Tư pháp.`)
  expect(texts('Sở Tư pháp\nSở Nội vụ')).toEqual([opening, '- Sở Tư pháp;', '- Sở Nội vụ.'])
})

describe('the signature', () => {
  it('has capacity and office in capitals, the name as it is, and what is kept last', () => {
    expect(blockOf(contents('conclusionNotice')[0], 'signature')).toEqual({
      kind: 'signature',
      left: null,
      right: {
        capacity: ['KT. TỔ TRƯỞNG', 'TỔ PHÓ THƯỜNG TRỰC'],
        office: ['GIÁM ĐỐC CÔNG AN TỈNH'],
        name: 'Phạm Kim Đĩnh',
      },
      recipients: [
        '- Các cơ quan, đơn vị được giao nhiệm vụ;',
        '- Chủ tịch UBND tỉnh (b/c);',
        '- Thành viên Tổ công tác;',
        '- Lưu: VT, TGV.',
      ],
    })
  })

  it('of a công văn begins Nơi nhận with Như trên', () => {
    expect(blockOf(contents('urgingLetter')[0], 'signature')?.recipients[0]).toBe('- Như trên;')
  })

  it('of a biên bản has two signers', () => {
    expect(blockOf(contents('minutes')[0], 'signature')).toMatchObject({
      left: { capacity: ['THƯ KÝ'], name: 'Trần Thị Mai' },
      right: { capacity: ['CHỦ TỌA'], office: [], name: 'Nguyễn Văn Sơn' },
      recipients: ['- Chủ tịch UBND tỉnh (b/c);', '- Thành viên Tổ công tác;', '- Lưu: VT, Hồ sơ.'],
    })
  })
})

describe('phụ lục', () => {
  it('have Roman numbers when there are several, and say what they belong to', () => {
    const heads = contents('progressReport').map((paper) => blockOf(paper, 'annexTitle'))
    expect(heads).toEqual([
      undefined,
      {
        kind: 'annexTitle',
        label: 'Phụ lục I',
        name: 'SỐ LIỆU TÌNH HÌNH THỰC HIỆN NHIỆM VỤ',
        lines: [
          '(Kèm theo Báo cáo số 07/BC-TCTĐA06 ngày 12 tháng 3 năm 2024 của Tổ công tác triển khai Đề án 06 tỉnh Tuyên Quang)',
        ],
      },
      expect.objectContaining({ label: 'Phụ lục II', name: 'DANH MỤC NHIỆM VỤ QUÁ HẠN' }),
    ])
  })

  it('has no number when it is the only one, and blanks for a number and day that are not given', () => {
    const [, annex] = contents('conclusionNotice', { number: null, datedOn: null })
    expect(annex?.orientation).toBe('landscape')
    expect(blockOf(annex, 'annexTitle')).toMatchObject({
      label: 'Phụ lục',
      lines: [
        '(Kèm theo Thông báo số      /TB-TCTĐA06 ngày      tháng      năm của Tổ công tác triển khai Đề án 06 tỉnh Tuyên Quang)',
      ],
    })
  })

  it('that stands alone is landscape, with sections', () => {
    const [paper] = contents('annex')
    expect(paper?.orientation).toBe('landscape')
    expect(blockOf(paper, 'header')).toBeUndefined()
    expect(blockOf(paper, 'table')?.rows.map(({ kind }) => kind)).toEqual([
      'section',
      'record',
      'record',
      'section',
      'record',
    ])
  })
})

test('days under 10 and months under 3 have a zero, other months none', () => {
  const dateOf = (text: string) =>
    blockOf(contents('invitation', { datedOn: day(text) })[0], 'header')?.placeAndDate
  expect(dateOf('2024-02-05')).toBe('Tuyên Quang, ngày 05 tháng 02 năm 2024')
  expect(dateOf('2024-03-05')).toBe('Tuyên Quang, ngày 05 tháng 3 năm 2024')
})

test('hostile words print as text', () => {
  const html = contents('letter', {
    subject: '<img src=x>',
    addressees: '</div><script>1</script>',
    bases: '{{x}} &amp;',
    signerOffice: '<b>',
    urgency: 'immediate',
  })
    .map(documentHtml)
    .join('')
  expect(html).not.toMatch(/<img|<script|<b>/)
  expect(html).toContain('Kính gửi: &lt;/div&gt;&lt;script&gt;1&lt;/script&gt;')
  expect(html).toContain('<div class="urgency immediate">HOẢ TỐC</div>')
})

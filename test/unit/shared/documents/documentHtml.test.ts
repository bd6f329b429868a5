import { describe, expect, it } from 'vitest'
import { composeBrief } from '../../../../src/shared/documents/composeBrief.ts'
import { composeMinutes } from '../../../../src/shared/documents/composeMinutes.ts'
import { bodyParagraph, type DocumentContent } from '../../../../src/shared/documents/documentContent.ts'
import { documentHtml } from '../../../../src/shared/documents/documentHtml.ts'
import { documentStylesheet } from '../../../../src/shared/documents/documentStylesheet.ts'
import { sampleMeetingFile } from './sampleMeetingFile.ts'

function contentOf(...blocks: DocumentContent['blocks']): DocumentContent {
  return { title: 'Biên bản', orientation: 'portrait', textSize: 14, footNotice: null, blocks }
}

const everyBlock: DocumentContent = {
  ...contentOf(...composeMinutes(sampleMeetingFile).blocks, ...composeBrief(sampleMeetingFile).blocks, {
    kind: 'writingLines',
    count: 2,
  }),
}

/** The same paper with every text replaced. */
function withText(content: DocumentContent, text: string): DocumentContent {
  const replaced: DocumentContent = JSON.parse(
    JSON.stringify(content, (key, value: unknown) =>
      typeof value === 'string' && !['kind', 'role', 'align', 'orientation'].includes(key) ? text : value,
    ),
  )
  return replaced
}

describe('the page of a paper', () => {
  it('is a whole Vietnamese page with a title', () => {
    const html = documentHtml(composeMinutes(sampleMeetingFile))
    expect(html).toMatch(/^<!doctype html>\n<html lang="vi">/)
    expect(html).toContain('<title>Biên bản - Hội nghị trực tuyến sơ kết 2 năm thực hiện Đề án 06</title>')
  })

  it.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onload='x",
    '&lt;b&gt;',
    '</style>',
  ])('shows %s as the text it is, wherever it stands', (text) => {
    const neutral = documentHtml(withText(everyBlock, 'x'))
    const html = documentHtml(withText(everyBlock, text))
    // As many tags as a paper that says nothing of the kind.
    expect(html.match(/</g)?.length).toBe(neutral.match(/</g)?.length)
    expect(html.match(/"/g)?.length).toBe(neutral.match(/"/g)?.length)
  })

  it('puts V/v and dấu khẩn under the number, and Kính gửi beside one or above several', () => {
    const head = { kind: 'header', parentLines: [], issuerLines: ['A'] } as const
    const html = documentHtml(
      contentOf(
        {
          ...head,
          numberLine: 'Số: 1/A-B',
          placeAndDate: 'Tuyên Quang, ngày      tháng      năm',
          about: 'V/v đôn đốc',
          urgency: 'HOẢ TỐC',
        },
        { kind: 'addressees', lines: ['Sở Tư pháp'] },
        { kind: 'addressees', lines: ['- A;', '- B.'] },
        { kind: 'paragraph', role: 'basis', text: 'Căn cứ Luật Căn cước.' },
        {
          kind: 'signature',
          left: null,
          right: { capacity: ['KT. TỔ TRƯỞNG'], office: ['GIÁM ĐỐC'], name: 'Nguyễn Văn A' },
          recipients: [],
        },
      ),
    )
    expect(html).toContain(
      '<div><div class="number">Số: 1/A-B</div><div class="about">V/v đôn đốc</div><div class="urgency immediate">HOẢ TỐC</div></div>',
    )
    // Blanks are as wide as they were typed.
    expect(html).toContain('<div class="date">Tuyên Quang, ngày      tháng      năm</div>')
    expect(documentStylesheet).toContain('.header .date{white-space:pre}')
    expect(html).toContain('<p class="beside">Kính gửi: Sở Tư pháp</p>')
    expect(html).toContain('<p>Kính gửi:</p><ul><li>- A;</li><li>- B.</li></ul>')
    expect(html).toContain('<p class="text basis">Căn cứ Luật Căn cước.</p>')
    expect(html).toContain(
      '<div class="space"></div><div class="office">GIÁM ĐỐC</div><div class="signer-name">Nguyễn Văn A</div>',
    )
  })

  it('sets a long địa danh smaller, so that it stays on its line', () => {
    const dateOf = (placeAndDate: string) =>
      /<div class="(date[^"]*)">/.exec(
        documentHtml(
          contentOf({ kind: 'header', parentLines: [], issuerLines: [], numberLine: null, placeAndDate }),
        ),
      )?.[1]
    expect(dateOf('Tuyên Quang, ngày 05 tháng 02 năm 2024')).toBe('date')
    expect(dateOf('Thành phố Hồ Chí Minh, ngày 05 tháng 02 năm 2024')).toBe('date wide')
  })

  it('escapes once', () => {
    expect(documentHtml(contentOf(bodyParagraph('a & b < c &amp;')))).toContain('a &amp; b &lt; c &amp;amp;')
  })

  it('keeps months and days on one line, and their text as it is', () => {
    const text = 'Xong trong tháng 6-2024, quý II/2024, trước 30/6/2024; số 12/BB-TCT, “5-2” & 2021 - 2025'
    const html = documentHtml(contentOf(bodyParagraph(text)))
    expect(Array.from(html.matchAll(/<span class="unbroken">(.*?)<\/span>/g), ([, kept]) => kept)).toEqual([
      'tháng 6-2024',
      'quý II/2024',
      '30/6/2024',
      '5-2',
    ])
    expect(html.replace(/<\/?span[^>]*>/g, '')).toContain(`<p class="text">${text.replace('&', '&amp;')}</p>`)
    expect(documentStylesheet).toContain('.unbroken{white-space:nowrap}')
    // Breaks rather than run into the next column.
    expect(documentStylesheet).toContain(
      '.records .unbroken{display:inline-block;max-width:100%;white-space:normal}',
    )
  })

  it('has a title of text alone', () => {
    const html = documentHtml({ ...contentOf(), title: 'Họp tháng 6-2024 <b>' })
    expect(html).toContain('<title>Họp tháng 6-2024 &lt;b&gt;</title>')
  })

  it('needs no inline style, so that its one stylesheet can be allowed by its hash', () => {
    const html = documentHtml(everyBlock)
    expect(html).not.toMatch(/\sstyle=/)
    expect(html.match(/<style>/g)).toHaveLength(1)
    expect(html).toContain(`<style>${documentStylesheet}</style>`)
    expect(html).not.toMatch(/<(script|img|link|iframe|a)\b/)
  })

  it('prints A4 with the margins of the decree, and leaves page numbers to the stamp', () => {
    expect(documentStylesheet).toContain('@page{size:A4 portrait;margin:20mm 15mm 20mm 30mm}')
    expect(documentStylesheet).not.toMatch(/@(top|bottom)-/)
    expect(documentStylesheet).not.toContain('counter(page)')
  })

  it('prints □ for what the font lacks', () => {
    const html = documentHtml(contentOf(bodyParagraph('Nhất trí 👍🏽')))
    expect(html).toContain('Nhất trí □')
  })

  it('turns the sheet for a landscape paper', () => {
    const html = documentHtml({ ...contentOf(), orientation: 'landscape', textSize: 13 })
    expect(html).toContain('<body class="landscape size-13">')
  })

  it('gives each table its heading row and the widths of its columns', () => {
    const html = documentHtml(
      contentOf({
        kind: 'table',
        columns: [
          { heading: 'STT', width: 20, align: 'center' },
          { heading: 'Nội dung', width: 80, align: 'left' },
        ],
        rows: [
          { kind: 'record', cells: ['1', 'a'] },
          { kind: 'total', cells: ['', 'Tổng cộng'] },
        ],
      }),
    )
    expect(html).toContain('<col width="20%"><col width="80%">')
    expect(html).toContain('<thead><tr><th scope="col">STT</th><th scope="col">Nội dung</th></tr></thead>')
    expect(html).toContain('<tr class="total"><td class="center"></td><td class="left">Tổng cộng</td></tr>')
  })

  it('lets long rows alone break over pages, in the tables that say so', () => {
    const columns = [
      { heading: 'Nội dung', width: 40, align: 'left' },
      { heading: 'Lời dẫn', width: 60, align: 'left' },
    ] as const
    const rows = ['Kính thưa các đồng chí', 'lời '.repeat(400)].map((text) => ({
      kind: 'record' as const,
      cells: ['Khai mạc', text],
    }))
    const kinds = (html: string) => Array.from(html.matchAll(/<tr class="([^"]*)"/g), ([, kind]) => kind)
    const table = { kind: 'table', columns, rows } as const
    expect(kinds(documentHtml(contentOf({ ...table, splitsRows: true })))).toEqual(['record', 'record long'])
    expect(kinds(documentHtml(contentOf(table)))).toEqual(['record', 'record'])
  })

  it.each([1, 3, 4, 41])('keeps the signers with the first of %i recipients alone', (count) => {
    const recipients = Array.from({ length: count }, (_, index) => `- ${index + 1};`)
    const signer = { capacity: ['THƯ KÝ'], name: 'A' }
    const html = documentHtml(contentOf({ kind: 'signature', left: signer, right: signer, recipients }))
    const [kept = '', rest = ''] = html.slice(html.indexOf('Nơi nhận:')).split('class="recipients rest"')
    expect(kept.match(/<li>/g)).toHaveLength(count > 3 ? 2 : count)
    expect(rest.match(/<li>/g)?.length ?? 0).toBe(count > 3 ? count - 2 : 0)
  })

  it('does not stretch the line before a very long word', () => {
    const html = documentHtml(contentOf(bodyParagraph(`a b ${'c'.repeat(10_000)}`), bodyParagraph('a b c')))
    expect(html).toContain('<p class="text ragged">a b ccc')
    expect(html).toContain('<p class="text">a b c</p>')
    expect(documentStylesheet).toContain('.ragged,.ragged dd{text-align:left}')
  })

  it('stands THƯ KÝ before CHỦ TỌA and Nơi nhận after both; with one signer Nơi nhận comes first', () => {
    const right = { capacity: ['CHỦ TỌA'], name: 'B' }
    const two = documentHtml(
      contentOf({
        kind: 'signature',
        left: { capacity: ['THƯ KÝ'], name: 'A' },
        right,
        recipients: ['- Lưu: VT.'],
      }),
    )
    expect(two.indexOf('THƯ KÝ')).toBeLessThan(two.indexOf('CHỦ TỌA'))
    expect(two.indexOf('CHỦ TỌA')).toBeLessThan(two.indexOf('Nơi nhận'))
    const one = documentHtml(contentOf({ kind: 'signature', left: null, right, recipients: ['- Lưu: VT.'] }))
    expect(one.indexOf('Nơi nhận')).toBeLessThan(one.indexOf('CHỦ TỌA'))
  })
})

import Papa from 'papaparse'
import { expect, it } from 'vitest'
import { renderCsv } from '../../../../src/main/rendering/renderCsv.ts'
import { inParts } from '../../../../src/main/rendering/tableParts.ts'
import { sampleTable } from './sampleTable.ts'

async function csv(contents: readonly string[] = []): Promise<string> {
  const { rows, ...head } = sampleTable(3, contents)
  const bytes = await renderCsv({ ...head, createdAt: '2024-02-05T03:00:00Z' }, inParts(rows))
  return Buffer.from(bytes).toString('utf8')
}

it('writes headings and records, and nothing else, after a byte order mark', async () => {
  expect(await csv(['Một', 'Hai, ba', 'Bốn "năm"'])).toBe(
    [
      '\uFEFFSTT,Nội dung nhiệm vụ,Thời hạn,Số nhiệm vụ: Tổng số,"Số nhiệm vụ: Tăng, giảm",Tỷ lệ',
      '1,Một,30/06/2024,1234,-5,0.321',
      '2,"Hai, ba",Quý II/2024,1234,-5,0.321',
      '3,"Bốn ""năm""",30/06/2024,1234,-5,0.321',
      '',
    ].join('\r\n'),
  )
})

it('puts an apostrophe before what a spreadsheet would take for a formula', async () => {
  const texts = ['=1+1', '＝1', '\n@a']
  const { data } = Papa.parse<string[]>(await csv(texts))
  expect(data.slice(1, 4).map((row) => row[1])).toEqual(texts.map((text) => `'${text}`))
})

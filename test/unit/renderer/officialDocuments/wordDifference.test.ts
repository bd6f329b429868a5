import { describe, expect, it } from 'vitest'
import {
  documentDifference,
  shortened,
  wordParts,
} from '../../../../src/renderer/officialDocuments/wordDifference.ts'
import { documentWords, type DocumentText } from '../../../../src/shared/officialDocuments/contract.ts'

const empty: DocumentText = {
  words: documentWords.parse({
    subject: '',
    addressees: '',
    bases: '',
    body: '',
    recipients: '',
    keptBy: '',
    signerCapacity: '',
    signerOffice: '',
    signerName: '',
    leftCapacity: '',
    leftName: '',
  }),
  annexes: [],
}
const saying = (words: Partial<DocumentText['words']>): DocumentText => ({
  ...empty,
  words: { ...empty.words, ...words },
})

describe('the difference between two texts of a document', () => {
  it('names whole Vietnamese words, not their letters', () => {
    expect(wordParts('hoàn thành trong quý II/2024', 'hoàn thành trong quý III/2024')).toEqual([
      { kind: 'same', text: 'hoàn thành trong quý ' },
      { kind: 'dropped', text: 'II' },
      { kind: 'added', text: 'III' },
      { kind: 'same', text: '/2024' },
    ])
  })

  it('reads changed words with a space between them as one change', () => {
    expect(wordParts('giao Sở Tư pháp chủ trì', 'giao Công an tỉnh chủ trì')).toEqual([
      { kind: 'same', text: 'giao ' },
      { kind: 'dropped', text: 'Sở Tư pháp' },
      { kind: 'added', text: 'Công an tỉnh' },
      { kind: 'same', text: ' chủ trì' },
    ])
  })

  it('shows the marks of prose only where nothing else differs', () => {
    expect(wordParts('một từ', 'một **từ** khác').map(({ text }) => text)).toEqual(['một từ', ' khác'])
    expect(wordParts('một từ', 'một **từ**').map(({ text }) => text)).toContain('**')
  })

  it('names the fields that differ, each annex by its place, and nothing when both say the same', () => {
    const annex = { title: 'Danh mục', orientation: 'landscape', body: 'a' } as const
    const before = { ...saying({ subject: 'một' }), annexes: [annex, annex] }
    const after = { ...saying({ subject: 'hai' }), annexes: [annex, { ...annex, body: 'b' }] }
    expect(documentDifference(before, after).map(({ name }) => name)).toEqual(['Trích yếu', 'Phụ lục II'])
    expect(documentDifference(after, after)).toEqual([])
  })

  it('leaves out the lines in the midst of a long stretch that did not change, and says how many', () => {
    const lines = ['1', '2', '3', '4', '5', '6', '7', '8'].join('\n')
    expect(shortened(lines, false, false)).toEqual(['1\n2\n', 4, '\n7\n8'])
    expect(shortened(lines, true, false)).toEqual([6, '\n7\n8'])
    expect(shortened('1\n2\n3', false, false)).toEqual(['1\n2\n3'])
  })
})

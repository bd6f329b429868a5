import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { entries, groups, list2024, people } from '../../../../src/main/workspace/sampleFacts.ts'
import { normalizeText } from '../../../../src/shared/text/normalize.ts'

const article = normalizeText(
  readFileSync(new URL('../../../fixtures/hoi-nghi-2-nam-de-an-06.txt', import.meta.url), 'utf8'),
)
/** The article misprints one word of the theme; the sample has it right. */
const asPrinted = (text: string) => text.replace('phục vụ Chính phủ số', 'phụ vụ Chính phủ số')

describe('the facts of the sample', () => {
  const stated = entries.filter(({ sample }) => sample === '')

  it('quote the article to the letter', () => {
    const quotations = stated.flatMap(({ text }) =>
      [...text.matchAll(/“([^”]+)”/g)].map(([, words]) => words ?? ''),
    )
    expect(quotations.length).toBeGreaterThanOrEqual(6)
    for (const quotation of quotations) expect(article).toContain(asPrinted(quotation))
  })

  it('have no figure that the article does not have', () => {
    const figures = stated.flatMap(({ text }) => text.match(/\d+(?:-\d+)?/g) ?? [])
    expect(figures).toEqual(expect.arrayContaining(['26', '81', '20', '61', '17', '6-2024', '14', '2025']))
    for (const figure of figures) expect(article).toContain(figure)
  })

  it('name its people with their titles, its groups in its words, and its theme', () => {
    const { chair } = people
    expect(article).toContain([chair.fullName, ...chair.positions.map(({ title }) => title)].join(', '))
    for (const { words } of groups) expect(article).toContain(words)
    expect(article).toContain(asPrinted(list2024.theme))
  })
})

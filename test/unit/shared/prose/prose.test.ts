import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalRuns } from '../../../../src/shared/prose/canonicalRuns.ts'
import { plainProse } from '../../../../src/shared/prose/plainProse.ts'
import type { Prose, ProseBlock, Run } from '../../../../src/shared/prose/prose.ts'
import { readProse, trimmedRuns } from '../../../../src/shared/prose/readProse.ts'
import { proseOfPlainText, writeProse } from '../../../../src/shared/prose/writeProse.ts'

const plain = (text: string): Run => ({ text, bold: false, italic: false })
const bold = (text: string): Run => ({ text, bold: true, italic: false })

/** Signs that mean something, among some that mean nothing. */
const signs = fc.constantFrom(
  '*',
  '**',
  '\\',
  '|',
  '#',
  ' ',
  '  ',
  '\t',
  'n',
  'a',
  'ệ',
  '-',
  '1.',
  '<b>',
  '\u2028',
)
const words = fc.array(signs, { maxLength: 12 }).map((parts) => parts.join(''))
const hostile = fc.array(fc.oneof(signs, fc.constant('\n')), { maxLength: 60 }).map((parts) => parts.join(''))
const runs = fc
  .array(fc.record({ text: words, bold: fc.boolean(), italic: fc.boolean() }), { maxLength: 5 })
  .map(canonicalRuns)
const cell = fc
  .array(fc.record({ text: fc.oneof(words, fc.constant('\n')), bold: fc.boolean(), italic: fc.boolean() }), {
    maxLength: 4,
  })
  .map((cells) => canonicalRuns(trimmedRuns(cells)))
const block: fc.Arbitrary<ProseBlock> = fc.oneof(
  fc.record({ kind: fc.constant('heading'), level: fc.constantFrom(1, 2, 3), runs }),
  fc.record({ kind: fc.constant('paragraph'), indent: fc.constantFrom(0, 1, 2, 3), runs }),
  fc
    .integer({ min: 1, max: 4 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
    )
    .map((rows) => ({ kind: 'table', rows }) as const),
)
/** As it is read: no table directly behind another, and more than one empty line. */
const prose: fc.Arbitrary<Prose> = fc
  .array(block, { maxLength: 6 })
  .map((blocks) => blocks.filter(({ kind }, at) => kind !== 'table' || blocks[at - 1]?.kind !== 'table'))
  .filter((blocks) => writeProse(blocks) !== '' || blocks.length === 0)

describe('marked text', () => {
  test('what is written is read as it was', () => {
    fc.assert(
      fc.property(prose, (blocks) => {
        expect(readProse(writeProse(blocks))).toEqual(blocks)
      }),
    )
  })

  test('any text is read, and stands still once it was written', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'binary' })), (text) => {
        const written = writeProse(readProse(text))
        expect(writeProse(readProse(written))).toBe(written)
        expect(readProse(written)).toEqual(readProse(text))
      }),
    )
  })

  test('text without marks keeps every sign', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(plainProse(proseOfPlainText(text))).toBe(text)
      }),
    )
  })

  test('reads headings, styles, indents and tables', () => {
    expect(
      readProse(
        '# I. ĐÁNH GIÁ\nMột **từ đậm** và *nghiêng*.\n  - Ý con\n| Đơn vị | Hạn |\n| A \\| B | 30/6\\nnăm 2024 |',
      ),
    ).toEqual([
      { kind: 'heading', level: 1, runs: [plain('I. ĐÁNH GIÁ')] },
      {
        kind: 'paragraph',
        indent: 0,
        runs: [
          plain('Một '),
          bold('từ đậm'),
          plain(' và '),
          { text: 'nghiêng', bold: false, italic: true },
          plain('.'),
        ],
      },
      { kind: 'paragraph', indent: 1, runs: [plain('- Ý con')] },
      {
        kind: 'table',
        rows: [
          [[plain('Đơn vị')], [plain('Hạn')]],
          [[plain('A | B')], [plain('30/6\nnăm 2024')]],
        ],
      },
    ])
  })

  test.each([
    '2 * 3 * 4',
    '**',
    '* dòng',
    '*dòng',
    'C:\\dữ liệu\\nghị quyết',
    '####',
    '#hai',
    '| nửa dòng',
    '****a****',
  ])('what marks nothing is text: %s', (text) =>
    expect(readProse(text)).toEqual([{ kind: 'paragraph', indent: 0, runs: [plain(text)] }]),
  )

  test('reads styles that overlap', () => {
    expect(readProse('**a *b** c*')).toEqual([
      {
        kind: 'paragraph',
        indent: 0,
        runs: [
          bold('a '),
          { text: 'b', bold: true, italic: true },
          { text: ' c', bold: false, italic: true },
        ],
      },
    ])
  })

  test('a line of more bars than Word has columns is text', () => {
    expect(readProse('|'.repeat(64))).toMatchObject([{ kind: 'table' }])
    expect(readProse('|'.repeat(65))).toMatchObject([{ kind: 'paragraph' }])
  })

  test('plain words have a line for each block and row', () => {
    expect(plainProse('## 1. Một\n  **a)** hai\n| x | **y** |\n| z |')).toBe('1. Một\na) hai\nx\ty\nz\t')
  })
})

import { legacyEncodingOf, type LegacyEncoding } from '../text/legacyEncoding.ts'
import { plainLines } from './plainProse.ts'
import type { Prose, ProseBlock, Run } from './prose.ts'
import { readProse } from './readProse.ts'
import { writeProse } from './writeProse.ts'

/** What became of text in an old encoding. */
export interface DecodedProse {
  readonly encoding: LegacyEncoding['name']
  readonly text: string
  /** The first line that would change, as it stands and as it would. */
  readonly before: string
  readonly after: string
}

/** Any letter that a single byte cannot be: the paragraph was typed in Unicode. */
const beyondLatin = /[\u0100-\u1FFF]/

/** Marked text of which paragraphs were typed in TCVN3 or VNI, in Unicode (domain 4.7); null when none looks like it. */
export function legacyProse(text: string): DecodedProse | null {
  if (!/[\u00A1-\u00FF]/.test(text)) return null
  const prose = readProse(text)
  const isOld = (block: ProseBlock) => !beyondLatin.test(plainLines(block).join('\n'))
  const old = prose.filter(isOld)
  const encoding = legacyEncodingOf(old.flatMap(plainLines).join('\n'))
  if (encoding === null) return null
  const decoded: Prose = prose.map((block) => (isOld(block) ? decodedBlock(block, encoding) : block))
  const changed = prose.findIndex((block, index) => first(block) !== first(decoded[index]))
  return {
    encoding: encoding.name,
    text: writeProse(decoded),
    before: first(prose[changed]),
    after: first(decoded[changed]),
  }
}

function first(block: ProseBlock | undefined): string {
  return block === undefined ? '' : plainLines(block).join(' ')
}

function decodedBlock(block: ProseBlock, { decode }: LegacyEncoding): ProseBlock {
  const decoded = (runs: readonly Run[]) => runs.map((run) => ({ ...run, text: decode(run.text) }))
  if (block.kind !== 'table') return { ...block, runs: decoded(block.runs) }
  return { ...block, rows: block.rows.map((row) => row.map(decoded)) }
}

import { legacyEncodingOf, type LegacyEncoding } from '../text/legacyEncoding.ts'
import { plainLines, runsText } from './plainProse.ts'
import type { ProseBlock, Run } from './prose.ts'
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
  const parts = prose.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : [block.runs]))
  const encoding = legacyEncodingOf(parts.filter(isOld).map(runsText).join('\n'))
  if (encoding === null) return null
  const decoded = prose.map((block) => decodedBlock(block, encoding))
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

function isOld(runs: readonly Run[]): boolean {
  return !beyondLatin.test(runsText(runs))
}

function decodedBlock(block: ProseBlock, { decode }: LegacyEncoding): ProseBlock {
  const decoded = (runs: readonly Run[]) =>
    isOld(runs) ? runs.map((run) => ({ ...run, text: decode(run.text) })) : runs
  if (block.kind !== 'table') return { ...block, runs: decoded(block.runs) }
  return { ...block, rows: block.rows.map((row) => row.map(decoded)) }
}

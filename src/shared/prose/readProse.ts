import { canonicalRuns } from './canonicalRuns.ts'
import { readRuns } from './readRuns.ts'
import type { Prose, ProseBlock, ProseCell, Run } from './prose.ts'

/** Columns of a table at most, which is Word's limit; a line with more bars is text. */
export const mostColumns = 63

/** The blocks of a marked text. Any text is valid: what is no mark is text. An empty text has no block. */
export function readProse(text: string): Prose {
  if (text === '') return []
  const blocks: ProseBlock[] = []
  let rows: (readonly ProseCell[])[] = []
  const endTable = () => {
    if (rows.length === 0) return
    const width = Math.max(...rows.map((row) => row.length))
    blocks.push({
      kind: 'table',
      rows: rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? [])),
    })
    rows = []
  }
  for (const line of text.split('\n')) {
    const cells = readRow(line)
    if (cells === null) {
      endTable()
      blocks.push(readLine(line))
    } else rows.push(cells)
  }
  endTable()
  return blocks
}

function readLine(line: string): ProseBlock {
  const marks = /^(#{1,3})(?: |$)/.exec(line)
  if (marks !== null) {
    const level = marks[1] === '#' ? 1 : marks[1] === '##' ? 2 : 3
    return { kind: 'heading', level, runs: canonicalRuns(readRuns(line.slice(marks[0].length))) }
  }
  const indentation = /^(?: {2}){0,3}/.exec(line)?.[0].length ?? 0
  const indent = indentation === 6 ? 3 : indentation === 4 ? 2 : indentation === 2 ? 1 : 0
  return { kind: 'paragraph', indent, runs: canonicalRuns(readRuns(line.slice(indentation))) }
}

/** The cells of a line between bars; null for a line that is none. */
function readRow(line: string): readonly ProseCell[] | null {
  if (!line.startsWith('|')) return null
  const row = line.trimEnd()
  const bars = unescapedBars(row)
  if (bars.length < 2 || bars.length > mostColumns + 1 || bars.at(-1) !== row.length - 1) return null
  return bars.slice(1).map((bar, index) => {
    const from = (bars[index] ?? 0) + 1
    return canonicalRuns(trimmedRuns(readRuns(row.slice(from, bar), { inCell: true })))
  })
}

function unescapedBars(row: string): readonly number[] {
  const bars: number[] = []
  for (let at = 0; at < row.length; at += 1) {
    if (row[at] === '\\') at += 1
    else if (row[at] === '|') bars.push(at)
  }
  return bars
}

/** Runs without white space at their ends. */
export function trimmedRuns(runs: readonly Run[]): readonly Run[] {
  const text = runs.map((run) => run.text).join('')
  const from = text.length - text.trimStart().length
  const until = text.trimEnd().length
  let at = 0
  return runs.flatMap((run) => {
    const start = at
    at += run.text.length
    const kept = run.text.slice(Math.max(from - start, 0), Math.max(until - start, 0))
    return kept === '' ? [] : [{ ...run, text: kept }]
  })
}

/**
 * Prose as people write it in official papers: headings, paragraphs with bold and italic words, tables; nothing that
 * Decree 30 has no place for. Numbers and dashes of lists are part of their text ("1.", "a)", "-"), as they are
 * printed. It is kept as marked text, one block a line, so that drafts, history, search and comparison see plain words:
 *
 *     # I. TITLE                 heading of level 1, `##` of level 2, `###` of level 3
 *     A **bold** and *italic* word.
 *       - indented by one level  two spaces a level, three levels at most
 *     | Agency | Deadline |      a table: lines between bars; its first row is the head
 *     | A \| B | 30/6/2024 |
 *
 * A backslash takes a mark behind it literally; in a cell `\n` is a line feed. Stars turn a style on before a word and
 * off behind one. Any text is valid: what cannot be read as a mark is text.
 */
export type Prose = readonly ProseBlock[]

export type ProseBlock = ProseHeading | ProseParagraph | ProseTable

export interface ProseHeading {
  readonly kind: 'heading'
  readonly level: 1 | 2 | 3
  readonly runs: readonly Run[]
}

export interface ProseParagraph {
  readonly kind: 'paragraph'
  readonly indent: 0 | 1 | 2 | 3
  /** Empty for an empty line. */
  readonly runs: readonly Run[]
}

export interface ProseTable {
  readonly kind: 'table'
  /** All of one length; the first is the head. */
  readonly rows: readonly (readonly ProseCell[])[]
}
/** The words of a cell; a line feed parts its lines. */
export type ProseCell = readonly Run[]

/** A stretch of words in one style. */
export interface Run {
  readonly text: string
  readonly bold: boolean
  readonly italic: boolean
}

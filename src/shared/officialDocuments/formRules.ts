/** A rule of Decree 30 that a document breaks. */
export interface FormFinding {
  /** Which rule: a key of the table of rules. */
  readonly rule: string
  /** Where it was seen: the words as edited, a page of the PDF, the Word file. */
  readonly where: 'words' | 'pdf' | 'docx'
  /** The field of the document that is to be mended; null when none is. */
  readonly field: string | null
  /** Page of the PDF, from 1; null elsewhere. */
  readonly page: number | null
  /** A Vietnamese sentence: which rule, what was found, what to do. */
  readonly words: string
}

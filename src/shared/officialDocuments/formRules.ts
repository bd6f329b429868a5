/** A rule of form that a document breaks. */
export interface FormFinding {
  readonly rule: FormRule
  /** Where it was seen: the words as edited, a page of the PDF, the Word file. */
  readonly where: 'words' | 'pdf' | 'docx'
  /** The field of the document that is to be mended, an annex as "annex 1"; null when none is. */
  readonly field: string | null
  /** Page of the PDF, from 1; null elsewhere. */
  readonly page: number | null
  /** A Vietnamese sentence: what was found and what to do. */
  readonly words: string
}

/** The rules of NĐ 30/2020, Phụ lục I to III, that are checked (domain 1.1 to 1.7, 1.9). */
export type FormRule =
  | 'issuer'
  | 'sign'
  | 'place'
  | 'date'
  | 'subject'
  | 'addressees'
  | 'bases'
  | 'content'
  | 'ending'
  | 'headingNumbers'
  | 'pointLetters'
  | 'dateZeros'
  | 'signerCapacity'
  | 'signerName'
  | 'recipients'
  | 'kept'
  | 'annexTitle'
  | 'annexContent'
  | 'annexMention'
  | 'characters'
  | 'paper'
  | 'margins'
  | 'font'
  | 'textSize'
  | 'motto'
  | 'issuerStyle'
  | 'signStyle'
  | 'dateStyle'
  | 'titleStyle'
  | 'signatureStyle'
  | 'signaturePage'
  | 'recipientsStyle'
  | 'pageNumbers'
  | 'sameText'
  | 'metadata'

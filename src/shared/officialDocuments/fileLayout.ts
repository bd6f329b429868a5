/** What a finished PDF says and where, read back from the file. Measures in millimetres, from the top left corner. */
export interface PdfLayout {
  readonly title: string
  readonly language: string
  /** Whether the file carries its structure for screen readers. */
  readonly isTagged: boolean
  readonly pages: readonly PdfPage[]
}

export interface PdfPage {
  readonly width: number
  readonly height: number
  /** In the order in which they were drawn, which is the order of reading; the page number last. */
  readonly texts: readonly PdfText[]
}

/** Words drawn in one go. */
export interface PdfText {
  readonly text: string
  readonly left: number
  readonly width: number
  /** Of the line on which the letters stand. */
  readonly baseline: number
  /** In points. */
  readonly size: number
  /** PostScript name without the mark of a subset: "Tinos-BoldItalic". */
  readonly font: string
  readonly isEmbedded: boolean
}

/** What a finished Word file says, read back from the file. Measures in millimetres. */
export interface DocxLayout {
  /** Font and size (points) of text that says nothing else. */
  readonly font: string
  readonly size: number
  readonly language: string
  /** Styles of paragraphs by their ids. */
  readonly styles: readonly DocxStyle[]
  /** Fonts that stretches of text name themselves, each once. */
  readonly otherFonts: readonly string[]
  /** The paragraphs in the order of the file, cells of tables among them. */
  readonly paragraphs: readonly string[]
  /** One for the document, and one for each annex. */
  readonly sections: readonly DocxSection[]
}

export interface DocxSection {
  readonly width: number
  readonly height: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
  /** Whether the first page has a header of its own, which is empty. */
  readonly hasOwnFirstPage: boolean
  /** Whether the header of the other pages holds the page number, centred. */
  readonly hasPageNumber: boolean
  /** Whether pages are counted from 1 in this section. */
  readonly startsAnew: boolean
}

export interface DocxStyle {
  readonly id: string
  /** In points. */
  readonly size: number
  readonly isBold: boolean
  readonly isItalic: boolean
}

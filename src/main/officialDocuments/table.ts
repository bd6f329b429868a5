import type {
  DocumentAnnex,
  IssuedCopy,
  NumberSeries,
  OfficialDocument,
} from '../../shared/officialDocuments/contract.ts'

export interface OfficialDocumentTable extends Omit<OfficialDocument, 'annexes' | 'issued' | 'taskListIds'> {
  /** As JSON. */
  readonly taskListIds: string
  /** The document's text as it was last taken from data, as JSON. */
  readonly composed: string
}

export interface DocumentAnnexTable extends DocumentAnnex {}

export interface NumberSeriesTable extends Omit<NumberSeries, 'kinds'> {
  /** As JSON. */
  readonly kinds: string
}

export interface IssuedCopyTable extends IssuedCopy {}

import type { DocumentKind } from './contract.ts'
import { safeFileName } from './safeFileName.ts'

const kindNames: Readonly<Record<DocumentKind, string>> = { minutes: 'Biên bản', brief: 'Tờ tóm tắt' }

/** Title of a paper in its file and in the window that shows it: "Biên bản - Hội nghị …". */
export function documentTitle(kind: DocumentKind, meetingTitle: string): string {
  return [kindNames[kind], meetingTitle].filter(Boolean).join(' - ')
}

/** Suggested name of a paper's PDF. */
export function documentFileName(kind: DocumentKind, meetingTitle: string): string {
  return safeFileName(documentTitle(kind, meetingTitle), 'pdf')
}

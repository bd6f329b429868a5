import type { DocumentKind, PaperFormat } from './contract.ts'
import { safeFileName } from './safeFileName.ts'

const kindNames: Readonly<Record<DocumentKind, string>> = {
  programme: 'Chương trình',
  delegates: 'Danh sách đại biểu',
  sites: 'Danh sách điểm cầu',
  linkTests: 'Phiếu kiểm tra kết nối',
  materials: 'Danh mục tài liệu',
  speeches: 'Danh sách phát biểu, tham luận',
  speechSlips: 'Phiếu phát biểu',
  script: 'Kịch bản điều hành',
  brief: 'Tờ tóm tắt',
  namePlates: 'Biển tên',
  attendance: 'Bảng điểm danh, ký nhận',
  minutes: 'Biên bản',
  meetingRecords: 'Mục lục hồ sơ hội nghị',
}

/** What a paper is called: "Chương trình". */
export function documentName(kind: DocumentKind): string {
  return kindNames[kind]
}

/** Title of a paper in its file and in the window that shows it: "Biên bản - Hội nghị …". */
export function documentTitle(kind: DocumentKind, meetingTitle: string): string {
  return [kindNames[kind], meetingTitle].filter(Boolean).join(' - ')
}

/** Suggested name of a paper's file. */
export function documentFileName(kind: DocumentKind, meetingTitle: string, format: PaperFormat): string {
  return safeFileName(documentTitle(kind, meetingTitle), format)
}

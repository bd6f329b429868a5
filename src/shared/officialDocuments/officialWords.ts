import type { DocumentState, OfficialKind, ReportSpan, Urgency } from './contract.ts'

/** What a kind of document is called in lists and titles. */
export const officialKindNames: Readonly<Record<OfficialKind, string>> = {
  invitation: 'Giấy mời',
  programme: 'Chương trình',
  minutes: 'Biên bản',
  supplementaryMinutes: 'Biên bản bổ sung',
  conclusionNotice: 'Thông báo kết luận',
  urgingLetter: 'Công văn đôn đốc',
  preparationLetter: 'Công văn chuẩn bị báo cáo, tham luận',
  assignmentLetter: 'Công văn giao nhiệm vụ',
  letter: 'Công văn',
  progressReport: 'Báo cáo tiến độ',
  plan: 'Kế hoạch tổ chức hội nghị',
  proposal: 'Tờ trình',
  annex: 'Phụ lục danh mục nhiệm vụ',
  brief: 'Tờ tóm tắt',
}

/** Tên loại as a citation names it: "Thông báo"; công văn are cited as such. */
export const officialTypes: Readonly<Record<OfficialKind, string>> = {
  invitation: 'Giấy mời',
  programme: 'Chương trình',
  minutes: 'Biên bản',
  supplementaryMinutes: 'Biên bản',
  conclusionNotice: 'Thông báo',
  urgingLetter: 'Công văn',
  preparationLetter: 'Công văn',
  assignmentLetter: 'Công văn',
  letter: 'Công văn',
  progressReport: 'Báo cáo',
  plan: 'Kế hoạch',
  proposal: 'Tờ trình',
  annex: 'Phụ lục',
  brief: 'Tờ tóm tắt',
}

/**
 * Chữ viết tắt tên loại (NĐ 30/2020, Phụ lục III.I; domain 1.4). Null for what has none: công văn, and papers that have
 * no number of their own.
 */
export const officialAbbreviations: Readonly<Record<OfficialKind, string | null>> = {
  invitation: 'GM',
  programme: 'CTr',
  minutes: 'BB',
  supplementaryMinutes: 'BB',
  conclusionNotice: 'TB',
  urgingLetter: null,
  preparationLetter: null,
  assignmentLetter: null,
  letter: null,
  progressReport: 'BC',
  plan: 'KH',
  proposal: 'TTr',
  annex: null,
  brief: null,
}

/** Whether a document is a công văn: without tên loại, what it is about stands under its number. */
export function isLetter(kind: OfficialKind): boolean {
  return officialTypes[kind] === 'Công văn'
}

/** Whether a document says to whom it goes: công văn and tờ trình (domain 1.2, ô 9a). */
export function isAddressed(kind: OfficialKind): boolean {
  return isLetter(kind) || kind === 'proposal'
}

/** Whether a document is a biên bản: without place and date in its head, signed by two. */
export function isMinutes(kind: OfficialKind): boolean {
  return officialTypes[kind] === 'Biên bản'
}

/** Whether a document has a number, a day and a signer; a phụ lục and a tờ tóm tắt of their own have none. */
export function isNumbered(kind: OfficialKind): boolean {
  return kind !== 'annex' && kind !== 'brief'
}

export const documentStateNames: Readonly<Record<DocumentState, string>> = {
  draft: 'Dự thảo',
  consulting: 'Xin ý kiến',
  signed: 'Đã ký',
  issued: 'Đã phát hành',
}

export const urgencyNames: Readonly<Record<Urgency, string>> = {
  none: 'Không',
  urgent: 'Khẩn',
  veryUrgent: 'Thượng khẩn',
  immediate: 'Hoả tốc',
}

export const reportSpanNames: Readonly<Record<ReportSpan, string>> = {
  week: 'Tuần',
  month: 'Tháng',
  quarter: 'Quý',
  halfYear: '6 tháng',
  year: 'Năm',
}

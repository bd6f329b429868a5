import type { MeetingForm, MeetingKind, MeetingState } from './contract.ts'

export const meetingKindWords: Readonly<Record<MeetingKind, string>> = {
  regular: 'Họp thường kỳ',
  briefing: 'Giao ban',
  thematic: 'Họp chuyên đề',
  interimReview: 'Sơ kết',
  finalReview: 'Tổng kết',
  launch: 'Triển khai',
  extraordinary: 'Họp đột xuất',
  conference: 'Hội nghị',
  workshop: 'Hội thảo',
  training: 'Tập huấn',
}

export const meetingFormWords: Readonly<Record<MeetingForm, string>> = {
  inPerson: 'Trực tiếp',
  online: 'Trực tuyến',
  hybrid: 'Trực tiếp kết hợp trực tuyến',
}

export const meetingStateWords: Readonly<Record<MeetingState, string>> = {
  draft: 'Nháp',
  scheduled: 'Đã lên lịch',
  running: 'Đang diễn ra',
  ended: 'Đã kết thúc',
  postponed: 'Hoãn',
  cancelled: 'Hủy',
}

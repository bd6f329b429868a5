import type { MeetingForm, MeetingKind, MeetingState } from './contract.ts'
import type { Bloc, Confirmation, InviteeRole } from './invitees.ts'
import type { LinkQuality, SiteKind, SiteState } from './sites.ts'

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

export const siteKindWords: Readonly<Record<SiteKind, string>> = {
  central: 'Trung ương',
  province: 'Tỉnh',
  district: 'Huyện',
  commune: 'Xã',
  other: 'Khác',
}

export const inviteeRoleWords: Readonly<Record<InviteeRole, string>> = {
  chair: 'Chủ trì',
  siteChair: 'Chủ trì điểm cầu',
  member: 'Thành viên',
  reporter: 'Báo cáo viên',
  delegate: 'Đại biểu',
  guest: 'Khách mời',
  enterprise: 'Doanh nghiệp',
  press: 'Báo chí',
  secretary: 'Thư ký',
  technician: 'Kỹ thuật',
}

export const siteStateWords: Readonly<Record<SiteState, string>> = {
  notReady: 'Chưa sẵn sàng',
  tested: 'Đã thử',
  connected: 'Đang kết nối',
  lost: 'Mất kết nối',
}

export const linkQualityWords: Readonly<Record<LinkQuality, string>> = {
  good: 'Tốt',
  weak: 'Chập chờn',
  none: 'Không có',
}

export const confirmationWords: Readonly<Record<Confirmation, string>> = {
  waiting: 'Chưa xác nhận',
  confirmed: 'Xác nhận tham dự',
  standIn: 'Cử người đi thay',
  declined: 'Báo vắng',
}

export const blocWords: Readonly<Record<Bloc, string>> = {
  leaders: 'Lãnh đạo',
  members: 'Thành viên Tổ công tác',
  departments: 'Sở, ban, ngành',
  enterprises: 'Doanh nghiệp',
  localities: 'Huyện, thành phố, xã',
  others: 'Khác',
}

import type { ReadinessCheck, ReadinessStage } from '../../shared/preparation/readiness.ts'
import { groupDigits } from '../../shared/time/wording.ts'

export const preparationMessages = {
  stage: (name: string, day: string) => `${name}: ${day}`,
  noDay: 'chưa có ngày họp',
  dueToday: 'Hạn hôm nay',
  late: (days: number) => (days === 0 ? 'Quá hạn' : `Quá hạn ${days} ngày`),
  ahead: (days: number) => `Còn ${days} ngày`,
  over: 'Hội nghị đã kết thúc.',
  tally: (done: number, total: number) => `${groupDigits(done)}/${groupDigits(total)} việc xong`,
  inItem: (title: string) => `mục “${title}”`,
  seat: (seat: number) => `suất ${seat}`,
  pastDue: 'quá hạn nộp',
  noLabel: '(chưa có tên)',
  showAll: (count: number) => `và ${groupDigits(count)} nữa`,
  showFewer: 'Thu gọn',
  beyond: (count: number) => `và ${groupDigits(count)} nữa trong danh sách`,
  openCheck: (words: string) => `Mở: ${words}`,
  missingOf: (words: string) => `Còn thiếu: ${words}`,

  nextMeeting: 'Hội nghị sắp tới',
  today: 'Hôm nay',
  tomorrow: 'Ngày mai',
  inDays: (days: number) => `Còn ${days} ngày`,
  openMeeting: 'Mở hội nghị',
  notReady: 'Chưa xong:',
  ready: 'Các việc chuẩn bị đã xong.',
  openPreparation: 'Xem phần chuẩn bị',
} as const

export const stageWords: Readonly<Record<ReadinessStage, string>> = {
  threeDays: 'T-3 ngày',
  oneDay: 'T-1 ngày',
  oneHour: 'T-60 phút',
}

/** What a check says of what it counts: "12/18 lời mời đã gửi". */
export const checkWords: Readonly<Record<ReadinessCheck, string>> = {
  invitationsSent: 'lời mời đã gửi',
  invitationsAnswered: 'lời mời đã trả lời',
  seatsNamed: 'suất mời, chức vụ đã có tên người dự',
  agendaPublished: 'chương trình đã ban hành',
  papersPresent: 'tài liệu đã có',
  speechesHandedIn: 'tham luận đã nộp',
  documentsSigned: 'văn bản đã ký',
  sitesTested: 'điểm cầu đã thử kết nối',
  sitesConnected: 'điểm cầu đã kết nối',
}

/** What of a check is not done: "6 lời mời chưa gửi". */
export const missingWords: Readonly<Record<ReadinessCheck, string>> = {
  invitationsSent: 'lời mời chưa gửi',
  invitationsAnswered: 'lời mời chưa trả lời',
  seatsNamed: 'suất mời chưa có tên',
  agendaPublished: 'chương trình chưa ban hành',
  papersPresent: 'tài liệu chưa có',
  speechesHandedIn: 'tham luận chưa nộp',
  documentsSigned: 'văn bản chưa ký',
  sitesTested: 'điểm cầu chưa thử',
  sitesConnected: 'điểm cầu chưa kết nối',
}

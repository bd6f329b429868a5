import type { MinutesRule } from '../../shared/minutes/minutesChecks.ts'
import { groupDigits } from '../../shared/time/wording.ts'

export const checkMessages = {
  title: 'Kiểm tra biên bản',
  count: (count: number) => `Kiểm tra: ${groupDigits(count)} việc`,
  complete: 'Kiểm tra: đủ',
  none: 'Biên bản không còn thiếu thông tin nào.',
  sum: (errors: number, warnings: number) =>
    [
      ...(errors === 0 ? [] : [`${errors} việc phải xử lý`]),
      ...(warnings === 0 ? [] : [`${warnings} chỗ dự thảo có thể để trống`]),
    ].join(', '),
  error: 'Phải xử lý',
  warning: 'Có thể để trống trong dự thảo',
  noLabel: '(chưa có nội dung)',
} as const

export const ruleWords: Readonly<Record<MinutesRule, string>> = {
  rollCall: 'Chưa điểm danh đại biểu nào',
  entries: 'Chưa có ghi chép diễn biến',
  conclusions: 'Chưa có kết luận của chủ trì',
  conclusionTask: 'Kết luận chưa giao nhiệm vụ, chưa đánh dấu không phát sinh nhiệm vụ',
  taskLead: 'Nhiệm vụ chưa có cơ quan chủ trì',
  taskDeadline: 'Nhiệm vụ chưa có thời hạn',
  votes: 'Tổng số phiếu biểu quyết vượt số đại biểu có mặt',
  itemEntry: 'Mục chương trình chưa có ghi chép',
  letterhead: 'Chưa chọn cơ quan ban hành',
  minutesNumber: 'Chưa có số biên bản',
  day: 'Chưa có ngày họp',
  startTime: 'Chưa có giờ bắt đầu',
  endTime: 'Chưa có giờ kết thúc',
  chair: 'Chưa có người chủ trì',
  secretary: 'Chưa có thư ký',
}

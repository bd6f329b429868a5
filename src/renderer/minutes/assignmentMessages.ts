import type { DeadlineKind } from '../../shared/tasks/contract.ts'
import { groupDigits } from '../../shared/time/wording.ts'

export const assignmentMessages = {
  offers: (number: string) => `Việc giao trong kết luận ${number}`,
  found: (count: number) => `Nhận ra ${groupDigits(count)} việc giao, ghi vào`,
  foundUnused: (count: number) => `Trong nội dung có ${groupDigits(count)} việc giao.`,
  create: 'Tạo nhiệm vụ',
  createAll: (count: number) => `Tạo tất cả ${groupDigits(count)} nhiệm vụ`,
  edit: 'Sửa',
  ignore: 'Bỏ qua',
  split: (count: number) => `Tách ${groupDigits(count)} việc`,
  splitHint: 'Mỗi cơ quan nêu đầu câu chủ trì một nhiệm vụ',
  of: (action: string, content: string) => `${action}: ${content}`,
  noLead: 'Chưa nêu cơ quan chủ trì',
  supporting: 'phối hợp',
  noDeadline: 'không nêu thời hạn',
  recurring: 'thường xuyên',
  unknown: 'chưa có trong danh bạ',
  unknownAgency: (name: string) => `“${name}” chưa có trong danh bạ.`,
  several: 'có nhiều trong danh bạ',
  severalAgencies: (name: string) => `Danh bạ có nhiều cơ quan “${name}”. Chọn một cơ quan ở trên.`,
  addAgency: 'Thêm vào danh bạ',
  addAgencyOf: (name: string) => `Thêm vào danh bạ: ${name}`,
  form: 'Nhiệm vụ từ việc giao',
  content: 'Nội dung',
  lead: 'Cơ quan chủ trì',
  supportingField: 'Cơ quan phối hợp',
  chooseAgency: 'Chọn cơ quan',
  deadline: 'Thời hạn',
  deadlinePlaceholder: 'ngày, tháng, quý',
  deadlineKind: 'Loại thời hạn',
  emptyContent: 'Nhập nội dung nhiệm vụ.',
  created: (count: number, list: string) =>
    count === 1 ? `tạo nhiệm vụ trong “${list}”` : `tạo ${groupDigits(count)} nhiệm vụ trong “${list}”`,
  ignored: 'bỏ qua một việc giao',
} as const

export const deadlineKindWords: Readonly<Record<DeadlineKind, string>> = {
  dated: 'Có thời hạn',
  recurring: 'Thường xuyên',
  none: 'Không thời hạn',
}

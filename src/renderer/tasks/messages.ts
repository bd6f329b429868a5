import type { DeadlineKind, OwnerLevel, TaskKind } from '../../shared/tasks/contract.ts'
import { groupDigits } from '../../shared/time/wording.ts'

export const taskMessages = {
  title: 'Nhiệm vụ',
  list: 'Danh mục nhiệm vụ',
  allLists: 'Tất cả danh mục',
  add: 'Thêm nhiệm vụ',
  filterKind: 'Loại nhiệm vụ',
  allKinds: 'Chung và cụ thể',
  filterLead: 'Lọc theo cơ quan chủ trì',
  allLeads: 'Mọi cơ quan chủ trì',
  filterClass: 'Lọc theo trạng thái',
  allClasses: 'Mọi trạng thái',
  focusOnly: 'Trọng tâm',
  clearFilter: 'Bỏ bộ lọc',
  table: 'Bảng nhiệm vụ',
  columnCode: 'STT',
  columnFocus: 'Trọng tâm',
  columnContent: 'Nội dung nhiệm vụ',
  columnLead: 'Chủ trì',
  columnDue: 'Thời hạn',
  columnStatus: 'Trạng thái',
  noContent: '(chưa nhập nội dung)',
  inFocus: 'Trọng tâm',
  tasks: 'nhiệm vụ',
  taskCount: (count: number) => `${groupDigits(count)} nhiệm vụ`,
  notStarted: (count: number) => `trong tổng số có ${groupDigits(count)} chưa bắt đầu`,
  groupOf: (shown: number, total: number) =>
    shown === total ? groupDigits(total) : `${groupDigits(shown)}/${groupDigits(total)}`,
  noLists: 'Chưa có danh mục nhiệm vụ nào. Mỗi danh mục gồm nhiệm vụ chung và nhiệm vụ cụ thể.',
  createList: 'Tạo danh mục',
  newListName: 'Danh mục mới',
  noTasks: 'Danh mục này chưa có nhiệm vụ.',
  noMatches: 'Không có nhiệm vụ nào khớp bộ lọc.',

  listSettings: 'Sửa danh mục',
  listName: 'Tên danh mục',
  listTheme: 'Chủ đề',
  listLevel: 'Cấp giao',
  listYear: 'Năm',
  listSoonDays: 'Sắp đến hạn từ',
  listSoonDaysHint: 'số ngày trước thời hạn',
  removeList: 'Xóa danh mục',
  removeListTitle: (name: string) => `Xóa danh mục “${name}”?`,
  removeListText: 'Chỉ xóa được danh mục không còn nhiệm vụ nào.',

  panel: (number: string) => `Nhiệm vụ ${number}`,
  more: 'Việc khác',
  remove: 'Xóa nhiệm vụ',
  removeTitle: (number: string) => `Xóa nhiệm vụ ${number}?`,
  removeText: (content: string) =>
    `“${content}”\n\nXóa cả thời hạn, cơ quan, kết quả và các ngày của nhiệm vụ này.`,
  removed: (number: string) => `Đã xóa nhiệm vụ ${number}.`,
  close: 'Đóng',
  content: 'Nội dung nhiệm vụ',
  status: 'Trạng thái',
  notStartedYet: 'chưa bắt đầu',
  deadlineKind: 'Loại thời hạn',
  due: 'Thời hạn',
  duePlaceholder: '30/6/2024, tháng 6/2024…',
  lead: 'Chủ trì',
  leadPlaceholder: 'Chọn cơ quan',
  supporting: 'Phối hợp',
  supportingPlaceholder: 'Chọn cơ quan',
  product: 'Sản phẩm',
  assignedOn: 'Ngày giao',
  code: 'STT',
  inList: 'Danh mục',
  kind: 'Loại',
  focusFrom: 'Trọng tâm từ',
  focusUntil: 'Trọng tâm đến',
  source: 'Căn cứ giao',
  sourcePlaceholder: 'Số, ký hiệu, ngày, trích yếu, mục',
  fromConclusion: 'Từ kết luận',
  result: 'Kết quả thực hiện',
  resultPlaceholder: 'Số, ký hiệu văn bản báo cáo; minh chứng; khó khăn, vướng mắc',
  progress: 'Diễn biến',
  noProgress: 'Chưa ghi ngày nào.',
  actionDay: (action: string) => `Ngày ${action.toLocaleLowerCase('vi')}`,
  record: 'Ghi',
} as const

export const kindWords: Readonly<Record<TaskKind, string>> = {
  general: 'Nhiệm vụ chung',
  specific: 'Nhiệm vụ cụ thể',
}

/** Printed before the number of a task: I.14, II.3. */
export const kindNumerals: Readonly<Record<TaskKind, string>> = { general: 'I', specific: 'II' }

export const deadlineKindWords: Readonly<Record<DeadlineKind, string>> = {
  dated: 'Có thời hạn',
  recurring: 'Thường xuyên',
  none: 'Không thời hạn',
}

export const ownerLevelWords: Readonly<Record<OwnerLevel, string>> = {
  central: 'Trung ương',
  province: 'Tỉnh',
  district: 'Huyện',
  commune: 'Xã',
}

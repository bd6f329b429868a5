import type { DeadlineKind, OwnerLevel, TaskGrouping, TaskKind } from '../../shared/tasks/contract.ts'
import { groupWords } from '../../shared/tasks/taskGroupTitle.ts'
import { groupDigits } from '../../shared/time/wording.ts'
import type { Layout } from './store.ts'

export const taskMessages = {
  title: 'Nhiệm vụ',
  list: 'Danh mục',
  allLists: 'Tất cả danh mục',
  add: 'Thêm nhiệm vụ',
  layout: 'Cách trình bày',
  table: 'Bảng nhiệm vụ',
  noContent: '(chưa nhập nội dung)',
  focusUntilDay: (day: string) => `Trọng tâm đến ${day}`,
  tasks: 'nhiệm vụ',
  notStartedWords: 'chưa bắt đầu',
  selected: (count: number) => `Chọn ${groupDigits(count)}`,
  noLists: 'Chưa có danh mục nhiệm vụ nào. Mỗi danh mục gồm nhiệm vụ chung và nhiệm vụ cụ thể.',
  createList: 'Tạo danh mục',
  createOtherList: 'Thêm danh mục khác',
  newListName: 'Danh mục mới',
  noTasks: 'Danh mục này chưa có nhiệm vụ.',
  clearFilter: 'Bỏ bộ lọc',
  noMatches: 'Không có nhiệm vụ nào khớp bộ lọc.',

  listSettings: 'Sửa danh mục',
  listName: 'Tên danh mục',
  listTheme: 'Chủ đề',
  listLevel: 'Cấp giao',
  listYear: 'Năm',
  listSoonDays: 'Sắp đến hạn từ',
  listSoonDaysHint: 'số ngày trước thời hạn',
  removeList: 'Xóa danh mục',
  listRemoved: (name: string) => `xóa danh mục “${name}”`,

  filters: 'Bộ lọc',
  moreFilters: 'Lọc thêm',
  yes: 'có',
  shortMonth: (month: string) => `${month.slice(5)}/${month.slice(0, 4)}`,
  lead: 'Chủ trì',
  supporting: 'Phối hợp',
  classes: 'Tình trạng',
  deadline: 'Thời hạn',
  kind: 'Loại',
  focus: 'Trọng tâm',
  onlyFocus: 'Chỉ nhiệm vụ trọng tâm',
  notBegun: 'Chưa bắt đầu',
  onlyNotBegun: 'Chỉ nhiệm vụ chưa bắt đầu',
  assigned: 'Ngày giao',
  priority: 'Mức độ',
  tags: 'Nhóm',
  month: 'Tháng',
  completed: 'Hoàn thành',
  givenBy: 'Giao đến',
  conclusions: 'Kết luận',
  noLead: groupWords.noLead,
  noDeadline: groupWords.noDeadline,

  dueWasExtended: 'Thời hạn này theo lần gia hạn gần nhất. Sửa ở mục Gia hạn trong phần chi tiết.',
  leadWasTransferred: 'Cơ quan chủ trì này theo lần chuyển gần nhất. Sửa lần chuyển đó trong phần chi tiết.',
  openTask: 'Mở chi tiết',

  groupBy: 'Gộp',
  noGroups: 'Không gộp',
  foldAll: 'Gập tất cả',
  unfoldAll: 'Mở tất cả',

  allTasks: 'Tất cả',

  bulk: 'Đổi các nhiệm vụ đã chọn',
  chosen: (count: number) => `Đã chọn ${groupDigits(count)}`,
  chosenLimit: (count: number) => `Đã chọn ${groupDigits(count)}, tối đa`,
  clearSelection: 'Bỏ chọn',
  changed: (count: number) => `đổi ${groupDigits(count)} nhiệm vụ`,
  bulkRemoved: (count: number) => `xóa ${groupDigits(count)} nhiệm vụ`,
  transfer: 'Chuyển từ ngày',
  correction: 'Sửa lại',
  extension: 'Gia hạn',
  correctLead: 'Cơ quan chủ trì',
  correctDue: 'Thời hạn',
  leadHint: 'Sửa cơ quan ghi nhầm, không lưu thành một lần chuyển.',
  dueHint: 'Sửa thời hạn ghi nhầm, không lưu thành một lần gia hạn.',
  recordSteps: 'Tiến trình',
  remind: 'Đôn đốc',
  addTag: 'Thêm nhóm',
  removeTag: 'Bỏ nhóm',
  noTags: 'Chưa có nhóm nào. Nhóm được thêm trong phần chi tiết của nhiệm vụ.',
  focusFrom: 'Trọng tâm từ',
  focusUntil: 'Trọng tâm đến',
  clearFocus: 'Bỏ trọng tâm',
  apply: 'Áp dụng',
  cancel: 'Không',
  remove: 'Xóa',

  importTasks: 'Nhập Excel',
  exportTasks: 'Xuất',
  exportFormats: { xlsx: 'Excel (.xlsx)', pdf: 'PDF, khổ A4 ngang', csv: 'CSV' },
  exported: (file: string) => `Đã xuất ${file}.`,

  byAgency: 'Nhiệm vụ theo cơ quan chủ trì',
  agency: 'Cơ quan',
  total: 'Tổng số',
  totalRow: 'Tổng cộng',
  donePercent: 'Tỷ lệ xong',
  ofWhichNotBegun: 'Chưa bắt đầu',
  months: 'Các tháng có thời hạn',
  openOf: (open: number, total: number) =>
    open === 0 ? `${groupDigits(total)} xong` : `còn ${groupDigits(open)}/${groupDigits(total)}`,
} as const

export const kindWords: Readonly<Record<TaskKind, string>> = {
  general: 'Nhiệm vụ chung',
  specific: 'Nhiệm vụ cụ thể',
}

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

export const layoutWords: Readonly<Record<Layout, string>> = {
  table: 'Bảng',
  agency: 'Theo cơ quan',
  month: 'Theo tháng',
}

export const groupingWords: Readonly<Record<TaskGrouping, string>> = {
  list: 'Danh mục',
  section: 'Danh mục và loại',
  lead: 'Cơ quan chủ trì',
  month: 'Tháng đến hạn',
  class: 'Tình trạng',
}

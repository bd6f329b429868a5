import type { ConclusionSection, EntryKind } from '../../shared/minutes/contract.ts'
import type { TaskKind } from '../../shared/tasks/contract.ts'
import type { EntrySection } from './entrySections.ts'

export const minutesMessages = {
  outline: 'Mục lục biên bản',
  conclusionsPart: 'Kết luận của chủ trì',
  entries: 'Ghi chép',
  addEntry: 'Ghi chép',
  newEntry: 'Thêm ghi chép',
  noEntries: 'Chưa có ghi chép nào. Ghi theo diễn biến: khai mạc, báo cáo, ý kiến phát biểu, biểu quyết.',
  entryText: (number: number, section: string) => `${section}, ghi chép ${number}`,
  entryName: (number: number, section: string) => `ghi chép ${number}, ${section}`,
  entryPlaceholder: 'Nội dung',
  noSpeaker: 'chưa ghi người phát biểu',
  entryDetail: 'Ghi chép đang chọn',
  kind: 'Loại',
  speakerPerson: 'Người phát biểu',
  speakerPlaceholder: 'Tìm trong danh bạ',
  speakerWords: 'Hoặc ghi là',
  speakerWordsPlaceholder: 'khi không có trong danh bạ',
  site: 'Điểm cầu',
  agendaItem: 'Mục chương trình',
  none: 'Không chọn',
  agendaItemLabel: (number: number, title: string) => `${number}. ${title}`,
  votesPlaceholder: 'số phiếu',
  votesFor: 'Tán thành',
  votesAgainst: 'Không tán thành',
  votesOther: 'Ý kiến khác',
  votesSum: (total: number) => `cộng ${total}`,
  removeEntryTitle: 'Xóa ghi chép này?',
  removeText: (text: string) => (text === '' ? 'Ghi chép chưa có nội dung.' : `“${text}”`),
  previewToggle: 'Xem trang in',
  previewClose: 'Đóng trang in',
  statusEntries: 'ghi chép',
  keyNew: 'thêm ghi chép theo loại',
  keyDetail: 'người phát biểu',
  keyMove: 'chuyển chỗ',
  keyTask: 'tạo nhiệm vụ',

  conclusions: 'Kết luận',
  addConclusion: 'Kết luận',
  newConclusion: 'Thêm kết luận',
  noConclusions:
    'Chưa có kết luận nào. Mỗi kết luận tạo ra nhiệm vụ hoặc được đánh dấu không phát sinh nhiệm vụ.',
  conclusionText: (number: string) => `Kết luận ${number}`,
  conclusionName: (number: string) => `kết luận ${number}`,
  conclusionPlaceholder: 'Nội dung kết luận',
  conclusionDetail: (number: string) => `Kết luận ${number}`,
  section: 'Phần',
  entry: 'Từ ghi chép',
  withoutTask: 'Không phát sinh nhiệm vụ',
  removeConclusionTitle: (number: string) => `Xóa kết luận ${number}?`,
  createTask: 'Tạo nhiệm vụ từ kết luận',
  createAnother: 'Tạo thêm nhiệm vụ',
  markWithoutTask: 'Không phát sinh nhiệm vụ',
  unmark: 'Bỏ đánh dấu',
  taskList: 'Danh mục',
  taskKind: 'Loại nhiệm vụ',
  create: 'Tạo',
  cancel: 'Không',
  taskCreated: (list: string) => `Đã tạo nhiệm vụ trong “${list}”.`,
  emptyText: 'Nhập nội dung kết luận trước khi tạo nhiệm vụ.',
  newList: 'Danh mục mới',
  openTask: (content: string) => `Mở nhiệm vụ: ${content}`,
  noLead: 'chưa có cơ quan chủ trì',
  noDue: 'chưa có thời hạn',
  closedHere: 'Nhiệm vụ được xác nhận hoàn thành tại hội nghị này',
  statusConclusions: 'kết luận',
  statusWithTask: 'giao nhiệm vụ',
  statusWithoutTask: 'không phát sinh nhiệm vụ',
  statusOpen: 'chưa xử lý',
} as const

/** Heads of the parts, as the biên bản prints them. */
export const entrySectionWords: Readonly<Record<EntrySection, string>> = {
  opening: 'Khai mạc',
  reports: 'Báo cáo',
  opinions: 'Ý kiến phát biểu, tham luận',
  votes: 'Biểu quyết',
}

export const entryKindWords: Readonly<Record<EntryKind, string>> = {
  opening: 'Khai mạc',
  report: 'Báo cáo',
  speech: 'Phát biểu, tham luận',
  opinion: 'Ý kiến',
  explanation: 'Giải trình',
  proposal: 'Kiến nghị',
  vote: 'Biểu quyết',
}

export const conclusionSectionWords: Readonly<Record<ConclusionSection, string>> = {
  assessment: 'Đánh giá chung',
  assignment: 'Nhiệm vụ, giải pháp',
  organization: 'Tổ chức thực hiện',
}

export const taskKindWords: Readonly<Record<TaskKind, string>> = {
  general: 'Nhiệm vụ chung',
  specific: 'Nhiệm vụ cụ thể',
}

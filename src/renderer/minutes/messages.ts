import type { CarryRule, ConclusionSection } from '../../shared/minutes/contract.ts'
import type { TaskKind } from '../../shared/tasks/contract.ts'
import type { EntrySection } from './entrySections.ts'
import { groupDigits } from '../../shared/time/wording.ts'

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
  agendaItemLabel: (number: string, title: string) => (number === '' ? title : `${number}. ${title}`),
  at: 'Giờ ghi',
  atPlaceholder: 'không ghi giờ',
  handlingAgency: 'Cơ quan giải quyết',
  handlingAgencyPlaceholder: 'Chọn cơ quan',
  dueOn: 'Hạn',
  duePlaceholder: 'ngày',
  outcome: 'Kết quả',
  outcomePlaceholder: 'Kết quả giải quyết',
  entryRemoved: 'xóa ghi chép',
  entryMoved: 'đổi thứ tự ghi chép',
  conclusionRemoved: (number: string) => `xóa kết luận ${number}`,
  conclusionMoved: (number: string) => `đổi thứ tự kết luận ${number}`,
  carryRule: 'Rà soát kỳ sau',
  carryDays: 'Số ngày trước hạn',
  carryFrom: 'Từ ngày',
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

export const conclusionSectionWords: Readonly<Record<ConclusionSection, string>> = {
  assessment: 'Đánh giá chung',
  assignment: 'Nhiệm vụ, giải pháp',
  organization: 'Tổ chức thực hiện',
}

export const taskKindWords: Readonly<Record<TaskKind, string>> = {
  general: 'Nhiệm vụ chung',
  specific: 'Nhiệm vụ cụ thể',
}

export const carryRuleWords: Readonly<Record<CarryRule, string>> = {
  always: 'Luôn rà soát',
  beforeDue: 'Khi gần đến hạn',
  fromDay: 'Từ một ngày',
}

export const carriedMessages = {
  title: 'Rà soát kết luận kỳ trước',
  waiting: (count: number) => `${groupDigits(count)} kết luận chưa đến kỳ rà soát`,
  hide: 'Ẩn kết luận chưa đến kỳ rà soát',
  of: (day: string) => `Kỳ họp ngày ${day}`,
  openMeeting: (title: string) => `Mở hội nghị: ${title}`,
  noText: '(chưa có nội dung)',
  noTask: 'Chưa giao nhiệm vụ',
  withoutTask: 'Không phát sinh nhiệm vụ',
  rule: 'Rà soát',
  ruleOf: (text: string) => `Khi nào rà soát: ${text}`,
  days: 'Số ngày trước hạn',
  daysUnit: 'ngày trước hạn',
  from: 'Từ ngày',
} as const

export const proposalMessages = {
  title: 'Kiến nghị, đề xuất',
  list: 'Danh sách kiến nghị, đề xuất',
  one: 'Kiến nghị',
  what: 'kiến nghị',
  none: 'Chưa có kiến nghị nào. Kiến nghị được ghi khi điều hành hội nghị hoặc ở phần Ghi biên bản.',
  back: 'Về danh sách hội nghị',
  panel: 'Kiến nghị đang chọn',
  text: 'Nội dung',
  openMeeting: 'Mở biên bản hội nghị',
} as const

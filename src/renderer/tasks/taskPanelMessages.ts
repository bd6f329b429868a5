import type { Priority } from '../../shared/tasks/contract.ts'
import type { ReminderForm, StepKind, TagGroup } from '../../shared/tasks/steps.ts'
import { groupDigits } from '../../shared/time/wording.ts'

export const panelMessages = {
  panel: (number: string) => `Nhiệm vụ ${number}`,
  moreSteps: 'Diễn biến khác',
  remove: 'Xóa nhiệm vụ',
  removed: (number: string) => `xóa nhiệm vụ ${number}`,
  cancel: 'Không',
  add: 'Thêm',
  save: 'Ghi',
  correct: (name: string) => `Sửa: ${name}`,
  takeAway: (name: string) => `Xóa: ${name}`,

  content: 'Nội dung nhiệm vụ',
  noContent: '(chưa nhập nội dung)',
  status: 'Tình trạng',
  notStartedYet: 'chưa bắt đầu',
  daysToGo: (days: number) => `còn ${groupDigits(days)} ngày`,
  workingDays: (days: number) => `${groupDigits(days)} ngày làm việc`,

  deadlineKind: 'Loại thời hạn',
  due: 'Thời hạn',
  duePlaceholder: '30/6/2024, tháng 6/2024…',
  firstDue: 'Hạn ban đầu',
  extended: (times: number) => `lần ${times}`,
  onDay: (day: string) => `ngày ${day}`,
  reportedOnDay: (day: string) => `báo cáo ngày ${day}`,
  notWorkingDay: (day: string, what: string) => `${day} là ${what}.`,
  dayOff: (name: string) => `ngày nghỉ (${name})`,
  before: (day: string) => `Ngày làm việc trước: ${day}`,
  after: (day: string) => `sau: ${day}`,
  noHolidays: (year: number) => `Chưa có lịch nghỉ năm ${year}.`,
  workingDayBefore: (day: string) => `Ngày làm việc trước ${day}`,
  workingDayAfter: (day: string) => `Ngày làm việc sau ${day}`,
  lead: 'Chủ trì',
  choosePlaceholder: 'Chọn cơ quan',
  supporting: 'Phối hợp',
  contact: 'Đầu mối',
  contactPlaceholder: 'Họ tên, điện thoại',
  product: 'Sản phẩm',
  focusFrom: 'Trọng tâm từ',
  focusUntil: 'Trọng tâm đến',

  assignment: 'Giao việc',
  assignedOn: 'Ngày giao',
  assigner: 'Người giao',
  director: 'Lãnh đạo',
  priority: 'Mức độ',
  tags: 'Nhóm',
  tagsPlaceholder: 'Chọn hoặc gõ để thêm',
  newTag: (name: string, group: string) => `Thêm “${name}” vào ${group.toLocaleLowerCase('vi')}`,
  addTags: 'Thêm mới',
  code: 'STT',
  kind: 'Loại',
  list: 'Danh mục',
  parent: 'Nhiệm vụ cha',
  parentPlaceholder: 'Gõ STT hoặc nội dung',

  sources: 'Căn cứ giao',
  sourceCount: (count: number) => `${count} văn bản`,
  addSource: 'Thêm văn bản',
  source: (number: number) => `văn bản ${number}`,
  editSource: (number: number) => `Sửa văn bản ${number}`,
  emptySource: '(chưa nhập văn bản)',
  sourceRemoved: (citation: string) => `xóa căn cứ “${citation}”`,
  sourceMoved: (citation: string) => `đổi thứ tự căn cứ “${citation}”`,
  sourceKind: 'Loại',
  sourceKindPlaceholder: 'Kế hoạch, Thông báo…',
  sourceNumber: 'Số, ký hiệu',
  sourceNumberPlaceholder: '12/KH-UBND',
  sourceIssuedOn: 'Ngày',
  sourceIssuer: 'Cơ quan',
  sourceExtract: 'Trích yếu',
  sourceClause: 'Điều khoản',
  sourceClausePlaceholder: 'mục II.3',
  done: 'Xong',

  chain: 'Từ kết luận đến kết quả',
  conclusion: 'Kết luận',
  given: 'Giao nhiệm vụ',
  progressSoFar: (count: number) => (count === 1 ? 'Báo cáo tiến độ' : `Báo cáo lần ${count}`),
  givenTo: (agency: string) => `giao ${agency} chủ trì`,
  transferredTo: (agency: string) => `sang ${agency}`,
  seeProgress: 'xem',
  toProgress: 'Xem các báo cáo tiến độ',
  notClosed: 'Xác nhận',
  waiting: 'chờ xác nhận hoàn thành',
  notReported: 'chưa báo cáo hoàn thành',
  later: 'sau ngày tính đến',
  stepRemoved: (step: string, day: string) => `xóa “${step}” ngày ${day}`,
  none: 'chưa có',

  progress: 'Tiến độ',
  percent: (percent: number) => `${percent}%`,
  addReport: 'Thêm báo cáo',
  noReports: 'Chưa có báo cáo tiến độ.',
  reportedOn: 'Ngày',
  reporter: 'Người báo cáo',
  percentLabel: 'Tiến độ (%)',
  reportText: 'Nội dung',
  difficulty: 'Vướng mắc',
  cause: 'Nguyên nhân',
  proposal: 'Đề xuất',
  addWithFiles: 'Thêm kèm tệp…',
  reportStays: 'Báo cáo đã thêm không sửa được nữa.',
  reportOf: (day: string) => `Báo cáo ngày ${day}`,
  attachToReport: 'Thêm tệp',
  attachToReportOf: (day: string) => `Thêm tệp vào báo cáo ngày ${day}`,
  percentRange: 'Nhập số từ 0 đến 100.',
  emptyReport: 'Nhập nội dung, tiến độ hoặc vướng mắc.',

  extensions: 'Gia hạn',
  times: (times: number) => `${times} lần`,
  requestWords: (text: string) => `Xin: ${text}`,
  basisWords: (text: string) => `Đồng ý: ${text}`,
  approved: 'Đồng ý',
  approvedOn: (day: string) => `ngày ${day}`,

  reminders: 'Đôn đốc',
  addReminder: 'Thêm đôn đốc',
  remindedOn: 'Ngày',
  form: 'Hình thức',
  documentNumber: 'Số văn bản',
  reminderText: 'Nội dung',
  response: 'Phản hồi',
  reminderName: (day: string) => `đôn đốc ngày ${day}`,
  reminderRemoved: (day: string) => `xóa lần đôn đốc ngày ${day}`,

  attachments: 'Minh chứng',
  addFiles: 'Thêm tệp',
  openFile: (name: string) => `Mở tệp ${name}`,
  saveFile: (name: string) => `Lưu tệp ${name} ra ngoài`,
  fileSaved: (file: string) => `Đã lưu tệp ra ${file}.`,
  removeFile: (name: string) => `Xóa tệp ${name}`,
  fileRemoved: (name: string) => `xóa tệp “${name}”`,

  children: 'Nhiệm vụ con',
  addChild: 'Thêm nhiệm vụ con',
  openTask: (number: string) => `Mở nhiệm vụ ${number}`,

  texts: 'Kết quả, ghi chú',
  result: 'Kết quả',
  resultPlaceholder: 'Kết quả; số, ký hiệu văn bản báo cáo',
  note: 'Ghi chú',

  day: 'Ngày',
  missingDay: 'Chưa nhập ngày.',
  newDue: 'Hạn mới',
  missingDue: 'Chưa nhập hạn mới.',
  newLead: 'Cơ quan mới',
  missingLead: 'Chưa chọn cơ quan.',
  missingReason: 'Chưa nhập lý do.',
  meeting: 'Tại hội nghị',
  meetingPlaceholder: 'Không tại hội nghị nào',
} as const

/** What a button says that makes a step. */
export const stepActionWords: Readonly<Record<StepKind, string>> = {
  started: 'Bắt đầu',
  reported: 'Báo cáo hoàn thành',
  returned: 'Trả lại',
  completed: 'Xác nhận hoàn thành',
  paused: 'Tạm dừng',
  resumed: 'Tiếp tục',
  cancelled: 'Hủy nhiệm vụ',
  reopened: 'Thực hiện lại',
  extended: 'Gia hạn',
  transferred: 'Chuyển cơ quan chủ trì',
}

/** What a step is called once it happened. */
export const stepWords: Readonly<Record<StepKind, string>> = {
  started: 'Bắt đầu',
  reported: 'Đã báo cáo',
  returned: 'Trả lại',
  completed: 'Hoàn thành',
  paused: 'Tạm dừng',
  resumed: 'Tiếp tục',
  cancelled: 'Hủy',
  reopened: 'Thực hiện lại',
  extended: 'Gia hạn',
  transferred: 'Chuyển chủ trì',
}

export type StepText = 'note' | 'request' | 'basis' | 'approver'

/** The words that a kind of step is asked for, in their order, as they are labelled. */
export const stepTexts: Readonly<
  Record<StepKind, readonly { readonly field: StepText; readonly label: string }[]>
> = {
  started: [{ field: 'note', label: 'Ghi chú' }],
  reported: [
    { field: 'basis', label: 'Văn bản' },
    { field: 'note', label: 'Ghi chú' },
  ],
  returned: [
    { field: 'note', label: 'Lý do' },
    { field: 'approver', label: 'Người trả lại' },
  ],
  completed: [
    { field: 'approver', label: 'Người xác nhận' },
    { field: 'basis', label: 'Văn bản' },
  ],
  paused: [
    { field: 'note', label: 'Lý do' },
    { field: 'basis', label: 'Căn cứ' },
  ],
  resumed: [{ field: 'note', label: 'Ghi chú' }],
  cancelled: [
    { field: 'note', label: 'Lý do' },
    { field: 'basis', label: 'Căn cứ' },
    { field: 'approver', label: 'Người duyệt' },
  ],
  reopened: [{ field: 'note', label: 'Lý do' }],
  extended: [
    { field: 'note', label: 'Lý do' },
    { field: 'request', label: 'Văn bản xin' },
    { field: 'basis', label: 'Văn bản đồng ý' },
    { field: 'approver', label: 'Người duyệt' },
  ],
  transferred: [
    { field: 'note', label: 'Lý do' },
    { field: 'basis', label: 'Căn cứ' },
  ],
}

/** Steps that mean nothing to a later reader without their reason. */
export const needsReason: readonly StepKind[] = ['returned', 'extended', 'cancelled']

export const priorityWords: Readonly<Record<Priority, string>> = {
  normal: 'Thường',
  urgent: 'Khẩn',
  veryUrgent: 'Thượng khẩn',
  express: 'Hỏa tốc',
}

export const reminderFormWords: Readonly<Record<ReminderForm, string>> = {
  letter: 'Công văn',
  phone: 'Điện thoại',
  message: 'Tin nhắn',
  email: 'Thư điện tử',
  inPerson: 'Làm việc trực tiếp',
}

export const tagGroupWords: Readonly<Record<TagGroup, string>> = {
  utility: 'Nhóm tiện ích',
  problem: 'Nhóm vấn đề',
  field: 'Lĩnh vực',
}

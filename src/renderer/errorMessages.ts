import type { ErrorCode, ErrorFacts, InputIssue, TableFault } from '../shared/contract/error.ts'
import { assertNever } from '../shared/contract/error.ts'
import { capitalizeFirst } from '../shared/text/capitalize.ts'
import { groupDigits } from '../shared/time/wording.ts'

/** What the fields of the contract are called on screen, by the last name in an issue's path. */
const fieldLabels: Readonly<Record<string, string>> = {
  abbreviation: 'chữ viết tắt',
  addressees: 'kính gửi',
  agendaItemId: 'mục chương trình',
  answeredOn: 'ngày trả lời',
  approver: 'người duyệt',
  asOf: 'ngày tính đến',
  assignedOn: 'ngày giao',
  assigner: 'người giao',
  at: 'giờ',
  attendanceWords: 'câu thành phần',
  audience: 'phạm vi của mục',
  bases: 'căn cứ',
  basis: 'văn bản đồng ý, căn cứ',
  bloc: 'khối',
  body: 'nội dung văn bản',
  capacity: 'số chỗ',
  carryDays: 'số ngày trước hạn',
  carryFrom: 'ngày bắt đầu rà soát',
  carryRule: 'cách rà soát kỳ sau',
  cause: 'nguyên nhân',
  clause: 'điều khoản',
  code: 'số thứ tự',
  compareTo: 'ngày so sánh',
  conclusionId: 'kết luận',
  confirmation: 'xác nhận',
  connectedAt: 'giờ kết nối',
  connection: 'phương thức kết nối',
  contact: 'đầu mối',
  contactPhone: 'điện thoại đầu mối',
  content: 'nội dung nhiệm vụ',
  copies: 'số lượng bản',
  datedOn: 'ngày văn bản',
  day: 'ngày',
  dayOfMonth: 'ngày trong tháng',
  deadlineKind: 'loại thời hạn',
  delivery: 'hình thức',
  difficulty: 'vướng mắc',
  director: 'lãnh đạo chỉ đạo',
  documentNumber: 'số văn bản',
  dueOn: 'thời hạn',
  dueUntil: 'ngày cuối kỳ',
  dueWording: 'lời ghi thời hạn',
  duration: 'thời lượng',
  email: 'thư điện tử',
  endedAt: 'giờ kết thúc thực tế',
  endTime: 'giờ kết thúc',
  entryId: 'ghi chép',
  extract: 'trích yếu',
  fallback: 'phương án dự phòng',
  fixedStart: 'giờ cố định',
  focusFrom: 'ngày bắt đầu trọng tâm',
  focusUntil: 'ngày cuối trọng tâm',
  folder: 'thư mục',
  form: 'hình thức',
  frequency: 'kỳ họp',
  from: 'cơ quan sáp nhập',
  fullName: 'họ và tên',
  group: 'phân loại nhóm',
  handlingAgencyId: 'cơ quan giải quyết',
  happenedOn: 'ngày',
  heldOn: 'ngày họp',
  honorific: 'danh xưng',
  incident: 'sự cố',
  intoId: 'cơ quan kế thừa',
  invitedOn: 'ngày gửi giấy mời',
  inviteeId: 'đại biểu',
  invitees: 'các thành phần được chọn',
  issuedOn: 'ngày văn bản',
  issuer: 'cơ quan ban hành',
  issuerLines: 'cơ quan ban hành',
  items: 'các mục chương trình',
  keptAt: 'đơn vị, người nhận bản lưu',
  keptBy: 'nơi lưu',
  kind: 'loại',
  kinds: 'loại văn bản',
  leadId: 'cơ quan chủ trì',
  leftCapacity: 'chức danh người ký bên trái',
  leftName: 'người ký bên trái',
  letterheadId: 'hồ sơ cơ quan ban hành',
  line: 'đường truyền',
  mainSiteId: 'điểm cầu chính',
  meetingId: 'hội nghị',
  militaryRank: 'cấp bậc',
  minutes: 'số phút dời giờ',
  minutesNumber: 'số biên bản',
  monthClosingDay: 'ngày chốt kỳ tháng, quý, 6 tháng, năm',
  name: 'tên',
  note: 'ghi chú',
  number: 'số, ký hiệu',
  numberSeriesId: 'dãy số',
  on: 'ngày chuyển',
  organizationId: 'cơ quan, đơn vị',
  orientation: 'khổ giấy',
  outcome: 'kết quả giải quyết',
  ownerLevel: 'cấp giao',
  pages: 'số trang',
  paperDueOn: 'hạn nộp tham luận',
  paperOn: 'ngày nộp tham luận',
  parentId: 'mục cấp trên',
  parentLines: 'cơ quan chủ quản',
  percent: 'tiến độ',
  personId: 'cán bộ',
  phone: 'điện thoại',
  picture: 'hình ảnh',
  pinnedAsOf: 'ngày tính đến',
  place: 'địa điểm',
  positionId: 'chức vụ',
  preparedBy: 'cơ quan soạn',
  presenter: 'người trình bày',
  priority: 'mức độ',
  product: 'sản phẩm',
  proposal: 'đề xuất',
  rank: 'thứ tự lễ tân',
  receivedBy: 'ký nhận',
  recipients: 'nơi nhận',
  remindedOn: 'ngày đôn đốc',
  reportedOn: 'ngày báo cáo',
  reporter: 'người báo cáo',
  request: 'văn bản xin',
  response: 'phản hồi',
  result: 'kết quả',
  role: 'vai trò',
  roomCode: 'mã phòng',
  script: 'lời dẫn',
  seat: 'số thứ tự của người',
  seats: 'số người',
  section: 'phần của kết luận',
  sentOn: 'ngày chuyển',
  seriesId: 'chuỗi họp',
  sheets: 'tờ số',
  shortName: 'tên ngắn',
  signerCapacity: 'quyền hạn, chức vụ người ký',
  signerName: 'người ký',
  signerOffice: 'chức vụ trong cơ quan của người ký',
  signing: 'ký',
  siteId: 'điểm cầu',
  soonDays: 'số ngày sắp đến hạn',
  sound: 'âm thanh',
  sources: 'số văn bản giao',
  speaker: 'người phát biểu',
  speechId: 'phát biểu',
  standInName: 'họ và tên người đi thay',
  standInTitles: 'chức vụ người đi thay',
  startedAt: 'giờ bắt đầu thực tế',
  startTime: 'giờ bắt đầu',
  state: 'trạng thái',
  subject: 'trích yếu',
  summary: 'tóm tắt ý chính',
  supportingIds: 'cơ quan phối hợp',
  tagId: 'nhóm',
  tagIds: 'nhóm',
  taskListId: 'danh mục nhiệm vụ',
  tasks: 'số nhiệm vụ được chọn',
  technical: 'thao tác kỹ thuật',
  technician: 'cán bộ kỹ thuật',
  technicianPhone: 'điện thoại kỹ thuật',
  templateId: 'mẫu chương trình',
  testedAt: 'giờ thử',
  testedOn: 'ngày thử',
  tester: 'người thử',
  text: 'nội dung',
  theme: 'chủ đề',
  title: 'tên',
  titles: 'chức vụ',
  validFrom: 'ngày bắt đầu hiệu lực',
  validTo: 'ngày hết hiệu lực',
  votesAgainst: 'số phiếu không tán thành',
  votesFor: 'số phiếu tán thành',
  votesOther: 'số phiếu ý kiến khác',
  weekClosingDay: 'ngày chốt kỳ tuần',
  weekday: 'thứ trong tuần',
  weekOfMonth: 'tuần trong tháng',
  withoutTask: 'đánh dấu không phát sinh nhiệm vụ',
  words: 'thành phần mời',
  urgency: 'mức độ khẩn',
  year: 'năm',
}

/** What records are called when an error names one. */
const recordLabels: Readonly<Record<string, string>> = {
  action: 'thao tác',
  agendaItem: 'mục chương trình',
  agendaTemplate: 'mẫu chương trình',
  attachment: 'tệp đính kèm',
  attendanceEvent: 'lần điểm danh',
  conclusion: 'kết luận',
  documentAnnex: 'phụ lục',
  entry: 'ghi chép',
  file: 'tệp',
  heading: 'dòng tiêu đề',
  holiday: 'ngày trong lịch',
  import: 'tệp đang nhập',
  importMapping: 'cách nhận cột',
  invitee: 'thành phần mời',
  issuedCopy: 'bản phát hành',
  knownSite: 'điểm cầu trong danh bạ',
  letterhead: 'hồ sơ cơ quan ban hành',
  linkTest: 'lần kết nối thử',
  listView: 'cách xem',
  material: 'tài liệu',
  meeting: 'hội nghị',
  meetingSeries: 'chuỗi họp',
  numberSeries: 'dãy số',
  officialDocument: 'văn bản',
  organization: 'cơ quan',
  person: 'cán bộ',
  position: 'chức vụ',
  progressReport: 'báo cáo tiến độ',
  reference: 'mục đã chọn',
  reminder: 'lần đôn đốc',
  seatName: 'tên người được cử',
  sheet: 'trang tính',
  site: 'điểm cầu',
  speech: 'phát biểu',
  tag: 'nhóm nhiệm vụ',
  task: 'nhiệm vụ',
  taskList: 'danh mục nhiệm vụ',
  taskSource: 'văn bản giao',
  taskStep: 'diễn biến của nhiệm vụ',
  taskSupport: 'cơ quan phối hợp',
  taskTag: 'nhóm của nhiệm vụ',
  taskView: 'cách xem',
  workspace: 'sổ làm việc',
}

const sentences: { readonly [Code in ErrorCode]: (facts: ErrorFacts[Code]) => string } = {
  'invalid-input': ({ issues }) => {
    const first = issues[0]
    return first === undefined ? 'Có nội dung chưa đúng. Kiểm tra lại các ô.' : issueSentence(first)
  },
  'not-found': ({ what }) => `Không còn tìm thấy ${recordLabel(what)}. Mở lại danh sách.`,
  conflict: ({ what }) =>
    `${capitalizeFirst(recordLabel(what))} vừa được thay đổi ở nơi khác và đã được tải lại. Nhập lại thay đổi.`,
  'changed-since': ({ what }) =>
    `Không hoàn tác được vì ${recordLabel(what)} đã được thay đổi sau đó. Sửa trực tiếp chỗ cần trả lại.`,
  'still-referenced': ({ what }) =>
    `Không xóa được ${recordLabel(what)} này vì còn dữ liệu khác dùng đến. Sửa hoặc xóa chỗ đó trước.`,
  'meeting-in-use': ({ tasks, documents }) => {
    const uses = [
      tasks > 0 ? `${tasks} nhiệm vụ từ kết luận hoặc hoàn thành tại hội nghị` : '',
      documents > 0 ? `${documents} văn bản soạn từ hội nghị` : '',
    ]
    return `Hội nghị này còn ${uses.filter(Boolean).join(' và ')} nên không xóa được. Chuyển trạng thái hội nghị sang Hủy, hoặc xóa những mục đó trước.`
  },
  'document-issued': () =>
    'Văn bản đã phát hành nên không sửa, xóa hoặc hoàn tác được. Lập văn bản mới để thay đổi hoặc bổ sung.',
  'minutes-issued': () =>
    'Biên bản của hội nghị này đã phát hành. Lập biên bản bổ sung để ghi thêm hoặc sửa nội dung.',
  'number-taken': ({ number, subject }) =>
    `Số ${number} của năm đã dùng cho văn bản “${subject}”. Nhập số khác hoặc lấy số tiếp theo của dãy.`,
  'issued-file-changed': ({ file }) =>
    `Tệp đã phát hành ${file} bị mất hoặc bị thay đổi. Lấy lại tệp này từ bản sao lưu của sổ làm việc.`,
  'no-workspace': () => 'Chưa mở sổ làm việc nào.',
  'workspace-in-use': ({ folder }) =>
    `Sổ làm việc tại ${folder} đang mở ở chương trình khác. Đóng chương trình đó rồi mở lại.`,
  'workspace-exists': ({ folder }) => `Thư mục ${folder} đã có dữ liệu. Chọn thư mục trống.`,
  'not-a-workspace': ({ folder }) => `Thư mục ${folder} không phải sổ làm việc. Chọn thư mục khác.`,
  'workspace-unreadable': ({ folder }) =>
    `Không đọc được sổ làm việc tại ${folder}. Giữ nguyên thư mục và mở bản sao lưu.`,
  'workspace-not-writable': ({ folder }) =>
    `Không ghi được vào ${folder}. Kiểm tra quyền ghi của thư mục, hoặc chọn thư mục khác.`,
  'workspace-outdated': ({ folder }) =>
    `Sổ làm việc tại ${folder} do bản cũ của chương trình ghi. Mở bằng cửa sổ chương trình một lần rồi làm lại.`,
  'read-only': () => 'Sổ làm việc chỉ mở để đọc, không ghi được.',
  'database-from-future': ({ folder }) =>
    `Sổ làm việc tại ${folder} do bản mới hơn của chương trình ghi. Cập nhật chương trình rồi mở lại.`,
  'disk-full': () => 'Ổ đĩa đã đầy, chưa lưu được. Giải phóng chỗ trống rồi làm lại.',
  'file-not-written': ({ file }) => `Không ghi được tệp ${file}. Đóng tệp nếu đang mở hoặc chọn nơi khác.`,
  'file-not-read': ({ file }) =>
    `Không mở được tệp ${file}. Kiểm tra tên tệp, hoặc đóng tệp nếu đang mở ở chương trình khác.`,
  'not-a-file': ({ file }) => `${file} không phải là tệp. Chọn từng tệp cần thêm.`,
  'file-changed': ({ file }) =>
    `Tệp ${file} bị thay đổi trong khi sao chép nên chưa được thêm. Chờ tệp ghi xong rồi làm lại.`,
  'file-kind-refused': ({ file }) =>
    `Không nhận tệp ${file} vì là tệp chương trình. Chọn tệp văn bản, bảng tính, trình chiếu, ảnh hoặc PDF.`,
  'not-a-picture': ({ file }) =>
    `Tệp ${file} không phải ảnh PNG, JPEG, GIF hoặc WebP. Thêm tệp này vào danh mục tài liệu.`,
  'file-too-large': ({ file, megabytes }) =>
    `Tệp ${file} lớn hơn ${groupDigits(megabytes)} MB. Chia nhỏ tệp rồi làm lại.`,
  'file-not-opened': ({ file }) =>
    `Không mở trực tiếp được tệp ${file}. Lưu tệp ra máy rồi mở bằng chương trình phù hợp.`,
  'table-not-read': ({ file, reason }) => `Không đọc được ${file}. ${tableFaults[reason]}`,
  'pdf-failed': () => 'Không tạo được tệp PDF. Khởi động lại chương trình rồi làm lại.',
  'job-failed': ({ reason }) =>
    reason === 'memory'
      ? 'Không đủ bộ nhớ để làm việc này. Đóng bớt chương trình khác, hoặc lọc bớt dữ liệu rồi làm lại.'
      : 'Việc đang làm bị dừng giữa chừng. Làm lại.',
  cancelled: () => 'Đã dừng theo yêu cầu.',
  unexpected: () => 'Chương trình gặp lỗi, việc vừa làm chưa được lưu. Làm lại; nếu vẫn lỗi, khởi động lại.',
}

const tableFaults: Readonly<Record<TableFault, string>> = {
  'old-excel': 'Tệp .xls cũ: mở bằng Excel rồi lưu lại thành .xlsx.',
  encrypted: 'Tệp có mật khẩu: mở bằng Excel, bỏ mật khẩu rồi lưu lại.',
  broken: 'Tệp bị hỏng: mở bằng Excel rồi lưu lại thành .xlsx.',
  'unknown-kind': 'Chỉ nhập được tệp .xlsx và .csv: mở bằng Excel rồi lưu lại thành .xlsx.',
  empty: 'Tệp không có nội dung.',
  'no-rows': 'Bảng chỉ có dòng tiêu đề cột: thêm các dòng bên dưới rồi nhập lại.',
  'too-large': 'Tệp quá lớn: chỉ giữ lại trang tính cần nhập rồi lưu lại.',
  'rows-with-errors': 'Có dòng lỗi: sửa các dòng đó trong tệp rồi nhập lại.',
  'too-many-rows': 'Tệp có quá 200.000 dòng: xóa các dòng thừa hoặc chia thành nhiều tệp.',
}

/** The sentence for an error that crossed the boundary. */
export function errorSentence<Code extends ErrorCode>(error: {
  readonly code: Code
  readonly facts: ErrorFacts[Code]
}): string {
  return sentences[error.code](error.facts)
}

function issueSentence(issue: InputIssue): string {
  const label = fieldLabel(issue.path)
  const limit = issue.limit === undefined ? '' : groupDigits(issue.limit)
  switch (issue.reason) {
    case 'missing':
    case 'too-short':
      return `Chưa nhập ${label}.`
    case 'too-long':
      return limit === ''
        ? `${capitalizeFirst(label)} quá dài. Rút ngắn lại.`
        : `${capitalizeFirst(label)} dài quá ${limit} ký tự. Rút ngắn lại.`
    case 'out-of-range':
      return limit === ''
        ? `${capitalizeFirst(label)} nằm ngoài khoảng cho phép.`
        : `${capitalizeFirst(label)} nằm ngoài khoảng cho phép, giới hạn là ${limit}.`
    case 'contradiction':
      if (issue.against === undefined)
        return `${capitalizeFirst(label)} trùng hoặc trái với dữ liệu đã có. Chọn lại.`
      return `${capitalizeFirst(label)} không khớp với ${fieldLabel(issue.against ?? '')}. Sửa một trong hai ô.`
    case 'wrong-type':
    case 'bad-format':
    case 'unknown-field':
      return `${capitalizeFirst(label)} chưa đúng. Nhập lại.`
    default:
      return assertNever(issue.reason)
  }
}

function fieldLabel(path: string): string {
  const names = path.split('.').filter((name) => !/^\d+$/.test(name))
  return labelIn(fieldLabels, names.at(-1) ?? '') ?? 'nội dung'
}

function recordLabel(what: string): string {
  return labelIn(recordLabels, what) ?? 'bản ghi'
}

function labelIn(labels: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(labels, name) ? labels[name] : undefined
}

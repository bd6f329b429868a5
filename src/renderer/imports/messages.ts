import type { RowStatus } from '../../shared/imports/compareTasks.ts'
import type { SkipReason } from '../../shared/imports/bodyRows.ts'
import type { ImportKind } from '../../shared/imports/contract.ts'
import type { Flag, FlagReason } from '../../shared/imports/flags.ts'
import { capitalizeFirst } from '../../shared/text/capitalize.ts'
import { groupDigits } from '../../shared/time/wording.ts'

export const importMessages = {
  back: 'Về danh sách',
  chooseFile: 'Chọn tệp',
  otherFile: 'Chọn tệp khác',
  reading: 'Đang đọc tệp',
  comparing: 'Đang so sánh với dữ liệu đã có',
  writing: 'Đang nhập',
  progress: (done: number, total: number) => `${groupDigits(done)} / ${groupDigits(total)}`,
  cancel: 'Dừng',
  source: 'Tệp',
  file: 'Tên tệp',
  sheet: 'Trang tính',
  hidden: 'ẩn',
  rowsOf: (rows: number) => `${groupDigits(rows)} dòng`,
  headFrom: 'Tiêu đề cột từ dòng',
  headUntil: 'đến dòng',
  row: (row: number) => `Dòng ${row}`,
  noHead: 'Chưa nhận ra dòng tiêu đề cột. Chọn dòng có tên các cột.',
  target: 'Nhập vào',
  letters: 'Cách đọc',
  list: 'Danh mục',
  newList: 'Danh mục mới',
  newListName: 'Tên danh mục mới',
  defaultKind: 'Loại, khi tệp không ghi',
  convertLegacy: 'Chuyển chữ .VnTime, VNI sang Unicode',
  columns: 'Cột',
  remembered: 'như lần nhập trước',
  column: 'Cột trong tệp',
  field: 'Là',
  ignored: 'Không nhập',
  agencies: 'Cơ quan chưa nhận ra',
  agencyCells: (cells: number) => `${groupDigits(cells)} ô`,
  agencyChoice: (name: string) => `Xử lý: ${name}`,
  undecided: 'Chưa chọn',
  createAgency: 'Thêm vào danh bạ',
  skipAgency: 'Bỏ qua',
  createAll: 'Thêm tất cả',
  all: 'Tất cả',
  statuses: 'Lọc theo kết quả',
  grid: 'Các dòng sẽ nhập',
  rowNumber: 'Dòng',
  result: 'Kết quả',
  nothing: 'Không có dòng nào.',
  onlyHeading: (what: string) =>
    `Bảng chỉ có dòng tiêu đề cột, chưa có ${what} nào. Thêm dòng vào tệp rồi chọn lại, hoặc chọn trang tính khác.`,
  takeDoubtful: (rows: number) => `Nhập cả phần chắc chắn của ${groupDigits(rows)} dòng cần xem`,
  commitNothing: 'Không có gì để nhập',
  empty: '(trống)',
} as const

interface KindWords {
  readonly title: string
  /** "nhiệm vụ": what the rows are of. */
  readonly what: string
  /** Asks for the column without which nothing is found. */
  readonly noNameColumn: string
}

export const kindWords: Readonly<Record<ImportKind, KindWords>> = {
  tasks: {
    title: 'Nhập nhiệm vụ từ Excel, CSV',
    what: 'nhiệm vụ',
    noNameColumn: 'Chọn cột có nội dung nhiệm vụ.',
  },
  organizations: {
    title: 'Nhập cơ quan, đơn vị từ Excel, CSV',
    what: 'cơ quan',
    noNameColumn: 'Chọn cột có tên cơ quan, đơn vị.',
  },
  people: {
    title: 'Nhập cán bộ từ Excel, CSV',
    what: 'cán bộ',
    noNameColumn: 'Chọn cột có họ và tên.',
  },
  knownSites: {
    title: 'Nhập điểm cầu vào danh bạ từ Excel, CSV',
    what: 'điểm cầu',
    noNameColumn: 'Chọn cột có tên điểm cầu.',
  },
  sites: {
    title: 'Nhập điểm cầu của hội nghị từ Excel, CSV',
    what: 'điểm cầu',
    noNameColumn: 'Chọn cột có tên điểm cầu.',
  },
  invitees: {
    title: 'Nhập thành phần mời từ Excel, CSV',
    what: 'thành phần',
    noNameColumn: 'Chọn cột có đại biểu, thành phần hoặc chức vụ.',
  },
}

/** What is said of records of a kind. */
export const importWords = {
  noFile: (what: string) =>
    `Chọn tệp .xlsx hoặc .csv có bảng ${what}. Không có gì được ghi trước khi xem lại.`,
  skipped: (rows: number, what: string) => `${groupDigits(rows)} dòng không phải ${what}`,
  skippedTitle: (what: string) => `Dòng không phải ${what}`,
  content: (what: string) => `${capitalizeFirst(what)} trong tệp và thay đổi`,
  commit: (rows: number, what: string) => (rows === 0 ? `Nhập ${what}` : `Nhập ${groupDigits(rows)} ${what}`),
  tally: (total: number, what: string) => `${groupDigits(total)} dòng ${what}`,
  done: (created: number, changed: number, what: string) =>
    created > 0 && changed > 0
      ? `nhập ${groupDigits(created + changed)} ${what} (thêm ${groupDigits(created)}, sửa ${groupDigits(changed)})`
      : created > 0
        ? `nhập ${groupDigits(created)} ${what}`
        : `nhập thay đổi của ${groupDigits(changed)} ${what}`,
} as const

export const statusWords: Readonly<Record<RowStatus, string>> = {
  new: 'Mới',
  changed: 'Thay đổi',
  same: 'Không đổi',
  doubtful: 'Cần xem',
  error: 'Lỗi',
}

export const skipWords: Readonly<Record<SkipReason, string>> = {
  section: 'tên phần',
  total: 'dòng tổng',
  head: 'tiêu đề lặp lại',
  columnNumbers: 'số cột',
  footer: 'dưới bảng',
  blank: 'trống',
}

const quoted = (text: string) => (text === '' ? '' : `: “${text}”`)

const sentences: Readonly<Record<FlagReason, (text: string) => string>> = {
  charactersRepaired: () => 'Đã sửa dấu và ký tự ẩn theo chuẩn Unicode',
  legacyRepaired: (text) => `Đã chuyển chữ phông cũ sang Unicode${quoted(text)}`,
  yearAssumed: (text) => `Không ghi năm, lấy năm của danh mục${quoted(text)}`,
  serialDate: (text) => `Số không có định dạng ngày, hiểu là ngày${quoted(text)}`,
  rounded: (text) => `Làm tròn đến phần trăm${quoted(text)}`,
  leadSupports: () => 'Cơ quan chủ trì không ghi lại ở phần phối hợp',
  notWritten: (text) => `Thời hạn ban đầu không nhập vì chưa rõ ngày gia hạn${quoted(text)}`,
  formulaWithoutValue: () => 'Công thức chưa có kết quả: mở bằng Excel rồi lưu lại',
  errorCell: (text) => `Ô bị lỗi ${text}: sửa trong tệp`,
  monthFirst: (text) => `Có vẻ ghi tháng trước ngày${quoted(text)}: sửa thành ngày/tháng/năm`,
  maybeSwapped: (text) => `Excel có thể đã đổi chỗ ngày và tháng${quoted(text)}: kiểm tra lại trong tệp`,
  unreadableDate: (text) => `Không đọc được ngày${quoted(text)}`,
  unreadableDeadline: (text) => `Không đọc được thời hạn${quoted(text)}`,
  unreadableNumber: (text) => `Không đọc được số${quoted(text)}`,
  fractionOrPercent: (text) => `Chưa rõ là phần trăm hay phần của một${quoted(text)}: ghi kèm dấu %`,
  unknownOrganization: (text) => `Danh bạ chưa có cơ quan${quoted(text)}`,
  ambiguousOrganization: (text) => `Nhiều cơ quan cùng tên${quoted(text)}`,
  severalLeads: (text) => `Có nhiều cơ quan chủ trì${quoted(text)}: chỉ ghi một`,
  unknownTag: (text) => `Chưa có nhóm${quoted(text)}`,
  unknownKind: (text) => `Không rõ loại nhiệm vụ${quoted(text)}`,
  unknownPriority: (text) => `Không rõ mức độ${quoted(text)}`,
  focusWithoutEnd: () => 'Trọng tâm nhưng chưa ghi giai đoạn',
  extendedDeadline: (text) => `Khác thời hạn đã gia hạn${quoted(text)}: sửa ở phần gia hạn`,
  transferredLead: (text) => `Khác cơ quan đã được chuyển giao${quoted(text)}`,
  datesContradict: (text) => `Các ngày không khớp nhau${quoted(text)}`,
  completedLater: (text) => `Hoàn thành sau ngày tính đến${quoted(text)}: nếu là thời hạn, chọn lại cột`,
  otherDay: (text) => `Khác ngày đã ghi${quoted(text)}: sửa trong nhiệm vụ`,
  stateWithoutDay: () => 'Đã kết thúc theo tệp nhưng chưa ghi ngày',
  olderReport: (text) => `Cũ hơn báo cáo gần nhất${quoted(text)}`,
  otherSource: (text) => `Khác căn cứ đã ghi${quoted(text)}: sửa trong nhiệm vụ`,
  continuation: () => 'Dòng nối của nhiệm vụ bên trên: gộp lại trong tệp',
  otherList: (text) => `Nhiệm vụ thuộc danh mục khác${quoted(text)}`,
  ambiguousTask: () => 'Có nhiều nhiệm vụ cùng số và nội dung',
  differentContent: (text) => `Số này là của nhiệm vụ khác${quoted(text)}`,
  repeatedTask: (text) => `Trùng với dòng ${text}`,
  personAdded: (text) => `Danh bạ chưa có người này, sẽ thêm vào danh bạ${quoted(text)}`,
  positionAdded: (text) => `Thêm chức vụ, các chức vụ đang giữ vẫn còn${quoted(text)}`,
  valueStays: () => 'Ô trống: giữ nguyên giá trị đang có, muốn xóa thì xóa trong phần chi tiết',
  otherSeats: (text) => `Số người trong tên khác cột Số lượng${quoted(text)}: sửa cho khớp trong tệp`,
  unknownWord: (text) => `Không rõ giá trị${quoted(text)}`,
  unknownSite: (text) => `Chưa có điểm cầu${quoted(text)}`,
  ambiguousSite: (text) => `Nhiều điểm cầu cùng tên${quoted(text)}`,
  ambiguousRecord: (text) => `Nhiều mục cùng tên${quoted(text)}: ghi thêm chức vụ, cơ quan hoặc mã hệ thống`,
  severalOrganizations: (text) => `Chưa rõ cơ quan của từng chức vụ${quoted(text)}: sửa trong danh bạ`,
  otherPositions: (text) => `Đã có người cùng tên với chức vụ khác${quoted(text)}: sửa trong danh bạ`,
  noContent: () => 'Chưa có nội dung nhiệm vụ',
  noName: () => 'Chưa có tên',
  impossibleDate: (text) => `Không có ngày này trong lịch${quoted(text)}`,
  numberOutOfRange: (text) => `Số ngoài khoảng cho phép${quoted(text)}`,
  outOfRange: (text) => `Ngoài khoảng 0 đến 100%${quoted(text)}`,
  tooLong: () => 'Dài quá mức cho phép: rút ngắn trong tệp',
}

/** Why a cell is doubtful or wrong, with what to do. */
export function flagSentence({ reason, text }: Flag): string {
  return sentences[reason](text.length > 80 ? `${text.slice(0, 80)}…` : text)
}

import { taskColumns, type TaskColumnKey } from '../tasks/columns.ts'
import { createHeadingWords, matchHeadings, type Heading } from './headingWords.ts'
import { headingKey } from './headingKey.ts'

/** What offices call the columns besides the program's own headings (domain 3.1), in their usual words. */
const synonyms: Readonly<Record<TaskColumnKey, readonly string[]>> = {
  code: [
    'TT',
    'Số TT',
    'Số thứ tự',
    'Mã nhiệm vụ',
    'Mã số nhiệm vụ',
    'Mã NV',
    'Mã/STT',
    'Mã STT nhiệm vụ',
    'Mã số',
  ],
  content: [
    'Nhiệm vụ',
    'Tên nhiệm vụ',
    'Nội dung',
    'Nội dung công việc',
    'Công việc',
    'Tên công việc',
    'Nhiệm vụ cụ thể',
    'Nhiệm vụ, giải pháp',
    'Nội dung nhiệm vụ, giải pháp',
    'Nhiệm vụ được giao',
    'Nội dung, nhiệm vụ',
    'Nội dung giao',
    'Nội dung thực hiện',
    'Nội dung chỉ đạo',
    'Tên nhiệm vụ/công việc',
  ],
  kind: ['Loại', 'Phân loại', 'Nhóm nhiệm vụ', 'Phân loại nhiệm vụ'],
  focus: ['Nhiệm vụ trọng tâm', 'Giai đoạn trọng tâm'],
  lead: [
    'Chủ trì',
    'Đơn vị chủ trì',
    'Đơn vị chủ trì thực hiện',
    'Cơ quan chủ trì thực hiện',
    'Cơ quan, đơn vị chủ trì',
    'Cơ quan/đơn vị chủ trì',
    'Cơ quan chủ trì, thực hiện',
    'Cơ quan thực hiện',
    'Đơn vị thực hiện',
    'Đơn vị được giao',
    'Cơ quan được giao',
    'Cơ quan',
    'Đơn vị',
    'Cơ quan, đơn vị',
  ],
  supporting: [
    'Phối hợp',
    'Đơn vị phối hợp',
    'Cơ quan, đơn vị phối hợp',
    'Cơ quan/đơn vị phối hợp',
    'Đơn vị phối hợp thực hiện',
    'Cơ quan phối hợp thực hiện',
  ],
  due: [
    'Hạn',
    'Thời hạn hoàn thành',
    'Thời gian hoàn thành',
    'Thời gian thực hiện',
    'Thời hạn thực hiện',
    'Hạn hoàn thành',
    'Hạn thực hiện',
    'Hạn xử lý',
    'Hạn cuối',
    'Thời gian, tiến độ hoàn thành',
    'Tiến độ hoàn thành',
    'Ngày đến hạn',
    'Thời gian trình',
    'Thời hạn trình',
  ],
  status: [
    'Trạng thái',
    'Trạng thái thực hiện',
    'Tình trạng thực hiện',
    'Tình trạng xử lý',
    'Trạng thái xử lý',
  ],
  product: [
    'Sản phẩm',
    'Sản phẩm/kết quả',
    'Kết quả/sản phẩm',
    'Kết quả, sản phẩm',
    'Sản phẩm đầu ra',
    'Kết quả đầu ra',
    'Sản phẩm/kết quả đầu ra',
    'Sản phẩm hoàn thành',
    'Sản phẩm dự kiến',
    'Sản phẩm cụ thể',
  ],
  progress: [
    'Tiến độ',
    '% tiến độ',
    '% hoàn thành',
    'Tỷ lệ',
    'Tỷ lệ %',
    'Tỷ lệ hoàn thành',
    'Mức độ hoàn thành',
    'Phần trăm hoàn thành',
  ],
  priority: ['Độ khẩn', 'Mức độ khẩn', 'Mức độ ưu tiên', 'Ưu tiên'],
  source: [
    'Căn cứ',
    'Nguồn gốc',
    'Nguồn giao',
    'Văn bản giao',
    'Văn bản giao nhiệm vụ',
    'Văn bản chỉ đạo',
    'Căn cứ pháp lý',
    'Số văn bản',
    'Số, ký hiệu văn bản',
    'Số, ngày văn bản',
    'Số, ngày văn bản giao',
    'Số, ngày tháng văn bản',
    'Số văn bản giao',
  ],
  assignedOn: ['Ngày giao nhiệm vụ', 'Ngày giao việc', 'Thời điểm giao'],
  assigner: ['Cơ quan giao', 'Người/cơ quan giao', 'Người giao việc', 'Đơn vị giao', 'Người giao nhiệm vụ'],
  director: ['Lãnh đạo phụ trách', 'Người chỉ đạo', 'LĐVP chủ trì', 'Lãnh đạo theo dõi', 'Lãnh đạo'],
  contact: [
    'Đầu mối',
    'Đầu mối thực hiện',
    'Cán bộ phụ trách',
    'Cán bộ theo dõi',
    'Người thực hiện',
    'Người phụ trách',
    'Chuyên viên theo dõi',
  ],
  startedOn: ['Ngày thực hiện', 'Ngày bắt đầu thực hiện', 'Bắt đầu'],
  completedOn: [
    'Ngày hoàn thành thực tế',
    'Hoàn thành thực tế',
    'Thời gian hoàn thành thực tế',
    'Ngày kết thúc',
  ],
  firstDue: ['Hạn ban đầu', 'Hạn cũ', 'Gia hạn - mốc cũ', 'Gia hạn mốc cũ'],
  extensions: ['Gia hạn - số lần', 'Số lần gia hạn', 'Gia hạn'],
  result: ['Kết quả', 'Kết quả đạt được', 'Kết quả triển khai', 'Kết quả thực hiện nhiệm vụ'],
  lastReport: ['Báo cáo tiến độ', 'Tình hình thực hiện', 'Tiến độ thực hiện', 'Nội dung báo cáo'],
  reportedOn: ['Ngày cập nhật', 'Cập nhật ngày'],
  difficulty: ['Khó khăn', 'Vướng mắc', 'Tồn tại, hạn chế', 'Tồn tại, vướng mắc', 'Khó khăn, tồn tại'],
  cause: ['Nguyên nhân', 'Lý do chậm', 'Nguyên nhân, lý do', 'Lý do'],
  proposal: ['Đề xuất', 'Kiến nghị', 'Kiến nghị, đề xuất'],
  reminders: ['Đôn đốc'],
  tags: ['Nhãn', 'Nhóm tiện ích', 'Nhóm vấn đề', 'Lĩnh vực'],
  list: ['Bộ nhiệm vụ', 'Danh mục nhiệm vụ', 'Tên danh mục'],
  note: ['Ghi chú khác', 'Chú thích'],
  id: ['ID', 'Mã định danh'],
}

/** Columns that are known by their whole heading alone: their words begin headings of other columns. */
const wholeOnly: readonly TaskColumnKey[] = ['focus', 'kind', 'id', 'list', 'extensions', 'reminders']

const words = createHeadingWords(taskColumns, synonyms, wholeOnly)

/** Column of the sheet, from 0, to what it is of; what is not known is left out. */
export type ColumnMap<Key extends string = TaskColumnKey> = ReadonlyMap<number, Key>

/**
 * Tells by their headings what columns are of, each kind of column once: by the whole heading, by what stands outside
 * brackets, by its last part, by its first words.
 */
export function taskColumnsOf(headings: readonly Heading[]): ColumnMap {
  return matchHeadings(headings, words, (take) => {
    // In the reports of some systems the deadline is called "Ngày hoàn thành", beside the actual day (domain 3.1).
    const plainDay = headingKey('Ngày hoàn thành')
    const keys = headings.map(({ text }) => headingKey(text))
    if (!keys.includes(plainDay) || !keys.some((key) => key.endsWith('hoan thanh thuc te'))) return
    take((text) => (headingKey(text).endsWith('hoan thanh thuc te') ? 'completedOn' : undefined))
    const dueIsNamed = keys.some((key) => words.known.get(key) === 'due')
    if (!dueIsNamed) take((text) => (headingKey(text) === plainDay ? 'due' : undefined))
  })
}

/**
 * The columns of the registry (domain 3.1), in the order of a printed list, with the headings that the screen, the
 * exported workbook and the import share. `width`: pixels on the screen, before the user sets another.
 */
export const taskColumns = [
  { key: 'code', heading: 'STT', width: 56 },
  { key: 'content', heading: 'Nội dung nhiệm vụ', width: 360 },
  { key: 'kind', heading: 'Loại nhiệm vụ', width: 128 },
  { key: 'focus', heading: 'Trọng tâm', width: 96 },
  { key: 'lead', heading: 'Cơ quan chủ trì', width: 136 },
  { key: 'supporting', heading: 'Cơ quan phối hợp', width: 160 },
  { key: 'due', heading: 'Thời hạn', width: 108 },
  { key: 'status', heading: 'Tình trạng', width: 170 },
  { key: 'product', heading: 'Sản phẩm, kết quả', width: 160 },
  { key: 'progress', heading: 'Tiến độ (%)', width: 88 },
  { key: 'priority', heading: 'Mức độ', width: 96 },
  { key: 'source', heading: 'Căn cứ giao', width: 200 },
  { key: 'assignedOn', heading: 'Ngày giao', width: 96 },
  { key: 'assigner', heading: 'Người giao', width: 136 },
  { key: 'director', heading: 'Lãnh đạo chỉ đạo', width: 136 },
  { key: 'contact', heading: 'Cán bộ đầu mối', width: 136 },
  { key: 'startedOn', heading: 'Ngày bắt đầu', width: 96 },
  { key: 'completedOn', heading: 'Ngày hoàn thành', width: 112 },
  { key: 'firstDue', heading: 'Thời hạn ban đầu', width: 112 },
  { key: 'extensions', heading: 'Số lần gia hạn', width: 88 },
  { key: 'result', heading: 'Kết quả thực hiện', width: 200 },
  { key: 'lastReport', heading: 'Báo cáo gần nhất', width: 200 },
  { key: 'reportedOn', heading: 'Ngày báo cáo', width: 96 },
  { key: 'difficulty', heading: 'Khó khăn, vướng mắc', width: 160 },
  { key: 'cause', heading: 'Nguyên nhân chậm', width: 160 },
  { key: 'proposal', heading: 'Đề xuất, kiến nghị', width: 160 },
  { key: 'reminders', heading: 'Số lần đôn đốc', width: 88 },
  { key: 'tags', heading: 'Nhóm', width: 160 },
  { key: 'list', heading: 'Danh mục', width: 160 },
  { key: 'note', heading: 'Ghi chú', width: 160 },
  { key: 'id', heading: 'Mã hệ thống', width: 96 },
] as const
export type TaskColumnKey = (typeof taskColumns)[number]['key']

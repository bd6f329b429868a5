import type { Honorific, OrganizationKind, PositionKind } from '../../shared/directory/contract.ts'

export const directoryMessages = {
  title: 'Danh bạ',
  organizations: 'Cơ quan',
  people: 'Cán bộ',
  order: 'Thứ tự danh sách',
  byProtocol: 'Thứ tự lễ tân',
  byGivenName: 'Theo tên',
  byAlphabet: 'Theo vần',
  filter: 'Lọc danh bạ',
  filterOrganizations: 'Lọc tên cơ quan',
  filterPeople: 'Lọc tên, chức vụ',
  addOrganization: 'Thêm cơ quan',
  addPerson: 'Thêm cán bộ',
  newOrganization: 'Cơ quan mới',
  newPerson: 'Cán bộ mới',
  newPosition: 'Chức vụ mới',
  noOrganizations: 'Chưa có cơ quan, đơn vị nào. Cơ quan chủ trì và phối hợp được chọn từ danh sách này.',
  noPeople: 'Chưa có cán bộ, đại biểu nào. Thành phần mời được chọn từ danh sách này.',
  noMatches: 'Không có mục nào khớp.',
  organizationsTable: 'Bảng cơ quan, đơn vị',
  peopleTable: 'Bảng cán bộ, đại biểu',
  count: (shown: number, total: number, what: string) =>
    shown === total ? `${total} ${what}` : `${shown} trong ${total} ${what}`,
  organizationsWord: 'cơ quan, đơn vị',
  peopleWord: 'cán bộ, đại biểu',
  columnNumber: 'STT',
  columnName: 'Tên cơ quan, đơn vị',
  columnShortName: 'Tên ngắn',
  columnKind: 'Loại',
  columnValidity: 'Hiệu lực',
  columnFullName: 'Họ và tên',
  columnTitles: 'Chức vụ, đơn vị',
  columnPhone: 'Điện thoại',
  name: 'Tên đầy đủ',
  shortName: 'Tên ngắn',
  kind: 'Loại',
  rank: 'Thứ tự lễ tân',
  noRank: 'chưa xếp',
  validFrom: 'Từ ngày',
  validTo: 'Đến ngày',
  fullName: 'Họ và tên',
  honorific: 'Danh xưng',
  militaryRank: 'Cấp bậc',
  phone: 'Điện thoại',
  email: 'Thư điện tử',
  note: 'Ghi chú',
  titlesOn: (day: string) => `Chức vụ ngày ${day}`,
  noTitles: 'Không giữ chức vụ nào.',
  positions: 'Chức vụ đã và đang giữ',
  position: (title: string) => `Chức vụ ${title}`,
  addPosition: 'Thêm chức vụ',
  positionTitle: 'Chức vụ',
  organization: 'Cơ quan',
  chooseOrganization: 'Chọn cơ quan',
  removePosition: 'Xóa chức vụ',
  removePositionTitle: (title: string) => `Xóa chức vụ “${title}”?`,
  removePositionText: 'Khi thôi giữ chức vụ, nên ghi ngày kết thúc để giữ lại quá trình.',
  merge: 'Sáp nhập, kết thúc hoạt động…',
  mergeTitle: 'Sáp nhập, kết thúc hoạt động',
  successor: 'Cơ quan kế thừa',
  chooseSuccessor: 'Chọn cơ quan',
  mergeOn: 'Từ ngày',
  work: (day: string, leads: number, supports: number) =>
    leads + supports === 0
      ? `Đến ngày ${day} không còn nhiệm vụ nào chưa kết thúc.`
      : `Đến ngày ${day} còn ${[
          ...(leads > 0 ? [`chủ trì ${leads}`] : []),
          ...(supports > 0 ? [`phối hợp ${supports}`] : []),
        ].join(
          ', ',
        )} nhiệm vụ chưa kết thúc; từ ngày này cơ quan kế thừa làm thay. Số liệu của những ngày trước giữ nguyên.`,
  heldPositions: (count: number) =>
    `Chức vụ của cán bộ không tự chuyển: còn ${count} chức vụ thuộc cơ quan này.`,
  doMerge: 'Sáp nhập',
  merged: (from: string, into: string, tasks: number) =>
    `sáp nhập ${from} vào ${into}${tasks === 0 ? '' : `, chuyển ${tasks} nhiệm vụ`}`,
  succeededBy: (name: string) => `nay là ${name}`,
  successorOf: 'Kế thừa của',
  removeOrganization: 'Xóa cơ quan',
  removePerson: 'Xóa cán bộ',
  removeOrganizationTitle: (name: string) => `Xóa cơ quan “${name}”?`,
  removeOrganizationText: 'Khi cơ quan giải thể hoặc sáp nhập, nên ghi ngày hết hiệu lực để giữ lại số liệu.',
  removePersonTitle: (name: string) => `Xóa cán bộ “${name}”?`,
  removePersonText: (positions: number) =>
    positions === 0 ? 'Cán bộ này không có chức vụ nào.' : `Xóa cả ${positions} chức vụ đã ghi.`,
  removed: (name: string) => `Đã xóa ${name}.`,
} as const

export const organizationKindWords: Readonly<Record<OrganizationKind, string>> = {
  party: 'Cơ quan Đảng',
  government: 'Chính phủ, HĐND, UBND',
  department: 'Bộ, sở, ban, ngành',
  union: 'Mặt trận, đoàn thể',
  enterprise: 'Doanh nghiệp',
  district: 'Cấp huyện',
  commune: 'Cấp xã',
  other: 'Khác',
}

export const honorificWords: Readonly<Record<Honorific, string>> = {
  comrade: 'Đồng chí',
  mr: 'Ông',
  ms: 'Bà',
  none: 'Không ghi',
}

export const positionKindWords: Readonly<Record<PositionKind, string>> = {
  party: 'Đảng',
  government: 'Chính quyền',
  workingGroup: 'Tổ công tác',
  other: 'Khác',
}

import type { MergeResult } from '../../shared/directory/contract.ts'
import { groupDigits } from '../../shared/time/wording.ts'

export {
  honorificWords,
  organizationKindWords,
  positionKindWords,
} from '../../shared/directory/fieldWords.ts'

export const directoryMessages = {
  title: 'Danh bạ',
  organizations: 'Cơ quan',
  people: 'Cán bộ',
  knownSites: 'Điểm cầu',
  order: 'Thứ tự danh sách',
  byProtocol: 'Thứ tự lễ tân',
  byGivenName: 'Theo tên',
  byAlphabet: 'Theo vần',
  addOrganization: 'Thêm cơ quan',
  addPerson: 'Thêm cán bộ',
  newOrganization: 'Cơ quan mới',
  newPerson: 'Cán bộ mới',
  newPosition: 'Chức vụ mới',
  noOrganizations: 'Chưa có cơ quan, đơn vị nào. Cơ quan chủ trì và phối hợp được chọn từ danh sách này.',
  noPeople: 'Chưa có cán bộ, đại biểu nào. Thành phần mời được chọn từ danh sách này.',
  organizationsTitle: 'Danh sách cơ quan, đơn vị',
  peopleTitle: 'Danh sách cán bộ, đại biểu',
  organizationsWord: 'cơ quan, đơn vị',
  peopleWord: 'cán bộ, đại biểu',
  name: 'Tên đầy đủ',
  shortName: 'Tên ngắn',
  kind: 'Loại',
  rank: 'Thứ tự lễ tân',
  noRank: 'chưa xếp',
  workedRank: (rank: number) => `${rank} theo chức vụ`,
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
  merge: 'Sáp nhập, kết thúc hoạt động…',
  mergeTitle: 'Sáp nhập, kết thúc hoạt động',
  successor: 'Cơ quan kế thừa',
  chooseSuccessor: 'Chọn cơ quan',
  mergeOn: 'Từ ngày',
  work: (day: string, leads: number, supports: number) =>
    leads + supports === 0
      ? `Đến ngày ${day} không còn nhiệm vụ nào chưa kết thúc.`
      : `Đến ngày ${day} còn ${[
          ...(leads > 0 ? [`chủ trì ${groupDigits(leads)}`] : []),
          ...(supports > 0 ? [`phối hợp ${groupDigits(supports)}`] : []),
        ].join(
          ', ',
        )} nhiệm vụ chưa kết thúc; từ ngày này cơ quan kế thừa làm thay. Số liệu của những ngày trước giữ nguyên.`,
  heldPositions: (count: number) =>
    `Chức vụ của cán bộ không tự chuyển: còn ${groupDigits(count)} chức vụ thuộc cơ quan này.`,
  doMerge: 'Sáp nhập',
  merged: (from: string, into: string, { tasks, proposals, knownSites }: Omit<MergeResult, 'actionId'>) => {
    const moved = [
      tasks > 0 ? `${groupDigits(tasks)} nhiệm vụ` : '',
      proposals > 0 ? `${groupDigits(proposals)} kiến nghị` : '',
      knownSites > 0 ? `${groupDigits(knownSites)} điểm cầu` : '',
    ].filter(Boolean)
    return `sáp nhập ${from} vào ${into}${moved.length === 0 ? '' : `, chuyển ${moved.join(', ')}`}`
  },
  succeededBy: (name: string) => `nay là ${name}`,
  successorOf: 'Kế thừa của',
  removeOrganization: 'Xóa cơ quan',
  removePerson: 'Xóa cán bộ',
  removed: (name: string) => `xóa ${name}`,
  positionRemoved: (title: string) => `xóa chức vụ “${title}”`,
} as const

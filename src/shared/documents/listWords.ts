import type { Delivery } from '../materials/contract.ts'
import type { SpeechState } from '../agenda/agenda.ts'
import type { Bloc, InviteeRole } from '../invitees/invitees.ts'
import type { SiteKind } from '../sites/sites.ts'

/** Vai trò as lists print it (domain 2.4). */
export const roleWords: Readonly<Record<InviteeRole, string>> = {
  chair: 'Chủ trì',
  siteChair: 'Chủ trì điểm cầu',
  member: 'Thành viên Tổ công tác',
  reporter: 'Báo cáo viên',
  delegate: 'Đại biểu',
  guest: 'Khách mời',
  enterprise: 'Doanh nghiệp',
  press: 'Báo chí',
  secretary: 'Thư ký',
  technician: 'Kỹ thuật',
}

/** Khối, the group of a list of delegates. */
export const blocWords: Readonly<Record<Bloc, string>> = {
  leaders: 'Lãnh đạo',
  members: 'Thành viên Tổ công tác',
  departments: 'Sở, ban, ngành',
  enterprises: 'Doanh nghiệp',
  localities: 'Huyện, thành phố, xã',
  others: 'Đại biểu khác',
}

export const siteKindWords: Readonly<Record<SiteKind, string>> = {
  central: 'Trung tâm',
  province: 'Cấp tỉnh',
  district: 'Cấp huyện',
  commune: 'Cấp xã',
  other: 'Khác',
}

export const speechStateWords: Readonly<Record<SpeechState, string>> = {
  registered: 'Đăng ký',
  invited: 'Được mời',
  delivered: 'Đã phát biểu',
  written: 'Nộp văn bản',
}

/** Hình thức of a paper handed out. */
export const deliveryWords: Readonly<Record<Delivery, string>> = {
  printed: 'Bản giấy',
  electronic: 'Bản điện tử',
  both: 'Bản giấy, bản điện tử',
}

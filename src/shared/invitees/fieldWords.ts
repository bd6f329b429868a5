import type { Bloc, Confirmation, InviteeRole } from './invitees.ts'

export const inviteeRoleWords: Readonly<Record<InviteeRole, string>> = {
  chair: 'Chủ trì',
  siteChair: 'Chủ trì điểm cầu',
  member: 'Thành viên',
  reporter: 'Báo cáo viên',
  delegate: 'Đại biểu',
  guest: 'Khách mời',
  enterprise: 'Doanh nghiệp',
  press: 'Báo chí',
  secretary: 'Thư ký',
  technician: 'Kỹ thuật',
}

export const confirmationWords: Readonly<Record<Confirmation, string>> = {
  waiting: 'Chưa xác nhận',
  confirmed: 'Xác nhận tham dự',
  standIn: 'Cử người đi thay',
  declined: 'Báo vắng',
}

export const blocWords: Readonly<Record<Bloc, string>> = {
  leaders: 'Lãnh đạo',
  members: 'Thành viên Tổ công tác',
  departments: 'Sở, ban, ngành',
  enterprises: 'Doanh nghiệp',
  localities: 'Huyện, thành phố, xã',
  others: 'Khác',
}

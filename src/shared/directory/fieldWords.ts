import type { Honorific, OrganizationKind, PositionKind } from './contract.ts'

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

import type { LinkQuality, SiteKind, SiteState } from './sites.ts'

export const siteKindWords: Readonly<Record<SiteKind, string>> = {
  central: 'Trung ương',
  province: 'Tỉnh',
  district: 'Huyện',
  commune: 'Xã',
  other: 'Khác',
}

export const siteStateWords: Readonly<Record<SiteState, string>> = {
  notReady: 'Chưa sẵn sàng',
  tested: 'Đã thử',
  connected: 'Đang kết nối',
  lost: 'Mất kết nối',
}

export const linkQualityWords: Readonly<Record<LinkQuality, string>> = {
  good: 'Tốt',
  weak: 'Chập chờn',
  none: 'Không có',
}

import {
  IconAddressBook,
  IconCalendar,
  IconFileText,
  IconLayoutRows,
  IconListCheck,
  IconReportAnalytics,
  IconSettings,
  IconUsersGroup,
} from '@tabler/icons-react'
import type { RailPlace } from './ui/Rail.tsx'

/** The rail, in its order. */
export const places: readonly RailPlace[] = [
  { path: '/tong-quan', label: 'Tổng quan', icon: IconLayoutRows },
  { path: '/nhiem-vu', label: 'Nhiệm vụ', icon: IconListCheck },
  { path: '/hoi-nghi', label: 'Hội nghị', icon: IconUsersGroup },
  { path: '/lich', label: 'Lịch', icon: IconCalendar },
  { path: '/van-ban', label: 'Văn bản', icon: IconFileText },
  { path: '/bao-cao', label: 'Báo cáo', icon: IconReportAnalytics },
  { path: '/danh-ba', label: 'Danh bạ', icon: IconAddressBook },
  { path: '/cai-dat', label: 'Cài đặt', icon: IconSettings },
]

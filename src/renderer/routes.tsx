import {
  IconAddressBook,
  IconLayoutRows,
  IconListCheck,
  IconSettings,
  IconUsersGroup,
} from '@tabler/icons-react'
import { createHashRouter, Navigate, type RouteObject } from 'react-router'
import { DirectoryPage } from './directory/DirectoryPage.tsx'
import { OverviewPage } from './overview/OverviewPage.tsx'
import { Shell } from './Shell.tsx'
import { TasksPage } from './tasks/TasksPage.tsx'
import type { RailPlace } from './ui/Rail.tsx'
import { SettingsPage } from './workspace/SettingsPage.tsx'

/** The rail, in its order. */
export const places: readonly RailPlace[] = [
  { path: '/tong-quan', label: 'Tổng quan', icon: IconLayoutRows },
  { path: '/nhiem-vu', label: 'Nhiệm vụ', icon: IconListCheck },
  { path: '/hoi-nghi', label: 'Hội nghị', icon: IconUsersGroup },
  { path: '/danh-ba', label: 'Danh bạ', icon: IconAddressBook },
  { path: '/cai-dat', label: 'Cài đặt', icon: IconSettings },
]

/** Pages by path; a place may have pages under it. */
const pages: RouteObject[] = [
  { path: '/tong-quan', element: <OverviewPage /> },
  { path: '/nhiem-vu', element: <TasksPage /> },
  { path: '/hoi-nghi/*', element: null },
  { path: '/danh-ba/*', element: <DirectoryPage /> },
  { path: '/cai-dat', element: <SettingsPage /> },
]

const lastPlaceKey = 'last-place'

export function createRouter() {
  const router = createHashRouter([
    {
      element: <Shell />,
      children: [...pages, { path: '*', element: <Navigate to={lastPlace()} replace /> }],
    },
  ])
  router.subscribe(({ location }) => window.localStorage.setItem(lastPlaceKey, location.pathname))
  return router
}

/** Where the window was when it was closed. */
function lastPlace(): string {
  const stored = window.localStorage.getItem(lastPlaceKey) ?? ''
  return places.some(({ path }) => stored.startsWith(path)) ? stored : '/tong-quan'
}

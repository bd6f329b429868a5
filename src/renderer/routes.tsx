import { createHashRouter, Navigate, type RouteObject } from 'react-router'
import { DirectoryPage } from './directory/DirectoryPage.tsx'
import { OverviewPage } from './overview/OverviewPage.tsx'
import { places } from './places.ts'
import { Shell } from './Shell.tsx'
import { TasksPage } from './tasks/TasksPage.tsx'
import { SettingsPage } from './workspace/SettingsPage.tsx'

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

import { useEffect } from 'react'
import { useLocation } from 'react-router'
import { useProgram } from '../program.ts'
import { peoplePath } from './DirectoryTabs.tsx'
import { OrganizationsPage } from './OrganizationsPage.tsx'
import { PeoplePage } from './PeoplePage.tsx'
import './directory.css'

/** Organizations, people and the sites that meetings use again. */
export function DirectoryPage() {
  const { directory } = useProgram()
  const { pathname } = useLocation()
  useEffect(() => () => void directory.getState().leaveNew(), [directory, pathname])
  return pathname === peoplePath ? <PeoplePage /> : <OrganizationsPage />
}

import { Tabs } from '@mantine/core'
import { groupDigits } from '../../shared/time/wording.ts'
import { useEffect } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { useDirectory, useKnownSites, useProgram } from '../program.ts'
import { directoryMessages as messages } from './messages.ts'

const organizationsPath = '/danh-ba/co-quan'
export const peoplePath = '/danh-ba/can-bo'
const knownSitesPath = '/danh-ba/diem-cau'

/** The lists of the directory. */
export function DirectoryTabs() {
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const organizations = useDirectory((state) => state.organizations.length)
  const people = useDirectory((state) => state.people.length)
  const { knownSites } = useProgram()
  const sites = useKnownSites((state) => state.sites?.length ?? 0)
  useEffect(() => void knownSites.getState().load(), [knownSites])
  const tabs = [
    { path: organizationsPath, words: messages.organizations, count: organizations },
    { path: peoplePath, words: messages.people, count: people },
    { path: knownSitesPath, words: messages.knownSites, count: sites },
  ]
  return (
    <Tabs
      className="tab-bar"
      value={tabs.find(({ path }) => path === pathname)?.path ?? organizationsPath}
      onChange={(path) => {
        if (path !== null) void navigate(path)
      }}
    >
      <Tabs.List>
        {tabs.map(({ path, words, count }) => (
          <Tabs.Tab key={path} value={path}>
            {words}
            <span className="tab-count">{groupDigits(count)}</span>
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  )
}

import { Tabs } from '@mantine/core'
import { useLocation, useNavigate } from 'react-router'
import { useOfficialDocuments } from '../program.ts'
import { officialMessages as messages } from './messages.ts'

export const draftsPath = '/van-ban'
export const registerPath = '/van-ban/so-van-ban-di'
const seriesPath = '/van-ban/day-so'

/** What is not issued, what is, and how it is numbered. */
export function OfficialTabs() {
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const issued = useOfficialDocuments(
    ({ documents }) => documents.filter(({ state }) => state === 'issued').length,
  )
  const drafts = useOfficialDocuments(({ documents }) => documents.length) - issued
  const series = useOfficialDocuments((state) => state.series.length)
  const tabs = [
    { path: draftsPath, words: messages.drafts, count: drafts },
    { path: registerPath, words: messages.register, count: issued },
    { path: seriesPath, words: messages.series, count: series },
  ]
  return (
    <Tabs
      className="tab-bar"
      value={tabs.find(({ path }) => path === pathname)?.path ?? draftsPath}
      onChange={(path) => {
        if (path !== null) void navigate(path)
      }}
    >
      <Tabs.List aria-label={messages.views}>
        {tabs.map(({ path, words, count }) => (
          <Tabs.Tab key={path} value={path}>
            {words}
            <span className="tab-count">{count}</span>
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  )
}

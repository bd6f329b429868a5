import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import { siteColumns } from '../../shared/lists/siteColumns.ts'
import type { Id } from '../../shared/contract/schema.ts'
import { useOpenMeeting } from '../meetings/useOpenMeeting.ts'
import { askFor } from '../useAskedRecord.ts'
import { ImportButton } from './ImportButton.tsx'
import { ListBars } from './ListBars.tsx'
import { ListOutputs } from './ListOutputs.tsx'
import { ListTable } from './ListTable.tsx'
import { ListTally } from './ListTally.tsx'
import { listMessages as messages } from './messages.ts'
import { useRecordList } from './useRecordList.ts'

/** All sites of a meeting as a flat list; one opens in the tree. */
export function SitesList() {
  const { meeting, sites, invitees } = useOpenMeeting()
  const navigate = useNavigate()
  const columns = useMemo(() => {
    const invited = new Map<Id, number>()
    for (const { siteId } of invitees) invited.set(siteId, (invited.get(siteId) ?? 0) + 1)
    return siteColumns(new Map(sites.map((site) => [site.id, site])), invited)
  }, [sites, invitees])
  const subtitles = useMemo(() => [meeting.title], [meeting.title])
  const list = useRecordList({
    name: 'sites',
    title: messages.sitesTitle,
    subtitles,
    what: messages.sitesWhat,
    columns,
    records: sites,
  })
  return (
    <>
      <div className="meeting-tab">
        <ListBars list={list}>
          <ImportButton path={`/hoi-nghi/${meeting.id}/nhap-diem-cau`} />
          <ListOutputs list={list} />
        </ListBars>
        <ListTable
          list={list}
          openId={null}
          onOpen={(site) =>
            site !== null && void navigate(`/hoi-nghi/${meeting.id}/diem-cau`, askFor(site.id))
          }
        />
      </div>
      <footer className="status-bar">
        <ListTally list={list} />
      </footer>
    </>
  )
}

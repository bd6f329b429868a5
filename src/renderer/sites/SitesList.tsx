import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import { siteColumns } from '../../shared/lists/siteColumns.ts'
import type { Id } from '../../shared/contract/schema.ts'
import { useOpenMeeting } from '../useOpenMeeting.ts'
import { askFor } from '../useAskedRecord.ts'
import { ImportButton } from '../lists/ImportButton.tsx'
import { ListBars } from '../lists/ListBars.tsx'
import { ListOutputs } from '../lists/ListOutputs.tsx'
import { ListTable } from '../lists/ListTable.tsx'
import { ListTally } from '../lists/ListTally.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { useRecordList } from '../lists/useRecordList.ts'
import { siteMessages as messages } from './messages.ts'

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
    title: messages.knownTitle,
    subtitles,
    what: messages.allSites,
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
        {sites.length === 0 ? (
          <EmptyState text={messages.noSites} />
        ) : (
          <ListTable
            list={list}
            openId={null}
            onOpen={(site) =>
              site !== null && void navigate(`/hoi-nghi/${meeting.id}/diem-cau`, askFor(site.id))
            }
          />
        )}
      </div>
      <footer className="status-bar">
        <ListTally list={list} />
      </footer>
    </>
  )
}

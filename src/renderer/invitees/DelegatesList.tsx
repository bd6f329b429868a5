import { useMemo } from 'react'
import type { Id } from '../../shared/contract/schema.ts'
import { inviteeColumns } from '../../shared/lists/inviteeColumns.ts'
import type { Invitee } from '../../shared/invitees/invitees.ts'
import { siteTree } from '../../shared/sites/siteTree.ts'
import { ImportButton } from '../lists/ImportButton.tsx'
import { ListBars } from '../lists/ListBars.tsx'
import { ListOutputs } from '../lists/ListOutputs.tsx'
import { ListTable } from '../lists/ListTable.tsx'
import { ListTally } from '../lists/ListTally.tsx'
import { useRecordList } from '../lists/useRecordList.ts'
import { useDirectory } from '../program.ts'
import { useOpenMeeting } from '../useOpenMeeting.ts'
import { inviteeMessages as messages } from './messages.ts'
import './invitees.css'

interface DelegatesListProps {
  /** Opens an invitee at its site. */
  readonly onOpen: (siteId: Id, inviteeId: Id) => void
}

/** All invitees of the meeting, by site and in order: filtered, arranged, printed and exported. */
export function DelegatesList({ onOpen }: DelegatesListProps) {
  const { meeting, sites, invitees } = useOpenMeeting()
  const organizations = useDirectory((state) => state.organizationsById)
  const sitesById = useMemo(() => new Map(siteTree(sites).map(({ site }) => [site.id, site])), [sites])
  const records = useMemo(() => {
    const places = new Map([...sitesById.keys()].map((id, index) => [id, index]))
    const placeOf = ({ siteId }: Invitee) => places.get(siteId) ?? places.size
    return invitees.toSorted((a, b) => placeOf(a) - placeOf(b))
  }, [invitees, sitesById])
  const columns = useMemo(() => inviteeColumns(sitesById, organizations), [sitesById, organizations])
  const subtitles = useMemo(() => [meeting.title], [meeting.title])
  const list = useRecordList({
    name: 'invitees',
    title: messages.listTitle,
    subtitles,
    what: messages.listWhat,
    columns,
    records,
  })
  return (
    <div className="delegates-list">
      <ListBars list={list}>
        <ImportButton path={`/hoi-nghi/${meeting.id}/nhap-thanh-phan`} />
        <ListOutputs list={list} />
      </ListBars>
      <ListTable
        list={list}
        openId={null}
        onOpen={(invitee) => invitee !== null && onOpen(invitee.siteId, invitee.id)}
      />
      <p className="list-tally">
        <ListTally list={list} />
      </p>
    </div>
  )
}

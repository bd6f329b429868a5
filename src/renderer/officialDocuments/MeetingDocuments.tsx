import { Loader } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Id } from '../../shared/contract/schema.ts'
import { shownSign } from '../../shared/officialDocuments/shownSign.ts'
import { documentStateNames, officialKindNames } from '../../shared/officialDocuments/officialWords.ts'
import { shortDate } from '../../shared/time/wording.ts'
import { useOfficialDocuments } from '../program.ts'
import { SampleTag } from '../ui/SampleTag.tsx'
import { ComposeMenu } from './ComposeMenu.tsx'
import { meetingKinds } from './composeNeeds.ts'
import { officialMessages as messages } from './messages.ts'
import { useOfficialLists } from './useOfficialLists.ts'
import './officialDocuments.css'

/** The official documents that were composed from a meeting, drafts and issued ones. */
export function MeetingDocuments({
  meetingId,
  actions,
}: {
  readonly meetingId: Id
  /** What else can be made of the meeting's papers. */
  readonly actions: ReactNode
}) {
  useOfficialLists()
  const loaded = useOfficialDocuments((state) => state.loaded)
  const documents = useOfficialDocuments((state) => state.documents)
  const own = documents.filter((document) => document.meetingId === meetingId)
  return (
    <section className="meeting-documents" aria-label={messages.ofMeeting}>
      <div className="meeting-documents-head">
        <h2>{messages.ofMeeting}</h2>
        <span className="page-counts">{own.length > 0 && own.length}</span>
        <div className="page-actions">
          {actions}
          <ComposeMenu kinds={meetingKinds} meetingId={meetingId} />
        </div>
      </div>
      {!loaded && <Loader size={14} aria-label={messages.loading} />}
      {loaded && own.length === 0 && <p className="dimmed">{messages.noneOfMeeting}</p>}
      {own.length > 0 && (
        <table aria-label={messages.ofMeeting}>
          <tbody>
            {own.map(({ id, kind, subject, state, sign, datedOn, sample }) => (
              <tr key={id}>
                <th scope="row">
                  <Link to={`/van-ban/${id}`}>{officialKindNames[kind]}</Link>
                </th>
                <td title={subject}>
                  <span className="tagged-text">
                    <span className="one-line">{subject || messages.noSubject}</span>
                    <SampleTag sample={sample} />
                  </span>
                </td>
                <td className="meeting-documents-sign">{shownSign(sign)}</td>
                <td className="number">{datedOn !== null && shortDate(datedOn)}</td>
                <td>
                  <span data-document-state={state}>{documentStateNames[state]}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

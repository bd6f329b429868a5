import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import { draftColumns } from '../../shared/lists/officialDocumentColumns.ts'
import {
  documentStates,
  officialKinds,
  type DocumentSummary,
} from '../../shared/officialDocuments/contract.ts'
import { documentStateNames } from '../../shared/officialDocuments/officialWords.ts'
import { ListBars } from '../lists/ListBars.tsx'
import { ListOutputs } from '../lists/ListOutputs.tsx'
import { ListTable } from '../lists/ListTable.tsx'
import { ListTally } from '../lists/ListTally.tsx'
import { useRecordList } from '../lists/useRecordList.ts'
import { useOfficialDocuments, useOrganizations } from '../program.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorLine } from '../ui/ErrorLine.tsx'
import { Page, PageHead } from '../ui/Page.tsx'
import { SampleTag } from '../ui/SampleTag.tsx'
import { SumText } from '../ui/SumText.tsx'
import { ComposeMenu } from './ComposeMenu.tsx'
import { officialMessages as messages } from './messages.ts'
import { OfficialTabs } from './OfficialTabs.tsx'
import { useOfficialLists } from './useOfficialLists.ts'
import './officialDocuments.css'

const cells = {
  subject: ({ subject, sample }: DocumentSummary) => (
    <span className="tagged-text">
      <span className="one-line">{subject || messages.noSubject}</span>
      <SampleTag sample={sample} />
    </span>
  ),
  state: ({ state }: DocumentSummary) => <span data-document-state={state}>{documentStateNames[state]}</span>,
} as const

/** Every document that is not issued, the newest first. */
export function DraftsPage() {
  const navigate = useNavigate()
  const { meetingsById, letterheadsById } = useOfficialLists()
  const organizations = useOrganizations()
  const loaded = useOfficialDocuments((state) => state.loaded)
  const error = useOfficialDocuments((state) => state.error)
  const documents = useOfficialDocuments((state) => state.documents)
  const drafts = useMemo(() => documents.filter(({ state }) => state !== 'issued'), [documents])
  const columns = useMemo(
    () => draftColumns({ meetings: meetingsById, organizations, letterheads: letterheadsById }),
    [meetingsById, organizations, letterheadsById],
  )
  const list = useRecordList({
    name: 'officialDrafts',
    title: messages.draftsTitle,
    what: messages.what,
    columns,
    records: drafts,
  })
  const isEmpty = loaded && drafts.length === 0
  const compose = <ComposeMenu kinds={officialKinds} isMain />
  return (
    <Page
      head={
        <PageHead
          title={messages.title}
          actions={
            !isEmpty && (
              <>
                <ListOutputs list={list} />
                {compose}
              </>
            )
          }
        />
      }
      status={
        drafts.length > 0 ? (
          <ListTally list={list}>
            <SumText
              total={drafts.length}
              words={messages.what}
              parts={documentStates
                .filter((state) => state !== 'issued')
                .map((state) => ({
                  count: drafts.filter((draft) => draft.state === state).length,
                  words: documentStateNames[state].toLocaleLowerCase('vi'),
                }))}
            />
          </ListTally>
        ) : undefined
      }
    >
      <OfficialTabs />
      {error !== null && (
        <div className="empty-state">
          <ErrorLine error={error} />
        </div>
      )}
      {isEmpty && <EmptyState text={messages.noDrafts}>{compose}</EmptyState>}
      {drafts.length > 0 && (
        <>
          <ListBars list={list} />
          <ListTable
            list={list}
            cells={cells}
            openId={null}
            onOpen={(document) => {
              if (document !== null) void navigate(`/van-ban/${document.id}`)
            }}
          />
        </>
      )}
    </Page>
  )
}

import { ActionIcon, Button } from '@mantine/core'
import { IconArrowLeft, IconX } from '@tabler/icons-react'
import { useEffect, useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import type { Id } from '../../shared/contract/schema.ts'
import { proposalColumns } from '../../shared/lists/proposalColumns.ts'
import type { Proposal } from '../../shared/minutes/contract.ts'
import { proposalStateWords, proposalStates, stateOfProposal } from '../../shared/minutes/proposalState.ts'
import { ListBars } from '../lists/ListBars.tsx'
import { ListOutputs } from '../lists/ListOutputs.tsx'
import { ListTable } from '../lists/ListTable.tsx'
import { ListTally } from '../lists/ListTally.tsx'
import { useRecordList } from '../lists/useRecordList.ts'
import { useAsOf, useOrganizations, useProgram, useProposals } from '../program.ts'
import { ProseField } from '../prose/ProseField.tsx'
import { AutosaveText } from '../ui/AutosaveText.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorLine } from '../ui/ErrorLine.tsx'
import { uiMessages } from '../ui/messages.ts'
import { Page, PageHead, Panel, SplitView } from '../ui/Page.tsx'
import { SampleTag } from '../ui/SampleTag.tsx'
import { SumText } from '../ui/SumText.tsx'
import { useShortcut } from '../ui/useShortcut.ts'
import { proposalMessages as messages } from './messages.ts'
import { ProposalFields } from './ProposalFields.tsx'
import './minutes.css'

const cells = {
  text: ({ text, sample }: Proposal) => (
    <span className="proposal-text">
      <span className="one-line">{text}</span>
      <SampleTag sample={sample} />
    </span>
  ),
  state: (proposal: Proposal) => <ProposalStatus proposal={proposal} />,
}

function ProposalStatus({ proposal }: { readonly proposal: Proposal }) {
  const state = stateOfProposal(proposal, useAsOf())
  return <span data-proposal={state}>{proposalStateWords[state]}</span>
}

/** Every kiến nghị of all meetings, with who handles it, until when, and what came of it. */
export function ProposalsPage() {
  const { proposals: store } = useProgram()
  const navigate = useNavigate()
  const asOf = useAsOf()
  const organizations = useOrganizations()
  const loaded = useProposals((state) => state.loaded)
  const error = useProposals((state) => state.error)
  const proposals = useProposals((state) => state.proposals)
  const [openId, setOpenId] = useState<Id | null>(null)
  useEffect(() => void store.getState().load(), [store])
  const columns = useMemo(() => proposalColumns({ organizations, asOf }), [organizations, asOf])
  const list = useRecordList({
    name: 'proposals',
    title: messages.list,
    what: messages.what,
    columns,
    records: proposals,
  })
  const open = proposals.find(({ id }) => id === openId)
  const back = () => void navigate('/hoi-nghi')
  useShortcut({ key: 'Escape', words: messages.back }, back)

  const isEmpty = loaded && proposals.length === 0
  return (
    <Page
      head={
        <PageHead
          title={messages.title}
          before={
            <ActionIcon aria-label={messages.back} onClick={back}>
              <IconArrowLeft size={18} stroke={1.6} />
            </ActionIcon>
          }
          actions={!isEmpty && <ListOutputs list={list} />}
        />
      }
      status={
        proposals.length > 0 ? (
          <ListTally list={list}>
            <SumText
              total={proposals.length}
              words={messages.what}
              parts={proposalStates.map((state) => ({
                count: proposals.filter((proposal) => stateOfProposal(proposal, asOf) === state).length,
                words: proposalStateWords[state].toLocaleLowerCase('vi'),
              }))}
            />
          </ListTally>
        ) : undefined
      }
    >
      {error !== null && (
        <div className="empty-state">
          <ErrorLine error={error} />
        </div>
      )}
      {isEmpty && <EmptyState text={messages.none} />}
      {proposals.length > 0 && (
        <SplitView
          panel={
            open !== undefined && (
              <ProposalPanel key={open.id} proposal={open} onClose={() => setOpenId(null)} />
            )
          }
        >
          <ListBars list={list} />
          <ListTable
            list={list}
            cells={cells}
            openId={openId}
            onOpen={(proposal) => setOpenId(proposal?.id ?? null)}
          />
        </SplitView>
      )}
    </Page>
  )
}

interface ProposalPanelProps {
  readonly proposal: Proposal
  readonly onClose: () => void
}

function ProposalPanel({ proposal, onClose }: ProposalPanelProps) {
  const { proposals: store, notices } = useProgram()
  const navigate = useNavigate()
  const { update } = store.getState()
  const { id, meetingId, meetingTitle, raisedBy, siteName, text } = proposal
  return (
    <Panel label={messages.panel}>
      <div className="panel-head">
        {messages.one}
        <div className="panel-head-end">
          <AutosaveText recordId={id} />
          <ActionIcon size={24} aria-label={uiMessages.close} onClick={onClose}>
            <IconX size={16} stroke={1.6} />
          </ActionIcon>
        </div>
      </div>
      <div className="section fields quiet">
        <ProseField
          label={messages.text}
          recordId={id}
          field="entry.text"
          value={text}
          onSave={(next) => update(id, { text: next })}
        />
        <ProposalFields
          entry={proposal}
          onChange={(patch) => void notices.report(update(id, patch))}
          onOutcome={(outcome) => update(id, { outcome })}
        />
      </div>
      <div className="section">
        <p>{[raisedBy, siteName].filter(Boolean).join(', ')}</p>
        <p className="dimmed">{meetingTitle}</p>
        <Button variant="default" mt={8} onClick={() => void navigate(`/hoi-nghi/${meetingId}/bien-ban`)}>
          {messages.openMeeting}
        </Button>
      </div>
    </Panel>
  )
}

import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMemo } from 'react'
import { organizationColumns } from '../../shared/lists/organizationColumns.ts'
import { AsOfControl } from '../AsOfControl.tsx'
import { ImportButton } from '../lists/ImportButton.tsx'
import { ListBars } from '../lists/ListBars.tsx'
import { ListOutputs } from '../lists/ListOutputs.tsx'
import { ListTally } from '../lists/ListTally.tsx'
import { useRecordList } from '../lists/useRecordList.ts'
import { useAsOf, useDirectory, useProgram } from '../program.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorLine } from '../ui/ErrorLine.tsx'
import { Page, PageHead, SplitView } from '../ui/Page.tsx'
import { useShortcut } from '../ui/useShortcut.ts'
import { DirectoryOrderControl } from './DirectoryOrderControl.tsx'
import { DirectoryTabs } from './DirectoryTabs.tsx'
import { directoryMessages as messages } from './messages.ts'
import { OrganizationPanel } from './OrganizationPanel.tsx'
import { OrganizationsTable } from './OrganizationsTable.tsx'
import { useOpenRecord } from './useOpenRecord.ts'

/** Organizations, in protocol order or by name. */
export function OrganizationsPage() {
  const { directory: store, notices } = useProgram()
  const asOf = useAsOf()
  const loaded = useDirectory((state) => state.loaded)
  const error = useDirectory((state) => state.error)
  const organizations = useDirectory((state) => state.organizations)
  const organizationsById = useDirectory((state) => state.organizationsById)
  const { openId, isNew, open, close, openNew } = useOpenRecord()
  const columns = useMemo(() => organizationColumns(organizationsById), [organizationsById])
  const list = useRecordList({
    name: 'organizations',
    title: messages.organizationsTitle,
    what: messages.organizationsWord,
    columns,
    records: organizations,
  })

  const add = async () => {
    const { leaveNew, createOrganization, noteNew } = store.getState()
    await leaveNew()
    const placeholder = messages.newOrganization
    const reply = await createOrganization(placeholder)
    if (!reply.ok) return notices.fail(reply.error)
    list.arrange({ text: '', filters: {} })
    noteNew({ kind: 'organization', id: reply.value.id, placeholder })
    return openNew(reply.value.id)
  }
  useShortcut({ key: 'n', ctrl: true, words: messages.addOrganization }, () => void add())
  const opened = openId === null ? undefined : organizationsById.get(openId)

  return (
    <Page
      head={
        <PageHead
          title={messages.title}
          actions={
            <>
              <AsOfControl />
              <ImportButton path="/danh-ba/co-quan/nhap" />
              <ListOutputs list={list} />
              <Button leftSection={<IconPlus size={16} stroke={1.6} />} onClick={() => void add()}>
                {messages.addOrganization}
              </Button>
            </>
          }
        />
      }
      status={<ListTally list={list} />}
    >
      <DirectoryTabs />
      <SplitView
        panel={
          opened !== undefined && (
            <OrganizationPanel
              key={opened.id}
              organization={opened}
              isNew={isNew}
              onOpen={open}
              onClose={close}
            />
          )
        }
      >
        <ListBars list={list}>
          <DirectoryOrderControl byName={messages.byAlphabet} />
        </ListBars>
        {error !== null && (
          <div className="empty-state">
            <ErrorLine error={error} />
          </div>
        )}
        {loaded && organizations.length === 0 && (
          <EmptyState text={messages.noOrganizations}>
            <Button variant="default" onClick={() => void add()}>
              {messages.addOrganization}
            </Button>
          </EmptyState>
        )}
        {organizations.length > 0 && (
          <OrganizationsTable
            list={list}
            organizationsById={organizationsById}
            asOf={asOf}
            openId={openId}
            onOpen={(organization) => open(organization?.id ?? null)}
          />
        )}
      </SplitView>
    </Page>
  )
}

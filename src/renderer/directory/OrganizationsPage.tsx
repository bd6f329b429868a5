import { useMemo } from 'react'
import { organizationColumns } from '../../shared/lists/organizationColumns.ts'
import { useRecordList } from '../lists/useRecordList.ts'
import { useAsOf, useDirectory, useProgram } from '../program.ts'
import { DirectoryListPage } from './DirectoryListPage.tsx'
import { directoryMessages as messages } from './messages.ts'
import { OrganizationPanel } from './OrganizationPanel.tsx'
import { OrganizationsTable } from './OrganizationsTable.tsx'
import { useOpenRecord } from './useOpenRecord.ts'

/** Organizations, in protocol order or by name. */
export function OrganizationsPage() {
  const { directory } = useProgram()
  const asOf = useAsOf()
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

  const opened = openId === null ? undefined : organizationsById.get(openId)

  return (
    <DirectoryListPage
      list={list}
      kind="organization"
      importPath="/danh-ba/co-quan/nhap"
      addLabel={messages.addOrganization}
      placeholder={messages.newOrganization}
      create={directory.getState().createOrganization}
      openNew={openNew}
      byName={messages.byAlphabet}
      emptyText={messages.noOrganizations}
      isEmpty={organizations.length === 0}
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
      <OrganizationsTable
        list={list}
        organizationsById={organizationsById}
        asOf={asOf}
        openId={openId}
        onOpen={(organization) => open(organization?.id ?? null)}
      />
    </DirectoryListPage>
  )
}

import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import type { Id } from '../../shared/contract/schema.ts'
import { knownSiteColumns } from '../../shared/lists/siteColumns.ts'
import type { KnownSite } from '../../shared/sites/sites.ts'
import { siteTree } from '../../shared/sites/siteTree.ts'
import { ImportButton } from '../lists/ImportButton.tsx'
import { ListBars } from '../lists/ListBars.tsx'
import { ListOutputs } from '../lists/ListOutputs.tsx'
import { ListTable } from '../lists/ListTable.tsx'
import { ListTally } from '../lists/ListTally.tsx'
import { useRecordList } from '../lists/useRecordList.ts'
import { useDirectory, useKnownSites, useProgram } from '../program.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorLine } from '../ui/ErrorLine.tsx'
import { uiMessages } from '../ui/messages.ts'
import { Page, PageHead, SplitView } from '../ui/Page.tsx'
import { useShortcut } from '../ui/useShortcut.ts'
import { KnownSitePanel } from './KnownSitePanel.tsx'
import { siteMessages as messages } from './messages.ts'

const noSites: readonly KnownSite[] = []

/** The sites that meetings use again and again, under the tabs of the directory. */
export function KnownSitesPage({ tabs }: { readonly tabs: ReactNode }) {
  const { knownSites, notices } = useProgram()
  useEffect(() => void knownSites.getState().load(), [knownSites])
  const known = useKnownSites((state) => state.sites)
  const error = useKnownSites((state) => state.error)
  const organizationsById = useDirectory((state) => state.organizationsById)
  const [openId, setOpenId] = useState<Id | null>(null)
  const [newId, setNewId] = useState<Id | null>(null)
  const tree = useMemo(() => siteTree(known ?? noSites), [known])
  const sites = useMemo(() => tree.map(({ site }) => site), [tree])
  const depths = useMemo(() => new Map(tree.map(({ site, depth }) => [site.id, depth])), [tree])
  const columns = useMemo(
    () => knownSiteColumns(new Map(sites.map((site) => [site.id, site])), organizationsById),
    [sites, organizationsById],
  )
  const list = useRecordList({
    name: 'knownSites',
    title: messages.knownTitle,
    what: messages.allSites,
    columns,
    records: sites,
  })
  const isTree = list.arrangement.sort === null && list.shown.length === sites.length
  const cells = useMemo(() => ({ name: nameCell(isTree ? depths : null) }), [depths, isTree])
  const opened = sites.find(({ id }) => id === openId)

  const add = async () => {
    const parentId = opened?.parentId ?? null
    const kind = opened?.kind ?? 'other'
    const reply = await knownSites.getState().create({ name: messages.newKnown, kind, parentId })
    if (!reply.ok) return notices.fail(reply.error)
    list.arrange({ text: '', filters: {} })
    setNewId(reply.value.id)
    return setOpenId(reply.value.id)
  }
  useShortcut({ key: 'n', ctrl: true, words: messages.addKnown }, () => void add())
  useShortcut({ key: 'Escape', words: uiMessages.closeDetail }, () => setOpenId(null))

  return (
    <Page
      head={
        <PageHead
          title={messages.directory}
          actions={
            <>
              <ImportButton path="/danh-ba/diem-cau/nhap" />
              <ListOutputs list={list} />
              <Button leftSection={<IconPlus size={16} stroke={1.6} />} onClick={() => void add()}>
                {messages.addKnown}
              </Button>
            </>
          }
        />
      }
      status={<ListTally list={list} />}
    >
      {tabs}
      <SplitView
        panel={
          opened !== undefined && (
            <KnownSitePanel
              key={opened.id}
              site={opened}
              sites={sites}
              isNew={opened.id === newId}
              onClose={() => setOpenId(null)}
            />
          )
        }
      >
        <ListBars list={list} />
        {error !== null && (
          <div className="empty-state">
            <ErrorLine error={error} />
          </div>
        )}
        {known?.length === 0 && (
          <EmptyState text={messages.noKnown}>
            <Button variant="default" onClick={() => void add()}>
              {messages.addKnown}
            </Button>
          </EmptyState>
        )}
        {sites.length > 0 && (
          <ListTable
            list={list}
            cells={cells}
            openId={openId}
            onOpen={(site) => setOpenId(site?.id ?? null)}
          />
        )}
      </SplitView>
    </Page>
  )
}

/** The name, as deep as it stands in the tree; null where the rows are in another order. */
function nameCell(depths: ReadonlyMap<Id, number> | null) {
  return ({ id, name }: KnownSite) => (
    <span className="directory-name" style={{ paddingLeft: 16 * (depths?.get(id) ?? 0) }}>
      {name}
    </span>
  )
}

import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Reply } from '../../shared/contract/reply.ts'
import type { RecordBase } from '../../shared/contract/schema.ts'
import { AsOfControl } from '../AsOfControl.tsx'
import { ImportButton } from '../lists/ImportButton.tsx'
import { ListBars } from '../lists/ListBars.tsx'
import { ListOutputs } from '../lists/ListOutputs.tsx'
import { ListTally } from '../lists/ListTally.tsx'
import type { RecordList } from '../lists/useRecordList.ts'
import { useDirectory, useProgram } from '../program.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorLine } from '../ui/ErrorLine.tsx'
import { Page, PageHead, SplitView } from '../ui/Page.tsx'
import { useShortcut } from '../ui/useShortcut.ts'
import { DirectoryOrderControl } from './DirectoryOrderControl.tsx'
import { DirectoryTabs } from './DirectoryTabs.tsx'
import { directoryMessages as messages } from './messages.ts'
import type { useOpenRecord } from './useOpenRecord.ts'

interface DirectoryListPageProps<R extends RecordBase> {
  readonly list: RecordList<R>
  readonly kind: 'organization' | 'person'
  readonly importPath: string
  readonly addLabel: string
  /** What a new record is called until somebody names it. */
  readonly placeholder: string
  readonly create: (placeholder: string) => Promise<Reply<R>>
  readonly openNew: ReturnType<typeof useOpenRecord>['openNew']
  readonly byName: string
  readonly emptyText: string
  /** Shown when there are none. */
  readonly isEmpty: boolean
  readonly panel: ReactNode
  readonly children: ReactNode
}

/** A list of the directory with its bars, and the panel of what is open; a new record opens with its name to be typed. */
export function DirectoryListPage<R extends RecordBase>(props: DirectoryListPageProps<R>) {
  const { list, kind, addLabel, placeholder, isEmpty } = props
  const { directory, notices } = useProgram()
  const loaded = useDirectory((state) => state.loaded)
  const error = useDirectory((state) => state.error)

  const add = async () => {
    const { leaveNew, noteNew } = directory.getState()
    await leaveNew()
    const reply = await props.create(placeholder)
    if (!reply.ok) return notices.fail(reply.error)
    list.arrange({ text: '', filters: {} })
    noteNew({ kind, id: reply.value.id, placeholder })
    return props.openNew(reply.value.id)
  }
  useShortcut({ key: 'n', ctrl: true, words: addLabel }, () => void add())

  return (
    <Page
      head={
        <PageHead
          title={messages.title}
          actions={
            <>
              <AsOfControl />
              <ImportButton path={props.importPath} />
              <ListOutputs list={list} />
              <Button leftSection={<IconPlus size={16} stroke={1.6} />} onClick={() => void add()}>
                {addLabel}
              </Button>
            </>
          }
        />
      }
      status={<ListTally list={list} />}
    >
      <DirectoryTabs />
      <SplitView panel={props.panel}>
        <ListBars list={list}>
          <DirectoryOrderControl byName={props.byName} />
        </ListBars>
        {error !== null && (
          <div className="empty-state">
            <ErrorLine error={error} />
          </div>
        )}
        {loaded && isEmpty && (
          <EmptyState text={props.emptyText}>
            <Button variant="default" onClick={() => void add()}>
              {addLabel}
            </Button>
          </EmptyState>
        )}
        {!isEmpty && props.children}
      </SplitView>
    </Page>
  )
}

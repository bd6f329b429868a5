import { Button, SegmentedControl, Tabs, TextInput } from '@mantine/core'
import { IconFilter, IconPlus } from '@tabler/icons-react'
import { useEffect, useMemo, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import type { Id } from '../../shared/contract/schema.ts'
import { titlesOn } from '../../shared/directory/titles.ts'
import { fold } from '../../shared/text/fold.ts'
import { useAsOf, useDirectory, useProgram } from '../program.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorLine } from '../ui/ErrorLine.tsx'
import { Page, PageHead, SplitView } from '../ui/Page.tsx'
import { uiMessages } from '../ui/messages.ts'
import { useShortcut } from '../ui/useShortcut.ts'
import { AsOfControl } from '../AsOfControl.tsx'
import { directoryMessages as messages } from './messages.ts'
import { OrganizationPanel } from './OrganizationPanel.tsx'
import { OrganizationsTable } from './OrganizationsTable.tsx'
import { PeopleTable } from './PeopleTable.tsx'
import { PersonPanel } from './PersonPanel.tsx'
import type { DirectoryOrder } from './store.ts'
import './directory.css'

const peoplePath = '/danh-ba/can-bo'
const organizationsPath = '/danh-ba/co-quan'

/** Organizations and people, in protocol order or by name. */
export function DirectoryPage() {
  const { directory: store, notices } = useProgram()
  const navigate = useNavigate()
  const asOf = useAsOf()
  const showsPeople = useLocation().pathname === peoplePath
  const loaded = useDirectory((state) => state.loaded)
  const error = useDirectory((state) => state.error)
  const order = useDirectory((state) => state.order)
  const organizations = useDirectory((state) => state.organizations)
  const organizationsById = useDirectory((state) => state.organizationsById)
  const people = useDirectory((state) => state.people)
  const peopleById = useDirectory((state) => state.peopleById)
  const [wanted, setWanted] = useState('')
  const [openId, setOpenId] = useState<Id | null>(null)
  const newRecords = useDirectory((state) => state.newRecords)
  useEffect(() => () => void store.getState().leaveNew(), [store])

  const folded = fold(wanted.trim())
  const shownOrganizations = useMemo(
    () => organizations.filter(({ name, shortName }) => fold(`${name} ${shortName}`).includes(folded)),
    [organizations, folded],
  )
  const shownPeople = useMemo(
    () =>
      people.filter(({ fullName, positions }) =>
        fold(`${fullName} ${titlesOn(positions, asOf)}`).includes(folded),
      ),
    [people, folded, asOf],
  )

  const { setOrder, createPerson, createOrganization, noteNew, leaveNew } = store.getState()
  const open = (id: Id | null) => {
    if (id === openId) return
    setOpenId(id)
    void leaveNew()
  }
  const add = async () => {
    await leaveNew()
    const placeholder = showsPeople ? messages.newPerson : messages.newOrganization
    const reply = showsPeople ? await createPerson(placeholder) : await createOrganization(placeholder)
    if (!reply.ok) return notices.fail(reply.error)
    setWanted('')
    noteNew({ kind: showsPeople ? 'person' : 'organization', id: reply.value.id, placeholder })
    return setOpenId(reply.value.id)
  }
  useShortcut(
    { key: 'n', ctrl: true, words: showsPeople ? messages.addPerson : messages.addOrganization },
    () => void add(),
  )
  useShortcut({ key: 'Escape', words: uiMessages.closeDetail }, () => open(null))

  const openPerson = showsPeople && openId !== null ? peopleById.get(openId) : undefined
  const openOrganization = !showsPeople && openId !== null ? organizationsById.get(openId) : undefined
  const close = () => open(null)
  const isNew = newRecords.some(({ id }) => id === openId)
  const total = showsPeople ? people.length : organizations.length
  const shown = showsPeople ? shownPeople.length : shownOrganizations.length

  return (
    <Page
      head={
        <PageHead
          title={messages.title}
          actions={
            <>
              <AsOfControl />
              <Button leftSection={<IconPlus size={16} stroke={1.6} />} onClick={() => void add()}>
                {showsPeople ? messages.addPerson : messages.addOrganization}
              </Button>
            </>
          }
        />
      }
      status={messages.count(shown, total, showsPeople ? messages.peopleWord : messages.organizationsWord)}
    >
      <Tabs
        className="tab-bar"
        value={showsPeople ? peoplePath : organizationsPath}
        onChange={(path) => {
          close()
          if (path !== null) void navigate(path)
        }}
      >
        <Tabs.List>
          <Tabs.Tab value={organizationsPath}>
            {messages.organizations}
            <span className="tab-count">{organizations.length}</span>
          </Tabs.Tab>
          <Tabs.Tab value={peoplePath}>
            {messages.people}
            <span className="tab-count">{people.length}</span>
          </Tabs.Tab>
        </Tabs.List>
      </Tabs>
      <SplitView
        panel={
          openPerson !== undefined ? (
            <PersonPanel key={openPerson.id} person={openPerson} isNew={isNew} onClose={close} />
          ) : (
            openOrganization !== undefined && (
              <OrganizationPanel
                key={openOrganization.id}
                organization={openOrganization}
                isNew={isNew}
                onOpen={open}
                onClose={close}
              />
            )
          )
        }
      >
        <div className="filter-bar">
          <TextInput
            className="directory-filter"
            aria-label={messages.filter}
            placeholder={showsPeople ? messages.filterPeople : messages.filterOrganizations}
            leftSection={<IconFilter size={15} stroke={1.6} />}
            value={wanted}
            onChange={(event) => setWanted(event.currentTarget.value)}
          />
          <SegmentedControl<DirectoryOrder>
            aria-label={messages.order}
            value={order}
            onChange={(chosen) => void setOrder(chosen)}
            data={[
              { value: 'protocol', label: messages.byProtocol },
              { value: 'name', label: showsPeople ? messages.byGivenName : messages.byAlphabet },
            ]}
          />
        </div>
        {error !== null && (
          <div className="empty-state">
            <ErrorLine error={error} />
          </div>
        )}
        {loaded && shown === 0 && (
          <EmptyState
            text={total > 0 ? messages.noMatches : showsPeople ? messages.noPeople : messages.noOrganizations}
          >
            {total === 0 && (
              <Button variant="default" onClick={() => void add()}>
                {showsPeople ? messages.addPerson : messages.addOrganization}
              </Button>
            )}
          </EmptyState>
        )}
        {shown > 0 && showsPeople && (
          <PeopleTable
            people={shownPeople}
            asOf={asOf}
            openId={openId}
            onOpen={(person) => open(person?.id ?? null)}
          />
        )}
        {shown > 0 && !showsPeople && (
          <OrganizationsTable
            organizations={shownOrganizations}
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

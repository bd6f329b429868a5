import { ActionIcon, Button, Menu, TextInput } from '@mantine/core'
import { IconChevronDown, IconX } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { fold } from '../../shared/text/fold.ts'
import { blocs, confirmations, inviteeRoles, type Invitee } from '../../shared/invitees/invitees.ts'
import { blocWords, confirmationWords, inviteeRoleWords } from '../../shared/invitees/fieldWords.ts'
import { useAsOf, useProgram } from '../program.ts'
import { useOpenMeeting } from '../useOpenMeeting.ts'
import { inviteeMessages as messages } from './messages.ts'

interface InviteesBulkBarProps {
  readonly chosen: readonly Invitee[]
  readonly onDone: () => void
}

/** In place of the counts while invitees are chosen: one change for all of them, taken back in one. */
export function InviteesBulkBar({ chosen, onDone }: InviteesBulkBarProps) {
  const { meetings, undo } = useProgram()
  const { sites } = useOpenMeeting()
  const asOf = useAsOf()
  const [wantedSite, setWantedSite] = useState('')
  const ids = chosen.map(({ id }) => id)
  const change = (wanted: Parameters<ReturnType<typeof meetings.getState>['changeInvitees']>[1]) =>
    void undo.report(messages.changed(ids.length), meetings.getState().changeInvitees(ids, wanted))
  const shownSites = sites.filter(({ name }) => fold(name).includes(fold(wantedSite.trim()))).slice(0, 30)

  return (
    <div className="filter-bar bulk-bar" role="toolbar" aria-label={messages.chosenPart}>
      <span className="bulk-count">{messages.chosen(chosen.length)}</span>
      <BarMenu label={messages.setAnswer}>
        {confirmations.map((confirmation) => (
          <Menu.Item key={confirmation} onClick={() => change({ confirmation })}>
            {confirmationWords[confirmation]}
          </Menu.Item>
        ))}
      </BarMenu>
      <Button variant="default" onClick={() => change({ invitedOn: asOf })}>
        {messages.setInvited}
      </Button>
      <BarMenu label={messages.setRole}>
        {inviteeRoles.map((role) => (
          <Menu.Item key={role} onClick={() => change({ role })}>
            {inviteeRoleWords[role]}
          </Menu.Item>
        ))}
      </BarMenu>
      <BarMenu label={messages.setBloc}>
        {blocs.map((bloc) => (
          <Menu.Item key={bloc} onClick={() => change({ bloc })}>
            {blocWords[bloc]}
          </Menu.Item>
        ))}
      </BarMenu>
      <BarMenu label={messages.setSite}>
        <TextInput
          className="filter-find"
          aria-label={messages.setSite}
          spellCheck={false}
          data-autofocus
          value={wantedSite}
          onChange={(event) => setWantedSite(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' && event.key !== 'ArrowDown') event.stopPropagation()
          }}
        />
        {shownSites.map(({ id, name }) => (
          <Menu.Item key={id} onClick={() => change({ siteId: id })}>
            {name}
          </Menu.Item>
        ))}
      </BarMenu>
      <ActionIcon
        className="filter-bar-end"
        aria-label={messages.clearChosen}
        title={`${messages.clearChosen} (Esc)`}
        onClick={onDone}
      >
        <IconX size={16} stroke={1.6} />
      </ActionIcon>
    </div>
  )
}

function BarMenu({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={14} stroke={1.6} aria-hidden />}>
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  )
}

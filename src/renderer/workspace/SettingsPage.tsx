import {
  Button,
  Checkbox,
  SegmentedControl,
  useMantineColorScheme,
  type MantineColorScheme,
} from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useEffect, useState, type ReactNode } from 'react'
import type { Id } from '../../shared/contract/schema.ts'
import { shortDate } from '../../shared/time/wording.ts'
import { useAsOf, useLetterheads, useProgram, useWorkspace } from '../program.ts'
import { DateField } from '../ui/DateField.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorLine } from '../ui/ErrorLine.tsx'
import { Page, PageHead, Section } from '../ui/Page.tsx'
import { TextField } from '../ui/TextField.tsx'
import { LetterheadEditor } from './LetterheadEditor.tsx'
import { workspaceMessages as messages } from './messages.ts'
import './workspace.css'

/** What is set once: the workspace, how the program looks, what the features bring, and letterheads. */
export function SettingsPage({ children }: { readonly children: ReactNode }) {
  const { client, workspace, letterheads: letterheadsStore, notices, saving } = useProgram()
  const asOf = useAsOf()
  const open = useWorkspace(({ status }) => (status?.state === 'open' ? status : null))
  const letterheads = useLetterheads((state) => state.letterheads)
  const loaded = useLetterheads((state) => state.loaded)
  const error = useLetterheads((state) => state.error)
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const preferences = useWorkspace((state) => state.preferences)
  const [newId, setNewId] = useState<Id | null>(null)
  useEffect(() => {
    void letterheadsStore.getState().load()
    void workspace.getState().loadPreferences()
  }, [letterheadsStore, workspace])
  if (open === null) return null

  const { pinAsOf, rename, setPreferences } = workspace.getState()

  const addLetterhead = async () => {
    const reply = await letterheadsStore.getState().create(messages.newLetterhead)
    if (reply.ok) setNewId(reply.value.id)
    else notices.fail(reply.error)
  }

  const openOther = async () => {
    const chosen = await client.workspace.chooseFolder({})
    if (!chosen.ok) return notices.fail(chosen.error)
    if (chosen.value.folder === null || !(await saving.flushPending())) return
    // Nothing of the workspace that was open may stay in the window.
    if (await notices.report(client.workspace.open({ folder: chosen.value.folder }))) window.location.reload()
  }

  return (
    <Page head={<PageHead title={messages.settings} />}>
      <div className="page-scroll settings">
        <Section title={messages.workspace}>
          <div className="fields">
            <TextField
              label={messages.name}
              recordId={open.folder}
              field="workspace.name"
              value={open.name}
              onSave={rename}
            />
            <div className="settings-line">
              <span>{messages.newFolder}</span>
              <span className="settings-folder">{open.folder}</span>
              <Button variant="default" onClick={() => void openOther()}>
                {messages.openOther}
              </Button>
            </div>
            <div className="settings-line">
              <span>{messages.asOf}</span>
              <SegmentedControl
                aria-label={messages.asOf}
                value={open.pinnedAsOf === null ? 'calendar' : 'pinned'}
                onChange={(value) => void notices.report(pinAsOf(value === 'pinned' ? asOf : null))}
                data={[
                  { value: 'calendar', label: messages.byCalendar(shortDate(open.today)) },
                  { value: 'pinned', label: messages.pinned },
                ]}
              />
              {open.pinnedAsOf !== null && (
                <DateField
                  className="settings-day"
                  label={messages.pinnedDay}
                  labelHidden
                  value={open.pinnedAsOf}
                  today={asOf}
                  required
                  onChange={(day) => void notices.report(pinAsOf(day))}
                />
              )}
            </div>
          </div>
        </Section>

        <Section title={messages.appearance}>
          <div className="settings-line">
            <span>{messages.colours}</span>
            <SegmentedControl<MantineColorScheme>
              aria-label={messages.colours}
              value={colorScheme}
              onChange={setColorScheme}
              data={[
                { value: 'auto', label: messages.coloursAuto },
                { value: 'light', label: messages.coloursLight },
                { value: 'dark', label: messages.coloursDark },
              ]}
            />
          </div>
          <div className="settings-line">
            <span>{messages.notices}</span>
            {preferences !== null && (
              <Checkbox
                label={messages.noticeAtStart}
                checked={preferences.noticeAtStart}
                onChange={(event) =>
                  void notices.report(setPreferences({ noticeAtStart: event.currentTarget.checked }))
                }
              />
            )}
          </div>
        </Section>

        {children}

        <Section
          title={messages.letterheads}
          actions={
            <Button
              variant="default"
              leftSection={<IconPlus size={16} stroke={1.6} />}
              onClick={() => void addLetterhead()}
            >
              {messages.addLetterhead}
            </Button>
          }
        >
          <ErrorLine error={error} />
          {loaded && letterheads.length === 0 && <EmptyState text={messages.noLetterheads} />}
          {letterheads.map((letterhead) => (
            <LetterheadEditor key={letterhead.id} letterhead={letterhead} isNew={letterhead.id === newId} />
          ))}
        </Section>
      </div>
    </Page>
  )
}

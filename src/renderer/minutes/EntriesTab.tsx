import { Button, Kbd, Menu } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useNavigate } from 'react-router'
import type { Id } from '../../shared/contract/schema.ts'
import { entryKinds, type EntryKind } from '../../shared/minutes/contract.ts'
import { entryKindWords } from '../../shared/minutes/fieldWords.ts'
import { useMinutes, useProgram } from '../program.ts'
import { ProseScope, SharedProseBar } from '../prose/ProseBar.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorLine } from '../ui/ErrorLine.tsx'
import { SumText } from '../ui/SumText.tsx'
import { useShortcut } from '../ui/useShortcut.ts'
import { EntryDetail } from './EntryDetail.tsx'
import { EntryEditor } from './EntryEditor.tsx'
import { entrySection, entrySections, type EntrySection } from './entrySections.ts'
import { entrySectionWords, minutesMessages as messages } from './messages.ts'
import { MinutesChecks } from './MinutesChecks.tsx'
import { Outline } from './Outline.tsx'
import { useAskedText } from './useAskedText.ts'
import { useNumberKeys } from './useNumberKeys.ts'
import './minutes.css'

/** The notes of a meeting under the heads of the biên bản; on demand the printed pages beside them. */
export function EntriesTab({ preview }: { readonly preview: ReactNode }) {
  const { minutes, notices } = useProgram()
  const navigate = useNavigate()
  const error = useMinutes((state) => state.error)
  const meetingId = useMinutes((state) => state.meetingId)
  const entries = useMinutes((state) => state.entries)
  const conclusionCount = useMinutes((state) => state.conclusions.length)
  const [chosenId, setChosenId] = useState<Id | null>(null)
  const [newId, setNewId] = useState<Id | null>(null)
  const [previewShown, setPreviewShown] = useLocalStorage({
    key: 'minutes-preview',
    defaultValue: false,
    getInitialValueInEffect: false,
  })
  const editor = useRef<HTMLDivElement>(null)
  const detail = useRef<HTMLDivElement>(null)
  const sections = useMemo(
    () =>
      entrySections.map((section) => ({
        section,
        entries: entries.filter(({ kind }) => entrySection(kind) === section),
      })),
    [entries],
  )
  const chosen = entries.find(({ id }) => id === chosenId) ?? entries[0] ?? null

  const add = async (kind: EntryKind) => {
    const reply = await minutes.getState().createEntry(kind)
    if (!reply.ok) return notices.fail(reply.error)
    setChosenId(reply.value.id)
    setNewId(reply.value.id)
  }
  useEffect(() => {
    if (newId !== null) editor.current?.querySelector<HTMLElement>(`#entry-${newId} .prose`)?.focus()
  }, [newId])

  useAskedText('entry', editor)

  const showSection = (section: EntrySection) => {
    editor.current?.querySelector(`#section-${section}`)?.scrollIntoView({ block: 'start' })
    const [first] = entries.filter(({ kind }) => entrySection(kind) === section)
    if (first !== undefined) setChosenId(first.id)
  }
  const rows = sections.map((part) => ({
    key: part.section,
    label: entrySectionWords[part.section],
    count: part.entries.length,
    isCurrent: chosen !== null && part.entries.includes(chosen),
    onOpen: () => showSection(part.section),
  }))
  const conclusionsRow = {
    key: 'conclusions',
    label: messages.conclusionsPart,
    count: conclusionCount,
    isCurrent: false,
    onOpen: () => void navigate(`/hoi-nghi/${meetingId ?? ''}/ket-luan`, { replace: true }),
  }

  useNumberKeys((number) => {
    const kind = entryKinds[number - 1]
    if (kind !== undefined) void add(kind)
  })
  useShortcut({ key: 'n', ctrl: true, words: messages.newEntry }, () => void add(chosen?.kind ?? 'opening'))
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'F2' && chosen !== null) {
      event.preventDefault()
      const isInDetail = detail.current?.contains(document.activeElement) === true
      const target = isInDetail
        ? editor.current?.querySelector<HTMLElement>(`#entry-${chosen.id} .prose`)
        : detail.current?.querySelector<HTMLElement>('[data-first] input')
      target?.focus()
    }
  }

  if (meetingId === null && error === null) return null
  return (
    <ProseScope>
      <div className="minutes-whole" onKeyDown={onKeyDown} tabIndex={-1}>
        <div className="minutes-tab" data-preview={previewShown || undefined}>
          <div className="minutes-side">
            <Outline rows={[...rows.slice(0, -1), conclusionsRow, ...rows.slice(-1)]} />
            <div ref={detail} className="minutes-detail">
              {chosen !== null && <EntryDetail key={chosen.id} entry={chosen} />}
            </div>
          </div>
          <div className="minutes-main">
            <div className="filter-bar">
              <h2>{messages.entries}</h2>
              <span className="page-counts">{entries.length > 0 && entries.length}</span>
              <div className="page-actions">
                {meetingId !== null && <MinutesChecks meetingId={meetingId} />}
                <AddEntryMenu onAdd={(kind) => void add(kind)} />
                <Button
                  variant="default"
                  aria-pressed={previewShown}
                  onClick={() => setPreviewShown(!previewShown)}
                >
                  {previewShown ? messages.previewClose : messages.previewToggle}
                </Button>
              </div>
            </div>
            <div className="minutes-bar">
              <SharedProseBar />
            </div>
            <div className="minutes-scroll" ref={editor}>
              <ErrorLine error={error} />
              {entries.length === 0 && error === null && (
                <EmptyState text={messages.noEntries}>
                  <Button variant="default" onClick={() => void add('opening')}>
                    {entryKindWords.opening}
                  </Button>
                </EmptyState>
              )}
              {sections.map(
                (part) =>
                  part.entries.length > 0 && (
                    <section key={part.section} id={`section-${part.section}`} className="minutes-section">
                      <h3>{entrySectionWords[part.section]}</h3>
                      {part.entries.map((entry, index) => (
                        <EntryEditor
                          key={entry.id}
                          entry={entry}
                          section={entrySectionWords[part.section]}
                          number={index + 1}
                          count={part.entries.length}
                          isChosen={entry.id === chosen?.id}
                          onChoose={setChosenId}
                        />
                      ))}
                    </section>
                  ),
              )}
            </div>
          </div>
          {previewShown && preview}
        </div>
        <footer className="status-bar">
          <span>
            <SumText
              total={entries.length}
              words={messages.statusEntries}
              parts={entryKinds.map((kind) => ({
                count: entries.filter((entry) => entry.kind === kind).length,
                words: entryKindWords[kind].toLocaleLowerCase('vi'),
              }))}
            />
          </span>
          <span className="status-bar-end keys">
            <Kbd>Ctrl 1…7</Kbd> {messages.keyNew} <Kbd>F2</Kbd> {messages.keyDetail} <Kbd>Alt ↑ ↓</Kbd>{' '}
            {messages.keyMove}
          </span>
        </footer>
      </div>
    </ProseScope>
  )
}

function AddEntryMenu({ onAdd }: { readonly onAdd: (kind: EntryKind) => void }) {
  return (
    <Menu position="bottom-end" returnFocus={false}>
      <Menu.Target>
        <Button variant="default" leftSection={<IconPlus size={16} stroke={1.6} />}>
          {messages.addEntry}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {entryKinds.map((kind, index) => (
          <Menu.Item
            key={kind}
            rightSection={<Kbd aria-hidden>Ctrl {index + 1}</Kbd>}
            onClick={() => onAdd(kind)}
          >
            {entryKindWords[kind]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

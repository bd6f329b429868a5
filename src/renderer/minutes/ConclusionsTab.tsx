import { Button, Kbd, Menu } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Id } from '../../shared/contract/schema.ts'
import { conclusionSections, type Conclusion, type ConclusionSection } from '../../shared/minutes/contract.ts'
import type { TaskRow } from '../../shared/tasks/contract.ts'
import { useMinutes, useProgram } from '../program.ts'
import { ProseScope, SharedProseBar } from '../prose/ProseBar.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorLine } from '../ui/ErrorLine.tsx'
import { SumText } from '../ui/SumText.tsx'
import { useShortcut } from '../ui/useShortcut.ts'
import { CarriedConclusions } from './CarriedConclusions.tsx'
import { ConclusionDetail } from './ConclusionDetail.tsx'
import { ConclusionEditor } from './ConclusionEditor.tsx'
import { GivenTask } from './GivenTask.tsx'
import { conclusionSectionWords, minutesMessages as messages } from './messages.ts'
import { Outline } from './Outline.tsx'
import { useAskedText } from './useAskedText.ts'
import { useReader } from './useReader.ts'
import { useNumberKeys } from './useNumberKeys.ts'
import './minutes.css'

const noTasks: readonly TaskRow[] = []

/** What the chair concluded, part by part, each with the tasks that came of it. */
export function ConclusionsTab() {
  const { minutes, notices } = useProgram()
  const error = useMinutes((state) => state.error)
  const meetingId = useMinutes((state) => state.meetingId)
  const conclusions = useMinutes((state) => state.conclusions)
  const tasks = useMinutes((state) => state.tasks)
  const closed = useMinutes((state) => state.closed)
  const [chosenId, setChosenId] = useState<Id | null>(null)
  const [newId, setNewId] = useState<Id | null>(null)
  const [creatingFor, setCreatingFor] = useState<Id | null>(null)
  const editor = useRef<HTMLDivElement>(null)
  const sections = useMemo(
    () =>
      conclusionSections.map((section, index) => ({
        section,
        label: `${index + 1}. ${conclusionSectionWords[section]}`,
        conclusions: conclusions.filter((conclusion) => conclusion.section === section),
      })),
    [conclusions],
  )
  const numbers = useMemo(
    () =>
      new Map(
        sections.flatMap((part, index) =>
          part.conclusions.map(({ id }, place) => [id, `${index + 1}.${place + 1}`] as const),
        ),
      ),
    [sections],
  )
  const tasksOf = useMemo(() => {
    const byConclusion = new Map<Id, TaskRow[]>()
    for (const task of tasks) {
      if (task.conclusionId === null) continue
      byConclusion.set(task.conclusionId, [...(byConclusion.get(task.conclusionId) ?? []), task])
    }
    return byConclusion
  }, [tasks])
  const reader = useReader()
  const chosen = conclusions.find(({ id }) => id === chosenId) ?? conclusions[0] ?? null

  const add = async (section: ConclusionSection) => {
    const reply = await minutes.getState().createConclusion(section)
    if (!reply.ok) return notices.fail(reply.error)
    setChosenId(reply.value.id)
    setNewId(reply.value.id)
  }
  useEffect(() => {
    if (newId !== null) editor.current?.querySelector<HTMLElement>(`#conclusion-${newId} .prose`)?.focus()
  }, [newId])

  useAskedText('conclusion', editor)

  const rows = sections.map((part) => ({
    key: part.section,
    label: part.label,
    count: part.conclusions.length,
    isCurrent: chosen !== null && part.conclusions.includes(chosen),
    onOpen: () => {
      editor.current?.querySelector(`#section-${part.section}`)?.scrollIntoView({ block: 'start' })
      const [first] = part.conclusions
      if (first !== undefined) setChosenId(first.id)
    },
  }))
  useNumberKeys((number) => {
    const section = conclusionSections[number - 1]
    if (section !== undefined) void add(section)
  })
  useShortcut(
    { key: 'n', ctrl: true, words: messages.newConclusion },
    () => void add(chosen?.section ?? 'assignment'),
  )

  if (meetingId === null && error === null) return null
  return (
    <ProseScope>
      <div className="minutes-whole">
        <div className="minutes-tab">
          <div className="minutes-side">
            <Outline rows={rows} />
            <div className="minutes-detail">
              {chosen !== null && (
                <ConclusionDetail
                  key={chosen.id}
                  conclusion={chosen}
                  number={numbers.get(chosen.id) ?? ''}
                  onCreateAnother={tasksOf.has(chosen.id) ? () => setCreatingFor(chosen.id) : null}
                />
              )}
            </div>
          </div>
          <div className="minutes-main">
            <div className="filter-bar">
              <h2>{messages.conclusions}</h2>
              <span className="page-counts">{conclusions.length > 0 && conclusions.length}</span>
              <div className="page-actions">
                <AddConclusionMenu onAdd={(section) => void add(section)} />
              </div>
            </div>
            <div className="minutes-bar">
              <SharedProseBar />
            </div>
            <div className="minutes-scroll" ref={editor}>
              <ErrorLine error={error} />
              <CarriedConclusions />
              {conclusions.length === 0 && error === null && (
                <EmptyState text={messages.noConclusions}>
                  <Button variant="default" onClick={() => void add('assignment')}>
                    {conclusionSectionWords.assignment}
                  </Button>
                </EmptyState>
              )}
              {sections.map(
                (part) =>
                  part.conclusions.length > 0 && (
                    <section key={part.section} id={`section-${part.section}`} className="minutes-section">
                      <h3>{part.label}</h3>
                      {part.conclusions.map((conclusion, index) => (
                        <ConclusionEditor
                          key={conclusion.id}
                          conclusion={conclusion}
                          number={numbers.get(conclusion.id) ?? ''}
                          isFirst={index === 0}
                          isLast={index === part.conclusions.length - 1}
                          isChosen={conclusion.id === chosen?.id}
                          isCreating={conclusion.id === creatingFor}
                          tasks={tasksOf.get(conclusion.id) ?? noTasks}
                          onChoose={setChosenId}
                          onCreate={setCreatingFor}
                          reader={reader}
                        />
                      ))}
                    </section>
                  ),
              )}
              {closed.length > 0 && (
                <section className="minutes-section" aria-label={messages.closedHere}>
                  <h3>{messages.closedHere}</h3>
                  <div className="minutes-closed">
                    {closed.map((task) => (
                      <GivenTask key={task.id} task={task} />
                    ))}
                  </div>
                </section>
              )}
            </div>
          </div>
        </div>
        <footer className="status-bar">
          <ConclusionsTally conclusions={conclusions} tasksOf={tasksOf} />
          <span className="status-bar-end keys">
            <Kbd>Ctrl 1…3</Kbd> {messages.addConclusion.toLocaleLowerCase('vi')} <Kbd>Ctrl Enter</Kbd>{' '}
            {messages.keyTask} <Kbd>Alt ↑ ↓</Kbd> {messages.keyMove}
          </span>
        </footer>
      </div>
    </ProseScope>
  )
}

function AddConclusionMenu({ onAdd }: { readonly onAdd: (section: ConclusionSection) => void }) {
  return (
    <Menu position="bottom-end" returnFocus={false}>
      <Menu.Target>
        <Button variant="default" leftSection={<IconPlus size={16} stroke={1.6} />}>
          {messages.addConclusion}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {conclusionSections.map((section, index) => (
          <Menu.Item
            key={section}
            rightSection={<Kbd aria-hidden>Ctrl {index + 1}</Kbd>}
            onClick={() => onAdd(section)}
          >
            {conclusionSectionWords[section]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

interface TallyProps {
  readonly conclusions: readonly Conclusion[]
  readonly tasksOf: ReadonlyMap<Id, readonly TaskRow[]>
}

/** "9 kết luận = 5 giao nhiệm vụ + 4 không phát sinh nhiệm vụ". */
function ConclusionsTally({ conclusions, tasksOf }: TallyProps) {
  const withTask = conclusions.filter(({ id }) => tasksOf.has(id)).length
  const withoutTask = conclusions.filter(({ id, withoutTask }) => withoutTask && !tasksOf.has(id)).length
  return (
    <span>
      <SumText
        total={conclusions.length}
        words={messages.statusConclusions}
        parts={[
          { count: withTask, words: messages.statusWithTask },
          { count: withoutTask, words: messages.statusWithoutTask },
          { count: conclusions.length - withTask - withoutTask, words: messages.statusOpen },
        ]}
      />
    </span>
  )
}

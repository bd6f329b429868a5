import { Button } from '@mantine/core'
import { Fragment } from 'react'
import { useNavigate } from 'react-router'
import type { TaskListSummary } from '../../shared/tasks/contract.ts'
import type { TaskClass } from '../../shared/tasks/state.ts'
import { groupDigits } from '../../shared/time/wording.ts'
import { useTasks } from '../program.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { FigureLink } from '../ui/FigureLink.tsx'
import { Section } from '../ui/Page.tsx'
import { classIcons } from '../ui/StatusLabel.tsx'
import { tallyParts } from '../ui/tally.ts'
import { overviewMessages as messages } from './messages.ts'
import { useOpenTasks } from '../useOpenTasks.ts'

/** Classes that want somebody's eye carry their colour in the sentence. */
const marked: readonly TaskClass[] = ['soon', 'overdue']

/** Each list in one sentence that tallies; every figure opens its tasks. */
export function TaskListFigures() {
  const summaries = useTasks((state) => state.summaries)
  const navigate = useNavigate()
  return (
    <Section title={messages.lists}>
      {summaries.length === 0 ? (
        <EmptyState text={messages.noLists}>
          <Button variant="default" onClick={() => void navigate('/nhiem-vu')}>
            {messages.toTasks}
          </Button>
        </EmptyState>
      ) : (
        <dl className="overview-lists">
          {summaries.map((summary) => (
            <div key={summary.list.id} className="overview-list">
              <dt title={summary.list.theme}>{summary.list.name}</dt>
              <dd>
                <ListSentence summary={summary} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  )
}

function ListSentence({ summary }: { readonly summary: TaskListSummary }) {
  const { openList } = useOpenTasks()
  const { counts } = summary
  const taskListIds = [summary.list.id]
  const parts = tallyParts(counts.classes)
  return (
    <>
      <FigureLink label={messages.taskCount(counts.total)} onClick={() => openList({ taskListIds })}>
        {groupDigits(counts.total)}
      </FigureLink>{' '}
      {messages.tasks}
      <Breakdown summary={summary} />
      {counts.total > 0 && ': '}
      {parts.map(({ taskClass, count, words }, index) => {
        const Icon = classIcons[taskClass]
        const isMarked = marked.includes(taskClass)
        return (
          <Fragment key={taskClass}>
            {index > 0 && ', '}
            <span className="overview-class" data-class={isMarked ? taskClass : undefined}>
              {isMarked && <Icon size={15} stroke={1.9} aria-hidden />}
              <FigureLink
                label={`${groupDigits(count)} ${words}`}
                onClick={() => openList({ taskListIds, classes: [taskClass] })}
              >
                {groupDigits(count)}
              </FigureLink>{' '}
              {words}
            </span>
          </Fragment>
        )
      })}
      {counts.notStarted > 0 && (
        <>
          {messages.ofTotal}{' '}
          <FigureLink
            label={`${groupDigits(counts.notStarted)} ${messages.notStarted}`}
            onClick={() => openList({ taskListIds, notStarted: true })}
          >
            {groupDigits(counts.notStarted)}
          </FigureLink>{' '}
          {messages.notStarted}
        </>
      )}
      .
    </>
  )
}

/** " (20 chung, 61 cụ thể; trong đó 17 trọng tâm)"; what would be the whole or nothing is left out. */
function Breakdown({ summary }: { readonly summary: TaskListSummary }) {
  const { openList } = useOpenTasks()
  const { kinds, focus } = summary
  const taskListIds = [summary.list.id]
  const bothKinds = kinds.general > 0 && kinds.specific > 0
  if (!bothKinds && focus === 0) return null
  return (
    <>
      {' ('}
      {bothKinds && (
        <>
          <FigureLink
            label={`${kinds.general} ${messages.general}`}
            onClick={() => openList({ taskListIds, kind: 'general' })}
          >
            {groupDigits(kinds.general)}
          </FigureLink>{' '}
          {messages.general},{' '}
          <FigureLink
            label={`${kinds.specific} ${messages.specific}`}
            onClick={() => openList({ taskListIds, kind: 'specific' })}
          >
            {groupDigits(kinds.specific)}
          </FigureLink>{' '}
          {messages.specific}
          {focus > 0 && '; '}
        </>
      )}
      {focus > 0 && (
        <>
          {messages.amongThem}{' '}
          <FigureLink
            label={`${focus} ${messages.inFocus}`}
            onClick={() => openList({ taskListIds, focus: true })}
          >
            {groupDigits(focus)}
          </FigureLink>{' '}
          {messages.inFocus}
        </>
      )}
      {')'}
    </>
  )
}

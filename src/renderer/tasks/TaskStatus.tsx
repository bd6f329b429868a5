import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import type { TaskRow } from '../../shared/tasks/contract.ts'
import { workingDaysBetween } from '../../shared/calendar/workingDays.ts'
import { daysLeft, taskClass } from '../../shared/tasks/state.ts'
import type { StepKind } from '../../shared/tasks/steps.ts'
import { capitalizeFirst } from '../../shared/text/capitalize.ts'
import { shortDate } from '../../shared/time/wording.ts'
import { useAsOf, useHolidays, useProgram, useTasks } from '../program.ts'
import { StatusLabel } from '../ui/StatusLabel.tsx'
import { newStepValues } from './readStep.ts'
import { StepForm } from './StepForm.tsx'
import { taskActions } from './taskActions.ts'
import { panelMessages as messages, stepActionWords } from './taskPanelMessages.ts'

/** Where a task stands as of the day, and what can happen to it next. */
export function TaskStatus({ task }: { readonly task: TaskRow }) {
  const { tasks } = useProgram()
  const asOf = useAsOf()
  const [open, setOpen] = useState<StepKind | null>(null)
  const { state } = task
  const { buttons, menu } = taskActions(state)
  const isOffered = open !== null && [...buttons, ...menu].includes(open)

  return (
    <>
      <div className="task-state">
        <span className="dimmed">{messages.status}</span>
        <StatusWords task={task} />
      </div>
      <div className="task-actions">
        {buttons.map((kind) => (
          <Button
            key={kind}
            variant={kind === 'completed' ? 'outline' : 'default'}
            aria-expanded={open === kind}
            onClick={() => setOpen(open === kind ? null : kind)}
          >
            {stepActionWords[kind]}
          </Button>
        ))}
        {menu.length > 0 && (
          <Menu position="bottom-end" returnFocus={false}>
            <Menu.Target>
              <ActionIcon size={28} variant="default" aria-label={messages.moreSteps}>
                <IconDots size={16} stroke={1.6} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {menu.map((kind) => (
                <Menu.Item key={kind} onClick={() => setOpen(kind)}>
                  {stepActionWords[kind]}…
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      {isOffered && (
        <StepForm
          key={open}
          kind={open}
          name={`${open} ${task.id}`}
          initial={newStepValues(asOf)}
          submitLabel={messages.save}
          onSend={(step) => tasks.getState().addStep(task.id, step)}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}

function StatusWords({ task }: { readonly task: TaskRow }) {
  const asOf = useAsOf()
  const holidays = useHolidays()
  const soonDays = useTasks((state) => state.lists.find(({ id }) => id === task.taskListId)?.soonDays ?? 0)
  const { state } = task
  const isRunning = state.stage === 'running'
  const shown = taskClass(state, asOf, soonDays)
  const left = daysLeft(state, asOf)
  const working =
    isRunning && state.dueOn !== null && left !== null && left > 0
      ? messages.workingDays(workingDaysBetween(asOf, state.dueOn, holidays))
      : ''
  const words = [
    ...(working === '' || left === null ? [] : [`${messages.daysToGo(left)} (${working})`]),
    ...(state.completedOn === null ? [] : [messages.onDay(shortDate(state.completedOn))]),
    ...(state.stage === 'reported' && state.reportedOn !== null
      ? [messages.reportedOnDay(shortDate(state.reportedOn))]
      : []),
    ...(state.begun ? [] : [messages.notStartedYet]),
  ].join(', ')
  return (
    <span>
      <StatusLabel taskClass={shown} daysLeft={left} dayMissing={task.deadlineKind === 'dated'} />
      {words !== '' && <span className="task-state-words dimmed">{capitalizeFirst(words)}</span>}
    </span>
  )
}

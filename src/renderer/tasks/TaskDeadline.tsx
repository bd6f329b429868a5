import { Button } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import {
  hasYear,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
} from '../../shared/calendar/workingDays.ts'
import { deadlineKinds, type TaskDetail } from '../../shared/tasks/contract.ts'
import { deadlineText } from '../../shared/time/deadline.ts'
import { dateParts, type LocalDate } from '../../shared/time/localDate.ts'
import { shortDate, weekdayName } from '../../shared/time/wording.ts'
import { useAsOf, useHolidays, useProgram } from '../program.ts'
import { DeadlineField } from '../ui/DateField.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { deadlineKindWords } from './messages.ts'
import type { TaskPatch } from './useTaskPatch.ts'
import { panelMessages as messages } from './taskPanelMessages.ts'

const deadlineKindChoices = deadlineKinds.map((value) => ({ value, label: deadlineKindWords[value] }))

interface TaskDeadlineProps {
  readonly detail: TaskDetail
  readonly patch: TaskPatch
}

/** The deadline as of the day; once it was extended the first one stands struck out before it. */
export function TaskDeadline({ detail, patch }: TaskDeadlineProps) {
  const { task } = detail
  if (task.deadlineKind !== 'dated') return <DeadlineKindField detail={detail} patch={patch} />
  if (task.state.extensions === 0)
    return (
      <>
        <FirstDeadline label={messages.due} detail={detail} patch={patch} />
        <OffDayNote detail={detail} patch={patch} />
      </>
    )
  const { dueOn, dueWording, extensions } = task.state
  return (
    <>
      <div className="task-line">
        <span className="dimmed">{messages.due}</span>
        <span>
          <s className="dimmed">{deadlineText({ dueOn: task.dueOn, wording: task.dueWording })}</s>{' '}
          <IconArrowRight className="task-arrow" size={14} stroke={1.6} aria-hidden />{' '}
          <b className="figure">{deadlineText({ dueOn, wording: dueWording })}</b>{' '}
          <span className="dimmed">({messages.extended(extensions)})</span>
        </span>
      </div>
      <OffDayNote detail={detail} patch={patch} />
    </>
  )
}

export function DeadlineKindField({ detail: { task }, patch }: TaskDeadlineProps) {
  return (
    <SelectField
      label={messages.deadlineKind}
      choices={deadlineKindChoices}
      value={task.deadlineKind}
      error={patch.errorOf('deadlineKind')}
      onChange={(deadlineKind) => patch.set({ deadlineKind })}
    />
  )
}

/** The deadline that was given first. */
export function FirstDeadline({
  label,
  detail: { task },
  patch,
}: TaskDeadlineProps & { readonly label: string }) {
  const asOf = useAsOf()
  return (
    <DeadlineField
      label={label}
      placeholder={messages.duePlaceholder}
      dueOn={task.dueOn}
      dueWording={task.dueWording}
      today={asOf}
      error={patch.errorOf('dueOn')}
      onChange={(deadline) =>
        patch.set({ dueOn: deadline?.dueOn ?? null, dueWording: deadline?.wording ?? '' })
      }
    />
  )
}

/** Says that a deadline to come is no working day; it is moved only when somebody says so. */
function OffDayNote({ detail, patch }: TaskDeadlineProps) {
  const { tasks, notices } = useProgram()
  const holidays = useHolidays()
  const asOf = useAsOf()
  const { task, steps } = detail
  const { stage, dueOn, extensions } = task.state
  if (stage !== 'running' || dueOn === null || dueOn < asOf) return null
  const { year } = dateParts(dueOn)
  if (isWorkingDay(dueOn, holidays))
    return hasYear(year, holidays) ? null : <p className="task-note dimmed">{messages.noHolidays(year)}</p>

  const holiday = holidays.find(({ day }) => day === dueOn)
  const what = holiday === undefined ? weekdayName(dueOn) : messages.dayOff(holiday.name)
  const move = (day: LocalDate) => {
    if (extensions === 0) return patch.set({ dueOn: day, dueWording: '' })
    const last = steps.findLast((step) => step.kind === 'extended' && step.dueOn === dueOn)
    if (last !== undefined)
      void notices.report(tasks.getState().updateStep(last.id, { dueOn: day, dueWording: '' }))
  }
  const [before, after] = [previousWorkingDay(dueOn, holidays), nextWorkingDay(dueOn, holidays)]
  return (
    <div className="task-note">
      <span className="dimmed">{messages.notWorkingDay(shortDate(dueOn), what)}</span>
      <Button
        variant="subtle"
        aria-label={messages.workingDayBefore(shortDate(before))}
        onClick={() => move(before)}
      >
        {messages.before(shortDate(before).slice(0, 5))}
      </Button>
      <Button
        variant="subtle"
        aria-label={messages.workingDayAfter(shortDate(after))}
        onClick={() => move(after)}
      >
        {messages.after(shortDate(after).slice(0, 5))}
      </Button>
    </div>
  )
}

import { Button } from '@mantine/core'
import { IconStar, IconStarFilled } from '@tabler/icons-react'
import { useMemo } from 'react'
import { capitalizeFirst } from '../../shared/text/capitalize.ts'
import { taskKinds } from '../../shared/tasks/contract.ts'
import { useDirectory, useProgram, useTasks } from '../program.ts'
import { classNames, classOrder } from '../../shared/tasks/classWords.ts'
import { OptionalSelectField } from '../ui/SelectField.tsx'
import { kindWords, taskMessages as messages } from './messages.ts'

const kindChoices = taskKinds.map((value) => ({ value, label: kindWords[value] }))
const classChoices = classOrder.map((value) => ({ value, label: capitalizeFirst(classNames[value]) }))

/** What of the list is shown. */
export function TasksFilterBar() {
  const { tasks } = useProgram()
  const view = useTasks((state) => state.view)
  const organizations = useDirectory((state) => state.organizations)
  const leadChoices = useMemo(
    () => organizations.map(({ id, name }) => ({ value: id, label: name })),
    [organizations],
  )
  const show = tasks.getState().show
  const filtered = view.kind !== null || view.focus || view.leadId !== null || view.classes.length > 0

  return (
    <div className="filter-bar">
      <OptionalSelectField
        className="tasks-filter-kind"
        label={messages.filterKind}
        labelHidden
        placeholder={messages.allKinds}
        choices={kindChoices}
        value={view.kind}
        onChange={(kind) => void show({ kind })}
      />
      <OptionalSelectField
        className="tasks-filter-lead"
        label={messages.filterLead}
        labelHidden
        searchable
        placeholder={messages.allLeads}
        choices={leadChoices}
        value={view.leadId}
        onChange={(leadId) => void show({ leadId })}
      />
      <OptionalSelectField
        className="tasks-filter-class"
        label={messages.filterClass}
        labelHidden
        placeholder={messages.allClasses}
        choices={classChoices}
        value={view.classes[0] ?? null}
        onChange={(taskClass) => void show({ classes: taskClass === null ? [] : [taskClass] })}
      />
      <Button
        variant="default"
        aria-pressed={view.focus}
        leftSection={
          view.focus ? (
            <IconStarFilled size={14} aria-hidden />
          ) : (
            <IconStar size={14} stroke={1.6} aria-hidden />
          )
        }
        onClick={() => void show({ focus: !view.focus })}
      >
        {messages.focusOnly}
      </Button>
      {filtered && (
        <Button
          variant="subtle"
          onClick={() => void show({ kind: null, focus: false, leadId: null, classes: [] })}
        >
          {messages.clearFilter}
        </Button>
      )}
    </div>
  )
}

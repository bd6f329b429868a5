import { Button, Checkbox, Menu } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Fragment, useMemo, useState, type ReactNode } from 'react'
import { capitalizeFirst } from '../../shared/text/capitalize.ts'
import { taskColumns } from '../../shared/tasks/columns.ts'
import { classNames, classOrder } from '../../shared/tasks/classWords.ts'
import { priorities, taskKinds, type ShownFilter } from '../../shared/tasks/contract.ts'
import { shortDate } from '../../shared/time/wording.ts'
import { organizationFilterChoices } from '../organizationChoices.ts'
import { useAsOf, useDirectory, useProgram, useTasks } from '../program.ts'
import { ColumnsMenu } from '../ui/ColumnsMenu.tsx'
import { DayRange } from '../ui/DayRange.tsx'
import { FilterChip, FilterMenu, GivenChip } from '../ui/FilterMenu.tsx'
import { uiMessages } from '../ui/messages.ts'
import { TextFilter } from '../ui/TextFilter.tsx'
import { plainArrangement } from './arrangement.ts'
import { GroupingMenu } from './GroupingMenu.tsx'
import { kindWords, taskMessages as messages } from './messages.ts'
import { columnHeading } from './taskColumn.tsx'
import { priorityWords, tagGroupWords } from './taskPanelMessages.ts'

const kindChoices = taskKinds.map((value) => ({ value, label: kindWords[value] }))
const classChoices = classOrder.map((value) => ({ value, label: capitalizeFirst(classNames[value]) }))
const priorityChoices = priorities.map((value) => ({ value, label: priorityWords[value] }))

/** A part of the filter that stands in the bar only while it is set, or was just asked for. */
interface OtherFilter {
  readonly name: string
  readonly isSet: boolean
  readonly renderField: (opening: {
    readonly startsOpen: boolean
    readonly onClosed: () => void
  }) => ReactNode
}

/** What of the registry is shown: the common parts of the filter always, the others once they are set. */
export function TasksFilterBar() {
  const { tasks } = useProgram()
  const asOf = useAsOf()
  const filter = useTasks((state) => state.arrangement.filter)
  const layout = useTasks((state) => state.layout)
  const busy = useTasks((state) => state.busy)
  const tags = useTasks((state) => state.tags)
  const organizations = useDirectory((state) => state.organizations)
  const agencies = useMemo(() => organizationFilterChoices(organizations, asOf), [organizations, asOf])
  const leads = useMemo(() => [...agencies, { value: null, label: messages.noLead }], [agencies])
  const tagChoices = useMemo(
    () => tags.map(({ id, name, group }) => ({ value: id, label: `${name} · ${tagGroupWords[group]}` })),
    [tags],
  )
  const [asked, setAsked] = useState<string | null>(null)
  const columns = useTasks((state) => state.arrangement.columns)
  const { narrow, arrange } = tasks.getState()
  const several = <Value,>(values: readonly Value[]) => (values.length === 0 ? undefined : [...values])

  const others: readonly OtherFilter[] = [
    {
      name: messages.kind,
      isSet: filter.kind !== undefined,
      renderField: (opening) => (
        <FilterMenu
          {...opening}
          label={messages.kind}
          choices={kindChoices}
          values={filter.kind === undefined ? [] : [filter.kind]}
          onChange={(values) => void narrow({ kind: values.at(-1) })}
        />
      ),
    },
    {
      name: messages.focus,
      isSet: filter.focus !== undefined,
      renderField: (opening) => (
        <YesNo
          {...opening}
          label={messages.focus}
          words={messages.onlyFocus}
          on={filter.focus === true}
          onChange={(focus) => void narrow({ focus })}
        />
      ),
    },
    {
      name: messages.notBegun,
      isSet: filter.notStarted !== undefined,
      renderField: (opening) => (
        <YesNo
          {...opening}
          label={messages.notBegun}
          words={messages.onlyNotBegun}
          on={filter.notStarted === true}
          onChange={(notStarted) => void narrow({ notStarted })}
        />
      ),
    },
    {
      name: messages.supporting,
      isSet: filter.supportingIds !== undefined,
      renderField: (opening) => (
        <FilterMenu
          {...opening}
          label={messages.supporting}
          choices={agencies}
          values={filter.supportingIds ?? []}
          onChange={(values) => void narrow({ supportingIds: several(values) })}
        />
      ),
    },
    {
      name: messages.priority,
      isSet: filter.priorities !== undefined,
      renderField: (opening) => (
        <FilterMenu
          {...opening}
          label={messages.priority}
          choices={priorityChoices}
          values={filter.priorities ?? []}
          onChange={(values) => void narrow({ priorities: several(values) })}
        />
      ),
    },
    {
      name: messages.tags,
      isSet: filter.tagIds !== undefined,
      renderField: (opening) => (
        <FilterMenu
          {...opening}
          label={messages.tags}
          choices={tagChoices}
          values={filter.tagIds ?? []}
          onChange={(values) => void narrow({ tagIds: several(values) })}
        />
      ),
    },
    {
      name: messages.assigned,
      isSet: filter.assignedFrom !== undefined || filter.assignedUntil !== undefined,
      renderField: (opening) => (
        <DayRange
          {...opening}
          label={messages.assigned}
          from={filter.assignedFrom}
          until={filter.assignedUntil}
          today={asOf}
          onChange={({ from, until }) => void narrow({ assignedFrom: from, assignedUntil: until })}
        />
      ),
    },
  ]

  return (
    <div className="filter-bar" role="search" aria-label={messages.filters}>
      <TextFilter
        value={filter.text ?? ''}
        busy={busy}
        onChange={(text) => void narrow({ text: text === '' ? undefined : text })}
      />
      <FilterMenu
        label={messages.lead}
        choices={leads}
        values={filter.leadIds ?? []}
        onChange={(values) => void narrow({ leadIds: several(values) })}
      />
      <FilterMenu
        label={messages.classes}
        choices={classChoices}
        values={filter.classes ?? []}
        onChange={(values) => void narrow({ classes: several(values) })}
      />
      <DayRange
        label={messages.deadline}
        from={filter.dueFrom}
        until={filter.dueUntil}
        today={asOf}
        onChange={({ from, until }) => void narrow({ dueFrom: from, dueUntil: until })}
      />
      {others.map(
        ({ name, isSet, renderField }) =>
          (isSet || name === asked) && (
            <Fragment key={name}>
              {renderField({ startsOpen: name === asked, onClosed: () => setAsked(null) })}
            </Fragment>
          ),
      )}
      <GivenParts filter={filter} />
      <Menu position="bottom-start" returnFocus={false}>
        <Menu.Target>
          <Button variant="subtle" color="gray" leftSection={<IconPlus size={14} stroke={1.6} aria-hidden />}>
            {messages.moreFilters}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {others
            .filter(({ isSet }) => !isSet)
            .map(({ name }) => (
              <Menu.Item key={name} onClick={() => setAsked(name)}>
                {name}
              </Menu.Item>
            ))}
        </Menu.Dropdown>
      </Menu>
      <div className="filter-bar-end">
        {layout === 'table' && <GroupingMenu />}
        {layout !== 'agency' && (
          <ColumnsMenu
            known={taskColumns.map(({ key, width }) => ({ key, heading: columnHeading(key), width }))}
            columns={columns}
            atFirst={plainArrangement.columns}
            onChange={(next) => void arrange({ columns: next })}
          />
        )}
      </div>
    </div>
  )
}

interface YesNoProps {
  readonly label: string
  readonly words: string
  readonly on: boolean
  readonly onChange: (on: true | undefined) => void
  readonly startsOpen: boolean
  readonly onClosed: () => void
}

function YesNo({ label, words, on, onChange, ...opening }: YesNoProps) {
  return (
    <FilterChip {...opening} label={label} value={on ? messages.yes : ''} onClear={() => onChange(undefined)}>
      {() => (
        <Checkbox
          data-autofocus
          label={words}
          checked={on}
          onChange={(event) => onChange(event.currentTarget.checked || undefined)}
        />
      )}
    </FilterChip>
  )
}

/** Parts that come with a figure and are not chosen here; they can only be taken away. */
function GivenParts({ filter }: { readonly filter: ShownFilter }) {
  const { tasks } = useProgram()
  const { narrow } = tasks.getState()
  const { month, conclusionIds, completedFrom, givenBy } = filter
  return (
    <>
      {month !== undefined && (
        <GivenChip
          label={messages.month}
          value={month === null ? messages.noDeadline : messages.shortMonth(month)}
          onClear={() => void narrow({ month: undefined })}
        />
      )}
      {conclusionIds !== undefined && (
        <GivenChip
          label={messages.conclusions}
          value={uiMessages.several(conclusionIds.length)}
          onClear={() => void narrow({ conclusionIds: undefined })}
        />
      )}
      {completedFrom !== undefined && (
        <GivenChip
          label={messages.completed}
          value={uiMessages.fromDay(shortDate(completedFrom))}
          onClear={() => void narrow({ completedFrom: undefined })}
        />
      )}
      {givenBy !== undefined && (
        <GivenChip
          label={messages.givenBy}
          value={shortDate(givenBy)}
          onClear={() => void narrow({ givenBy: undefined })}
        />
      )}
    </>
  )
}

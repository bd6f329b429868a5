import { Button, Menu, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMemo, useState, type ReactNode } from 'react'
import type { Id } from '../../shared/contract/schema.ts'
import { emptyWords, filterChoices, sameArrangement } from '../../shared/lists/arrangement.ts'
import type { ListColumn } from '../../shared/lists/listColumn.ts'
import { parseIsoDate } from '../../shared/time/localDate.ts'
import { useAsOf, useLists, useProgram } from '../program.ts'
import { ColumnsMenu } from '../ui/ColumnsMenu.tsx'
import { DayRange } from '../ui/DayRange.tsx'
import { FilterChip, FilterMenu } from '../ui/FilterMenu.tsx'
import { uiMessages } from '../ui/messages.ts'
import { TextFilter } from '../ui/TextFilter.tsx'
import { ViewTabs } from '../ui/ViewTabs.tsx'
import { listMessages as messages } from './messages.ts'
import { arrangementOf } from './store.ts'
import type { RecordList } from './useRecordList.ts'

interface ListBarsProps<R> {
  readonly list: RecordList<R>
  /** Stands at the end of the filter. */
  readonly children?: ReactNode
}

/** Over a list: its saved views, what of it is shown, and its columns. */
export function ListBars<R extends { readonly id: Id }>({ list, children }: ListBarsProps<R>) {
  return (
    <>
      <ListViews list={list} />
      <ListFilterBar list={list}>{children}</ListFilterBar>
    </>
  )
}

function ListViews<R>({ list }: { readonly list: RecordList<R> }) {
  const { name, arrangement, atFirst } = list
  const { lists, notices, undo } = useProgram()
  const views = useLists((state) => state.views[name]) ?? []
  const viewId = useLists((state) => state.shown[name]?.viewId ?? null)
  const view = views.find(({ id }) => id === viewId)
  const { load, showView, createView, updateView, renameView, removeView } = lists.getState()
  return (
    <ViewTabs
      views={views}
      viewId={viewId}
      isChanged={!sameArrangement(arrangement, view === undefined ? atFirst : arrangementOf(view))}
      allWords={messages.all}
      report={notices.report}
      onShow={(id) => showView(name, id)}
      onCreate={(viewName) => createView(name, viewName, arrangement)}
      onUpdate={(id) => updateView(name, id, arrangement)}
      onRename={(id, viewName) => renameView(name, id, viewName)}
      onRemove={(gone) =>
        void undo.report(uiMessages.viewRemoved(gone.name), removeView(name, gone.id), () => {
          void load(name).then(() => showView(name, gone.id))
        })
      }
    />
  )
}

function ListFilterBar<R>({ list, children }: ListBarsProps<R>) {
  const { columns, arrangement, arrange } = list
  const [asked, setAsked] = useState<string | null>(null)
  const first = columns.filter(({ isAtHand }) => isAtHand === true)
  const others = columns.filter((column) => column.kind !== 'number' && !first.includes(column))
  const isSet = ({ key }: ListColumn<R>) => (arrangement.filters[key] ?? []).length > 0
  return (
    <div className="filter-bar" role="search" aria-label={messages.filters}>
      <TextFilter value={arrangement.text} busy={false} onChange={(text) => arrange({ text })} />
      {first.map((column) => (
        <ColumnFilter key={column.key} list={list} column={column} />
      ))}
      {others.map(
        (column) =>
          (isSet(column) || column.key === asked) && (
            <ColumnFilter
              key={column.key}
              list={list}
              column={column}
              startsOpen={column.key === asked}
              onClosed={() => setAsked(null)}
            />
          ),
      )}
      {others.some((column) => !isSet(column)) && (
        <Menu position="bottom-start" returnFocus={false}>
          <Menu.Target>
            <Button
              variant="subtle"
              color="gray"
              leftSection={<IconPlus size={14} stroke={1.6} aria-hidden />}
            >
              {messages.moreFilters}
            </Button>
          </Menu.Target>
          <Menu.Dropdown className="list-filters">
            {others
              .filter((column) => !isSet(column))
              .map(({ key, heading }) => (
                <Menu.Item key={key} onClick={() => setAsked(key)}>
                  {heading}
                </Menu.Item>
              ))}
          </Menu.Dropdown>
        </Menu>
      )}
      <div className="filter-bar-end">
        {children}
        <ColumnsMenu
          known={columns}
          columns={arrangement.columns}
          atFirst={list.atFirst.columns}
          onChange={(shown) => arrange({ columns: shown.map(({ column, width }) => ({ column, width })) })}
        />
      </div>
    </div>
  )
}

interface ColumnFilterProps<R> {
  readonly list: RecordList<R>
  readonly column: ListColumn<R>
  readonly startsOpen?: boolean
  readonly onClosed?: () => void
}

function ColumnFilter<R>({ list, column, ...opening }: ColumnFilterProps<R>) {
  const { arrangement, arrange, records } = list
  const asOf = useAsOf()
  const { key, heading } = column
  const values = arrangement.filters[key] ?? []
  const set = (next: readonly string[]) => arrange({ filters: { ...arrangement.filters, [key]: [...next] } })
  switch (column.kind) {
    case 'day': {
      const [from = '', until = ''] = values
      return (
        <DayRange
          {...opening}
          label={heading}
          from={parseIsoDate(from) ?? undefined}
          until={parseIsoDate(until) ?? undefined}
          today={asOf}
          onChange={(range) =>
            set(
              range.from === undefined && range.until === undefined
                ? []
                : [range.from ?? '', range.until ?? ''],
            )
          }
        />
      )
    }
    case 'text':
      return (
        <TextPart
          {...opening}
          label={heading}
          value={values[0] ?? ''}
          onChange={(text) => set(text === '' ? [] : [text])}
        />
      )
    case 'choice':
    case 'words':
      return <ChoicePart {...opening} column={column} records={records} values={values} onChange={set} />
    case 'number':
      return null
  }
}

interface ChoicePartProps<R> {
  readonly column: ListColumn<R>
  readonly records: readonly R[]
  readonly values: readonly string[]
  readonly onChange: (values: readonly string[]) => void
}

function ChoicePart<R>({ column, records, values, onChange, ...opening }: ChoicePartProps<R>) {
  const choices = useMemo(() => {
    const known = filterChoices(column, records)
    const all = [...known, ...values.filter((value) => !known.includes(value))]
    return all.map((value) => ({ value, label: value === '' ? emptyWords : value }))
  }, [column, records, values])
  return (
    <FilterMenu {...opening} label={column.heading} choices={choices} values={values} onChange={onChange} />
  )
}

interface TextPartProps {
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
}

function TextPart({ label, value, onChange, ...opening }: TextPartProps) {
  return (
    <FilterChip {...opening} label={label} value={value} onClear={() => onChange('')}>
      {(close) => <TextPartField value={value} onChange={onChange} close={close} />}
    </FilterChip>
  )
}

function TextPartField({
  value,
  onChange,
  close,
}: Omit<TextPartProps, 'label'> & { readonly close: () => void }) {
  const [typed, setTyped] = useState(value)
  return (
    <TextInput
      label={messages.contains}
      data-autofocus
      spellCheck={false}
      maxLength={200}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => onChange(typed.trim())}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
        onChange(typed.trim())
        close()
      }}
    />
  )
}

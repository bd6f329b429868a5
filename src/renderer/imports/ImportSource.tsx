import { Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import { taskKinds } from '../../shared/tasks/contract.ts'
import { kindNames } from '../../shared/tasks/fieldWords.ts'
import { useImports, useProgram, useTasks } from '../program.ts'
import { Section } from '../ui/Page.tsx'
import { OptionalSelectField, SelectField, type Choice } from '../ui/SelectField.tsx'
import { importMessages as messages } from './messages.ts'

const kindChoices = taskKinds.map((value) => ({ value, label: kindNames[value] }))
const newList = 'new'

/** The file, where its table is, and which list it goes to. */
export function ImportSource() {
  const { imports } = useProgram()
  const file = useImports((state) => state.file)
  const layout = useImports((state) => state.layout)
  const settings = useImports((state) => state.settings)
  const lists = useTasks((state) => state.lists)
  const isOfTasks = useImports((state) => state.target.kind === 'tasks')
  const { arrange, set } = imports.getState()
  if (file === null || layout === null || settings === null) return null

  const sheets = file.sheets.map(({ name, hidden, rows }, index) => ({
    value: String(index),
    label: `${name} (${messages.rowsOf(rows)}${hidden ? `, ${messages.hidden}` : ''})`,
  }))
  const rows: readonly Choice<string>[] = layout.firstRows.map(({ row, texts }) => ({
    value: String(row),
    label: `${row} · ${texts.filter(Boolean).join(' | ')}`,
  }))
  const known = (row: number) =>
    rows.some(({ value }) => value === String(row))
      ? rows
      : [...rows, { value: String(row), label: String(row) }]
  const { head } = layout
  /** A heading elsewhere begins with one row. */
  const headFrom = (from: number) => {
    const isWithin = head !== null && from >= head.from && from <= head.until
    return { from, until: isWithin ? head.until : from }
  }
  const listChoices: readonly Choice<string>[] = [
    ...lists.map(({ id, name }) => ({ value: id, label: name })),
    { value: newList, label: messages.newList },
  ]

  return (
    <>
      <Section title={messages.source} counts={<span title={file.name}>{file.name}</span>}>
        <div className="import-fields">
          {file.sheets.length > 1 && (
            <SelectField
              label={messages.sheet}
              choices={sheets}
              value={String(layout.sheet)}
              onChange={(sheet) => void arrange(Number(sheet), null)}
            />
          )}
          {head === null && <p className="error-line">{messages.noHead}</p>}
          <div className="import-pair">
            {head === null ? (
              <OptionalSelectField
                label={messages.headFrom}
                choices={rows}
                choicesWidth={420}
                value={null}
                onChange={(row) => row !== null && void arrange(layout.sheet, headFrom(Number(row)))}
              />
            ) : (
              <SelectField
                label={messages.headFrom}
                choices={known(head.from)}
                choicesWidth={420}
                value={String(head.from)}
                onChange={(row) => void arrange(layout.sheet, headFrom(Number(row)))}
              />
            )}
            {head !== null && (
              <SelectField
                label={messages.headUntil}
                choices={known(head.until).filter(({ value }) => Number(value) >= head.from)}
                choicesWidth={420}
                value={String(head.until)}
                onChange={(row) => void arrange(layout.sheet, { from: head.from, until: Number(row) })}
              />
            )}
          </div>
        </div>
      </Section>
      <Section title={isOfTasks ? messages.target : messages.letters}>
        <div className="import-fields">
          {isOfTasks && (
            <>
              <SelectField
                label={messages.list}
                choices={listChoices}
                value={'id' in settings.list ? settings.list.id : newList}
                onChange={(value) => {
                  const list = lists.find(({ id }) => id === value)
                  void set({ list: list === undefined ? { name: layout.title } : { id: list.id } })
                }}
              />
              {'name' in settings.list && (
                <NewListName
                  key={layout.title}
                  name={settings.list.name}
                  onName={(name) => void set({ list: { name } })}
                />
              )}
              <SelectField
                label={messages.defaultKind}
                choices={kindChoices}
                value={settings.defaultKind}
                onChange={(defaultKind) => void set({ defaultKind })}
              />
            </>
          )}
          <Checkbox
            label={messages.convertLegacy}
            checked={settings.convertLegacy}
            onChange={(event) => void set({ convertLegacy: event.currentTarget.checked })}
          />
        </div>
      </Section>
    </>
  )
}

function NewListName({ name, onName }: { readonly name: string; readonly onName: (name: string) => void }) {
  const [text, setText] = useState(name)
  return (
    <TextInput
      label={messages.newListName}
      value={text}
      maxLength={200}
      spellCheck={false}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => {
        const typed = text.trim()
        if (typed === '') setText(name)
        else if (typed !== name) onName(typed)
      }}
    />
  )
}

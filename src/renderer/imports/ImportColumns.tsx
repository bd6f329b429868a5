import { Table } from '@mantine/core'
import { useMemo } from 'react'
import { columnLetters } from '../../shared/imports/sheet.ts'
import { useImports, useProgram } from '../program.ts'
import { Section } from '../ui/Page.tsx'
import { OptionalSelectField } from '../ui/SelectField.tsx'
import { columnsOfKind } from './columnsOfKind.ts'
import { importMessages as messages, kindWords } from './messages.ts'
import { hasNames } from './store.ts'

/** What each column of the table is of, with the first of its values. */
export function ImportColumns() {
  const { imports } = useProgram()
  const layout = useImports((state) => state.layout)
  const kind = useImports((state) => state.target.kind)
  const isNamed = useImports(hasNames)
  const fieldChoices = useMemo(
    () => columnsOfKind[kind].map(({ key, heading }) => ({ value: key, label: heading })),
    [kind],
  )
  if (layout === null || layout.columns.length === 0) return null
  const { setField } = imports.getState()
  return (
    <Section title={messages.columns} counts={layout.remembered ? messages.remembered : undefined}>
      {!isNamed && <p className="error-line">{kindWords[kind].noNameColumn}</p>}
      <Table className="list-table import-columns">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{messages.column}</Table.Th>
            <Table.Th className="import-field">{messages.field}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {layout.columns.map(({ column, heading, samples, field }) => (
            <Table.Tr key={column}>
              <Table.Td title={[heading, ...samples].join('\n')}>
                <span className="import-heading one-line">
                  <span className="dimmed">{columnLetters(column)}</span> {heading}
                </span>
                <span className="import-sample dimmed one-line">{samples.join(' · ')}</span>
              </Table.Td>
              <Table.Td>
                <OptionalSelectField
                  label={`${messages.field}: ${heading}`}
                  labelHidden
                  searchable
                  placeholder={messages.ignored}
                  choices={fieldChoices}
                  value={field}
                  onChange={(chosen) => void setField(column, chosen)}
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  )
}

import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import type { Id } from '../../shared/contract/schema.ts'
import { officialKinds, type NumberSeries } from '../../shared/officialDocuments/contract.ts'
import { isNumbered, officialKindNames } from '../../shared/officialDocuments/officialWords.ts'
import { countInProse } from '../../shared/time/wording.ts'
import { useAsOf, useOfficialDocuments, useProgram } from '../program.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorLine } from '../ui/ErrorLine.tsx'
import { uiMessages } from '../ui/messages.ts'
import { Page, PageHead } from '../ui/Page.tsx'
import { MultiSelectField, SelectField } from '../ui/SelectField.tsx'
import { SampleTag } from '../ui/SampleTag.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useShortcut } from '../ui/useShortcut.ts'
import { officialMessages as messages } from './messages.ts'
import { OfficialTabs } from './OfficialTabs.tsx'
import type { NumberSeriesFields } from './store.ts'
import { useOfficialLists } from './useOfficialLists.ts'
import './officialDocuments.css'

const kindChoices = officialKinds
  .filter(isNumbered)
  .map((value) => ({ value, label: officialKindNames[value] }))

/** Which documents of a letterhead are numbered together. */
export function NumberSeriesPage() {
  const { officialDocuments, notices } = useProgram()
  const navigate = useNavigate()
  const { letterheads } = useOfficialLists()
  const loaded = useOfficialDocuments((state) => state.loaded)
  const error = useOfficialDocuments((state) => state.error)
  const series = useOfficialDocuments((state) => state.series)
  const documents = useOfficialDocuments((state) => state.documents)
  const year = Number(useAsOf().slice(0, 4))
  const [newId, setNewId] = useState<Id | null>(null)
  useEffect(
    () => officialDocuments.getState().watchNumbers(year),
    [officialDocuments, year, series, documents],
  )

  const [first] = letterheads
  const add = async () => {
    if (first === undefined) return
    const { createSeries } = officialDocuments.getState()
    const reply = await createSeries({ name: messages.newSeries, letterheadId: first.id, kinds: [] })
    if (reply.ok) setNewId(reply.value.id)
    else notices.fail(reply.error)
  }
  useShortcut({ key: 'n', ctrl: true, words: messages.addSeries }, () => void add())
  const button = (
    <Button
      leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
      disabled={first === undefined}
      onClick={() => void add()}
    >
      {messages.addSeries}
    </Button>
  )
  return (
    <Page head={<PageHead title={messages.title} actions={series.length > 0 && button} />}>
      <OfficialTabs />
      {error !== null && (
        <div className="empty-state">
          <ErrorLine error={error} />
        </div>
      )}
      {loaded && series.length === 0 && (
        <EmptyState text={first === undefined ? messages.noLetterheads : messages.noSeriesYet}>
          {first === undefined ? (
            <Button onClick={() => void navigate('/cai-dat')}>{messages.openSettings}</Button>
          ) : (
            button
          )}
        </EmptyState>
      )}
      {series.length > 0 && (
        <div className="page-scroll">
          <p className="dimmed series-hint">{messages.seriesHint}</p>
          <table className="series-table" aria-label={messages.series}>
            <thead>
              <tr>
                <th scope="col">{messages.seriesName}</th>
                <th scope="col">{messages.letterhead}</th>
                <th scope="col">{messages.seriesKinds}</th>
                <th scope="col" className="number">
                  {messages.seriesNext(year)}
                </th>
                <th scope="col" aria-label={uiMessages.remove} />
              </tr>
            </thead>
            <tbody>
              {series.map((one) => (
                <SeriesLine key={one.id} series={one} isNew={one.id === newId} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Page>
  )
}

function SeriesLine({ series, isNew }: { readonly series: NumberSeries; readonly isNew: boolean }) {
  const { officialDocuments, notices, undo } = useProgram()
  const { letterheads } = useOfficialLists()
  const numbers = useOfficialDocuments((state) => state.numbers[series.id])
  const { updateSeries, removeSeries } = officialDocuments.getState()
  const { id, name, letterheadId, kinds, sample } = series
  const set = (patch: Partial<NumberSeriesFields>) => void notices.report(updateSeries(id, patch))
  return (
    <tr className="quiet">
      <td>
        <span className="tagged-text">
          <TextField
            label={messages.seriesName}
            labelHidden
            recordId={id}
            field="numberSeries.name"
            value={name}
            autoFocus={isNew}
            onSave={(text) => updateSeries(id, { name: text })}
          />
          <SampleTag sample={sample} />
        </span>
      </td>
      <td>
        <SelectField
          label={messages.letterhead}
          labelHidden
          choices={letterheads.map((letterhead) => ({ value: letterhead.id, label: letterhead.name }))}
          value={letterheadId}
          onChange={(chosen) => set({ letterheadId: chosen })}
        />
      </td>
      <td>
        <MultiSelectField
          label={messages.seriesKinds}
          labelHidden
          placeholder={messages.seriesAllKinds}
          choices={kindChoices}
          values={kinds}
          onChange={(chosen) => set({ kinds: [...chosen] })}
        />
      </td>
      <td className="number">
        {numbers !== undefined && countInProse(numbers.next)}
        {numbers !== undefined && numbers.gaps.length > 0 && (
          <span className="series-gaps">{messages.gaps(numbers.gaps)}</span>
        )}
      </td>
      <td>
        <ActionIcon
          size={24}
          aria-label={uiMessages.removeRecord(name)}
          title={uiMessages.remove}
          onClick={() => void undo.report(messages.seriesRemoved(name), removeSeries(id))}
        >
          <IconTrash size={15} stroke={1.6} />
        </ActionIcon>
      </td>
    </tr>
  )
}

import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { Letterhead } from '../../shared/documents/contract.ts'
import {
  urgencies,
  type OfficialDocument,
  type OfficialDocumentFields,
} from '../../shared/officialDocuments/contract.ts'
import { isMinutes, isNumbered, urgencyNames } from '../../shared/officialDocuments/officialWords.ts'
import { useAsOf, useLetterheads, useOfficialDocuments, useProgram } from '../program.ts'
import { DateField } from '../ui/DateField.tsx'
import { Section } from '../ui/Page.tsx'
import { OptionalSelectField, SelectField } from '../ui/SelectField.tsx'
import { WholeNumberField } from '../ui/WholeNumberField.tsx'
import { fieldWords, officialMessages as messages } from './messages.ts'
import type { SeriesNumbers } from './store.ts'
import { WordsField } from './WordsField.tsx'

const urgencyChoices = urgencies.map((value) => ({ value, label: urgencyNames[value] }))

/** What stands around the words: who issues it, number and day, who signs, who gets it. */
export function DocumentSide({ document }: { readonly document: OfficialDocument }) {
  const { kind } = document
  return (
    <div className="official-side">
      {isNumbered(kind) ? (
        <>
          <NumberingPart document={document} />
          <Section title={messages.signing}>
            <div className="side-fields">
              {isMinutes(kind) && (
                <>
                  <WordsField document={document} field="leftCapacity" isMultiline />
                  <WordsField document={document} field="leftName" />
                </>
              )}
              <WordsField document={document} field="signerCapacity" isMultiline />
              <WordsField document={document} field="signerOffice" isMultiline />
              <WordsField document={document} field="signerName" />
            </div>
          </Section>
          <Section title={messages.sending}>
            <div className="side-fields">
              <WordsField
                document={document}
                field="recipients"
                description={messages.recipientsHint}
                isMultiline
                maxRows={14}
              />
              <WordsField document={document} field="keptBy" />
            </div>
          </Section>
        </>
      ) : (
        <Section title={messages.letterhead}>
          <div className="side-fields">
            <LetterheadField document={document} />
          </div>
        </Section>
      )}
    </div>
  )
}

function useSet() {
  const { openDocument, notices } = useProgram()
  return (patch: Partial<OfficialDocumentFields>) =>
    void notices.report(openDocument.getState().update(patch))
}

function LetterheadField({ document }: { readonly document: OfficialDocument }) {
  const set = useSet()
  const letterheads = useLetterheads((state) => state.letterheads)
  return (
    <div data-field="letterheadId">
      <OptionalSelectField
        label={messages.letterhead}
        placeholder={messages.noLetterhead}
        choices={letterheads.map(({ id, name }) => ({ value: id, label: name }))}
        value={document.letterheadId}
        onChange={(letterheadId) => set({ letterheadId, numberSeriesId: null })}
      />
    </div>
  )
}

function NumberingPart({ document }: { readonly document: OfficialDocument }) {
  const set = useSet()
  const today = useAsOf()
  const series = useOfficialDocuments((state) => state.series)
  const { officialDocuments, openDocument, notices } = useProgram()
  const letterheads = useLetterheads((state) => state.letterheads)
  const { kind, letterheadId, numberSeriesId, number, datedOn, urgency } = document
  const letterhead = letterheads.find(({ id }) => id === letterheadId)
  const fitting = series.filter(
    (one) =>
      one.id === numberSeriesId ||
      (one.letterheadId === letterheadId && (one.kinds.length === 0 || one.kinds.includes(kind))),
  )
  const makeSeries = async ({ id, name }: Letterhead) => {
    const made = await officialDocuments.getState().createSeries({ name, letterheadId: id, kinds: [] })
    if (!made.ok) return notices.fail(made.error)
    await notices.report(openDocument.getState().update({ numberSeriesId: made.value.id }))
  }
  return (
    <Section title={messages.numbering}>
      <div className="side-fields">
        <LetterheadField document={document} />
        <div data-field="numberSeriesId">
          {fitting.length === 0 && letterhead !== undefined ? (
            <Button variant="default" onClick={() => void makeSeries(letterhead)}>
              {messages.makeSeries}
            </Button>
          ) : (
            <OptionalSelectField
              label={messages.series}
              placeholder={messages.noSeries}
              choices={fitting.map(({ id, name }) => ({ value: id, label: name }))}
              value={numberSeriesId}
              onChange={(chosen) => set({ numberSeriesId: chosen })}
            />
          )}
        </div>
        <div className="side-pair">
          <div data-field="number">
            <WholeNumberField
              label={messages.number}
              value={number}
              min={1}
              max={99_999}
              optional
              onChange={(next) => set({ number: next })}
            />
          </div>
          <div data-field="datedOn">
            <DateField
              label={messages.datedOn}
              value={datedOn}
              today={today}
              onChange={(day) => set({ datedOn: day })}
            />
          </div>
        </div>
        {numberSeriesId !== null && (
          <NumberOffers document={document} year={Number((datedOn ?? today).slice(0, 4))} />
        )}
        <div data-field="urgency">
          <SelectField
            label={messages.urgency}
            choices={urgencyChoices}
            value={urgency}
            onChange={(next) => set({ urgency: next })}
          />
        </div>
      </div>
    </Section>
  )
}

/** "Lấy số tiếp theo: 06" and the numbers that were left out, each taken by a click. */
function NumberOffers({ document, year }: { readonly document: OfficialDocument; readonly year: number }) {
  const { client } = useProgram()
  const set = useSet()
  const { numberSeriesId, number, version } = document
  const documents = useOfficialDocuments((state) => state.documents)
  const [numbers, setNumbers] = useState<SeriesNumbers | null>(null)
  useEffect(() => {
    if (numberSeriesId === null) return
    let isGone = false
    const read = async () => {
      const reply = await client.officialDocuments.nextNumber({ numberSeriesId, year })
      if (!isGone) setNumbers(reply.ok ? reply.value : null)
    }
    void read()
    return () => {
      isGone = true
    }
  }, [client, numberSeriesId, year, version, documents])
  if (numbers === null) return null
  const { next, gaps } = numbers
  const shown = gaps.slice(0, mostGaps)
  return (
    <div className="number-offers">
      {number === null && (
        <Button variant="default" onClick={() => set({ number: next })}>
          {messages.nextNumber(next)}
        </Button>
      )}
      {gaps.length > 0 && (
        <p>
          {messages.gapsLabel}{' '}
          {shown.map((gap, index) => (
            <span key={gap}>
              <button
                type="button"
                className="figure-link"
                aria-label={messages.takeGap(gap)}
                onClick={() => set({ number: gap })}
              >
                {messages.numberWords(gap)}
              </button>
              {index < shown.length - 1 && ', '}
            </span>
          ))}
          {gaps.length > shown.length && ` ${messages.moreGaps(gaps.length - shown.length)}`}
        </p>
      )}
    </div>
  )
}

const mostGaps = 12

/** The five columns of the register that are filled in after a document was issued. */
export function RegisterFields({ document }: { readonly document: OfficialDocument }) {
  const set = useSet()
  const today = useAsOf()
  return (
    <div className="side-fields">
      <WordsField document={document} field="keptAt" />
      <div className="side-pair">
        <WholeNumberField
          label={fieldWords.copies}
          value={document.copies}
          min={0}
          max={99_999}
          optional
          onChange={(copies) => set({ copies })}
        />
        <DateField
          label={fieldWords.sentOn}
          value={document.sentOn}
          today={today}
          onChange={(sentOn) => set({ sentOn })}
        />
      </div>
      <WordsField document={document} field="receivedBy" />
      <WordsField document={document} field="note" isMultiline />
    </div>
  )
}

import { ActionIcon, Button } from '@mantine/core'
import { IconAlertTriangleFilled, IconShieldCheck, IconX } from '@tabler/icons-react'
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { Link, useNavigate } from 'react-router'
import type { Id } from '../../shared/contract/schema.ts'
import { registerColumns } from '../../shared/lists/officialDocumentColumns.ts'
import type { DocumentSummary, NumberSeries } from '../../shared/officialDocuments/contract.ts'
import { officialTypes } from '../../shared/officialDocuments/officialWords.ts'
import { compareText } from '../../shared/text/collate.ts'
import { ListBars } from '../lists/ListBars.tsx'
import { ListOutputs } from '../lists/ListOutputs.tsx'
import { ListTable } from '../lists/ListTable.tsx'
import { ListTally } from '../lists/ListTally.tsx'
import { useRecordList } from '../lists/useRecordList.ts'
import { useAsOf, useOfficialDocuments, useProgram } from '../program.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorLine } from '../ui/ErrorLine.tsx'
import { Page, PageHead } from '../ui/Page.tsx'
import { OptionalSelectField, SelectField } from '../ui/SelectField.tsx'
import { SampleTag } from '../ui/SampleTag.tsx'
import { officialMessages as messages } from './messages.ts'
import { OfficialTabs } from './OfficialTabs.tsx'
import { CopiesCell, SentOnCell, TextCell } from './RegisterCells.tsx'
import { useOfficialLists } from './useOfficialLists.ts'
import './officialDocuments.css'

const cells = {
  subject: ({ kind, subject, sample }: DocumentSummary) => (
    <span className="tagged-text">
      <span className="one-line">
        {officialTypes[kind]}
        {subject !== '' && `: ${subject}`}
      </span>
      <SampleTag sample={sample} />
    </span>
  ),
} as const

type Edit = (document: DocumentSummary, done: () => void) => ReactNode
const edits: Readonly<Record<string, Edit>> = {
  keptAt: (document, done) => <TextCell field="keptAt" document={document} onDone={done} />,
  copies: (document, done) => <CopiesCell document={document} onDone={done} />,
  sentOn: (document, done) => <SentOnCell document={document} onDone={done} />,
  receivedBy: (document, done) => <TextCell field="receivedBy" document={document} onDone={done} />,
  note: (document, done) => <TextCell field="note" document={document} onDone={done} />,
}

/** Sổ đăng ký văn bản đi of one year: what was issued, in the order of its numbers. */
export function RegisterPage() {
  const { officialDocuments, notices } = useProgram()
  const navigate = useNavigate()
  const asOf = useAsOf()
  useOfficialLists()
  const loaded = useOfficialDocuments((state) => state.loaded)
  const error = useOfficialDocuments((state) => state.error)
  const documents = useOfficialDocuments((state) => state.documents)
  const series = useOfficialDocuments((state) => state.series)
  const verifying = useOfficialDocuments((state) => state.verifying)
  const issued = useMemo(() => documents.filter(({ state }) => state === 'issued'), [documents])
  const thisYear = Number(asOf.slice(0, 4))
  const years = useMemo(() => yearsOf(issued, thisYear), [issued, thisYear])
  const [chosenYear, setYear] = useState<number | null>(null)
  const [seriesId, setSeriesId] = useState<Id | null>(null)
  const year = chosenYear ?? years[0] ?? thisYear
  useEffect(
    () => officialDocuments.getState().watchNumbers(year),
    [officialDocuments, year, series, documents],
  )

  const entries = useMemo(
    () => registerEntries(issued, series, { year, thisYear }, seriesId),
    [issued, series, year, thisYear, seriesId],
  )
  const seriesName = series.find(({ id }) => id === seriesId)?.name
  const subtitles = useMemo(
    () => [messages.yearOf(year), ...(seriesName === undefined ? [] : [seriesName])],
    [year, seriesName],
  )
  const list = useRecordList({
    name: 'officialRegister',
    title: messages.registerTitle,
    subtitles,
    what: messages.what,
    columns: registerColumns,
    records: entries,
  })
  const verify = async () => {
    const reply = await officialDocuments.getState().verify()
    if (!reply.ok) notices.fail(reply.error)
    else if (reply.value.broken.length === 0) notices.say(messages.intact(reply.value.checked))
  }
  return (
    <Page
      head={
        <PageHead
          title={messages.title}
          actions={
            <>
              <Button
                variant="default"
                loading={verifying}
                leftSection={<IconShieldCheck size={16} stroke={1.6} aria-hidden />}
                onClick={() => void verify()}
              >
                {messages.verify}
              </Button>
              {entries.length > 0 && <ListOutputs list={list} />}
            </>
          }
        />
      }
      status={entries.length > 0 ? <ListTally list={list} /> : undefined}
    >
      <OfficialTabs />
      <div className="filter-bar register-bar">
        <SelectField
          className="register-year"
          label={messages.year}
          labelHidden
          choices={years.map((one) => ({ value: String(one), label: messages.yearOf(one) }))}
          value={String(year)}
          onChange={(one) => setYear(Number(one))}
        />
        {series.length > 0 && (
          <OptionalSelectField
            className="register-series"
            label={messages.series}
            labelHidden
            placeholder={messages.allSeries}
            choices={series.map(({ id, name }) => ({ value: id, label: name }))}
            value={seriesId}
            onChange={setSeriesId}
          />
        )}
        <Gaps series={seriesId === null ? series : series.filter(({ id }) => id === seriesId)} />
      </div>
      <Broken />
      {error !== null && (
        <div className="empty-state">
          <ErrorLine error={error} />
        </div>
      )}
      {loaded && entries.length === 0 && <EmptyState text={messages.noRegister(year)} />}
      {entries.length > 0 && (
        <>
          <ListBars list={list} />
          <ListTable
            list={list}
            cells={cells}
            edits={edits}
            openId={null}
            onOpen={(document) => {
              if (document !== null) void navigate(`/van-ban/${document.id}`)
            }}
          />
        </>
      )}
    </Page>
  )
}

/** "Số còn trống: 04, 07": numbers below the last that nothing has. */
function Gaps({ series }: { readonly series: readonly NumberSeries[] }) {
  const numbers = useOfficialDocuments((state) => state.numbers)
  const lacking = series.flatMap(({ id, name }) => {
    const gaps = numbers[id]?.gaps ?? []
    return gaps.length === 0 ? [] : [{ id, name, words: messages.gaps(gaps) }]
  })
  if (lacking.length === 0) return null
  return (
    <p className="register-gaps" role="status">
      <IconAlertTriangleFilled size={15} aria-hidden />
      <span>
        {lacking.map(({ id, name, words }) => (
          <span key={id}>{series.length === 1 ? words : messages.gapsOf(name, words)}</span>
        ))}
      </span>
    </p>
  )
}

/** The issued files that are no longer what they were. */
function Broken() {
  const { officialDocuments } = useProgram()
  const verification = useOfficialDocuments((state) => state.verification)
  if (verification === null || verification.broken.length === 0) return null
  const { broken, checked } = verification
  return (
    <section className="register-broken" role="alert">
      <IconAlertTriangleFilled size={15} aria-hidden />
      <div>
        <p>{messages.broken(broken.length, checked)}</p>
        <ul>
          {broken.map(({ documentId, sign, file, fault }) => (
            <li key={`${documentId} ${file}`}>
              <Link to={`/van-ban/${documentId}`}>{sign.trim()}</Link>: {messages.brokenFile[file]}{' '}
              {messages.fault[fault]}
            </li>
          ))}
        </ul>
      </div>
      <ActionIcon
        size={24}
        aria-label={messages.verifyClose}
        onClick={() => officialDocuments.getState().forgetVerification()}
      >
        <IconX size={15} stroke={1.6} />
      </ActionIcon>
    </section>
  )
}

/** Papers without a day of their own (phụ lục, tờ tóm tắt) stand in no year, so in this one. */
function yearOf({ datedOn }: DocumentSummary, thisYear: number): number {
  return datedOn === null ? thisYear : Number(datedOn.slice(0, 4))
}

/** The years that have entries and this one, the latest first. */
function yearsOf(issued: readonly DocumentSummary[], thisYear: number): readonly number[] {
  const years = new Set([thisYear, ...issued.map((one) => yearOf(one, thisYear))])
  return [...years].toSorted((a, b) => b - a)
}

function registerEntries(
  issued: readonly DocumentSummary[],
  series: readonly NumberSeries[],
  { year, thisYear }: { readonly year: number; readonly thisYear: number },
  seriesId: Id | null,
): readonly DocumentSummary[] {
  const names = new Map(series.map(({ id, name }) => [id, name]))
  const nameOf = ({ numberSeriesId }: DocumentSummary) =>
    numberSeriesId === null ? '' : (names.get(numberSeriesId) ?? '')
  return issued
    .filter((one) => yearOf(one, thisYear) === year && (seriesId === null || one.numberSeriesId === seriesId))
    .toSorted(
      (a, b) =>
        compareText(nameOf(a), nameOf(b)) || (a.number ?? 0) - (b.number ?? 0) || compareText(a.sign, b.sign),
    )
}

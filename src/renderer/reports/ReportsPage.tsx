import { Button, Loader, UnstyledButton } from '@mantine/core'
import { IconFileTypeDocx, IconFileTypePdf, IconFileTypeXls, IconPrinter } from '@tabler/icons-react'
import { useCallback, useEffect, type ReactNode } from 'react'
import type { ReportFormat, ReportName } from '../../shared/reports/contract.ts'
import { AsOfControl } from '../AsOfControl.tsx'
import { handedToWords } from '../handedToWords.ts'
import { useAsOf, useExports, usePeriodRule, useProgram, useReports } from '../program.ts'
import { StopExport } from '../StopExport.tsx'
import { ErrorLine } from '../ui/ErrorLine.tsx'
import { Page, PageHead } from '../ui/Page.tsx'
import { useShortcut } from '../ui/useShortcut.ts'
import { AgencyChart } from './AgencyChart.tsx'
import { ComparisonChart } from './ComparisonChart.tsx'
import { reportMessages as messages, reportWords } from './messages.ts'
import { ReportOptions } from './ReportOptions.tsx'
import { ReportTableView } from './ReportTableView.tsx'
import { ReportTally } from './ReportTally.tsx'
import './reports.css'

/** The supporting agencies are a choice of the report by agency. */
const listed = ['register', 'byLead', 'overdue', 'upcoming', 'focus', 'conclusions', 'comparison'] as const

interface ReportsPageProps {
  /** Writes to the agencies whose tasks are overdue; stands with the report on those. */
  readonly urge: ReactNode
}

/** The tables of the registry as of the day: on screen, and as files. */
export function ReportsPage({ urge }: ReportsPageProps) {
  const { exports, reports, notices } = useProgram()
  const asOf = useAsOf()
  const report = useReports((state) => state.choices.report)
  const error = useReports((state) => state.error)
  const shown = useReports((state) => state.shown)
  const busy = useReports((state) => state.busy)
  const exporting = useExports((state) => state.running !== null)
  const { enter, choose, exportTo, print } = reports.getState()
  const periods = usePeriodRule()
  useEffect(() => enter(asOf, periods), [enter, asOf, periods])

  const save = async (format: ReportFormat) => {
    if (exporting) return
    const reply = await exports.getState().run(async () => await exportTo(format))
    if (!reply.ok) notices.fail(reply.error)
    else if (reply.value.file !== null) notices.say(messages.saved(reply.value.file))
  }
  const printNow = async () => {
    if (exporting) return
    const reply = await exports.getState().run(print)
    if (reply.ok) notices.say(handedToWords[reply.value.handedTo])
    else notices.fail(reply.error)
  }
  useShortcut({ key: 'p', ctrl: true, words: messages.print }, (event) => {
    event.preventDefault()
    void printNow()
  })
  const idle = { disabled: exporting }

  return (
    <Page
      head={
        <PageHead
          title={messages.title}
          actions={
            <>
              {exporting && <Loader size={14} aria-label={messages.exporting} />}
              <StopExport />
              <AsOfControl />
              {report === 'overdue' && urge}
              <Button
                variant="default"
                {...idle}
                leftSection={<IconPrinter {...icon} />}
                onClick={() => void printNow()}
              >
                {messages.print}
              </Button>
              <Button
                variant="default"
                {...idle}
                leftSection={<IconFileTypePdf {...icon} />}
                onClick={() => void save('pdf')}
              >
                {messages.pdf}
              </Button>
              <Button
                variant="default"
                {...idle}
                leftSection={<IconFileTypeDocx {...icon} />}
                onClick={() => void save('docx')}
              >
                {messages.word}
              </Button>
              <Button {...idle} leftSection={<IconFileTypeXls {...icon} />} onClick={() => void save('xlsx')}>
                {messages.excel}
              </Button>
            </>
          }
        />
      }
    >
      <div className="reports">
        <nav className="reports-list" aria-label={messages.reports}>
          {listed.map((name) => (
            <UnstyledButton
              key={name}
              className="reports-link"
              aria-current={isListedAs(report, name) ? 'page' : undefined}
              onClick={() => void choose({ report: name })}
            >
              {reportWords[name]}
            </UnstyledButton>
          ))}
        </nav>
        <section className="reports-main" aria-label={shown?.table.title} aria-busy={busy}>
          <ReportOptions />
          {error !== null && (
            <div className="empty-state">
              <ErrorLine error={error} />
            </div>
          )}
          {shown !== null && <ReportBody />}
        </section>
      </div>
    </Page>
  )
}

const icon = { size: 16, stroke: 1.6, 'aria-hidden': true } as const

/** What of the report stands under its choices: its name, its tally, the table or chart, its notes. */
function ReportBody() {
  const { reports } = useProgram()
  const shown = useReports((state) => state.shown)
  const request = useReports((state) => state.shownRequest)
  const rows = useReports((state) => state.rows)
  const drawing = useReports((state) => state.choices.drawing)
  const busy = useReports((state) => state.busy)
  const readOn = useCallback(() => void reports.getState().readOn(), [reports])
  if (shown === null || request === null) return null
  const { table, rowCount, tally } = shown
  const hasChart = ['byLead', 'bySupporting', 'comparison'].includes(request.report)
  return (
    <>
      <header className="report-head">
        <h2>{table.title}</h2>
        <span className="page-counts one-line">{table.subtitles.join(' · ')}</span>
        {busy && <Loader size={14} aria-label={messages.composing} />}
        <ReportTally {...tally} />
      </header>
      {drawing === 'chart' && hasChart ? (
        request.report === 'comparison' ? (
          <ComparisonChart table={table} />
        ) : (
          <AgencyChart table={table} />
        )
      ) : (
        <ReportTableView
          table={table}
          rows={rows}
          rowCount={rowCount}
          tasks={tally.tasks}
          onMissing={readOn}
        />
      )}
      {table.notes.length > 0 && (
        <footer className="report-notes">
          {table.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </footer>
      )}
    </>
  )
}

function isListedAs(report: ReportName, name: (typeof listed)[number]): boolean {
  return report === name || (report === 'bySupporting' && name === 'byLead')
}

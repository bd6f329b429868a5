import { Button, Progress } from '@mantine/core'
import { useState, type Ref } from 'react'
import type { TaskDetail } from '../../shared/tasks/contract.ts'
import type { Attachment, ProgressReport } from '../../shared/tasks/steps.ts'
import { shortDate } from '../../shared/time/wording.ts'
import { useAsOf, useProgram } from '../program.ts'
import { Section } from '../ui/Page.tsx'
import { SampleTag } from '../ui/SampleTag.tsx'
import { FileLine } from './FileLine.tsx'
import { ProgressForm, reportFormName } from './ProgressForm.tsx'
import { panelMessages as messages } from './taskPanelMessages.ts'

interface ProgressPartProps {
  readonly detail: TaskDetail
  readonly sectionRef: Ref<HTMLDivElement>
}

/** The log of progress, newest first. What was added stands; what is being typed waits in the form. */
export function ProgressPart({ detail, sectionRef }: ProgressPartProps) {
  const { formDrafts } = useProgram()
  const asOf = useAsOf()
  const { task, progressReports, attachments } = detail
  const [open, setOpen] = useState(() => formDrafts.getState().drafts[reportFormName(task.id)] !== undefined)
  const percent = progressReports.findLast(
    (report) => report.percent !== null && report.reportedOn <= asOf,
  )?.percent
  return (
    <div ref={sectionRef}>
      <Section
        title={messages.progress}
        counts={percent !== undefined && percent !== null && messages.percent(percent)}
        actions={
          <Button variant="subtle" color="gray" aria-expanded={open} onClick={() => setOpen(!open)}>
            {messages.addReport}
          </Button>
        }
      >
        {percent !== undefined && percent !== null && (
          <Progress
            className="task-progress"
            value={percent}
            size={4}
            aria-label={messages.percent(percent)}
          />
        )}
        {open && <ProgressForm taskId={task.id} onClose={() => setOpen(false)} />}
        {progressReports.length === 0 && !open && <p className="dimmed">{messages.noReports}</p>}
        {progressReports.toReversed().map((report) => (
          <Report
            key={report.id}
            report={report}
            files={attachments.filter(({ progressReportId }) => progressReportId === report.id)}
          />
        ))}
      </Section>
    </div>
  )
}

interface ReportProps {
  readonly report: ProgressReport
  readonly files: readonly Attachment[]
}

function Report({ report, files }: ReportProps) {
  const { tasks, notices } = useProgram()
  const day = shortDate(report.reportedOn)
  const details = [
    { label: messages.difficulty, text: report.difficulty },
    { label: messages.cause, text: report.cause },
    { label: messages.proposal, text: report.proposal },
  ].filter(({ text }) => text !== '')
  const attach = async () => {
    await notices.report(tasks.getState().attach(report.taskId, report.id))
  }
  return (
    <article className="task-report" aria-label={messages.reportOf(day)}>
      <p className="task-report-head">
        <time className="dimmed">{day}</time>
        {report.percent !== null && <b className="figure">{messages.percent(report.percent)}</b>}
        <span className="dimmed one-line">{report.reporter}</span>
        <SampleTag sample={report.sample} />
        <Button
          className="task-report-attach"
          variant="subtle"
          color="gray"
          aria-label={messages.attachToReportOf(day)}
          onClick={() => void attach()}
        >
          {messages.attachToReport}
        </Button>
      </p>
      {report.text !== '' && <p className="task-prose">{report.text}</p>}
      {details.map(({ label, text }) => (
        <p key={label} className="task-prose">
          <span className="task-report-label">{label}:</span> <span className="dimmed">{text}</span>
        </p>
      ))}
      {files.map((file) => (
        <FileLine key={file.id} file={file} />
      ))}
    </article>
  )
}

import { useEffect, type ReactNode } from 'react'
import { capitalizeFirst } from '../../shared/text/capitalize.ts'
import { shortDate, weekdayName } from '../../shared/time/wording.ts'
import { useAsOf, useOverview, useProgram } from '../program.ts'
import { ErrorLine } from '../ui/ErrorLine.tsx'
import { Page, PageHead } from '../ui/Page.tsx'
import { AsOfControl } from '../AsOfControl.tsx'
import { MeetingLine } from './MeetingLine.tsx'
import { overviewMessages as messages } from './messages.ts'
import { OverdueTable } from './OverdueTable.tsx'
import { dueNextQuestion, nextDays, reportedQuestion } from './store.ts'
import { TaskExcerptTable } from './TaskExcerptTable.tsx'
import { TaskListFigures } from './TaskListFigures.tsx'
import './overview.css'

interface OverviewPageProps {
  /** Shows the meeting that comes next; what it is given when none does. */
  readonly nextMeeting: (last: ReactNode) => ReactNode
}

/** What needs somebody today: the next conference, and the figures of the registry. */
export function OverviewPage({ nextMeeting }: OverviewPageProps) {
  const { overview } = useProgram()
  const asOf = useAsOf()
  const loaded = useOverview((state) => state.loaded)
  const error = useOverview((state) => state.error)
  const dueNext = useOverview((state) => state.dueNext)
  const reported = useOverview((state) => state.reported)
  useEffect(() => void overview.getState().load(asOf), [overview, asOf])

  return (
    <Page
      head={
        <PageHead
          title={messages.title}
          counts={`${capitalizeFirst(weekdayName(asOf))}, ${shortDate(asOf)}`}
          actions={<AsOfControl />}
        />
      }
    >
      <div className="page-scroll overview">
        <ErrorLine error={error} />
        {loaded && (
          <>
            {nextMeeting(<MeetingLine />)}
            <div className="overview-columns overview-columns-wide">
              <TaskListFigures />
              <OverdueTable />
            </div>
            <div className="overview-columns">
              <TaskExcerptTable
                title={messages.dueWithin(nextDays)}
                excerpt={dueNext}
                question={dueNextQuestion(asOf)}
                shows="due"
                emptyText={messages.noneDue(nextDays)}
              />
              <TaskExcerptTable
                title={messages.reported}
                excerpt={reported}
                question={reportedQuestion}
                shows="report"
                emptyText={messages.noneReported}
              />
            </div>
          </>
        )}
      </div>
    </Page>
  )
}

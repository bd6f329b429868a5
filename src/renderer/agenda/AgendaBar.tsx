import { Button } from '@mantine/core'
import { IconCoffee } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { AgendaItem } from '../../shared/agenda/agenda.ts'
import type { AgendaRow } from '../../shared/agenda/agendaClock.ts'
import { shortDate } from '../../shared/time/wording.ts'
import { useProgram } from '../program.ts'
import { ClockField } from '../ui/ClockField.tsx'
import { useOpenMeeting } from '../useOpenMeeting.ts'
import { agendaMessages as messages } from './messages.ts'
import { AgendaShiftMenu } from './AgendaShiftMenu.tsx'
import { AgendaTemplatesMenu } from './AgendaTemplatesMenu.tsx'

interface AgendaBarProps {
  readonly chooser: ReactNode
  /** The row that the hand is on. */
  readonly current: AgendaRow<AgendaItem> | null
  readonly rows: readonly AgendaRow<AgendaItem>[]
}

/** What is done with the programme as a whole. */
export function AgendaBar({ chooser, current, rows }: AgendaBarProps) {
  const { meetings, notices, undo } = useProgram()
  const { meeting } = useOpenMeeting()
  const { createAgendaItem, numberAgenda, update } = meetings.getState()
  const published = meeting.agendaPublishedOn
  const addBreak = () => {
    const at = rows.findIndex(({ item }) => item.id === current?.item.id)
    // Behind the item that the hand is on, with all that is a part of it.
    const next = at < 0 ? undefined : rows.slice(at + 1).find(({ depth }) => depth === 0)
    const title = messages.breakTitle
    void notices.report(createAgendaItem({ title, kind: 'break', beforeId: next?.item.id ?? null }))
  }
  return (
    <div className="filter-bar">
      {chooser}
      <span className="agenda-start">
        <ClockField
          label={messages.startsAt}
          value={meeting.startTime}
          onChange={(startTime) => void notices.report(update(meeting.id, { startTime }))}
        />
      </span>
      <div className="filter-bar-end agenda-bar">
        <Button
          variant="default"
          leftSection={<IconCoffee size={16} stroke={1.6} aria-hidden />}
          onClick={addBreak}
        >
          {messages.addBreak}
        </Button>
        <AgendaTemplatesMenu isEmpty={rows.length === 0} />
        <AgendaShiftMenu current={current?.item ?? null} isEmpty={rows.length === 0} />
        {published !== null && (
          <span className="page-counts">{messages.publishedOn(shortDate(published))}</span>
        )}
        <Button
          variant="default"
          disabled={rows.length === 0}
          onClick={() =>
            void undo.report(published === null ? messages.published : messages.renumbered, numberAgenda())
          }
        >
          {published === null ? messages.publish : messages.renumber}
        </Button>
      </div>
    </div>
  )
}

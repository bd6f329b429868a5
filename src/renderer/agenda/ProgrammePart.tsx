import { useMemo, useState, type ReactNode } from 'react'
import type { AgendaItem } from '../../shared/agenda/agenda.ts'
import { agendaClock } from '../../shared/agenda/agendaClock.ts'
import { useAskedRecord } from '../useAskedRecord.ts'
import { SplitView } from '../ui/Page.tsx'
import { useOpenMeeting } from '../useOpenMeeting.ts'
import { AgendaBar } from './AgendaBar.tsx'
import { AgendaPanel } from './AgendaPanel.tsx'
import { AgendaStatus } from './AgendaStatus.tsx'
import { AgendaTable } from './AgendaTable.tsx'
import type { AgendaCursor } from './agendaCursor.ts'

interface ProgrammePartProps {
  readonly chooser: ReactNode
  /** The papers of an item. */
  readonly materialsOf: (item: AgendaItem) => ReactNode
}

/** The programme: each item begins where the one before ends, unless its start is fixed. */
export function ProgrammePart({ chooser, materialsOf }: ProgrammePartProps) {
  const { meeting, agenda } = useOpenMeeting()
  const { startTime, agendaPublishedOn } = meeting
  const [cursor, setCursor] = useState<AgendaCursor>({ id: useAskedRecord(), field: null })
  const [panelOpen, setPanelOpen] = useState(true)
  const rows = useMemo(
    () => agendaClock(agenda, { startTime, agendaPublishedOn }),
    [agenda, startTime, agendaPublishedOn],
  )
  const current = rows.find(({ item }) => item.id === cursor.id) ?? null

  return (
    <>
      <AgendaBar chooser={chooser} current={current} rows={rows} />
      <SplitView
        panel={
          panelOpen &&
          current !== null && (
            <AgendaPanel
              key={current.item.id}
              row={current}
              materialsOf={materialsOf}
              onClose={() => setPanelOpen(false)}
            />
          )
        }
      >
        <AgendaTable
          rows={rows}
          isNarrow={panelOpen && current !== null}
          cursor={cursor}
          onCursor={(next) => {
            if (next.id !== null && next.id !== cursor.id) setPanelOpen(true)
            setCursor(next)
          }}
          onClosePanel={
            panelOpen && current !== null
              ? () => {
                  setPanelOpen(false)
                }
              : null
          }
        />
      </SplitView>
      <AgendaStatus rows={rows} />
    </>
  )
}

import type { AgendaItem } from '../../shared/meetings/agenda.ts'
import type { MeetingDetail } from '../../shared/meetings/contract.ts'
import { useProgram } from '../program.ts'
import { runningMessages as messages } from './messages.ts'
import { minuteAt } from './useNow.ts'

interface BeginItem {
  /** Begins an item now, and the meeting with its first. */
  readonly item: (item: AgendaItem) => Promise<void>
  /** Ends the item that runs. */
  readonly stop: () => Promise<void>
  /** Ends the item that runs and the meeting. */
  readonly end: () => Promise<void>
}

/** What goes on in the agenda goes on at the time of the clock. */
export function useBeginItem({ meeting }: MeetingDetail): BeginItem {
  const { meetings, notices, undo, now } = useProgram()
  const { beginAgendaItem, update } = meetings.getState()
  const begin = async (item: AgendaItem | null, words: string) => {
    const at = minuteAt(now())
    if (at !== null) await undo.report(words, beginAgendaItem(item?.id ?? null, at))
  }
  const stop = () => begin(null, messages.stopped)
  return {
    item: async (item) => {
      if (meeting.state !== 'running') await notices.report(update(meeting.id, { state: 'running' }))
      await begin(item, messages.begun(item.title))
    },
    stop,
    end: async () => {
      await begin(null, messages.closed)
      await notices.report(update(meeting.id, { state: 'ended', endTime: minuteAt(now()) }))
    },
  }
}

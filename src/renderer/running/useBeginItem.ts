import type { AgendaItem } from '../../shared/agenda/agenda.ts'
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
export function useBeginItem(): BeginItem {
  const { meetings, undo, now } = useProgram()
  const { beginAgendaItem, endMeeting } = meetings.getState()
  const begin = async (item: AgendaItem | null, words: string) => {
    const at = minuteAt(now())
    if (at !== null) await undo.report(words, beginAgendaItem(item?.id ?? null, at))
  }
  return {
    item: (item) => begin(item, messages.begun(item.title)),
    stop: () => begin(null, messages.stopped),
    end: async () => {
      const at = minuteAt(now())
      if (at !== null) await undo.report(messages.closed, endMeeting(at))
    },
  }
}

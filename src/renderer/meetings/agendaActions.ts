import type { Reply } from '../../shared/contract/reply.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { AgendaItem, AgendaItemFields } from '../../shared/meetings/agenda.ts'
import { replaced, type Step } from '../writes.ts'
import { seen, type MeetingParts } from './meetingParts.ts'

export interface AgendaActions {
  readonly createAgendaItem: (title: string) => Promise<Reply<AgendaItem>>
  readonly updateAgendaItem: (id: Id, patch: Partial<AgendaItemFields>) => Promise<Reply<AgendaItem>>
  readonly removeAgendaItem: (id: Id) => Promise<Reply<null>>
  readonly moveAgendaItem: (id: Id, step: Step) => Promise<Reply<null>>
}

/** The agenda of the open meeting. */
export function createAgendaActions({
  client,
  update,
  detail,
  change,
  inWhole,
  move,
}: MeetingParts): AgendaActions {
  return {
    createAgendaItem: (title) =>
      inWhole((meetingId) => client.meetings.createAgendaItem({ meetingId, title })),
    updateAgendaItem: (id, patch) =>
      update(
        id,
        () => seen(detail()?.agenda, id).version,
        (version) => client.meetings.updateAgendaItem({ id, version, patch }),
        (item) => change(({ agenda }) => ({ agenda: replaced(agenda, item) })),
      ),
    removeAgendaItem: (id) => inWhole(() => client.meetings.removeAgendaItem(seen(detail()?.agenda, id))),
    moveAgendaItem: (id, step) =>
      move(() => detail()?.agenda ?? [], client.meetings.moveAgendaItem, id, step),
  }
}

import type { Reply } from '../../shared/contract/reply.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { DoneAction } from '../../shared/history/contract.ts'
import type { AgendaItem, AgendaItemFields, AgendaTemplate } from '../../shared/agenda/agenda.ts'
import { agendaStep, type AgendaTarget } from '../../shared/agenda/agendaStep.ts'
import type { ClockTime } from '../../shared/time/clockTime.ts'
import { replaced, type Step } from '../writes.ts'
import { seen, type MeetingParts } from '../meetingParts.ts'

/** A new item of the agenda and where it goes. */
export type NewAgendaItem = Pick<AgendaItemFields, 'title'> &
  Partial<Pick<AgendaItemFields, 'kind' | 'parentId' | 'duration'> & AgendaTarget>

export interface AgendaActions {
  readonly createAgendaItem: (item: NewAgendaItem) => Promise<Reply<AgendaItem>>
  readonly updateAgendaItem: (id: Id, patch: Partial<AgendaItemFields>) => Promise<Reply<AgendaItem>>
  readonly removeAgendaItem: (id: Id) => Promise<Reply<DoneAction>>
  readonly moveAgendaItem: (id: Id, step: Step) => Promise<Reply<DoneAction | null>>
  readonly putAgendaItem: (id: Id, target: AgendaTarget) => Promise<Reply<DoneAction | null>>
  /** Makes it a sub-item of another, or an item again for null. */
  readonly nestAgendaItem: (id: Id, parentId: Id | null) => Promise<Reply<DoneAction>>
  readonly numberAgenda: () => Promise<Reply<DoneAction>>
  /** From an item on, or all for null; negative minutes for earlier. */
  readonly shiftAgenda: (fromItemId: Id | null, minutes: number) => Promise<Reply<DoneAction>>
  readonly beginAgendaItem: (itemId: Id | null, at: ClockTime) => Promise<Reply<DoneAction>>
  readonly endMeeting: (at: ClockTime) => Promise<Reply<DoneAction>>
  readonly listAgendaTemplates: () => Promise<Reply<readonly AgendaTemplate[]>>
  readonly keepAgendaTemplate: (name: string) => Promise<Reply<AgendaTemplate>>
  readonly addAgendaTemplate: (templateId: Id) => Promise<Reply<DoneAction>>
  readonly removeAgendaTemplate: (template: AgendaTemplate) => Promise<Reply<DoneAction>>
}

const done = { ok: true, value: null } as const

/** The agenda of the open meeting. */
export function createAgendaActions({
  client,
  update,
  detail,
  change,
  inWhole,
}: MeetingParts): AgendaActions {
  const { agenda } = client
  const known = (id: Id) => seen(detail()?.agenda, id)
  return {
    createAgendaItem: (item) => inWhole((meetingId) => agenda.createAgendaItem({ ...item, meetingId })),
    updateAgendaItem: (id, patch) =>
      update(
        id,
        () => known(id).version,
        (version) => agenda.updateAgendaItem({ id, version, patch }),
        (item) => change(({ agenda }) => ({ agenda: replaced(agenda, item) })),
      ),
    removeAgendaItem: (id) => inWhole(() => agenda.removeAgendaItem(known(id))),
    moveAgendaItem: (id, step) =>
      inWhole<DoneAction | null>(async () => {
        const target = agendaStep(detail()?.agenda ?? [], id, step)
        return target === null ? done : await agenda.moveAgendaItem({ ...known(id), ...target })
      }),
    putAgendaItem: (id, target) => inWhole(() => agenda.moveAgendaItem({ ...known(id), ...target })),
    nestAgendaItem: (id, parentId) => inWhole(() => agenda.nestAgendaItem({ ...known(id), parentId })),
    numberAgenda: () => inWhole((meetingId) => agenda.numberAgenda({ meetingId })),
    shiftAgenda: (fromItemId, minutes) =>
      inWhole((meetingId) => agenda.shiftAgenda({ meetingId, fromItemId, minutes })),
    beginAgendaItem: (itemId, at) =>
      inWhole((meetingId) => agenda.beginAgendaItem({ meetingId, itemId, at })),
    endMeeting: (at) => inWhole((meetingId) => agenda.endMeeting({ meetingId, at })),
    listAgendaTemplates: () => agenda.listAgendaTemplates({}),
    keepAgendaTemplate: (name) => inWhole((meetingId) => agenda.keepAgendaTemplate({ meetingId, name })),
    addAgendaTemplate: (templateId) =>
      inWhole((meetingId) => agenda.useAgendaTemplate({ meetingId, templateId })),
    removeAgendaTemplate: ({ id, version }) => agenda.removeAgendaTemplate({ id, version }),
  }
}

import { z } from 'zod'
import { command, query } from '../contract/endpoint.ts'
import {
  idSchema,
  nothing,
  recordMove,
  recordSeen,
  requiredText,
  updateOf,
  wholeNumber,
} from '../contract/schema.ts'
import type { DoneAction } from '../history/contract.ts'
import { ofMeeting } from '../meetings/ofMeeting.ts'
import { clockTimeSchema } from '../time/clockTime.ts'
import {
  agendaItemFields,
  speechFields,
  type AgendaItem,
  type AgendaTemplate,
  type Speech,
} from './agenda.ts'

const ofThisMeeting = z.strictObject({ meetingId: idSchema })

/** The agenda of a meeting, its templates and the speeches that are given. */
export const agendaContract = {
  /** Stands before another item or sub-item of the same parent, or last for null. */
  createAgendaItem: command(
    agendaItemFields
      .partial()
      .required({ title: true })
      .extend({ ...ofMeeting, beforeId: idSchema.nullable().optional() }),
  ).returns<AgendaItem>(),
  /** One that becomes a sub-item, or an item again, stands behind what it joins. */
  updateAgendaItem: command(updateOf(agendaItemFields)).returns<AgendaItem>(),
  /** Removes an item with its sub-items; what was tied to them stays, tied to none. */
  removeAgendaItem: command(recordSeen).returns<DoneAction>(),
  /**
   * Among all items of the meeting; an item takes its sub-items along. A sub-item moved before one of another item joins
   * that item; before an item or last, it joins the item that stands there before it.
   */
  moveAgendaItem: command(recordMove).returns<DoneAction>(),
  /** Makes it a sub-item of another, or an item again for null, as `updateAgendaItem` does. */
  nestAgendaItem: command(
    z.strictObject({ id: idSchema, version: recordSeen.shape.version, parentId: idSchema.nullable() }),
  ).returns<DoneAction>(),
  /** Freezes the numbers of all items; again after publication it numbers anew ("Đánh số lại"). */
  numberAgenda: command(ofThisMeeting).returns<DoneAction>(),
  /**
   * Moves all fixed starts and the meeting's own times by minutes; from an item on, that item, whose start becomes fixed, and
   * the fixed starts behind it. Refused when a time would pass midnight.
   */
  shiftAgenda: command(
    z.strictObject({
      meetingId: idSchema,
      fromItemId: idSchema.nullable(),
      minutes: wholeNumber(-720, 720),
    }),
  ).returns<DoneAction>(),
  /**
   * Begins an item at a time, with it the meeting, and ends the one that runs; null ends it alone. One that has begun
   * before goes on; one with sub-items begins with the first of them that is not over.
   */
  beginAgendaItem: command(
    z.strictObject({ meetingId: idSchema, itemId: idSchema.nullable(), at: clockTimeSchema }),
  ).returns<DoneAction>(),
  /** Ends the meeting at a time, and with it the item that runs. */
  endMeeting: command(z.strictObject({ meetingId: idSchema, at: clockTimeSchema })).returns<DoneAction>(),
  listAgendaTemplates: query(nothing).returns<readonly AgendaTemplate[]>(),
  /** Keeps the agenda of a meeting as a template. */
  keepAgendaTemplate: command(
    z.strictObject({ meetingId: idSchema, name: requiredText(200) }),
  ).returns<AgendaTemplate>(),
  /** Adds the items of a template behind those of the meeting. */
  useAgendaTemplate: command(
    z.strictObject({ meetingId: idSchema, templateId: idSchema }),
  ).returns<DoneAction>(),
  removeAgendaTemplate: command(recordSeen).returns<DoneAction>(),
  createSpeech: command(speechFields.partial().extend(ofMeeting)).returns<Speech>(),
  updateSpeech: command(updateOf(speechFields)).returns<Speech>(),
  removeSpeech: command(recordSeen).returns<DoneAction>(),
  moveSpeech: command(recordMove).returns<DoneAction>(),
} as const

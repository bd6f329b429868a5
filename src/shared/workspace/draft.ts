import type { z } from 'zod'
import { holidayFields } from '../calendar/contract.ts'
import { organizationFields, personFields, positionFields } from '../directory/contract.ts'
import { letterheadFields } from '../documents/contract.ts'
import { agendaItemFields, inviteeFields, meetingFields, siteFields } from '../meetings/contract.ts'
import { conclusionFields, entryFields } from '../minutes/contract.ts'
import { taskFields, taskListFields } from '../tasks/contract.ts'
import { reminderFields, sourceFields } from '../tasks/steps.ts'
import { tagFields } from '../tasks/steps.ts'

/** The text fields that are saved while they are typed, as `table.field`, each with what it accepts. */
export const draftableFields = {
  'organization.name': organizationFields.shape.name,
  'organization.shortName': organizationFields.shape.shortName,
  'person.fullName': personFields.shape.fullName,
  'person.militaryRank': personFields.shape.militaryRank,
  'person.phone': personFields.shape.phone,
  'person.email': personFields.shape.email,
  'person.note': personFields.shape.note,
  'position.title': positionFields.shape.title,
  'letterhead.name': letterheadFields.shape.name,
  'letterhead.parentLines': letterheadFields.shape.parentLines,
  'letterhead.issuerLines': letterheadFields.shape.issuerLines,
  'letterhead.abbreviation': letterheadFields.shape.abbreviation,
  'letterhead.place': letterheadFields.shape.place,
  'letterhead.recipients': letterheadFields.shape.recipients,
  'meeting.title': meetingFields.shape.title,
  'meeting.place': meetingFields.shape.place,
  'meeting.note': meetingFields.shape.note,
  'site.name': siteFields.shape.name,
  'site.place': siteFields.shape.place,
  'site.contact': siteFields.shape.contact,
  'invitee.words': inviteeFields.shape.words,
  'invitee.militaryRank': inviteeFields.shape.militaryRank,
  'invitee.name': inviteeFields.shape.name,
  'invitee.titles': inviteeFields.shape.titles,
  'agendaItem.title': agendaItemFields.shape.title,
  'agendaItem.presenter': agendaItemFields.shape.presenter,
  'entry.speaker': entryFields.shape.speaker,
  'entry.text': entryFields.shape.text,
  'conclusion.text': conclusionFields.shape.text,
  'tag.name': tagFields.shape.name,
  'holiday.name': holidayFields.shape.name,
  'taskList.name': taskListFields.shape.name,
  'taskList.theme': taskListFields.shape.theme,
  'task.code': taskFields.shape.code,
  'task.content': taskFields.shape.content,
  'task.assigner': taskFields.shape.assigner,
  'task.director': taskFields.shape.director,
  'task.contact': taskFields.shape.contact,
  'task.note': taskFields.shape.note,
  'task.product': taskFields.shape.product,
  'task.result': taskFields.shape.result,
  'taskSource.kind': sourceFields.shape.kind,
  'taskSource.number': sourceFields.shape.number,
  'taskSource.issuer': sourceFields.shape.issuer,
  'taskSource.extract': sourceFields.shape.extract,
  'taskSource.clause': sourceFields.shape.clause,
  'reminder.documentNumber': reminderFields.shape.documentNumber,
  'reminder.text': reminderFields.shape.text,
  'reminder.response': reminderFields.shape.response,
} as const satisfies Readonly<Record<string, z.ZodType<string>>>

export type DraftableField = keyof typeof draftableFields

/** Whether a name is one of the fields above. */
export function isDraftableField(name: string): name is DraftableField {
  return Object.hasOwn(draftableFields, name)
}

import type { z } from 'zod'
import { holidayFields } from '../calendar/contract.ts'
import { organizationFields, personFields, positionFields } from '../directory/contract.ts'
import { letterheadFields } from '../documents/contract.ts'
import { materialFields } from '../materials/contract.ts'
import { agendaItemFields, speechFields } from '../agenda/agenda.ts'
import { inviteeFields, seatNameFields } from '../invitees/invitees.ts'
import { meetingFields } from '../meetings/contract.ts'
import { seriesFields } from '../meetings/series.ts'
import { knownSiteFields, siteFields } from '../sites/sites.ts'
import { conclusionFields, entryFields } from '../minutes/contract.ts'
import { annexWords, numberSeriesFields, officialDocumentFields } from '../officialDocuments/contract.ts'
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
  'site.contactPhone': siteFields.shape.contactPhone,
  'site.technician': siteFields.shape.technician,
  'site.technicianPhone': siteFields.shape.technicianPhone,
  'site.connection': siteFields.shape.connection,
  'site.roomCode': siteFields.shape.roomCode,
  'site.incident': siteFields.shape.incident,
  'site.attendanceWords': siteFields.shape.attendanceWords,
  'knownSite.name': knownSiteFields.shape.name,
  'knownSite.place': knownSiteFields.shape.place,
  'knownSite.contact': knownSiteFields.shape.contact,
  'knownSite.contactPhone': knownSiteFields.shape.contactPhone,
  'knownSite.technician': knownSiteFields.shape.technician,
  'knownSite.technicianPhone': knownSiteFields.shape.technicianPhone,
  'knownSite.connection': knownSiteFields.shape.connection,
  'knownSite.roomCode': knownSiteFields.shape.roomCode,
  'invitee.words': inviteeFields.shape.words,
  'invitee.militaryRank': inviteeFields.shape.militaryRank,
  'invitee.name': inviteeFields.shape.name,
  'invitee.titles': inviteeFields.shape.titles,
  'invitee.standInName': inviteeFields.shape.standInName,
  'invitee.standInTitles': inviteeFields.shape.standInTitles,
  'invitee.phone': inviteeFields.shape.phone,
  'invitee.note': inviteeFields.shape.note,
  'seatName.name': seatNameFields.shape.name,
  'seatName.titles': seatNameFields.shape.titles,
  'seatName.phone': seatNameFields.shape.phone,
  'agendaItem.title': agendaItemFields.shape.title,
  'agendaItem.presenter': agendaItemFields.shape.presenter,
  'agendaItem.script': agendaItemFields.shape.script,
  'agendaItem.technical': agendaItemFields.shape.technical,
  'agendaItem.fallback': agendaItemFields.shape.fallback,
  'agendaItem.note': agendaItemFields.shape.note,
  'speech.speaker': speechFields.shape.speaker,
  'speech.title': speechFields.shape.title,
  'speech.summary': speechFields.shape.summary,
  'meetingSeries.name': seriesFields.shape.name,
  'meetingSeries.note': seriesFields.shape.note,
  'material.title': materialFields.shape.title,
  'material.preparedBy': materialFields.shape.preparedBy,
  'material.number': materialFields.shape.number,
  'material.sheets': materialFields.shape.sheets,
  'entry.speaker': entryFields.shape.speaker,
  'entry.text': entryFields.shape.text,
  'entry.outcome': entryFields.shape.outcome,
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
  'officialDocument.subject': officialDocumentFields.shape.subject,
  'officialDocument.addressees': officialDocumentFields.shape.addressees,
  'officialDocument.bases': officialDocumentFields.shape.bases,
  'officialDocument.body': officialDocumentFields.shape.body,
  'officialDocument.recipients': officialDocumentFields.shape.recipients,
  'officialDocument.keptBy': officialDocumentFields.shape.keptBy,
  'officialDocument.signerCapacity': officialDocumentFields.shape.signerCapacity,
  'officialDocument.signerOffice': officialDocumentFields.shape.signerOffice,
  'officialDocument.signerName': officialDocumentFields.shape.signerName,
  'officialDocument.leftCapacity': officialDocumentFields.shape.leftCapacity,
  'officialDocument.leftName': officialDocumentFields.shape.leftName,
  'officialDocument.keptAt': officialDocumentFields.shape.keptAt,
  'officialDocument.receivedBy': officialDocumentFields.shape.receivedBy,
  'officialDocument.note': officialDocumentFields.shape.note,
  'documentAnnex.title': annexWords.shape.title,
  'documentAnnex.body': annexWords.shape.body,
  'numberSeries.name': numberSeriesFields.shape.name,
} as const satisfies Readonly<Record<string, z.ZodType<string>>>

export type DraftableField = keyof typeof draftableFields

/** Whether a name is one of the fields above. */
export function isDraftableField(name: string): name is DraftableField {
  return Object.hasOwn(draftableFields, name)
}

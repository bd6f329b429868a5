import type { TaskFields } from '../tasks/contract.ts'
import type { LocalDate } from '../time/localDate.ts'
import type { AgencyMention, Assignment } from './assignment.ts'

/** What an assignment says of the task that comes of it. */
export type AssignedTask = Pick<
  TaskFields,
  'content' | 'leadId' | 'supportingIds' | 'deadlineKind' | 'dueOn' | 'dueWording' | 'assignedOn' | 'note'
>

/** Longest words of a deadline that a task takes. */
const longestWording = 100

/**
 * The task that an assignment gives. Agencies that the directory does not have stand in the note, so that none is lost;
 * the words of a deadline that recurs stand in the content, since a task has none for them. `assignedOn`: the day of the
 * meeting.
 */
export function taskOfAssignment(assignment: Assignment, assignedOn: LocalDate | null): AssignedTask {
  const { lead, supporting, deadline } = assignment
  const leadId = lead?.organizationId ?? null
  const known = supporting.flatMap(({ organizationId }) => organizationId ?? [])
  return {
    content: contentOf(assignment),
    leadId,
    supportingIds: [...new Set(known)].filter((id) => id !== leadId),
    deadlineKind: deadline?.kind ?? 'dated',
    dueOn: deadline?.dueOn ?? null,
    dueWording:
      deadline?.kind === 'dated' && deadline.wording.length <= longestWording ? deadline.wording : '',
    assignedOn,
    note: agenciesNote(isUnknown(lead) ? lead : null, supporting.filter(isUnknown)),
  }
}

/** One task for each of those who were named to lead: the same, with another lead agency and without each other. */
export function splitByLead(assignment: Assignment): readonly Assignment[] {
  const { lead, alsoNamed, supporting } = assignment
  if (lead === null || alsoNamed.length === 0) return [assignment]
  const helpers = supporting.filter((one) => !alsoNamed.includes(one))
  return [lead, ...alsoNamed].map((one) => ({
    ...assignment,
    lead: one,
    alsoNamed: [],
    supporting: helpers,
  }))
}

/** Those whom an assignment names and the directory does not have, or has several times. */
export function unknownAgencies({ lead, supporting }: Assignment): readonly AgencyMention[] {
  return [...(lead === null ? [] : [lead]), ...supporting].filter(isUnknown)
}

function isUnknown(mention: AgencyMention | null): boolean {
  return mention?.organizationId === null
}

/** What a task's note says of agencies that the directory lacks. */
export function agenciesNote(lead: AgencyMention | null, supporting: readonly AgencyMention[]): string {
  return [
    ...(lead === null ? [] : [`Chủ trì theo kết luận: ${lead.text}.`]),
    ...(supporting.length === 0
      ? []
      : [`Phối hợp theo kết luận: ${supporting.map(({ text }) => text).join(', ')}.`]),
  ].join('\n')
}

function contentOf({ content, deadline }: Assignment): string {
  if (deadline?.kind !== 'recurring' || deadline.wording === '' || content.includes(deadline.wording))
    return content
  return `${content}, ${deadline.wording}`
}

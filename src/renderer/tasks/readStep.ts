import { assertNever } from '../../shared/contract/error.ts'
import { idSchema, type Id } from '../../shared/contract/schema.ts'
import type { NewStep, StepFields, StepKind, TaskStep } from '../../shared/tasks/steps.ts'
import { parseIsoDate, type LocalDate } from '../../shared/time/localDate.ts'
import type { FormValues } from '../formDrafts.ts'
import { needsReason, panelMessages as messages, stepTexts } from './taskPanelMessages.ts'

/** What a form holds: the record to be written, or what is missing in which field. */
export type ReadForm<R> =
  | { readonly ok: true; readonly record: R }
  | { readonly ok: false; readonly field: string; readonly error: string }

/** What the form of a new step begins with. */
export function newStepValues(day: LocalDate): FormValues {
  return { happenedOn: day }
}

/** What the form that corrects a step begins with. */
export function stepValues(step: TaskStep): FormValues {
  const { happenedOn, note, request, basis, approver, dueOn, dueWording, leadId, meetingId } = step
  return {
    happenedOn,
    note,
    request,
    basis,
    approver,
    dueWording,
    dueOn: dueOn ?? '',
    leadId: leadId ?? '',
    meetingId: meetingId ?? '',
  }
}

/** The step that the form of a kind holds. */
export function readStep(kind: StepKind, values: FormValues): ReadForm<NewStep> {
  const happenedOn = parseIsoDate(values['happenedOn'] ?? '')
  if (happenedOn === null) return refuse('happenedOn', messages.missingDay)
  const texts = Object.fromEntries(
    stepTexts[kind].map(({ field }) => [field, (values[field] ?? '').trim()] as const),
  )
  const words = { happenedOn, ...texts }
  const record = recordOf()
  if (record.ok && needsReason.includes(kind) && texts['note'] === '')
    return refuse('note', messages.missingReason)
  return record

  function recordOf(): ReadForm<NewStep> {
    switch (kind) {
      case 'extended': {
        const dueOn = parseIsoDate(values['dueOn'] ?? '')
        if (dueOn === null) return refuse('dueOn', messages.missingDue)
        return accept({ ...words, kind, dueOn, dueWording: values['dueWording'] ?? '' })
      }
      case 'transferred': {
        const leadId = readId(values['leadId'])
        return leadId === null ? refuse('leadId', messages.missingLead) : accept({ ...words, kind, leadId })
      }
      case 'completed':
        return accept({ ...words, kind, meetingId: readId(values['meetingId']) })
      case 'started':
      case 'reported':
      case 'returned':
      case 'paused':
      case 'resumed':
      case 'cancelled':
      case 'reopened':
        return accept({ ...words, kind })
      default:
        return assertNever(kind)
    }
  }
}

/** What of a step changes when it is corrected to what its form holds. */
export function stepPatch(step: NewStep): Partial<StepFields> {
  return Object.fromEntries(
    Object.entries(step).filter(([field, value]) => field !== 'kind' && value !== undefined),
  )
}

export function refuse(field: string, error: string): { ok: false; field: string; error: string } {
  return { ok: false, field, error }
}

function accept(record: NewStep): ReadForm<NewStep> {
  return { ok: true, record }
}

function readId(text: string | undefined): Id | null {
  const parsed = idSchema.safeParse(text)
  return parsed.success ? parsed.data : null
}

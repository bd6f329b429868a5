import { reminderForms, type ReminderFields } from '../../shared/tasks/steps.ts'
import { parseIsoDate, type LocalDate } from '../../shared/time/localDate.ts'
import type { FormValues } from '../formDrafts.ts'
import { refuse, type ReadForm } from './readStep.ts'
import { panelMessages as messages } from './taskPanelMessages.ts'

export interface NewReport {
  readonly reportedOn: LocalDate
  readonly reporter: string
  readonly percent: number | null
  readonly text: string
  readonly difficulty: string
  readonly cause: string
  readonly proposal: string
}

/** The progress report that its form holds. */
export function readReport(values: FormValues): ReadForm<NewReport> {
  const reportedOn = parseIsoDate(values['reportedOn'] ?? '')
  if (reportedOn === null) return refuse('reportedOn', messages.missingDay)
  const typedPercent = (values['percent'] ?? '').trim().replace(/\s*%$/, '')
  const percent = typedPercent === '' ? null : Number(typedPercent)
  if (percent !== null && (!/^\d{1,3}$/.test(typedPercent) || percent > 100))
    return refuse('percent', messages.percentRange)
  const report = {
    reportedOn,
    percent,
    reporter: (values['reporter'] ?? '').trim(),
    text: (values['text'] ?? '').trim(),
    difficulty: (values['difficulty'] ?? '').trim(),
    cause: (values['cause'] ?? '').trim(),
    proposal: (values['proposal'] ?? '').trim(),
  }
  const { text, difficulty, cause, proposal } = report
  const isEmpty = percent === null && [text, difficulty, cause, proposal].every((words) => words === '')
  return isEmpty ? refuse('text', messages.emptyReport) : { ok: true, record: report }
}

/** The reminder that its form holds. */
export function readReminder(values: FormValues): ReadForm<ReminderFields> {
  const remindedOn = parseIsoDate(values['remindedOn'] ?? '')
  if (remindedOn === null) return refuse('remindedOn', messages.missingDay)
  return {
    ok: true,
    record: {
      remindedOn,
      form: reminderForms.find((form) => form === values['form']) ?? 'letter',
      documentNumber: (values['documentNumber'] ?? '').trim(),
      text: (values['text'] ?? '').trim(),
      response: '',
    },
  }
}

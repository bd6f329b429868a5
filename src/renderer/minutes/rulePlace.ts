import type { MinutesRule } from '../../shared/minutes/minutesChecks.ts'

/** The tab of a meeting in which what a rule looks at is put right; null for a task, which is in the registry. */
export const rulePlace: Readonly<Record<MinutesRule, string | null>> = {
  rollCall: '/diem-danh',
  entries: '/bien-ban',
  conclusions: '/ket-luan',
  conclusionTask: '/ket-luan',
  taskLead: null,
  taskDeadline: null,
  votes: '/bien-ban',
  itemEntry: '/chuong-trinh',
  letterhead: '',
  minutesNumber: '',
  day: '',
  startTime: '',
  endTime: '',
  chair: '/diem-cau',
  secretary: '/diem-cau',
}

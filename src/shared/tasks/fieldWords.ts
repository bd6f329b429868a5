import type { Priority, TaskKind } from './contract.ts'

/** The kinds of tasks as tables print them. */
export const kindNames: Readonly<Record<TaskKind, string>> = {
  general: 'Nhiệm vụ chung',
  specific: 'Nhiệm vụ cụ thể',
}

/** The priorities as tables print them (domain 3.1). */
export const priorityNames: Readonly<Record<Priority, string>> = {
  normal: 'Thường',
  urgent: 'Khẩn',
  veryUrgent: 'Thượng khẩn',
  express: 'Hỏa tốc',
}

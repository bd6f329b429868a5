import type { Id } from '../../shared/contract/schema.ts'

/** The fields of a row of the programme, from left to right. */
export const agendaFields = ['clock', 'title', 'presenter', 'site', 'duration'] as const
export type AgendaField = (typeof agendaFields)[number]

/** The row of the programme that the hand is on, and the field of it that is edited. */
export interface AgendaCursor {
  readonly id: Id | null
  readonly field: AgendaField | null
}

/** The field that the name of a cell means. */
export function agendaFieldOf(name: string | undefined): AgendaField | null {
  return agendaFields.find((field) => field === name) ?? null
}

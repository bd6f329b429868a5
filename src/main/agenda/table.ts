import type { AgendaItem, AgendaTemplate, Speech } from '../../shared/agenda/agenda.ts'

export interface AgendaItemTable extends AgendaItem {}
export interface SpeechTable extends Speech {}

export interface AgendaTemplateTable extends Omit<AgendaTemplate, 'items'> {
  /** The items as JSON. */
  readonly items: string
}

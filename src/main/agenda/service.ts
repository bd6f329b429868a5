import type { agendaContract } from '../../shared/agenda/contract.ts'
import type { Handlers } from '../../shared/contract/endpoint.ts'
import type { AgendaDependencies } from './agendaDependencies.ts'
import { createAgendaHandlers } from './agendaHandlers.ts'
import { createAgendaTemplates } from './agendaTemplates.ts'
import { createSpeechHandlers } from './speechHandlers.ts'

/** The agenda of a meeting, its templates and its speeches. */
export function createAgendaService(dependencies: AgendaDependencies): Handlers<typeof agendaContract> {
  return {
    ...createAgendaHandlers(dependencies),
    ...createAgendaTemplates(dependencies),
    ...createSpeechHandlers(dependencies),
  }
}

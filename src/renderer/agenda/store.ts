export { createAgendaActions, type AgendaActions } from './agendaActions.ts'
export { createSpeechActions, type SpeechActions } from './speechActions.ts'

import { agendaContract } from '../agenda/contract.ts'
import { attendanceContract } from '../attendance/contract.ts'
import { calendarContract } from '../calendar/contract.ts'
import { directoryContract } from '../directory/contract.ts'
import { documentsContract } from '../documents/contract.ts'
import { historyContract } from '../history/contract.ts'
import { importsContract } from '../imports/contract.ts'
import { inviteesContract } from '../invitees/contract.ts'
import { listsContract } from '../lists/contract.ts'
import { materialsContract } from '../materials/contract.ts'
import { meetingsContract } from '../meetings/contract.ts'
import { minutesContract } from '../minutes/contract.ts'
import { officialDocumentsContract } from '../officialDocuments/contract.ts'
import { packsContract } from '../packs/contract.ts'
import { preparationContract } from '../preparation/contract.ts'
import { reportsContract } from '../reports/contract.ts'
import { sitesContract } from '../sites/contract.ts'
import { tasksContract } from '../tasks/contract.ts'
import { workspaceContract } from '../workspace/contract.ts'
import type { FeatureClient, Handlers } from './endpoint.ts'

/** Table of contents: everything that can be called, by feature and method. */
export const contract = {
  workspace: workspaceContract,
  directory: directoryContract,
  meetings: meetingsContract,
  agenda: agendaContract,
  sites: sitesContract,
  invitees: inviteesContract,
  attendance: attendanceContract,
  materials: materialsContract,
  preparation: preparationContract,
  lists: listsContract,
  minutes: minutesContract,
  tasks: tasksContract,
  documents: documentsContract,
  officialDocuments: officialDocumentsContract,
  packs: packsContract,
  calendar: calendarContract,
  history: historyContract,
  reports: reportsContract,
  imports: importsContract,
} as const

export type Contract = typeof contract
export type Feature = keyof Contract

/** Every feature's name. */
export const features = [
  'workspace',
  'directory',
  'meetings',
  'agenda',
  'sites',
  'invitees',
  'attendance',
  'materials',
  'preparation',
  'lists',
  'minutes',
  'tasks',
  'documents',
  'officialDocuments',
  'packs',
  'calendar',
  'history',
  'reports',
  'imports',
] as const satisfies readonly Feature[]

export type AllHandlers = { readonly [F in Feature]: Handlers<Contract[F]> }
export type Client = { readonly [F in Feature]: FeatureClient<Contract[F]> }

/** Long work that tells how far it has come. */
export type Work = 'imports' | 'exports' | 'documents'

/**
 * The one event that comes back from main: which features have new data, that a place is to be opened, or that the
 * window is to close.
 */
export type ProgramEvent =
  | { readonly type: 'changed'; readonly features: readonly Feature[] }
  | { readonly type: 'open'; readonly place: 'overdueTasks' }
  /** How far long work has come that the window asked for. */
  | { readonly type: 'progress'; readonly work: Work; readonly done: number; readonly total: number }
  | { readonly type: 'closing' }

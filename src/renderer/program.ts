import { createContext, useContext, useEffect } from 'react'
import { useStore } from 'zustand'
import type { Holiday } from '../shared/calendar/contract.ts'
import type { Client } from '../shared/contract/index.ts'
import type { Id } from '../shared/contract/schema.ts'
import type { Organization, Person } from '../shared/directory/contract.ts'
import { usualPeriodRule, type PeriodRule } from '../shared/reports/periods.ts'
import type { Instant, LocalDate } from '../shared/time/localDate.ts'
import type { Changes } from './changes.ts'
import { createAttendanceStore, type AttendanceState } from './attendance/store.ts'
import { createCalendarStore, type CalendarState } from './calendar/store.ts'
import { createDirectoryStore, type DirectoryState } from './directory/store.ts'
import { createDocumentsStore, type DocumentsState } from './documents/store.ts'
import { createImportsStore, type ImportsState } from './imports/store.ts'
import { createListsStore, type ListsState } from './lists/store.ts'
import { createMaterialsStore, type MaterialsState } from './materials/store.ts'
import { createKnownSitesStore, type KnownSitesState } from './sites/store.ts'
import {
  createMeetingsStore,
  createSeriesStore,
  type MeetingsState,
  type SeriesState,
} from './meetings/store.ts'
import {
  createMinutesStore,
  createProposalsStore,
  type MinutesState,
  type ProposalsState,
} from './minutes/store.ts'
import {
  createOfficialDocumentsStore,
  createOpenDocumentStore,
  type OfficialDocumentsState,
  type OpenDocumentState,
} from './officialDocuments/store.ts'
import { createOverviewStore, type OverviewState } from './overview/store.ts'
import { createExportsStore, type ExportsState } from './exportsStore.ts'
import { createFormDraftsStore } from './formDrafts.ts'
import { createPreparationStore, type PreparationState } from './preparation/store.ts'
import { createReportsStore, type ReportsState } from './reports/store.ts'
import { createScheduleStore, type ScheduleState } from './schedule/store.ts'
import { createTasksStore, type TasksState } from './tasks/store.ts'
import { createUndo } from './undo.ts'
import type { Notices } from './ui/notices.ts'
import type { Saving } from './ui/saving.ts'
import { createLetterheadsStore, type LetterheadsState } from './letterheads.ts'
import { asOfOf, createWorkspaceStore, type WorkspaceState } from './workspace/store.ts'

/** What every store is made from. */
export interface Parts {
  readonly client: Client
  readonly changes: Changes
  readonly saving: Saving
  readonly notices: Notices
  readonly now: () => Instant
}

export type Program = ReturnType<typeof createProgram>

/** Makes the stores of all features, each once for the life of the window. */
export function createProgram(parts: Parts) {
  return {
    ...parts,
    undo: createUndo(parts),
    workspace: createWorkspaceStore(parts.client),
    directory: createDirectoryStore(parts),
    tasks: createTasksStore(parts),
    exports: createExportsStore(parts),
    formDrafts: createFormDraftsStore(),
    overview: createOverviewStore(parts),
    calendar: createCalendarStore(parts),
    letterheads: createLetterheadsStore(parts),
    materials: createMaterialsStore(parts),
    preparation: createPreparationStore(parts),
    meetings: createMeetingsStore(parts),
    knownSites: createKnownSitesStore(parts),
    series: createSeriesStore(parts),
    minutes: createMinutesStore(parts),
    attendance: createAttendanceStore(parts),
    documents: createDocumentsStore(parts),
    officialDocuments: createOfficialDocumentsStore(parts),
    openDocument: createOpenDocumentStore(parts),
    reports: createReportsStore(parts),
    schedule: createScheduleStore(parts),
    imports: createImportsStore(parts),
    lists: createListsStore(parts),
    proposals: createProposalsStore(parts),
  } as const
}

export const ProgramContext = createContext<Program | null>(null)

export function useProgram(): Program {
  const program = useContext(ProgramContext)
  if (program === null) throw new Error('useProgram outside ProgramContext')
  return program
}

export function useWorkspace<T>(select: (state: WorkspaceState) => T): T {
  return useStore(useProgram().workspace, select)
}

export function useDirectory<T>(select: (state: DirectoryState) => T): T {
  return useStore(useProgram().directory, select)
}

export function useTasks<T>(select: (state: TasksState) => T): T {
  return useStore(useProgram().tasks, select)
}

export function useExports<T>(select: (state: ExportsState) => T): T {
  return useStore(useProgram().exports, select)
}

export function useMeetings<T>(select: (state: MeetingsState) => T): T {
  return useStore(useProgram().meetings, select)
}

export function useAttendance<T>(select: (state: AttendanceState) => T): T {
  return useStore(useProgram().attendance, select)
}

export function useKnownSites<T>(select: (state: KnownSitesState) => T): T {
  return useStore(useProgram().knownSites, select)
}

export function usePreparation<T>(select: (state: PreparationState) => T): T {
  return useStore(useProgram().preparation, select)
}

export function useMaterials<T>(select: (state: MaterialsState) => T): T {
  return useStore(useProgram().materials, select)
}

export function useSeries<T>(select: (state: SeriesState) => T): T {
  return useStore(useProgram().series, select)
}

export function useMinutes<T>(select: (state: MinutesState) => T): T {
  return useStore(useProgram().minutes, select)
}

export function useDocuments<T>(select: (state: DocumentsState) => T): T {
  return useStore(useProgram().documents, select)
}

export function useOfficialDocuments<T>(select: (state: OfficialDocumentsState) => T): T {
  return useStore(useProgram().officialDocuments, select)
}

export function useOpenDocument<T>(select: (state: OpenDocumentState) => T): T {
  return useStore(useProgram().openDocument, select)
}

export function useReports<T>(select: (state: ReportsState) => T): T {
  return useStore(useProgram().reports, select)
}

export function useSchedule<T>(select: (state: ScheduleState) => T): T {
  return useStore(useProgram().schedule, select)
}

export function useImports<T>(select: (state: ImportsState) => T): T {
  return useStore(useProgram().imports, select)
}

export function useLists<T>(select: (state: ListsState) => T): T {
  return useStore(useProgram().lists, select)
}

export function useProposals<T>(select: (state: ProposalsState) => T): T {
  return useStore(useProgram().proposals, select)
}

export function useOverview<T>(select: (state: OverviewState) => T): T {
  return useStore(useProgram().overview, select)
}

export function useCalendar<T>(select: (state: CalendarState) => T): T {
  return useStore(useProgram().calendar, select)
}

export function useLetterheads<T>(select: (state: LetterheadsState) => T): T {
  return useStore(useProgram().letterheads, select)
}

/** Days off and make-up workdays; read when they are first asked for. */
export function useHolidays(): readonly Holiday[] {
  const { calendar } = useProgram()
  const loaded = useStore(calendar, (state) => state.loaded)
  useEffect(() => {
    if (!loaded) void calendar.getState().load()
  }, [calendar, loaded])
  return useStore(calendar, (state) => state.holidays)
}

/** The day for which states and figures hold. Only inside an open workspace. */
export function useAsOf(): LocalDate {
  const asOf = useWorkspace((state) => asOfOf(state.status))
  if (asOf === null) throw new Error('useAsOf without an open workspace')
  return asOf
}

/** On which days reporting periods end; pages are shown only while a workspace is open. */
export function usePeriodRule(): PeriodRule {
  return useWorkspace(({ status }) => (status?.state === 'open' ? status.periods : usualPeriodRule))
}

export function useOrganizations(): ReadonlyMap<Id, Organization> {
  return useDirectory((state) => state.organizationsById)
}

export function usePeople(): ReadonlyMap<Id, Person> {
  return useDirectory((state) => state.peopleById)
}

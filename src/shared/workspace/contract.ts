import { z } from 'zod'
import { command, query } from '../contract/endpoint.ts'
import type { ErrorData } from '../contract/error.ts'
import { idSchema, nothing, prose, requiredText, wholeNumber } from '../contract/schema.ts'
import type { PeriodRule } from '../reports/periods.ts'
import { localDateSchema, type Instant, type LocalDate } from '../time/localDate.ts'
import { draftableFields } from './draft.ts'

/** The open workspace, or what can be done when none is open. */
export type WorkspaceStatus =
  | {
      readonly state: 'closed'
      readonly suggestedFolder: string
      /** Why the workspace of the last time could not be opened; null when there was none. */
      readonly problem: ErrorData | null
    }
  | ({ readonly state: 'open' } & OpenWorkspace)

export interface OpenWorkspace {
  readonly version: number
  readonly folder: string
  /** Name of the working group or office, as the title bar shows it. */
  readonly name: string
  /** Whether this is the sample: marked on screen and at the foot of what it prints. */
  readonly isSample: boolean
  /** Where the sample's facts come from; empty otherwise. */
  readonly sampleSource: string
  /** The as-of date that was pinned; null follows the calendar. */
  readonly pinnedAsOf: LocalDate | null
  readonly today: LocalDate
  /** On which days reporting periods end. */
  readonly periods: PeriodRule
}

/** What `check` found; `problems` is empty for a sound workspace. */
export interface CheckResult {
  readonly problems: readonly string[]
  readonly rows: Readonly<Record<string, number>>
}

const workspacePatch = z
  .strictObject({
    name: requiredText(200),
    pinnedAsOf: localDateSchema.nullable(),
    monthClosingDay: wholeNumber(1, 31),
    weekClosingDay: wholeNumber(1, 7),
  })
  .partial()
export type WorkspacePatch = z.output<typeof workspacePatch>

const programPreferences = z.strictObject({
  /** Whether the system says at the start which tasks are overdue or due. */
  noticeAtStart: z.boolean(),
})
/** What this PC remembers, whichever workspace is open. */
export type ProgramPreferences = Readonly<z.output<typeof programPreferences>>

const saveDraft = z.strictObject({
  field: z.strictObject(draftableFields).keyof(),
  recordId: idSchema,
  text: prose(),
})
export type SaveDraft = z.output<typeof saveDraft>

export const workspaceContract = {
  status: query(nothing).returns<WorkspaceStatus>(),
  /** Makes a workspace in `folder`, which must be empty or not exist; null takes the suggested one. */
  create: command(
    z.strictObject({ folder: z.string().min(1).max(1000).nullable(), name: requiredText(200) }),
  ).returns<WorkspaceStatus>(),
  /** Opens the sample, building it the first time. */
  openSample: command(nothing).returns<WorkspaceStatus>(),
  open: command(z.strictObject({ folder: z.string().min(1).max(1000) })).returns<WorkspaceStatus>(),
  /** Lets the user choose a folder in the system's dialog; null when the dialog was left. */
  chooseFolder: query(nothing).returns<{ readonly folder: string | null }>(),
  update: command(
    z.strictObject({ version: wholeNumber(1, 1e9), patch: workspacePatch }),
  ).returns<WorkspaceStatus>(),
  /** Keeps text that is being typed, outside history, until its field is committed; put in place at the next start after a kill. */
  saveDraft: command(saveDraft).returns<{ readonly savedAt: Instant }>(),
  check: query(nothing).returns<CheckResult>(),
  preferences: query(nothing).returns<ProgramPreferences>(),
  setPreferences: command(programPreferences.partial()).returns<ProgramPreferences>(),
} as const

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { ProgramEvent } from '../../src/shared/contract/index.ts'
import { bindFeature } from '../../src/shared/contract/endpoint.ts'
import { contract } from '../../src/shared/contract/index.ts'
import { idSchema, type Id } from '../../src/shared/contract/schema.ts'
import { localDateSchema, type LocalDate } from '../../src/shared/time/localDate.ts'
import type { DocumentOutputs } from '../../src/main/documents/service.ts'
import { createInlineBackground } from '../../src/main/background/inlineBackground.ts'
import type { AttachmentDesk } from '../../src/main/files/attachmentDesk.ts'
import { createRouter, type Router } from '../../src/main/ipc/router.ts'
import { buildSample, sampleProfile } from '../../src/main/workspace/buildSample.ts'
import { createWorkspaceService, type WorkspaceService } from '../../src/main/workspace/service.ts'
import type { Session } from '../../src/main/workspace/session.ts'

/** The program without its window: real files, real SQLite, real migrations; only clock, ids and outputs are set. */
export interface TestProgram {
  readonly root: string
  readonly workspace: WorkspaceService
  readonly router: Router
  readonly events: ProgramEvent[]
  readonly logged: string[]
  /** What the clock shows; set to move it. */
  now: string
  session(): Session
}

/** Ids in rising order, as the program's are. */
export function idSequence(): () => Id {
  let last = 0
  return () => {
    last += 1
    return idSchema.parse(`01900000-0000-7000-8000-${String(last).padStart(12, '0')}`)
  }
}

/** A program over a temporary folder that is gone when the test is. `root` continues in an earlier one's folder. */
export function testProgram({
  root: earlier,
  outputs = noOutputs,
  desk = emptyDesk,
  fillSample = buildSample,
  stopwatch = () => performance.now(),
}: {
  root?: string
  outputs?: DocumentOutputs
  desk?: AttachmentDesk
  fillSample?: (session: Session) => Promise<void>
  stopwatch?: () => number
} = {}): TestProgram {
  const root = earlier ?? mkdtempSync(join(tmpdir(), 'ban-thu-ky-test-'))
  const events: ProgramEvent[] = []
  const logged: string[] = []
  const preferences = { noticeAtStart: true }
  const newId = earlier === undefined ? idSequence() : () => idSchema.parse(crypto.randomUUID())
  const program = {
    root,
    events,
    logged,
    now: '2024-02-05T03:00:00.000Z',
    session(): Session {
      const session = workspace.session()
      if (session === null) throw new Error('no workspace is open')
      return session
    },
  }
  const workspace = createWorkspaceService({
    clock: () => program.now,
    newId,
    actor: () => 'người thử',
    stopwatch,
    announce: (features) => void events.push({ type: 'changed', features }),
    outputs,
    desk,
    background: createInlineBackground(),
    imports: {
      chooseFile: async () => null,
    },
    tellProgress: (work, progress) => void events.push({ type: 'progress', work, ...progress }),
    suggestedFolder: join(root, 'so-lam-viec'),
    newName: 'Sổ làm việc mới',
    sampleFolder: join(root, 'so-lam-viec-mau'),
    sampleProfile,
    buildSample: fillSample,
    chooseFolder: async () => null,
    preferences: {
      read: async () => preferences,
      change: async (patch) => void Object.assign(preferences, patch),
    },
    remember: async () => {},
    report: (error) => void logged.push(String(error)),
  })
  const workspaceEndpoints = bindFeature(contract.workspace, workspace)
  const router = createRouter({
    bound: (feature) =>
      feature === 'workspace' ? workspaceEndpoints : (workspace.session()?.bound[feature] ?? null),
    stopwatch: () => 0,
    log: { warn: (line) => void logged.push(line), error: (line) => void logged.push(line) },
  })
  onTestFinished(async () => {
    await workspace.close()
    rmSync(root, { recursive: true, force: true })
  })
  return Object.assign(program, { workspace, router })
}

/** A program with an empty workspace open. */
export async function emptyWorkspace(): Promise<TestProgram> {
  const program = testProgram()
  await program.workspace.create({ folder: null, name: 'Tổ công tác thử' })
  return program
}

/** A program with the sample open. */
export async function sampleWorkspace(): Promise<TestProgram> {
  const program = testProgram()
  await program.workspace.openSample({})
  return program
}

const noOutputs: DocumentOutputs = {
  pdfPrinter: {
    fontsFolder: '',
    print: async () => {
      throw new Error('this test prints nothing')
    },
  },
  paperPrinter: { print: async () => 'nobody' },
  chooseFile: async () => null,
}

const emptyDesk: AttachmentDesk = {
  chooseFiles: async () => [],
  chooseFile: async () => null,
  view: async () => false,
}

/** A date that the test writes out. */
export function date(text: string): LocalDate {
  return localDateSchema.parse(text)
}

import { resolve } from 'node:path'
import { z } from 'zod'
import type { Endpoint } from '../../shared/contract/endpoint.ts'
import { AppError, assertNever, type ErrorData } from '../../shared/contract/error.ts'
import { contract } from '../../shared/contract/index.ts'
import type { Reply } from '../../shared/contract/reply.ts'
import type { Router } from '../ipc/router.ts'
import type { WorkspaceService } from '../workspace/service.ts'
import { importRecords } from './importRecords.ts'
import { writeReport } from './writeReport.ts'
import { exportDocument } from './exportDocument.ts'
import { exportPaper } from './exportPaper.ts'
import { exportPack } from './exportPack.ts'
import { exportCalendar } from './exportCalendar.ts'
import { exportTasks } from './exportTasks.ts'
import { listAssignments } from './listAssignments.ts'
import { readCommandLine, usage, type CommandLine } from './commandLine.ts'
import { workOnDocuments } from './workOnDocuments.ts'

/** 0 done, 1 refused, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2

interface Dependencies {
  readonly router: Router
  readonly workspace: WorkspaceService
  /** Where a workspace is looked for, and made, when none is named. */
  readonly defaultFolder: () => Promise<string>
  readonly out: (text: string) => void
  readonly complain: (line: string) => void
}

/** Carries out one command over the same router as the window, and tells how to exit. */
export async function runCommand(words: readonly string[], dependencies: Dependencies): Promise<ExitCode> {
  const { complain } = dependencies
  if (words.includes('--help')) {
    dependencies.out(usage)
    return 0
  }
  const commandLine = readCommandLine(words)
  if (commandLine === null) {
    complain(`${usage}\nnot understood: ${words.join(' ')}`)
    return 2
  }
  try {
    const refusal = await carryOut(commandLine, dependencies)
    if (refusal === null) return 0
    if (refusal !== 'faults') complain(explain(refusal))
    return 1
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    complain(explain(error.toData()))
    return 1
  } finally {
    await dependencies.workspace.close()
  }
}

/** Null when it was done, else why it was refused; `faults` when it was done and found faults, which it told. */
async function carryOut(
  commandLine: CommandLine,
  dependencies: Dependencies,
): Promise<ErrorData | 'faults' | null> {
  const { router, workspace, out } = dependencies
  const folder = async () => resolve(commandLine.folder ?? (await dependencies.defaultFolder()))

  switch (commandLine.command) {
    case 'init': {
      const made = await workspace.makeAt(await folder(), commandLine.sample)
      out(JSON.stringify(made, null, 2))
      return null
    }
    case 'endpoints':
      out(JSON.stringify(describeEndpoints(), null, 2))
      return null
    case 'call': {
      const { feature, method, input } = commandLine
      const endpoint = findEndpoint(feature, method)
      const opening = endpoint === undefined || opensWorkspace(feature, method) ? null : endpoint.kind
      const reply =
        (await refusalToOpen(workspace, opening, await folder())) ??
        (await router.call(feature, method, input))
      out(JSON.stringify(reply, null, 2))
      return reply.ok ? null : reply.error
    }
    case 'export': {
      await workspace.openForReading(await folder())
      return await exportPaper(commandLine, dependencies)
    }
    case 'exportDocument': {
      await workspace.openForReading(await folder())
      return await exportDocument(commandLine, dependencies)
    }
    case 'documents': {
      const opened = await folder()
      await (commandLine.verb === 'issue'
        ? workspace.open({ folder: opened })
        : workspace.openForReading(opened))
      return await workOnDocuments(commandLine, dependencies)
    }
    case 'exportTasks': {
      await workspace.openForReading(await folder())
      return await exportTasks(commandLine, dependencies)
    }
    case 'exportPack': {
      await workspace.openForReading(await folder())
      return await exportPack(commandLine, dependencies)
    }
    case 'exportCalendar': {
      await workspace.openForReading(await folder())
      return await exportCalendar(commandLine, dependencies)
    }
    case 'report': {
      await workspace.openForReading(await folder())
      return await writeReport(commandLine, dependencies)
    }
    case 'import': {
      const { dryRun, file } = commandLine
      await (dryRun ? workspace.openForReading(await folder()) : workspace.open({ folder: await folder() }))
      const reason = await importRecords(commandLine, dependencies)
      return reason === null ? null : { code: 'table-not-read', facts: { file, reason } }
    }
    case 'assignments': {
      const refusal = await refusalToOpen(workspace, 'query', await folder())
      if (refusal?.ok === false && refusal.error.code !== 'not-a-workspace') return refusal.error
      await listAssignments(commandLine, { ...dependencies, hasWorkspace: refusal === null })
      return null
    }
    case 'check': {
      await workspace.openForReading(await folder())
      const result = await workspace.check({})
      out(JSON.stringify(result, null, 2))
      return result.problems.length === 0
        ? null
        : { code: 'workspace-unreadable', facts: { folder: await folder() } }
    }
    default:
      return assertNever(commandLine)
  }
}

/** Opens as the call needs it; gives the Reply when that is refused, so that a call always prints one. */
async function refusalToOpen(
  workspace: WorkspaceService,
  opening: Endpoint['kind'] | null,
  folder: string,
): Promise<Reply<never> | null> {
  try {
    if (opening === 'command') await workspace.open({ folder })
    if (opening === 'query') await workspace.openForReading(folder)
    return null
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { ok: false, error: error.toData() }
  }
}

function explain({ code, facts }: ErrorData): string {
  return `${code} ${JSON.stringify(facts)}`
}

function findEndpoint(feature: string, method: string): Endpoint | undefined {
  return endpoints().find((endpoint) => endpoint.feature === feature && endpoint.method === method)?.endpoint
}

/** Calls that make or open a workspace need none to be open. */
function opensWorkspace(feature: string, method: string): boolean {
  return feature === 'workspace' && ['create', 'open', 'openSample', 'chooseFolder'].includes(method)
}

function describeEndpoints() {
  return endpoints().map(({ feature, method, endpoint }) => ({
    feature,
    method,
    kind: endpoint.kind,
    input: z.toJSONSchema(endpoint.input, { io: 'input', unrepresentable: 'any' }),
  }))
}

function endpoints(): readonly {
  readonly feature: string
  readonly method: string
  readonly endpoint: Endpoint
}[] {
  return Object.entries(contract).flatMap(([feature, methods]) =>
    Object.entries<Endpoint>(methods).map(([method, endpoint]) => ({ feature, method, endpoint })),
  )
}

import { parseArgs } from 'node:util'
import {
  documentKinds,
  paperFormats,
  type DocumentKind,
  type PaperFormat,
} from '../../shared/documents/contract.ts'
import {
  reportFormats,
  reportNames,
  taskFormats,
  type ReportFormat,
  type ReportName,
} from '../../shared/reports/contract.ts'
import { officialKinds, reportSpans } from '../../shared/officialDocuments/contract.ts'
import { packPresetNames } from '../../shared/packs/contract.ts'
import { recordKinds } from '../../shared/imports/contract.ts'
import type { ExportDocument } from './exportDocument.ts'
import type { ImportRecords, ImportWhat } from './importRecords.ts'
import { documentVerbs, type WorkOnDocuments } from './workOnDocuments.ts'

/** What the command line asks for. */
export type CommandLine = { readonly folder: string | null } & (
  | { readonly command: 'init'; readonly sample: boolean }
  | { readonly command: 'endpoints' }
  | { readonly command: 'call'; readonly feature: string; readonly method: string; readonly input: unknown }
  | {
      readonly command: 'export'
      readonly kind: DocumentKind
      readonly meetingId: string
      /** Of name plates: a site, or "all"; null for the main one. */
      readonly site: string | null
      readonly format: PaperFormat
      readonly file: string
    }
  | ({ readonly command: 'exportDocument' } & ExportDocument)
  | ({ readonly command: 'exportTasks' } & ExportTasks)
  | ({ readonly command: 'exportCalendar' } & ExportCalendar)
  | ({ readonly command: 'exportPack' } & ExportPack)
  | {
      readonly command: 'report'
      readonly report: ReportName
      readonly asOf: string
      readonly compareTo: string | null
      readonly dueUntil: string | null
      /** Names of task lists; empty for all. */
      readonly lists: readonly string[]
      readonly format: ReportFormat
      /** Null writes to the output, which takes text alone. */
      readonly file: string | null
    }
  | ({ readonly command: 'import' } & ImportRecords)
  | ({ readonly command: 'assignments' } & ListAssignments)
  | ({ readonly command: 'documents' } & WorkOnDocuments)
  | { readonly command: 'check' }
)

/** The words that begin a command. */
export const commandNames = [
  'init',
  'endpoints',
  'call',
  'export',
  'report',
  'import',
  'assignments',
  'documents',
  'check',
] as const

export const usage = `usage: [--workspace DIR] COMMAND
  init [--sample]                                  make a workspace (or the sample)
  endpoints                                        every endpoint with the JSON Schema of its input
  call FEATURE METHOD [JSON]                       call an endpoint, print its Reply as JSON
  export PAPER --meeting ID [--site SITE] [--format FORMAT] --out FILE
                                                   a paper of a meeting; PAPER is one of
                                                   ${documentKinds.slice(0, 7).join(', ')},
                                                   ${documentKinds.slice(7).join(', ')}; FORMAT pdf or docx;
                                                   of namePlates: SITE the id of a site, or all, else the main one
  export document --kind KIND [--meeting ID] [--agency ID] [--as-of DATE] [--span SPAN] [--format FORMAT] --out FILE
                                                   an official document as it would be composed now, stored nowhere;
                                                   KIND is one of ${officialKinds.slice(0, 5).join(', ')},
                                                   ${officialKinds.slice(5, 9).join(', ')},
                                                   ${officialKinds.slice(9).join(', ')};
                                                   SPAN ${reportSpans.join(', ')}; FORMAT pdf or docx
  export pack --meeting ID [--preset PRESET] --out FILE.pdf
                                                   tập tài liệu of a meeting; PRESET chair, delegates or whole
  export ics [--meeting ID] --out FILE.ics         one meeting, or all, for other calendars
  export tasks [--list LIST]... --as-of DATE --format FORMAT --out FILE
                                                   the tasks of the registry, of all lists when none is named;
                                                   FORMAT xlsx or csv (all columns), or pdf
  report NAME --as-of DATE [--compare DATE] [--until DATE] [--list LIST]... [--format FORMAT] [--out FILE]
                                                   a table of the registry; NAME is one of
                                                   ${reportNames.join(', ')};
                                                   FORMAT json (to the output without --out), xlsx, pdf or docx
  import tasks FILE --list LIST [--dry-run] [--json] [--as-of DATE] [--create-agencies] [--doubtful]
  import organizations|people|known-sites FILE [same options]
  import sites|invitees FILE --meeting ID [same options]
                                                   records of an .xlsx or CSV file; writes nothing when rows have
                                                   errors, or with --dry-run
  assignments FILE --date DATE [--json]            the tasks that a text file gives, said on that day; agencies are
                                                   those of the workspace, where one is open
  documents list [--json]                          the official documents
  documents check ID [--json]                      the rules of form that one breaks
  documents issue ID [--json]                      freeze one with its PDF and Word file
  documents verify [--json]                        compare issued files with what was issued
  check                                            verify the database`
import type { ExportCalendar } from './exportCalendar.ts'
import type { ExportPack } from './exportPack.ts'
import type { ExportTasks } from './exportTasks.ts'
import type { ListAssignments } from './listAssignments.ts'

/** Reads the words after the program's name; null when they are no command. */
export function readCommandLine(words: readonly string[]): CommandLine | null {
  const parsed = parse(words)
  if (parsed === null) return null
  const { values, positionals } = parsed
  const folder = values.workspace ?? null
  if (folder === '') return null
  const [command, ...rest] = positionals
  const only = (...allowed: string[]) =>
    Object.keys(values).every((name) => name === 'workspace' || allowed.includes(name))

  switch (command) {
    case 'init':
      return rest.length === 0 && only('sample') ? { folder, command, sample: values.sample === true } : null
    case 'endpoints':
    case 'check':
      return rest.length === 0 && only() ? { folder, command } : null
    case 'call': {
      const [feature, method, json = '{}'] = rest
      const input = parseJson(json)
      if (feature === undefined || method === undefined || rest.length > 3 || input === undefined || !only())
        return null
      return { folder, command, feature, method, input }
    }
    case 'export': {
      if (rest[0] === 'document') {
        const kind = officialKinds.find((known) => known === values.kind)
        const format = paperFormats.find((known) => known === (values.format ?? 'pdf'))
        const span = reportSpans.find((known) => known === values.span) ?? null
        const { meeting = null, agency = null, 'as-of': asOf = null, out } = values
        if (rest.length !== 1 || kind === undefined || format === undefined || !out) return null
        if ([meeting, agency, asOf].includes('') || (span === null && values.span !== undefined)) return null
        if (!only('kind', 'meeting', 'agency', 'as-of', 'span', 'format', 'out')) return null
        const about = { meetingId: meeting, agencyId: agency, asOf, span }
        return { folder, command: 'exportDocument', kind, ...about, format, file: out }
      }
      if (rest[0] === 'tasks') {
        const format = taskFormats.find((known) => known === values.format)
        const { 'as-of': asOf, list: lists = [], out } = values
        if (rest.length !== 1 || format === undefined || !asOf || !out) return null
        if (!only('as-of', 'list', 'format', 'out')) return null
        return { folder, command: 'exportTasks', asOf, lists, format, file: out }
      }
      if (rest[0] === 'ics') {
        const { meeting = null, out } = values
        if (rest.length !== 1 || meeting === '' || !out || !only('meeting', 'out')) return null
        return { folder, command: 'exportCalendar', meetingId: meeting, file: out }
      }
      if (rest[0] === 'pack') {
        const preset = packPresetNames.find((known) => known === (values.preset ?? 'whole'))
        const { meeting, out } = values
        if (rest.length !== 1 || preset === undefined || !meeting || !out) return null
        if (!only('meeting', 'preset', 'out')) return null
        return { folder, command: 'exportPack', meetingId: meeting, preset, file: out }
      }
      const kind = documentKinds.find((known) => known === rest[0])
      const format = paperFormats.find((known) => known === (values.format ?? 'pdf'))
      const { meeting, site = null, out } = values
      if (kind === undefined || format === undefined || rest.length !== 1 || !meeting || !out) return null
      if (!only('meeting', 'site', 'format', 'out') || site === '') return null
      if (site !== null && kind !== 'namePlates') return null
      return { folder, command, kind, meetingId: meeting, site, format, file: out }
    }
    case 'report': {
      const report = reportNames.find((known) => known === rest[0])
      const format = reportFormats.find((known) => known === (values.format ?? 'json'))
      const asOf = values['as-of']
      if (report === undefined || rest.length !== 1 || format === undefined || !asOf) return null
      if (!only('as-of', 'compare', 'until', 'list', 'format', 'out')) return null
      const file = values.out ?? null
      if (file === '' || (file === null && format !== 'json')) return null
      const { compare = null, until = null, list: lists = [] } = values
      return { folder, command, report, asOf, compareTo: compare, dueUntil: until, lists, format, file }
    }
    case 'import': {
      const [named, file] = rest
      const what = named === undefined ? null : importedWhat(named, values)
      if (what === null || !file || rest.length !== 2) return null
      if (!only('list', 'meeting', 'dry-run', 'json', 'as-of', 'create-agencies', 'doubtful')) return null
      return {
        folder,
        command,
        what,
        file,
        dryRun: values['dry-run'] === true,
        json: values.json === true,
        createAgencies: values['create-agencies'] === true,
        doubtful: values.doubtful === true,
        asOf: values['as-of'] ?? null,
      }
    }
    case 'assignments': {
      const [file] = rest
      const { date } = values
      if (!file || rest.length !== 1 || !date || !only('date', 'json')) return null
      return { folder, command, file, date, json: values.json === true }
    }
    case 'documents': {
      const [named, id] = rest
      const verb = documentVerbs.find((known) => known === named)
      if (verb === undefined || !only('json')) return null
      const json = values.json === true
      if (verb === 'list' || verb === 'verify')
        return rest.length === 1 ? { folder, command, verb, json } : null
      return id !== undefined && rest.length === 2 ? { folder, command, verb, id, json } : null
    }
    case undefined:
    default:
      return null
  }
}

/** What an import brings in; null when it is not known, or lacks what it goes into. */
function importedWhat(
  named: string,
  { list: lists = [], meeting }: { readonly list?: readonly string[]; readonly meeting?: string },
): ImportWhat | null {
  if (named === 'tasks') {
    const [list, ...others] = lists
    return !list || others.length > 0 || meeting !== undefined ? null : { kind: 'tasks', list }
  }
  const kind = recordKinds.find((known) => named === (known === 'knownSites' ? 'known-sites' : known))
  if (kind === undefined || lists.length > 0) return null
  const isOfMeeting = kind === 'sites' || kind === 'invitees'
  if (isOfMeeting ? !meeting : meeting !== undefined) return null
  return { kind, meetingId: meeting ?? null }
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        workspace: { type: 'string' },
        sample: { type: 'boolean' },
        meeting: { type: 'string' },
        site: { type: 'string' },
        preset: { type: 'string' },
        kind: { type: 'string' },
        agency: { type: 'string' },
        span: { type: 'string' },
        out: { type: 'string' },
        date: { type: 'string' },
        'as-of': { type: 'string' },
        compare: { type: 'string' },
        until: { type: 'string' },
        list: { type: 'string', multiple: true },
        format: { type: 'string' },
        'dry-run': { type: 'boolean' },
        json: { type: 'boolean' },
        'create-agencies': { type: 'boolean' },
        doubtful: { type: 'boolean' },
      },
    })
  } catch {
    return null
  }
}

/** The value, or undefined for text that is not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

import { parseArgs } from 'node:util'
import { documentKinds, type DocumentKind } from '../../shared/documents/contract.ts'

/** What the command line asks for. */
export type CommandLine = { readonly folder: string | null } & (
  | { readonly command: 'init'; readonly sample: boolean }
  | { readonly command: 'endpoints' }
  | { readonly command: 'call'; readonly feature: string; readonly method: string; readonly input: unknown }
  | {
      readonly command: 'export'
      readonly kind: DocumentKind
      readonly meetingId: string
      readonly file: string
    }
  | { readonly command: 'check' }
)

/** The words that begin a command. */
export const commandNames = ['init', 'endpoints', 'call', 'export', 'check'] as const

export const usage = `usage: [--workspace DIR] COMMAND
  init [--sample]                                  make a workspace (or the sample)
  endpoints                                        every endpoint with the JSON Schema of its input
  call FEATURE METHOD [JSON]                       call an endpoint, print its Reply as JSON
  export brief|minutes --meeting ID --out FILE.pdf write a paper about a meeting
  check                                            verify the database`

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
      const kind = documentKinds.find((known) => known === rest[0])
      const { meeting, out } = values
      if (kind === undefined || rest.length !== 1 || !meeting || !out || !only('meeting', 'out')) return null
      return { folder, command, kind, meetingId: meeting, file: out }
    }
    case undefined:
    default:
      return null
  }
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
        out: { type: 'string' },
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

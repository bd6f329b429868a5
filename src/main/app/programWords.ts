import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { commandNames } from '../cli/commandLine.ts'

/** How the program was started. */
export type StartMode =
  | { readonly mode: 'cli'; readonly words: readonly string[] }
  | { readonly mode: 'window'; readonly sample: boolean; readonly folder: string | null }

/**
 * Reads the words after the program's own path. They are a command line when they begin with `--cli`, or when the first
 * word that is no option names a command, so that the packaged program takes commands as they are; else they open the
 * window. Words that the window does not know are let pass: the system and Chromium add their own.
 */
export function readStartMode(argv: readonly string[], appPath: string, isPackaged: boolean): StartMode {
  const own = isPackaged ? 0 : argv.findIndex((word) => resolve(word) === appPath)
  const words = argv.slice(own + 1).filter((word) => !isChromiumSwitch(word))
  const cli = words.indexOf('--cli')
  if (cli >= 0) return { mode: 'cli', words: words.slice(cli + 1) }
  const { values, positionals } = parseArgs({
    args: words,
    strict: false,
    allowPositionals: true,
    options: { workspace: { type: 'string' }, sample: { type: 'boolean' } },
  })
  if (commandNames.some((name) => name === positionals[0])) return { mode: 'cli', words }
  const { workspace, sample } = values
  const folder = typeof workspace === 'string' && workspace !== '' ? resolve(workspace) : null
  return { mode: 'window', sample: sample === true, folder }
}

function isChromiumSwitch(word: string): boolean {
  return /^--(?:no-sandbox|user-data-dir|remote-debugging|inspect|disable-|enable-|ozone|force-|log-level)/.test(
    word,
  )
}

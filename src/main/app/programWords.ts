import { resolve } from 'node:path'
import { readCommandLine } from '../cli/commandLine.ts'

/** How the program was started. */
export type StartMode =
  | { readonly mode: 'cli'; readonly words: readonly string[] }
  | { readonly mode: 'window'; readonly sample: boolean; readonly folder: string | null }

/**
 * Reads the words after the program's own path. `--cli` forces the command line; without it, words that form a command
 * do too, so that the packaged program takes them as they are.
 */
export function readStartMode(argv: readonly string[], appPath: string, isPackaged: boolean): StartMode {
  const own = isPackaged ? 0 : argv.findIndex((word) => resolve(word) === appPath)
  const words = argv.slice(own + 1).filter((word) => !isChromiumSwitch(word))
  const cli = words.indexOf('--cli')
  if (cli >= 0) return { mode: 'cli', words: words.slice(cli + 1) }
  if (readCommandLine(words) !== null) return { mode: 'cli', words }
  const named = words.indexOf('--workspace')
  return {
    mode: 'window',
    sample: words.includes('--sample'),
    folder: named < 0 ? null : (words[named + 1] ?? null),
  }
}

function isChromiumSwitch(word: string): boolean {
  return /^--(?:no-sandbox|user-data-dir|remote-debugging|inspect|disable-|enable-|ozone|force-)/.test(word)
}

import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './child-process.mjs'
import { inPackages, inRoot, root } from './places.mjs'
import { say, SetupError } from './report.mjs'
import { readStamp, writeStamp } from './stamp.mjs'

const stamp = inRoot('out', 'built-from.json')
const results = ['out/main/index.js', 'out/renderer/index.html']
const sources = [
  'src',
  'resources',
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
  'tsconfig.json',
]

/** The program in out/, built from the sources as they are now. */
export const builtProgram = {
  async isDone() {
    return results.every((file) => existsSync(inRoot(file))) && readStamp(stamp)?.sources === hashOfSources()
  },

  async perform() {
    say('building the program …')
    const hash = hashOfSources()
    rmSync(stamp, { force: true })
    const cli = inPackages('electron-vite', 'bin', 'electron-vite.js')
    const { code, output } = await run(process.execPath, [cli, 'build', '--logLevel', 'warn'], {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1' },
    })
    if (code !== 0) {
      say(output.replaceAll(/^\s+at .*\n/gm, '').trimEnd())
      throw new SetupError('the program cannot be built, for the reason above')
    }
    writeStamp(stamp, { sources: hash })
  },
}

function hashOfSources() {
  const hash = createHash('sha256')
  for (const source of sources) addToHash(hash, source)
  return hash.digest('hex')
}

/** @param {import('node:crypto').Hash} hash @param {string} path relative to the repository */
function addToHash(hash, path) {
  const entries = listing(path)
  if (entries === undefined) {
    if (existsSync(inRoot(path))) hash.update(`${path}\0`).update(readFileSync(inRoot(path)))
    return
  }
  for (const entry of entries.toSorted()) addToHash(hash, join(path, entry))
}

/** @param {string} path */
function listing(path) {
  try {
    return readdirSync(inRoot(path))
  } catch {
    return undefined
  }
}

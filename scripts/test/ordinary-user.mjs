import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { run } from '../setup/child-process.mjs'
import { chosenRuntime, runtimeVariables } from '../setup/electron-runtime.mjs'
import { inRoot, root } from '../setup/places.mjs'
import { SetupError } from '../setup/report.mjs'
import { hasUserNamespaces } from '../setup/sandbox.mjs'

const nobody = 65534
const asNobody = ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups']
const notCopied = new Set(['.git', 'node_modules', 'test-results', 'dist'])

/**
 * @typedef {object} Surroundings where and as whom the end-to-end tests run
 * @property {string[]} command what to put before their command
 * @property {string} folder the program
 * @property {string} node
 * @property {NodeJS.ProcessEnv} env
 * @property {() => void} remove
 */

/** Whoever runs the tests has the real sandbox; only the home folder is a new one. @returns {Surroundings} */
export function asOurselves() {
  const place = realpathSync(mkdtempSync(join(tmpdir(), 'ban-thu-ky-e2e-')))
  const remove = () => rmSync(place, { recursive: true, force: true })
  return {
    command: [],
    folder: root,
    node: process.execPath,
    env: homeVariables(join(place, 'home')),
    remove,
  }
}

/**
 * Root has no sandbox, and a test without it would prove little: the tests run as `nobody`, who can reach neither
 * root's cache nor, perhaps, the repository, and must not write to it. So they get a copy.
 * @returns {Promise<Surroundings>}
 */
export async function asOrdinaryUser() {
  const place = realpathSync(mkdtempSync(join(tmpdir(), 'ban-thu-ky-e2e-')))
  chmodSync(place, 0o755)
  if (!(await canRead(place))) {
    rmSync(place, { recursive: true, force: true })
    throw new SetupError(
      `an ordinary user cannot reach ${tmpdir()}; run again with TMPDIR set to a folder that all can read`,
    )
  }
  const folder = join(place, 'program')
  cpSync(root, folder, {
    recursive: true,
    filter: (path) => dirname(path) !== root || !notCopied.has(basename(path)),
  })
  await borrow(inRoot('node_modules'), join(folder, 'node_modules'))
  const electron = await copyRuntime(dirname(chosenRuntime().executable), join(place, 'electron'))
  const node = await reachableNode(place)
  await run('chmod', ['-R', 'a+rX', folder])
  const home = join(place, 'home')
  const env = {
    ...homeVariables(home),
    ...runtimeVariables({ executable: join(electron, 'electron'), folder: electron }),
  }
  mkdirSync(join(folder, 'test-results'))
  for (const own of [home, env.TMPDIR, join(folder, 'test-results')]) chownSync(own, nobody, nobody)
  const remove = () => {
    killPrograms(place)
    rmSync(place, { recursive: true, force: true })
  }
  return { command: asNobody, folder, node, env, remove }
}

/** @param {string} home */
function homeVariables(home) {
  const temporary = join(home, 'tmp')
  mkdirSync(temporary, { recursive: true })
  return {
    HOME: home,
    TMPDIR: temporary,
    XDG_CONFIG_HOME: join(home, '.config'),
    XDG_CACHE_HOME: join(home, '.cache'),
    XDG_DATA_HOME: join(home, '.local', 'share'),
  }
}

/** @param {string} path */
async function canRead(path) {
  const [file, ...args] = asNobody
  return (await run(file, [...args, 'ls', path])).code === 0
}

/** A link where nobody may read the original, a copy (of links, on the same disk) where not. @param {string} original @param {string} path */
async function borrow(original, path) {
  if (await canRead(join(original, 'better-sqlite3', 'package.json'))) return symlinkSync(original, path)
  const linked = await run('cp', ['-al', original, path])
  if (linked.code === 0) return
  rmSync(path, { recursive: true, force: true })
  cpSync(original, path, { recursive: true, verbatimSymlinks: true })
}

/** @param {string} runtime @param {string} folder */
async function copyRuntime(runtime, folder) {
  const copied = await run('cp', ['-a', '--reflink=auto', runtime, folder])
  if (copied.code !== 0) throw new SetupError(`the Electron runtime cannot be copied to ${folder}`)
  const helper = join(folder, 'chrome-sandbox')
  if (existsSync(helper) && !(await hasUserNamespaces(asNobody))) {
    chownSync(helper, 0, 0)
    chmodSync(helper, 0o4755)
  }
  return folder
}

/** @param {string} place */
async function reachableNode(place) {
  const [file, ...args] = asNobody
  if ((await run(file, [...args, process.execPath, '--version'])).code === 0) return process.execPath
  const copy = join(place, 'node')
  cpSync(realpathSync(process.execPath), copy)
  return copy
}

/** Programs that a failed test left behind; by their executable, so that no other process can be meant. @param {string} place */
function killPrograms(place) {
  for (const entry of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      if (readlinkSync(`/proc/${entry}/exe`).startsWith(`${place}/`)) process.kill(Number(entry), 'SIGKILL')
    } catch {
      // It has ended, or is not ours to look at.
    }
  }
}

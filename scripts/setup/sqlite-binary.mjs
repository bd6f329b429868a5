import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { gist, run } from './child-process.mjs'
import { chosenRuntime } from './electron-runtime.mjs'
import { inCache, inPackages, root } from './places.mjs'
import { say, SetupError } from './report.mjs'
import { readStamp, writeStamp } from './stamp.mjs'
import { compilerNeeds, install, missingOf } from './system-packages.mjs'

// better-sqlite3 looks here before its prebuilt binaries.
const ownBuild = inPackages('better-sqlite3', 'build', 'Release', 'better_sqlite3.node')
const stamp = inPackages('.better-sqlite3-verified.json')

// The prebuilt binaries ask for a newer Node-API than older Nodes and Electrons have, and crash them.
const newApi = "'NAPI_VERSION=10'"
const oldApi = "'NAPI_EXPERIMENTAL', 'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'"

const trial =
  "new (require('better-sqlite3'))(':memory:').prepare('select 1').get(); process.stdout.write('works')"

/** The native half of better-sqlite3, proved to load in this Node and in the chosen Electron. */
export const sqliteBinary = {
  async isDone() {
    return readStamp(stamp)?.circumstances === circumstances()
  },

  async perform() {
    if (await worksEverywhere()) return remember()
    const version = readStamp(inPackages('better-sqlite3', 'package.json')).version
    const kept = inCache(
      `better-sqlite3-${version}-node-${process.version}-${process.platform}-${process.arch}.node`,
    )
    if (existsSync(kept)) {
      putInPlace(kept)
      if (await worksEverywhere()) return remember()
    }
    await build(kept)
    putInPlace(kept)
    if (await worksEverywhere()) return remember()
    throw new SetupError(
      `better-sqlite3 was built but does not load in both Node ${process.version} and Electron (${chosenRuntime().executable})`,
    )
  },
}

function remember() {
  writeStamp(stamp, { circumstances: circumstances() })
}

/** All that may make a binary that loaded once not load now. */
function circumstances() {
  const electron = chosenRuntime().executable
  const facts = [process.version, process.arch, electron, mark(electron), mark(ownBuild)]
  return [...facts, mark(inPackages('better-sqlite3', 'package.json'))].join(' ')
}

/** @param {string} file */
function mark(file) {
  const { size, mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? { size: 0, mtimeMs: 0 }
  return `${size}@${mtimeMs}`
}

/** Tried in processes of their own: a wrong binary ends its process with a segmentation fault. */
async function worksEverywhere() {
  const asNode = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  return (await works(process.execPath, process.env)) && (await works(chosenRuntime().executable, asNode))
}

/** @param {string} executable @param {NodeJS.ProcessEnv} env */
async function works(executable, env) {
  const { code, output } = await run(executable, ['-e', trial], { cwd: root, env, timeout: 20_000 })
  return code === 0 && output.includes('works')
}

/** @param {string} kept */
function putInPlace(kept) {
  mkdirSync(dirname(ownBuild), { recursive: true })
  const draft = `${ownBuild}.${process.pid}`
  copyFileSync(kept, draft)
  renameSync(draft, ownBuild)
}

/** @param {string} kept where the result goes */
async function build(kept) {
  const missing = process.platform === 'linux' ? await missingOf(compilerNeeds) : []
  if (missing.length > 0) await install(missing)
  say('building better-sqlite3 from its source, once for this Node (about a minute and a half) …')
  const draft = inCache(`better-sqlite3-draft-${process.pid}`)
  rmSync(draft, { recursive: true, force: true })
  try {
    const source = join(draft, 'better-sqlite3')
    const leftOut = ['prebuilds', 'build']
    const filter = (/** @type {string} */ path) =>
      dirname(path) !== inPackages('better-sqlite3') || !leftOut.includes(basename(path))
    cpSync(inPackages('better-sqlite3'), source, { recursive: true, filter })
    cpSync(inPackages('node-addon-api'), join(draft, 'node_modules', 'node-addon-api'), { recursive: true })
    askForOldApi(join(source, 'binding.gyp'))
    const args = ['rebuild', '--release', '--force_build=1', ...headersArgument()]
    const gyp = inPackages('node-gyp', 'bin', 'node-gyp.js')
    const { code, output } = await run(process.execPath, [gyp, ...args], {
      cwd: source,
      timeout: 20 * 60_000,
    })
    if (code !== 0)
      throw new SetupError(`better-sqlite3 cannot be built: ${gist(output.replaceAll('gyp ERR!', 'error:'))}`)
    copyFileSync(join(source, 'build', 'Release', 'better_sqlite3.node'), join(draft, 'result'))
    renameSync(join(draft, 'result'), kept)
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

/** @param {string} file */
function askForOldApi(file) {
  const description = readFileSync(file, 'utf8')
  if (!description.includes(newApi)) {
    throw new SetupError(
      'better-sqlite3 has changed: scripts/setup/sqlite-binary.mjs must learn how to build this version',
    )
  }
  writeFileSync(file, description.replace(newApi, oldApi))
}

/** Node's own header files where they came with it; otherwise node-gyp downloads them. */
function headersArgument() {
  const prefix = dirname(dirname(process.execPath))
  return existsSync(join(prefix, 'include', 'node', 'node_api.h')) ? [`--nodedir=${prefix}`] : []
}

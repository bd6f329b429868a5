import { accessSync, constants, existsSync, realpathSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { gist, run } from './child-process.mjs'
import { say, SetupError } from './report.mjs'

/**
 * @typedef {object} Need
 * @property {string} debian the Debian package that has it
 * @property {string} [library] the shared library that proves it is there
 * @property {string} [program] the program that proves it is there
 * @property {string} [part] a file beside that program, for a package that adds to it
 */

/** @type {Need[]} what Electron's executable is linked to, beyond the C library */
const electronNeeds = [
  { debian: 'libgtk-3-0', library: 'libgtk-3.so.0' },
  { debian: 'libnss3', library: 'libnss3.so' },
  { debian: 'libatk1.0-0', library: 'libatk-1.0.so.0' },
  { debian: 'libatk-bridge2.0-0', library: 'libatk-bridge-2.0.so.0' },
  { debian: 'libcups2', library: 'libcups.so.2' },
  { debian: 'libdrm2', library: 'libdrm.so.2' },
  { debian: 'libgbm1', library: 'libgbm.so.1' },
  { debian: 'libasound2', library: 'libasound.so.2' },
  { debian: 'libxss1', library: 'libXss.so.1' },
  { debian: 'libxkbcommon0', library: 'libxkbcommon.so.0' },
]

/** @type {Need[]} */
const displayNeeds = [
  { debian: 'xvfb', program: 'xvfb-run' },
  { debian: 'xauth', program: 'xauth' },
]

/** @type {Need[]} what the tests read printed pages and calendars with, and open the files of Excel and Word with */
const documentTestNeeds = [
  { debian: 'poppler-utils', program: 'pdftotext' },
  { debian: 'qpdf', program: 'qpdf' },
  { debian: 'python3-icalendar', program: 'icalendar' },
  { debian: 'libreoffice-calc-nogui', program: 'soffice', part: 'libsclo.so' },
  { debian: 'libreoffice-writer-nogui', program: 'soffice', part: 'libswlo.so' },
]

/** @type {Need[]} */
export const compilerNeeds = [
  { debian: 'python3', program: 'python3' },
  { debian: 'make', program: 'make' },
  { debian: 'g++', program: 'g++' },
]

export const hasDisplay = () => Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
export const isRoot = () => process.getuid?.() === 0

/** @param {{ forTests?: boolean }} purpose */
export function programNeeds({ forTests = false }) {
  if (process.platform !== 'linux') return []
  return [
    ...electronNeeds,
    // The tests never use the display of whoever runs them.
    ...(forTests || !hasDisplay() ? displayNeeds : []),
    ...(forTests ? documentTestNeeds : []),
  ]
}

/** @param {Need[]} needs @returns {Promise<Need[]>} */
export async function missingOf(needs) {
  if (needs.length === 0) return []
  const libraries = needs.some((need) => need.library) ? await linkableLibraries() : undefined
  return needs.filter((need) => {
    if (need.program) return !isInstalled(need.program, need.part)
    return libraries !== undefined && !libraries.has(need.library ?? '')
  })
}

/** @param {Need[]} missing */
export async function install(missing) {
  const obstacle = whyNotInstall(missing, { isRoot: isRoot(), hasApt: isOnPath('apt-get') })
  if (obstacle !== undefined) throw new SetupError(obstacle)
  say(`installing Debian packages: ${missing.map((need) => need.debian).join(' ')}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const options = ['-q', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=2']
  // A source that has nothing to do with these packages may be out of reach: only the installation counts.
  await run('apt-get', [...options, 'update'], { env })
  const names = await Promise.all(missing.map(currentName))
  const result = await run('apt-get', [...options, 'install', '-y', '--no-install-recommends', ...names], {
    env,
  })
  if (result.code !== 0)
    throw new SetupError(`apt-get install ${names.join(' ')} failed: ${gist(result.output)}`)
  const still = await missingOf(missing)
  if (still.length > 0) throw new SetupError(`still missing after installation: ${listed(still)}`)
}

/**
 * The one line for whoever cannot have it installed for them.
 * @param {Need[]} missing @param {{ isRoot: boolean, hasApt: boolean }} system
 */
export function whyNotInstall(missing, { isRoot, hasApt }) {
  if (isRoot && hasApt) return undefined
  if (!hasApt)
    return `missing on this system: ${listed(missing)}; install what provides them, then run the command again`
  const names = missing.map((need) => need.debian).join(' ')
  return `missing: ${names}; run: sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names}`
}

/** @param {Need[]} needs */
const listed = (needs) => needs.map((need) => need.library ?? need.part ?? need.program).join(', ')

/** Debian 13 renamed some libraries (64-bit time); their old names may have several providers. @param {Need} need */
async function currentName({ debian }) {
  const renamed = `${debian}t64`
  const { code } = await run('apt-cache', ['show', renamed])
  return code === 0 ? renamed : debian
}

/** Undefined where there is no ldconfig to ask: then Electron itself has to complain. */
async function linkableLibraries() {
  const sbin = { ...process.env, PATH: `${process.env.PATH ?? ''}:/usr/sbin:/sbin` }
  const { code, output } = await run('ldconfig', ['-p'], { env: sbin })
  if (code !== 0) return undefined
  return new Set([...output.matchAll(/^\s+(\S+) \(/gm)].map((match) => match[1]))
}

/** @param {string} program @param {string} [part] */
function isInstalled(program, part) {
  const place = placeOf(program)
  return place !== undefined && (part === undefined || existsSync(join(dirname(realpathSync(place)), part)))
}

/** @param {string} program */
const isOnPath = (program) => placeOf(program) !== undefined

/** @param {string} program @returns {string | undefined} undefined when it is not on the path */
function placeOf(program) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, program))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK)
        return true
      } catch {
        return false
      }
    })
}

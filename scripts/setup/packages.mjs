import { existsSync } from 'node:fs'
import { gist, runNpm } from './child-process.mjs'
import { inPackages, inRoot, root } from './places.mjs'
import { say, SetupError } from './report.mjs'
import { readStamp } from './stamp.mjs'

/** @typedef {Record<string, { version?: string, integrity?: string, optional?: boolean }>} Packages */

/** The packages of package-lock.json, exactly. */
export const packages = {
  async isDone() {
    // npm keeps its own record of what it installed; comparing it survives `npm install`, which a stamp would not.
    const wanted = readStamp(inRoot('package-lock.json'))?.packages
    const installed = readStamp(inPackages('.package-lock.json'))?.packages
    return (
      Boolean(wanted && installed) && isSameSet(wanted, installed) && Object.keys(installed).every(isThere)
    )
  },

  async perform() {
    if (!existsSync(inRoot('package-lock.json'))) {
      throw new SetupError('package-lock.json is missing; run: git checkout package-lock.json')
    }
    say('installing the packages of package-lock.json (npm ci) …')
    const { code, output } = await runNpm(['ci', '--no-audit', '--no-fund'], { cwd: root })
    if (code !== 0) throw new SetupError(`npm ci failed: ${gist(output)}`)
  },
}

/** @param {string} path */
const isThere = (path) => existsSync(inRoot(path))

/** @param {Packages} wanted @param {Packages} installed */
export function isSameSet(wanted, installed) {
  const paths = Object.keys(wanted).filter((path) => path !== '')
  const matches = paths.every((path) => {
    const [want, have] = [wanted[path], installed[path]]
    // Optional packages for other platforms stay out.
    if (have === undefined) return want.optional === true
    return want.version === have.version && want.integrity === have.integrity
  })
  return matches && Object.keys(installed).every((path) => path in wanted)
}

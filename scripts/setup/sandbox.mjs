import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { run } from './child-process.mjs'
import { chosenRuntime } from './electron-runtime.mjs'
import { SetupError } from './report.mjs'
import { isRoot } from './system-packages.mjs'

const restriction = '/proc/sys/kernel/apparmor_restrict_unprivileged_userns'

/** Chromium's sandbox, which some systems refuse to ordinary users; root has none at all. */
export const sandbox = {
  async isDone() {
    if (process.platform !== 'linux' || isRoot()) return true
    return hasSetuidHelper() || (await hasUserNamespaces())
  },

  async perform() {
    const file = helper()
    throw new SetupError(
      `this system refuses Electron's sandbox to ordinary users; run: sudo chown root:root ${file} && sudo chmod 4755 ${file}`,
    )
  },
}

const helper = () => join(dirname(chosenRuntime().executable), 'chrome-sandbox')

function hasSetuidHelper() {
  const facts = statSync(helper(), { throwIfNoEntry: false })
  return facts !== undefined && facts.uid === 0 && (facts.mode & 0o4000) !== 0
}

/** @param {string[]} [asUser] a command that starts another one as somebody else */
export async function hasUserNamespaces(asUser = []) {
  if (existsSync(restriction) && readFileSync(restriction, 'utf8').trim() === '1') return false
  const [file, ...args] = [...asUser, 'unshare', '--user', '--map-root-user', 'true']
  return (await run(file, args)).code === 0
}

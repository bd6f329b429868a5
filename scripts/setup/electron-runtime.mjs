import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { installSubstitute, substitute } from './electron-substitute.mjs'
import { official } from './electron-official.mjs'
import { SetupError } from './report.mjs'

/** @typedef {{ executable: string, folder: string | undefined }} Runtime `folder` when it is not the `electron` package's own */

/** Electron to run the program with: the official one where it can be had. */
export const electronRuntime = {
  async isDone() {
    return isDecided()
  },

  async perform() {
    const own = given()
    if (own !== undefined) {
      throw new SetupError(`ELECTRON_OVERRIDE_DIST_PATH names a folder without Electron: ${own.folder}`)
    }
    const askFirst = !official.failedLately() || !substitute.isSupported
    if (askFirst && (await official.install())) return
    if (!substitute.isSupported) {
      throw new SetupError(
        'Electron cannot be downloaded on this machine; when it is online again, run: npm run setup -- --retry-official',
      )
    }
    if (!substitute.isInstalled()) await installSubstitute()
  },
}

function isDecided() {
  const own = given()
  if (own !== undefined) return existsSync(own.executable)
  if (official.executable() !== undefined) return true
  return substitute.isSupported && substitute.isInstalled() && official.failedLately()
}

/** @returns {Runtime} */
export function chosenRuntime() {
  const own = given()
  if (own !== undefined) return own
  const executable = official.executable()
  if (executable !== undefined) return { executable, folder: undefined }
  return { executable: substitute.executable, folder: dirname(substitute.executable) }
}

/** The variables through which the tools learn which Electron to use. @param {Runtime} runtime */
export function runtimeVariables({ executable, folder }) {
  return {
    ELECTRON_EXEC: executable,
    ELECTRON_EXEC_PATH: executable,
    ...(folder === undefined ? {} : { ELECTRON_OVERRIDE_DIST_PATH: folder }),
  }
}

/** @returns {Runtime | undefined} */
function given() {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (!folder) return undefined
  const names = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }
  return { executable: join(folder, names[process.platform] ?? 'electron'), folder }
}

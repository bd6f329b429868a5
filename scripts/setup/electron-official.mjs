import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gist, run } from './child-process.mjs'
import { inCache, inPackages } from './places.mjs'
import { say, SetupError } from './report.mjs'
import { readStamp, writeStamp } from './stamp.mjs'

const failureStamp = inCache('official-electron-unreachable.json')
const retryAfter = 7 * 24 * 3600_000
const wrongChecksum = 3

const downloader = fileURLToPath(new URL('download-official-electron.mjs', import.meta.url))

function version() {
  return readStamp(inPackages('electron', 'package.json'))?.version
}

/** The runtime that the `electron` package itself downloads. */
export const official = {
  /** @returns {string | undefined} its executable, when the installer has finished with this version */
  executable() {
    try {
      const name = readFileSync(inPackages('electron', 'path.txt'), 'utf8')
      const installed = readFileSync(inPackages('electron', 'dist', 'version'), 'utf8')
        .replace(/^v/, '')
        .trim()
      const executable = inPackages('electron', 'dist', name)
      return installed === version() && existsSync(executable) ? executable : undefined
    } catch {
      return undefined
    }
  },

  /** An unreachable host costs seconds, so it is not asked again at every start. */
  failedLately() {
    const failure = readStamp(failureStamp)
    return failure?.version === version() && Date.now() - Date.parse(failure.at) < retryAfter
  },

  forgetFailure: () => rmSync(failureStamp, { force: true }),

  /** @returns {Promise<boolean>} whether it is there now */
  async install() {
    say(`Electron: asking for the official runtime ${version()} …`)
    const env = { ...process.env, electron_config_cache: inCache('electron-downloads') }
    const download = await run(process.execPath, [downloader], { env, timeout: 20 * 60_000 })
    if (download.code === wrongChecksum) {
      throw new SetupError(
        `the official Electron runtime is not the file it must be: ${gist(download.output)}`,
      )
    }
    const installer = join('electron', 'install.js')
    const result =
      download.code === 0
        ? await run(process.execPath, [inPackages(installer)], { env, timeout: 300_000 })
        : download
    if (result.code === 0 && official.executable() !== undefined) {
      official.forgetFailure()
      return true
    }
    say(`Electron: the official runtime cannot be had now (${gist(result.output) || 'no answer'})`)
    writeStamp(failureStamp, { version: version(), at: new Date().toISOString() })
    return false
  },
}

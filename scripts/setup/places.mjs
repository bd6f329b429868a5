import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

/** @param {...string} parts */
export const inRoot = (...parts) => join(root, ...parts)

/** @param {...string} parts */
export const inPackages = (...parts) => join(root, 'node_modules', ...parts)

function cacheRoot() {
  if (process.platform === 'win32') return process.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local')
  // The XDG rules say that a relative value is to be ignored.
  const xdg = process.env.XDG_CACHE_HOME
  return xdg && resolve(xdg) === xdg ? xdg : join(homedir(), '.cache')
}

/** The one folder outside the repository that set-up writes to. @param {...string} parts */
export const inCache = (...parts) => join(cacheRoot(), 'ban-thu-ky', ...parts)

// What the official Electron's built-in default app does for `electron <folder>`, for a runtime that lacks it.
// It must stay an ES module that awaits at its top level: only then is the program's own main module run before
// `ready`, which app.enableSandbox() and privileged schemes need.
import { existsSync, readFileSync } from 'node:fs'
import Module from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as electron from 'electron'

/**
 * These exist for default apps only, so the published types leave them out.
 * @type {import('electron').App & { setVersion(version: string): void, setAppPath(path: string): void }}
 */
const app = Object(electron).app
/** @type {{ _preloadModules(modules: string[]): void, _resolveFilename(path: string, parent: null, isMain: boolean): string }} */
const loader = Object(Module)

const { modules, folder } = readArguments(process.argv.slice(1))
if (folder === undefined) {
  process.stderr.write('usage: electron <folder of the program>\n')
  process.exit(1)
}
if (modules.length > 0) loader._preloadModules(modules)

Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true })
const path = resolve(folder)
const description = join(path, 'package.json')
if (existsSync(description)) {
  const { version, productName, name, desktopName } = JSON.parse(readFileSync(description, 'utf8'))
  if (version) app.setVersion(version)
  if (productName ?? name) app.setName(productName ?? name)
  app.setDesktopName(desktopName ?? `${app.getName()}.desktop`)
}
const main = loader._resolveFilename(path, null, true)
app.setAppPath(existsSync(description) ? path : dirname(main))
await import(pathToFileURL(main).href)

/** @param {string[]} args */
function readArguments(args) {
  const modules = []
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]
    if (arg === '-r' || arg === '--require') modules.push(args[++i])
    else if (!arg.startsWith('-')) return { modules, folder: arg }
  }
  return { modules, folder: undefined }
}

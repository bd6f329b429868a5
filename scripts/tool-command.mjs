import { readFileSync } from 'node:fs'
import { inPackages } from './setup/places.mjs'

/** @type {Record<string, string>} */
const packageOf = {
  prettier: 'prettier',
  oxlint: 'oxlint',
  tsc: 'typescript',
  knip: 'knip',
  vitest: 'vitest',
  playwright: '@playwright/test',
}

/**
 * Node and the script of an installed tool: it needs no shell, so it is the same on every system.
 * @param {string} name one of the names above @returns {[string, string]}
 */
export function toolCommand(name) {
  const { bin } = JSON.parse(readFileSync(inPackages(packageOf[name], 'package.json'), 'utf8'))
  return [process.execPath, inPackages(packageOf[name], typeof bin === 'string' ? bin : bin[name])]
}

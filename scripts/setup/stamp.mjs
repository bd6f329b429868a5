import { createHash } from 'node:crypto'
import { createReadStream, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'

/**
 * A stamp is a small file that remembers what was done for which input.
 * @param {string} file @returns {any} undefined when there is none or it cannot be read
 */
export function readStamp(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** Written whole or not at all, so that an interrupted run leaves no half-true stamp. @param {string} file @param {unknown} value */
export function writeStamp(file, value) {
  mkdirSync(dirname(file), { recursive: true })
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, `${JSON.stringify(value)}\n`)
  renameSync(draft, file)
}

/** The form that package registries use: `sha512-<base64>`. @param {string} file */
export async function integrityOf(file) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  return `sha512-${hash.digest('base64')}`
}

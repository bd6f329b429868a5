import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { gist } from '../../../scripts/setup/child-process.mjs'
import { refuseUnlessIntact } from '../../../scripts/setup/electron-substitute.mjs'
import { isNodeRecentEnough } from '../../../scripts/setup/node-version.mjs'
import { isSameSet } from '../../../scripts/setup/packages.mjs'
import { missingOf, whyNotInstall } from '../../../scripts/setup/system-packages.mjs'

describe('a downloaded runtime', () => {
  const integrityOfXin =
    'sha512-vEo974NP0B2bPlnize5OIkPLUf72Wz97gQFU8ZHVGyK18yvnCz3crfN9OhVOLkcmFYBQQS2OGw2SvoJz5Uv5Iw=='
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ban-thu-ky-'))
    writeFileSync(join(folder, 'runtime.tgz'), 'xin')
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  test('is accepted when its hash is the pinned one', async () => {
    const refusal = refuseUnlessIntact(join(folder, 'runtime.tgz'), integrityOfXin, 'runtime')
    await expect(refusal).resolves.toBeUndefined()
  })

  test('is refused in one line when a single byte differs', async () => {
    writeFileSync(join(folder, 'runtime.tgz'), 'xim')
    const refusal = refuseUnlessIntact(join(folder, 'runtime.tgz'), integrityOfXin, 'runtime')
    await expect(refusal).rejects.toThrow(/^runtime is not the file it must be.*$/)
  })
})

describe('missing system packages', () => {
  const missing = [
    { debian: 'libgtk-3-0', library: 'libgtk-3.so.0' },
    { debian: 'qpdf', program: 'qpdf' },
  ]

  test('are found by what they provide', async () => {
    const needs = [
      { debian: 'nodejs', program: 'node' },
      { debian: 'no-such-thing', program: 'no-such-program-anywhere' },
      { debian: 'nodejs-with-itself', program: 'node', part: basename(process.execPath) },
      { debian: 'nodejs-with-more', program: 'node', part: 'no-such-part.so' },
    ]
    expect(await missingOf(needs)).toEqual([needs[1], needs[3]])
  })

  test('are installed without a question by root on Debian', () => {
    expect(whyNotInstall(missing, { isRoot: true, hasApt: true })).toBeUndefined()
  })

  test('are named with the one command that installs them to an ordinary user', () => {
    const line = whyNotInstall(missing, { isRoot: false, hasApt: true })
    expect(line).toContain('sudo apt-get install -y --no-install-recommends libgtk-3-0 qpdf')
    expect(line).not.toContain('\n')
  })

  test('are named by what they provide where there is no apt', () => {
    expect(whyNotInstall(missing, { isRoot: true, hasApt: false })).toContain('libgtk-3.so.0, qpdf')
  })
})

describe('installed packages', () => {
  const kysely = { version: '0.28.18', integrity: 'sha512-a' }
  const binding = { version: '1.0.0', integrity: 'sha512-b', optional: true }
  const lock = { '': {}, 'node_modules/kysely': kysely, 'node_modules/binding-for-another-system': binding }

  test('match the lock file when only optional ones are left out', () => {
    expect(isSameSet(lock, { 'node_modules/kysely': kysely })).toBe(true)
  })

  test.each([
    ['one is missing', {}],
    ['one has another version', { 'node_modules/kysely': { ...kysely, version: '0.28.17' } }],
    ['one has another content', { 'node_modules/kysely': { ...kysely, integrity: 'sha512-c' } }],
    ['one is not in the lock file', { 'node_modules/kysely': kysely, 'node_modules/stray': kysely }],
  ])('do not match when %s', (_, installed) => {
    expect(isSameSet(lock, installed)).toBe(false)
  })
})

test.each([
  ['18.20.4', false],
  ['20.18.3', false],
  ['20.19.0', true],
  ['22.0.0', true],
])('Node %s is recent enough: %s', (version, expected) => {
  expect(isNodeRecentEnough(version)).toBe(expected)
})

test('the gist of a failed npm is its error, in one line', () => {
  const output =
    'npm error code E404\nnpm error 404 Not Found\nnpm error A complete log of this run can be found in: x\n'
  expect(gist(output)).toBe('error: code E404 | error: 404 Not Found')
})

test('set-up talks on stderr, so that stdout holds what the program says and nothing else', () => {
  const words = `
    import { runCommand, say } from './scripts/setup/report.mjs'
    say('installing')
    await runCommand(async () => { throw new Error('no room') })
  `
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '--eval', words], {
    encoding: 'utf8',
  })
  expect({ stdout, stderr, status }).toEqual({
    stdout: '',
    stderr: 'installing\nerror: no room\n',
    status: 1,
  })
})

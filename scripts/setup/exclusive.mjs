import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { inCache } from './places.mjs'
import { say, SetupError } from './report.mjs'

const heartbeat = 2_000
const stale = 20_000
const patience = 20 * 60_000

/**
 * Two set-ups at once would wipe each other's packages and build; the second one waits for the first.
 * A holder touches the file now and then, so that one that was killed is noticed whatever its process id
 * means here (containers may share the cache).
 * @param {() => Promise<void>} work
 */
export async function exclusively(work) {
  const file = inCache('setup.lock')
  mkdirSync(inCache(), { recursive: true })
  await acquire(file)
  const beat = setInterval(() => touch(file), heartbeat)
  const release = () => rmSync(file, { force: true })
  const onSignal = (/** @type {NodeJS.Signals} */ signal) => {
    release()
    process.exit(signal === 'SIGINT' ? 130 : 143)
  }
  process.on('exit', release)
  process.on('SIGINT', onSignal)
  process.on('SIGTERM', onSignal)
  try {
    await work()
  } finally {
    clearInterval(beat)
    process.off('exit', release)
    process.off('SIGINT', onSignal)
    process.off('SIGTERM', onSignal)
    release()
  }
}

/** @param {string} file */
async function acquire(file) {
  const giveUp = Date.now() + patience
  let told = false
  for (;;) {
    try {
      writeFileSync(file, `${process.pid}\n`, { flag: 'wx' })
      return
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    // Gone meanwhile, or not readable: then it is waited for like any other.
    const held = holder(file) ?? { pid: 'unknown', age: 0 }
    if (held.age > stale) {
      takeAway(file)
      continue
    }
    if (Date.now() > giveUp) {
      throw new SetupError(`another set-up (process ${held.pid}) does not end: stop it, or delete ${file}`)
    }
    if (!told) say('waiting for another set-up to finish …')
    told = true
    await wait(300)
  }
}

/** Only one of several that wait may take a dead holder's file away, and none a living one's. @param {string} file */
function takeAway(file) {
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
    if (Date.now() - statSync(aside).mtimeMs > stale) rmSync(aside)
    else renameSync(aside, file)
  } catch {
    // Another one was quicker.
  }
}

/** @param {string} file */
function holder(file) {
  try {
    return { pid: readFileSync(file, 'utf8').trim(), age: Date.now() - statSync(file).mtimeMs }
  } catch {
    return undefined
  }
}

/** @param {string} file */
function touch(file) {
  const now = new Date()
  try {
    utimesSync(file, now, now)
  } catch {
    // Somebody removed it; the work at hand is still best finished.
  }
}

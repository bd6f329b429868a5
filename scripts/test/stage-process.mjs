import { spawn } from 'node:child_process'

/** @type {Set<() => void>} */
const cleanUps = new Set()

/** Registers what must be undone however this process ends. @param {() => void} cleanUp @returns {() => void} does it now */
export function undoAtExit(cleanUp) {
  const once = () => {
    if (cleanUps.delete(once)) cleanUp()
  }
  cleanUps.add(once)
  return once
}

process.on('exit', () => {
  for (const cleanUp of cleanUps) cleanUp()
})
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => process.exit(1))
}

/**
 * Runs one stage's program without an input, in a process group of its own that never outlives it.
 * @param {string[]} command
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, timeLimit: number }} options
 * @returns {Promise<{ code: number | null, output: string }>}
 */
export function runStage([file, ...args], { cwd, env, timeLimit }) {
  return new Promise((done) => {
    const child = spawn(file, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
    const killGroup = undoAtExit(() => {
      try {
        process.kill(-(child.pid ?? NaN), 'SIGKILL')
      } catch {
        // Nothing of it is left.
      }
    })
    let output = ''
    const add = (/** @type {string} */ text) => (output += text)
    child.stdout.setEncoding('utf8').on('data', add)
    child.stderr.setEncoding('utf8').on('data', add)
    const alarm = setTimeout(() => {
      add(`\nstopped after ${timeLimit / 60_000} minutes\n`)
      killGroup()
    }, timeLimit)
    const finish = (/** @type {number | null} */ code) => {
      clearTimeout(alarm)
      killGroup()
      done({ code, output })
    }
    child.on('error', (error) => {
      add(error.message)
      finish(127)
    })
    // Not `close`: a program left behind would hold the streams open.
    child.on('exit', (code) => setTimeout(finish, 100, code))
  })
}

import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { say } from './setup/report.mjs'
import { hasDisplay, isRoot } from './setup/system-packages.mjs'

/** @type {NodeJS.Signals[]} */
const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP']
const repeatAfter = 2_000

const needsVirtualDisplay = () => process.platform === 'linux' && !hasDisplay()
export const needsSandboxOff = () => process.platform === 'linux' && isRoot()

/** Says what differs from an ordinary start on somebody's desktop. */
export function announceCircumstances() {
  if (needsVirtualDisplay()) say('no display: running under xvfb-run, nothing will be visible')
  if (needsSandboxOff()) say('running as root: the sandbox is off (--no-sandbox)')
}

/** Switches of Chromium that fit where the program runs. */
export function circumstanceFlags() {
  return [
    ...(needsSandboxOff() ? ['--no-sandbox'] : []),
    // Where there is no desktop there is no message bus and no graphics card either, and no use in saying so.
    ...(needsVirtualDisplay() ? ['--log-level=3'] : []),
  ]
}

/**
 * Runs a program with our own streams, under a virtual display where there is none.
 * @param {string} file
 * @param {string[]} args
 * @returns {Promise<number>} its exit code
 */
export async function runProgram(file, args) {
  // Apart from the terminal's group: an interrupt from the keyboard would also reach the virtual display, and come
  // a second time through npm, which makes Electron break off its own orderly end.
  const child = spawnDisplayed(file, args, { stdio: 'inherit', detached: process.platform !== 'win32' })
  const exitCode = exitCodeOf(child)
  /** @type {number | undefined} */
  let askedAt
  for (const signal of forwarded) {
    process.on(signal, () => {
      if (askedAt === undefined) endProgram(child.pid, 'SIGTERM')
      else if (Date.now() - askedAt > repeatAfter) endProgram(child.pid, 'SIGKILL')
      askedAt ??= Date.now()
    })
  }
  return exitCode
}

/**
 * Runs a tool that starts the program itself, and leaves signals to the terminal, which sends them to all of them.
 * @param {string} file
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} its exit code
 */
export async function runTerminalTool(file, args, env) {
  process.on('SIGINT', () => {})
  return exitCodeOf(spawnDisplayed(file, args, { stdio: 'inherit', env }))
}

/** @param {string} file @param {string[]} args @param {import('node:child_process').SpawnOptions} options */
function spawnDisplayed(file, args, options) {
  return needsVirtualDisplay()
    ? spawn('xvfb-run', ['-a', file, ...args], options)
    : spawn(file, args, options)
}

/** @param {import('node:child_process').ChildProcess} child @returns {Promise<number>} */
function exitCodeOf(child) {
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('exit', (code, signal) => done(code ?? 128 + constants.signals[signal ?? 'SIGTERM']))
  })
}

/**
 * xvfb-run would die of the signal and leave the program and the display behind; it ends by itself with the program.
 * @param {number | undefined} pid @param {NodeJS.Signals} signal
 */
function endProgram(pid, signal) {
  if (pid === undefined) return
  const targets = needsVirtualDisplay() ? childrenOf(pid).filter((child) => nameOf(child) !== 'Xvfb') : [pid]
  for (const target of targets) process.kill(target, signal)
}

/** @param {number} pid */
function childrenOf(pid) {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry) && parentOf(entry) === pid)
    .map(Number)
}

/** @param {string} entry */
function parentOf(entry) {
  try {
    return Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${entry}/status`, 'utf8'))?.[1])
  } catch {
    return undefined
  }
}

/** @param {number} pid */
function nameOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim()
  } catch {
    return ''
  }
}

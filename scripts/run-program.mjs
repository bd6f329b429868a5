import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { say } from './setup/report.mjs'
import { hasDisplay, isRoot } from './setup/system-packages.mjs'

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
 * Runs a program in the foreground with our own streams, under a virtual display where there is none.
 * @param {string} file
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>} its exit code
 */
export function runInForeground(file, args, env = process.env) {
  const command = needsVirtualDisplay() ? ['xvfb-run', '-a', file, ...args] : [file, ...args]
  const child = spawn(command[0], command.slice(1), { stdio: 'inherit', env })
  const pass = (/** @type {NodeJS.Signals} */ signal) => sendTo(child.pid, signal)
  // A terminal sends its interrupt to the whole group, so the child has it already.
  process.on('SIGINT', () => {})
  process.on('SIGTERM', pass)
  process.on('SIGHUP', pass)
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('exit', (code, signal) => done(code ?? 128 + constants.signals[signal ?? 'SIGTERM']))
  })
}

/**
 * xvfb-run would die of a signal and leave the program and the display behind; it ends by itself with the program.
 * @param {number | undefined} pid @param {NodeJS.Signals} signal
 */
function sendTo(pid, signal) {
  if (pid === undefined) return
  const targets = needsVirtualDisplay() ? childrenOf(pid).filter((child) => nameOf(child) !== 'Xvfb') : [pid]
  for (const target of targets.length > 0 ? targets : [pid]) process.kill(target, signal)
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

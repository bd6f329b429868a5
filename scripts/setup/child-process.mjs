import { spawn } from 'node:child_process'
import { basename } from 'node:path'

/**
 * @typedef {object} Outcome
 * @property {number | null} code
 * @property {NodeJS.Signals | null} signal
 * @property {string} output what it wrote, when captured
 */

/**
 * Runs a program to its end. It never rejects because of the program's result: look at `code`.
 * @param {string} file
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeout?: number, capture?: boolean }} [options]
 *   without `capture` both of its streams go to our stderr
 * @returns {Promise<Outcome>}
 */
export function run(file, args, { cwd, env, timeout, capture = true } = {}) {
  return new Promise((done) => {
    const child = spawn(file, args, {
      cwd,
      env,
      timeout,
      killSignal: 'SIGKILL',
      windowsHide: true,
      stdio: capture ? ['ignore', 'pipe', 'pipe'] : ['ignore', process.stderr, process.stderr],
    })
    let output = ''
    child.stdout?.setEncoding('utf8').on('data', (text) => (output += text))
    child.stderr?.setEncoding('utf8').on('data', (text) => (output += text))
    child.on('error', (error) => done({ code: 127, signal: null, output: error.message }))
    child.on('close', (code, signal) => done({ code, signal, output }))
  })
}

/**
 * Runs npm without a shell: through the npm that started us when there is one, else the one beside Node.
 * @param {string[]} args
 * @param {{ cwd?: string, capture?: boolean }} [options]
 */
export function runNpm(args, options) {
  const cli = process.env.npm_execpath
  if (cli && basename(cli) === 'npm-cli.js') return run(process.execPath, [cli, ...args], options)
  return process.platform === 'win32'
    ? run('cmd.exe', ['/d', '/s', '/c', 'npm.cmd', ...args], options)
    : run('npm', args, options)
}

/**
 * What a failed program said, in one line: its error lines when it marks any, else its last words.
 * @param {string} output
 */
export function gist(output) {
  const lines = output
    .split('\n')
    .map((line) => line.replace(/^npm (error|ERR!)\s*/, 'error: ').trim())
    .filter((line) => line && line !== 'error:' && !line.includes('complete log of this run'))
  const errors = lines.filter((line) => /^(error|E|fatal)\b/i.test(line))
  return (errors.length > 0 ? errors.slice(0, 2) : lines.slice(-2)).join(' | ').slice(0, 300)
}

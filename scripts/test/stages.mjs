import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chosenRuntime, runtimeVariables } from '../setup/electron-runtime.mjs'
import { inRoot, root } from '../setup/places.mjs'
import { prepare, work } from '../setup/prepare.mjs'
import { readStamp } from '../setup/stamp.mjs'
import { isRoot } from '../setup/system-packages.mjs'
import { toolCommand } from '../tool-command.mjs'
import { asOrdinaryUser, asOurselves } from './ordinary-user.mjs'
import { runStage, undoAtExit } from './stage-process.mjs'
import { ofCheck, ofPlaywright, ofVitest } from './tally.mjs'

/**
 * @typedef {object} Stage
 * @property {string} title
 * @property {string[]} names what it is called on the command line
 * @property {import('../setup/prepare.mjs').Step[]} needs
 * @property {(wanted: { names: string[], filters: string[] }) => Promise<{ tally: import('./tally.mjs').Tally, output: string }>} perform
 */

const minute = 60_000

/** @type {Stage[]} */
export const stages = [
  check('format', ['format'], ['prettier', '--check', '.']),
  check('lint', ['lint'], ['oxlint', '--type-aware', '--deny-warnings']),
  ...['tsconfig.json', 'tsconfig.shared.json', 'scripts/tsconfig.json'].map((project) =>
    check(`types (${project})`, ['types'], ['tsc', '-p', project]),
  ),
  check('dead code', ['dead-code'], ['knip']),
  { title: 'unit and integration', names: ['unit', 'integration'], needs: work.unitTests, perform: vitest },
  { title: 'end-to-end', names: ['e2e'], needs: work.tools, perform: endToEnd },
]

/**
 * @param {string} title @param {string[]} names
 * @param {string[]} command
 * @returns {Stage}
 */
function check(title, names, [tool, ...args]) {
  return {
    title,
    names,
    needs: work.tools,
    async perform() {
      const { code, output } = await runStage([...toolCommand(tool), ...args], {
        cwd: root,
        timeLimit: 10 * minute,
      })
      return { tally: ofCheck(code === 0), output }
    },
  }
}

/** @type {Stage['perform']} */
async function vitest({ names, filters }) {
  const report = inRoot('test-results', 'vitest.json')
  rmSync(report, { force: true })
  const projects = names.flatMap((name) => ['--project', name])
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const command = [...toolCommand('vitest'), 'run', ...projects, ...reporters, ...filters]
  // Whatever a stopped test leaves behind goes with this folder.
  const temporary = mkdtempSync(join(tmpdir(), 'ban-thu-ky-tests-'))
  const remove = undoAtExit(() => rmSync(temporary, { recursive: true, force: true }))
  try {
    const env = { ...process.env, TMPDIR: temporary, TEMP: temporary, ...runtimeVariables(chosenRuntime()) }
    const { code, output } = await runStage(command, { cwd: root, env, timeLimit: 20 * minute })
    return { tally: ofVitest(readStamp(report), code), output }
  } finally {
    remove()
  }
}

/** @type {Stage['perform']} */
async function endToEnd({ filters }) {
  await prepare(work.endToEndTests)
  const surroundings = isRoot() && process.platform === 'linux' ? await asOrdinaryUser() : asOurselves()
  const remove = undoAtExit(surroundings.remove)
  try {
    const { command, folder, node, env } = surroundings
    const results = join(folder, 'test-results', 'e2e')
    rmSync(inRoot('test-results', 'e2e'), { recursive: true, force: true })
    const display = process.platform === 'linux' ? ['xvfb-run', '-a'] : []
    const playwright = [node, toolCommand('playwright')[1].replace(root, folder), 'test', ...filters]
    const { code, output } = await runStage([...command, ...display, ...playwright], {
      cwd: folder,
      env: { ...withoutDesktop(process.env), ...runtimeVariables(chosenRuntime()), ...env },
      timeLimit: 40 * minute,
    })
    const report = readStamp(join(results, 'report.json'))
    if (folder !== root && report !== undefined)
      cpSync(results, inRoot('test-results', 'e2e'), { recursive: true })
    return { tally: ofPlaywright(report, code), output }
  } finally {
    remove()
  }
}

/** The tests show nothing on, and learn nothing from, the desktop of whoever runs them. @param {NodeJS.ProcessEnv} env */
function withoutDesktop(env) {
  const desktop = new Set([
    'DISPLAY',
    'WAYLAND_DISPLAY',
    'XAUTHORITY',
    'XDG_RUNTIME_DIR',
    'DBUS_SESSION_BUS_ADDRESS',
  ])
  if (process.platform !== 'linux') return env
  return Object.fromEntries(Object.entries(env).filter(([name]) => !desktop.has(name)))
}
